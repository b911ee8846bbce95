package dev.paceline.sandbox;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The app as it is installed here: who it is, and the secrets that it shares with Slack. */
record App(Manifest manifest, Team team, String botToken, String signingSecret, String verificationToken) {
    static final String ID = "A0LOCALAPP";
    static final String BOT_ID = "B0LOCALAPP";
    static final String BOT_USER_ID = "U0LOCALAPP";
    static final String SLACKBOT = "USLACKBOT";

    /** Fresh secrets at each start: nothing that is saved can be used to talk to either side. */
    static App install(Manifest manifest, Team team) {
        return new App(manifest, team, "xoxb-local-" + Ids.secret(), Ids.secret(), Ids.secret());
    }

    /** A person from another workspace has none of this one's commands. */
    List<Manifest.Command> commands(Person member) {
        return isOurs(member) ? manifest.commands() : List.of();
    }

    List<Manifest.Shortcut> shortcuts(Person member) {
        return isOurs(member) ? manifest.shortcuts() : List.of();
    }

    private boolean isOurs(Person member) {
        return member.teamId().equals(team.id());
    }

    Person bot() {
        return user(BOT_USER_ID, manifest.botName(), Person.Role.BOT);
    }

    /** Slack says of its own bot that it is none. */
    Person slackbot() {
        return user(SLACKBOT, "Slackbot", Person.Role.MEMBER);
    }

    private Person user(String id, String name, Person.Role role) {
        String handle = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new Person(id, handle, name, "", Locale.US, ZoneOffset.UTC, role, team.id());
    }
}
