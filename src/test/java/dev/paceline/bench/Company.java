package dev.paceline.bench;

import dev.paceline.Paceline;
import dev.paceline.Settings;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.slack.SlackSettings;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.workspace.Workspace;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A company that has been here for a while: a thousand reps in a hundred teams, all met. */
final class Company {
    static final int TEAMS = 100;

    private static final List<Locale> LOCALES =
            List.of(Locale.US, Locale.forLanguageTag("nl-NL"), Locale.GERMANY, Locale.forLanguageTag("es-ES"));
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** Slack itself is asked for nothing in the path of a command of somebody we know; a request that did would fail. */
    private static final String NO_SLACK = "http://127.0.0.1:1/api/";

    private Company() {}

    /** The app as it is served, and in it the company. */
    static Paceline paceline(Database.Address address, Clock clock) throws SQLException, IOException {
        SlackSettings slack = new SlackSettings("xoxb-bench", Commands.SECRET, null, NO_SLACK);
        Paceline paceline = new Paceline(new Settings(slack, "127.0.0.1", 0, address, Set.of()), clock, clock);
        meet(paceline.store());
        return paceline;
    }

    /** Meets them all, without the app. */
    static void meet(Store store) {
        store.in(Commands.TEAM, tx -> {
            for (int team = 1; team <= TEAMS; team++) {
                tx.execute(
                        "insert into team (id, workspace_id, name, name_key, manager_id) values (?, :workspace, ?, ?, 0)",
                        team,
                        "Team " + team,
                        "team " + team);
            }
            for (int i = 0; i < Commands.MEMBERS; i++) {
                Member.Identity identity = new Member.Identity(
                        "Rep " + i, LOCALES.get(i % LOCALES.size()), ZONE, Member.Kind.PERSON, false);
                Member member = Members.meet(tx, Commands.user(i), identity, true);
                tx.execute(
                        "insert into team_membership (id, workspace_id, member_id, team_id, from_day, until_day)"
                                + " values (?, :workspace, ?, ?, ?, ?)",
                        tx.newId(),
                        member.id(),
                        1 + i % TEAMS,
                        Workspace.BEGINNING,
                        Workspace.FOREVER);
            }
            return null;
        });
    }
}
