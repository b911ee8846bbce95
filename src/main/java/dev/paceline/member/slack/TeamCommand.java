package dev.paceline.member.slack;

import dev.paceline.member.Actor;
import dev.paceline.member.Follower;
import dev.paceline.member.Team;
import dev.paceline.member.TeamChanges;
import dev.paceline.member.TeamDraft;
import dev.paceline.member.Teams;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Handler;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code /team}: who is in which team, and how that changes. */
public final class TeamCommand implements Handler<Ask.Command> {
    private final TeamChanges changes;
    private final TeamModal modal;

    public TeamCommand(Clock clock, Follower... followers) {
        changes = new TeamChanges(clock, followers);
        modal = new TeamModal(changes);
    }

    public void register(Registry registry) {
        registry.commandWithPeople("team", this);
        modal.register(registry);
    }

    @Override
    public Reply answer(Tx tx, Ask.Command ask) {
        Caller caller = ask.caller();
        TeamLine line = TeamLine.read(ask.text());
        Optional<TeamWord> verb = line.verb();
        if (verb.isEmpty()) {
            return line.isEmpty() ? list(tx, caller) : showOrExplain(tx, caller, line);
        }
        TeamLine rest = line.rest();
        return switch (verb.get()) {
            case CREATE -> create(tx, caller, rest);
            case ADD, MOVE -> join(tx, caller, rest);
            case REMOVE -> leave(tx, caller, rest);
            case EDIT -> withTeam(tx, caller, rest, team -> modal.open(tx, caller, Optional.of(team)));
            case SHOW ->
                rest.words().isEmpty() ? list(tx, caller) : withTeam(tx, caller, rest, team -> show(tx, caller, team));
            default -> list(tx, caller);
        };
    }

    static Actor actor(Caller caller) {
        return new Actor(caller.memberId(), caller.admin());
    }

    private static Reply list(Tx tx, Caller caller) {
        return new Reply.Say(new TeamList(tx, caller).message());
    }

    private static Reply show(Tx tx, Caller caller, Team team) {
        return new Reply.Say(new TeamList(tx, caller).message(team));
    }

    /** {@code /team North} shows the team; other words get the usage. */
    private static Reply showOrExplain(Tx tx, Caller caller, TeamLine line) {
        return Teams.named(tx, line.words()).map(team -> show(tx, caller, team)).orElseGet(() -> messages(caller)
                .unclear(line.words()));
    }

    private Reply create(Tx tx, Caller caller, TeamLine line) {
        if (line.isEmpty()) {
            return modal.open(tx, caller, Optional.empty());
        }
        NewTeam typed = NewTeam.read(line);
        if (typed.managers().size() != 1) {
            return caller.admin()
                    ? messages(caller).needs("manager")
                    : messages(caller).adminsCreate();
        }
        Optional<Team> parent = typed.parent().flatMap(name -> Teams.named(tx, name));
        if (typed.parent().isPresent() && parent.isEmpty()) {
            return unknown(tx, caller, typed.parent().get());
        }
        TeamDraft draft = new TeamDraft(
                typed.name(),
                typed.managers().get(0),
                typed.deputy(),
                parent.map(Team::id),
                typed.channel(),
                List.of());
        return messages(caller).outcome(changes.create(tx, actor(caller), draft));
    }

    private Reply join(Tx tx, Caller caller, TeamLine line) {
        if (line.people().isEmpty()) {
            return messages(caller).needs("people");
        }
        return withTeam(tx, caller, line, team -> messages(caller)
                .outcome(changes.join(tx, actor(caller), team, line.people())));
    }

    private Reply leave(Tx tx, Caller caller, TeamLine line) {
        if (line.people().isEmpty()) {
            return messages(caller).needs("people");
        }
        if (line.words().isEmpty()) {
            return messages(caller).outcome(changes.leave(tx, actor(caller), line.people(), Optional.empty()));
        }
        return withTeam(tx, caller, line, team -> messages(caller)
                .outcome(changes.leave(tx, actor(caller), line.people(), Optional.of(team))));
    }

    /** The team that the line names, or the only one that the caller leads. */
    private static Reply withTeam(Tx tx, Caller caller, TeamLine line, Function<Team, Reply> answer) {
        if (line.words().isEmpty()) {
            List<Team> led = Teams.ledBy(tx, caller.memberId());
            return led.size() == 1 ? answer.apply(led.get(0)) : messages(caller).needs("team");
        }
        String name = line.wordsAfterPreposition();
        return Teams.named(tx, line.words())
                .or(() -> Teams.named(tx, name))
                .map(answer)
                .orElseGet(() -> unknown(tx, caller, name));
    }

    private static Reply unknown(Tx tx, Caller caller, String name) {
        return messages(caller).unknown(name, Teams.nearest(tx, name));
    }

    private static TeamMessages messages(Caller caller) {
        return new TeamMessages(caller.texts());
    }
}
