package dev.paceline.contest.slack;

import dev.paceline.contest.Contest;
import dev.paceline.contest.ContestChanges;
import dev.paceline.contest.ContestChanges.Outcome;
import dev.paceline.contest.Contests;
import dev.paceline.contest.Counted;
import dev.paceline.contest.LineUp;
import dev.paceline.contest.Refusal;
import dev.paceline.contest.Scores;
import dev.paceline.contest.Terms;
import dev.paceline.contest.slack.EnteredTerms.Read;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.text.Typed;
import dev.paceline.workspace.Workspaces;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts, changes and cancels contests by forms, for who leads all that take part. */
final class ContestForms {
    private final Scores scores;
    private final ContestChanges changes;

    ContestForms(Scores scores) {
        this.scores = scores;
        this.changes = new ContestChanges(scores);
    }

    Reply openNew(Desk desk) {
        return Contests.mayStart(desk.tx, desk.actor)
                ? new Reply.Open(modal(desk).all(start(desk, Optional.empty()), ""))
                : desk.refused(Refusal.NOT_YOURS);
    }

    Reply openEdit(Desk desk, String id) {
        return open(desk, id, contest -> {
            ContestModal modal = modal(desk);
            return new Reply.Open(
                    contest.timetable().hasBegun(desk.now)
                            ? modal.begun(contest.terms(), contest.timetable().today(desk.now), id)
                            : modal.all(start(desk, Optional.of(contest.terms())), id));
        });
    }

    Reply openCancel(Desk desk, String id) {
        return open(
                desk,
                id,
                contest -> new Reply.Open(modal(desk).cancel(contest.terms().name(), id)));
    }

    /** What is to be done with an open contest that the caller may change. */
    private static Reply open(Desk desk, String id, Function<Contest, Reply> work) {
        Optional<Contest> contest = desk.managed(id);
        if (contest.isEmpty()) {
            return desk.refused(Refusal.NOT_YOURS);
        }
        if (Contests.competes(desk.tx, desk.actor, contest.get(), desk.now)) {
            return desk.refused(Refusal.COMPETES);
        }
        return contest.get().isOpen() ? work.apply(contest.get()) : desk.refused(Refusal.OVER);
    }

    Reply save(Desk desk, Ask.Submission ask) {
        boolean isNew = ask.metadata().isEmpty();
        Optional<Terms> present = desk.managed(ask.metadata()).map(Contest::terms);
        if (!isNew && present.isEmpty()) {
            return desk.refused(Refusal.NOT_YOURS);
        }
        Read read = new EnteredTerms(desk.tx, desk.types, ask).read(present);
        if (read instanceof Read.Misunderstood misunderstood) {
            return errors(desk, misunderstood.byField());
        }
        Terms terms = ((Read.Understood) read).terms();
        Outcome outcome = isNew
                ? ContestChanges.start(desk.tx, desk.actor, terms, desk.now)
                : changes.change(desk.tx, desk.actor, RowId.read(ask.metadata()), terms, desk.now);
        return outcome instanceof Outcome.Done done
                ? saved(desk, done.contest())
                : refused(desk, ((Outcome.Refused) outcome).refusal(), terms, ask);
    }

    private Reply saved(Desk desk, Contest contest) {
        Terms terms = contest.terms();
        return new Reply.Say(
                desk.messages.saved(desk.shown(scores, contest), LineUp.of(desk.tx, terms), terms.channel()));
    }

    Reply cancel(Desk desk, Ask.Submission ask) {
        String reason = Typed.clean(ask.fields().text(ContestModal.REASON).orElse(""));
        if (reason == null || Typed.length(reason) > ContestModal.REASON_LENGTH) {
            return errors(desk, Map.of(ContestModal.REASON, "contest.mistake.reason"));
        }
        Outcome outcome = changes.cancel(desk.tx, desk.actor, RowId.read(ask.metadata()), reason, desk.now);
        return outcome instanceof Outcome.Done done
                ? new Reply.Say(desk.messages.cancelled(desk.shown(scores, done.contest())))
                : desk.refused(((Outcome.Refused) outcome).refusal());
    }

    private static ContestModal.Start start(Desk desk, Optional<Terms> terms) {
        Optional<Team> led = Teams.topLedBy(desk.tx, desk.caller.memberId());
        return new ContestModal.Start(
                terms,
                Stream.concat(terms.stream().map(Terms::counted), Counted.choices(desk.types).stream())
                        .distinct()
                        .toList(),
                teams(desk),
                members(desk, terms),
                led.map(team -> Owner.team(team.id())).orElse(Owner.COMPANY),
                led.flatMap(Team::channel)
                        .or(() -> Workspaces.current(desk.tx).settings().channel()),
                LocalDate.ofInstant(desk.now, zone(desk)));
    }

    /** Those whom the caller may ask to a contest. */
    private static List<Choice> teams(Desk desk) {
        List<Team> all = Teams.all(desk.tx);
        Stream<Choice> company = Stream.of(Owner.COMPANY)
                .filter(any -> desk.actor.admin())
                .map(everyone -> new Choice(everyone.code(), desk.caller.texts().say("contest.everyone")));
        Stream<Choice> teams = all.stream()
                .filter(desk.actor::manages)
                .flatMap(team -> Teams.withSubTeams(all, team).stream())
                .distinct()
                .map(team -> new Choice(Owner.team(team.id()).code(), team.name()));
        return Stream.concat(company, teams).toList();
    }

    private static List<String> members(Desk desk, Optional<Terms> terms) {
        List<Long> chosen =
                terms.map(known -> known.who().ids(Owner.Kind.MEMBER)).orElse(List.of());
        return Members.get(desk.tx, chosen).stream().map(Member::userId).toList();
    }

    /** Beside the field that it is about, where the form has one. */
    private static Reply refused(Desk desk, Refusal refusal, Terms terms, Ask.Submission ask) {
        String field =
                switch (refusal) {
                    case NAME -> ContestModal.NAME;
                    case NOBODY, TOO_MANY, NO_TEAMS, ALONE -> ContestModal.TEAMS;
                    case NOT_LED ->
                        terms.who().ids(Owner.Kind.MEMBER).isEmpty() ? ContestModal.TEAMS : ContestModal.MEMBERS;
                    case PAST -> ContestModal.FROM;
                    case END, IMPROVED, UNCOMPARED -> ContestModal.LAST;
                    case BEGUN -> ask.fields().has(ContestModal.RULE) ? "" : ContestModal.LAST;
                    case NOT_YOURS, COMPETES, OVER -> "";
                };
        if (refusal == Refusal.NOT_LED) {
            String names = desk.caller.texts().list(Contests.notLed(desk.tx, desk.actor, terms.who()));
            return new Reply.FieldErrors(
                    Map.of(field, desk.caller.texts().say("contest.refused.NOT_LED", "names", names)));
        }
        return field.isEmpty() ? desk.refused(refusal) : errors(desk, Map.of(field, "contest.refused." + refusal));
    }

    private static Reply errors(Desk desk, Map<String, String> keys) {
        return new Reply.FieldErrors(keys.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, error -> desk.caller.texts().say(error.getValue()))));
    }

    private static ContestModal modal(Desk desk) {
        return new ContestModal(desk.wording, zone(desk));
    }

    private static ZoneId zone(Desk desk) {
        return Workspaces.current(desk.tx).settings().zone();
    }
}
