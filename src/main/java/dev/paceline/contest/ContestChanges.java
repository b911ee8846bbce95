package dev.paceline.contest;

import dev.paceline.contest.Rule.MostImproved;
import dev.paceline.member.Actor;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Workspaces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Starts, changes and cancels contests. */
public final class ContestChanges {
    private static final int LONGEST_DAYS = 366;

    private final Scores scores;

    public ContestChanges(Scores scores) {
        this.scores = scores;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done(Contest contest) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    public static Outcome start(Tx tx, Actor actor, Terms terms, Instant now) {
        ZoneId zone = Workspaces.current(tx).settings().zone();
        Optional<Refusal> refusal = refusal(tx, actor, terms, LocalDate.ofInstant(now, zone));
        return refusal.<Outcome>map(Outcome.Refused::new)
                .orElseGet(
                        () -> new Outcome.Done(tx.save(new Contest(tx.newId(), terms, zone, actor.memberId(), now))));
    }

    /** Once it has begun, only its name and a later end may change, and a prize be added; the cards that told of it tell it then. */
    public Outcome change(Tx tx, Actor actor, long id, Terms terms, Instant now) {
        Optional<Contest> found = Contests.locked(tx, id);
        Optional<Refusal> refusal = refusal(tx, actor, found, now)
                .or(() -> found.flatMap(contest -> {
                    LocalDate today = contest.timetable().today(now);
                    if (!contest.timetable().hasBegun(now)) {
                        return refusal(tx, actor, terms, today);
                    }
                    if (terms.name().isEmpty()) {
                        return Optional.of(Refusal.NAME);
                    }
                    LocalDate end = contest.terms().days().until();
                    if (contest.terms().rule() instanceof MostImproved
                            && terms.days().until().isAfter(end)) {
                        return Optional.of(Refusal.IMPROVED);
                    }
                    return contest.terms().mayBecome(terms) ? length(terms) : Optional.of(Refusal.BEGUN);
                }));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        Contest contest = found.orElseThrow();
        contest.become(terms);
        Cards.retell(tx, contest);
        return new Outcome.Done(contest);
    }

    /** A contest that has begun is cancelled before everyone's eyes. */
    public Outcome cancel(Tx tx, Actor actor, long id, String reason, Instant now) {
        Optional<Contest> found = Contests.locked(tx, id);
        Optional<Refusal> refusal = found.filter(
                        contest -> Contests.mayManage(tx, actor, contest.terms().who()))
                .map(contest -> Contests.competes(tx, actor, contest, now)
                        ? Optional.of(Refusal.COMPETES)
                        : contest.isOpen() ? Optional.<Refusal>empty() : Optional.of(Refusal.OVER))
                .orElse(Optional.of(Refusal.NOT_YOURS));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        Contest contest = found.orElseThrow();
        contest.cancel(reason, actor.memberId(), now);
        if (contest.timetable().hasBegun(now)) {
            Cards.putCancelled(tx, contest, reason);
        }
        return new Outcome.Done(contest);
    }

    /** Why this contest can't be changed at all. */
    private Optional<Refusal> refusal(Tx tx, Actor actor, Optional<Contest> found, Instant now) {
        if (found.filter(
                        contest -> Contests.mayManage(tx, actor, contest.terms().who()))
                .isEmpty()) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        Contest contest = found.get();
        if (Contests.competes(tx, actor, contest, now)) {
            return Optional.of(Refusal.COMPETES);
        }
        Terms terms = contest.terms();
        Timetable timetable = contest.timetable();
        Optional<Instant> won = timetable.hasBegun(now) && terms.rule().goal().isPresent()
                ? scores.standings(tx, contest, now).won(terms.rule())
                : Optional.empty();
        boolean isOver = !contest.isOpen() || !now.isBefore(timetable.over(won));
        return isOver ? Optional.of(Refusal.OVER) : Optional.empty();
    }

    private static Optional<Refusal> refusal(Tx tx, Actor actor, Terms terms, LocalDate today) {
        if (terms.name().isEmpty()) {
            return Optional.of(Refusal.NAME);
        }
        Who who = terms.who();
        if (who.owners().isEmpty()) {
            return Optional.of(Refusal.NOBODY);
        }
        if (who.owners().size() > Who.MOST) {
            return Optional.of(Refusal.TOO_MANY);
        }
        if (!Contests.mayManage(tx, actor, who)) {
            return Optional.of(Refusal.NOT_LED);
        }
        if (who.betweenTeams() && !areApart(tx, who)) {
            return Optional.of(Refusal.NO_TEAMS);
        }
        if (terms.days().from().isBefore(today)) {
            return Optional.of(Refusal.PAST);
        }
        return length(terms)
                .or(() -> Optional.of(Refusal.ALONE)
                        .filter(any -> !LineUp.of(tx, terms).isOfSeveral()))
                .or(() -> Optional.of(Refusal.UNCOMPARED)
                        .filter(any -> terms.rule() instanceof MostImproved && Scores.comparable(tx, terms) < 2));
    }

    private static Optional<Refusal> length(Terms terms) {
        long days = terms.days().days();
        return days < 1 || days > LONGEST_DAYS ? Optional.of(Refusal.END) : Optional.empty();
    }

    /** Whether they are teams of which none counts for another. */
    private static boolean areApart(Tx tx, Who who) {
        List<Team> all = Teams.all(tx);
        List<Long> ids = who.ids(Owner.Kind.TEAM);
        return ids.size() > 1
                && ids.size() == who.owners().size()
                && all.stream()
                        .filter(team -> ids.contains(team.id()))
                        .noneMatch(team -> Teams.withTeamsAbove(all, team).stream()
                                .anyMatch(above -> above.id() != team.id() && ids.contains(above.id())));
    }
}
