package dev.paceline.contest;

import dev.paceline.contest.Contest.State;
import dev.paceline.member.Actor;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import dev.paceline.target.Rights;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Those that are planned or running, what ends first first; then those that were settled not long ago, the last first. */
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
                .sorted(Comparator.comparing(Contest::isOpen)
                        .reversed()
                        .thenComparing(Contests::nearness)
                        .thenComparing(Contest::id))
                .toList();
    }

    private static long nearness(Contest contest) {
        long end = contest.timetable().days().until().toEpochDay();
        return contest.isOpen() ? end : -end;
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

    /** Whether it is theirs to look at: their own team's or everyone's, one that they are in, or one that they may change. */
    public static boolean concerns(Tx tx, Actor actor, Who who) {
        return who.hasCompany()
                || who.owners().contains(Owner.member(actor.memberId()))
                || teams(tx, actor).stream().anyMatch(who.owners()::contains)
                || mayManage(tx, actor, who);
    }

    /** The side on which a member competes now, in such a contest. */
    public static long sideOf(Tx tx, long memberId, Who who) {
        return who.betweenTeams()
                ? teams(tx, new Actor(memberId, false)).stream()
                        .filter(who.owners()::contains)
                        .map(Owner::id)
                        .findFirst()
                        .orElse(0L)
                : memberId;
    }

    private static Set<Owner> teams(Tx tx, Actor actor) {
        List<Team> all = Teams.all(tx);
        return Teams.teamNow(tx, actor.memberId()).stream()
                .flatMap(team -> Teams.withTeamsAbove(all, team).stream())
                .map(team -> Owner.team(team.id()))
                .collect(Collectors.toSet());
    }
}
