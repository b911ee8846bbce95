package dev.paceline.contest;

import dev.paceline.contest.Contest.State;
import dev.paceline.member.Actor;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import dev.paceline.target.Rights;
import dev.paceline.workspace.Period;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds contests, and says who may see and change them. */
public final class Contests {
    /** For so long what is settled is looked after, and told of. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    private Contests() {}

    public static Optional<Contest> find(Tx tx, long id) {
        return Optional.ofNullable(tx.entities().find(Contest.class, id));
    }

    /** The contest as it is, which nobody else changes until this transaction ends. */
    static Optional<Contest> locked(Tx tx, long id) {
        tx.entities().flush();
        Optional<Contest> found = find(tx, id);
        found.ifPresent(contest -> tx.entities().refresh(contest, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /**
     * Those that are running, what ends first first; then those that are planned, and those that were settled not long ago, the
     * last first.
     */
    public static List<Contest> recent(Tx tx, Instant now) {
        return tx
                .entities()
                .createQuery(
                        "select c from Contest c where c.state = :open or (c.state = :settled and c.closedAt >= :since)",
                        Contest.class)
                .setParameter("open", State.OPEN)
                .setParameter("settled", State.SETTLED)
                .setParameter("since", now.minus(REMEMBERED).toEpochMilli())
                .getResultList()
                .stream()
                .sorted(Comparator.<Contest>comparingInt(contest -> stage(contest, now))
                        .thenComparing(contest -> nearness(contest, now))
                        .thenComparing(Contest::id))
                .toList();
    }

    private static int stage(Contest contest, Instant now) {
        return !contest.isOpen() ? 2 : contest.timetable().hasBegun(now) ? 0 : 1;
    }

    private static long nearness(Contest contest, Instant now) {
        Period days = contest.timetable().days();
        long end = days.until().toEpochDay();
        return switch (stage(contest, now)) {
            case 0 -> end;
            case 1 -> days.from().toEpochDay();
            default -> -end;
        };
    }

    /** Who leads all who take part, and admins. */
    public static boolean mayManage(Tx tx, Actor actor, Who who) {
        return actor.admin() || who.owners().stream().allMatch(owner -> Rights.maySet(tx, actor, owner));
    }

    /** Once it has begun, a leader who competes has no say in it any more; admins always have. */
    public static boolean competes(Tx tx, Actor actor, Contest contest, Instant now) {
        Terms terms = contest.terms();
        return !actor.admin()
                && contest.timetable().hasBegun(now)
                && Entrants.of(tx, terms.who(), terms.days()).stream()
                        .anyMatch(stint -> stint.memberId() == actor.memberId());
    }

    /** Who leads anybody may ask somebody to a contest. */
    public static boolean mayStart(Tx tx, Actor actor) {
        return actor.admin() || !Teams.ledBy(tx, actor.memberId()).isEmpty();
    }

    /** Whether it is theirs to look at: everyone's, one that they are or were in, their team's, or one that they may change. */
    public static boolean concerns(Tx tx, Actor actor, Terms terms) {
        Who who = terms.who();
        return who.hasCompany()
                || who.owners().contains(Owner.member(actor.memberId()))
                || teams(tx, actor.memberId(), teamsIn(tx, actor.memberId(), terms.days()))
                        .anyMatch(who.owners()::contains)
                || mayManage(tx, actor, who);
    }

    /** The side on which a member competes now, in such a contest. */
    public static long sideOf(Tx tx, long memberId, Who who) {
        return who.betweenTeams()
                ? teams(tx, memberId, Stream.of())
                        .filter(who.owners()::contains)
                        .map(Owner::id)
                        .findFirst()
                        .orElse(0L)
                : memberId;
    }

    /** The team of now and some earlier ones, with those above them. */
    private static Stream<Owner> teams(Tx tx, long memberId, Stream<Team> earlier) {
        return Stream.concat(Teams.teamNow(tx, memberId).stream(), earlier)
                .flatMap(team -> Teams.withTeamsAbove(tx, team).stream())
                .map(team -> Owner.team(team.id()));
    }

    private static Stream<Team> teamsIn(Tx tx, long memberId, Period days) {
        return Teams.stays(tx, List.of(memberId), days).stream()
                .flatMap(stay -> Teams.find(tx, stay.teamId()).stream());
    }

    /** Of those who are to take part, the people and teams whom this one doesn't lead, by name. */
    public static List<String> notLed(Tx tx, Actor actor, Who who) {
        List<Owner> others = who.owners().stream()
                .filter(owner -> !Rights.maySet(tx, actor, owner))
                .toList();
        Who rest = new Who(others, false, false);
        return Stream.concat(
                        Members.get(tx, rest.ids(Owner.Kind.MEMBER)).stream().map(Member::name),
                        rest.ids(Owner.Kind.TEAM).stream()
                                .flatMap(id -> Teams.find(tx, id).stream())
                                .map(Team::name))
                .toList();
    }
}
