package dev.paceline.review;

import dev.paceline.kpi.Scope;
import dev.paceline.member.Members;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds reviews. */
public final class Reviews {
    private Reviews() {}

    /** A member's, the last first, but for so many that were shown; at most so many. */
    public static List<Review> of(Tx tx, long memberId, int shown, int most) {
        return tx.entities()
                .createQuery(
                        "select r from Review r where r.memberId = :member order by r.untilDay desc, r.id desc",
                        Review.class)
                .setParameter("member", memberId)
                .setFirstResult(shown)
                .setMaxResults(most)
                .getResultList();
    }

    /** Of each since a day, by member: those that are open, the first due first, or else the last. */
    public static Map<Long, List<Review>> last(Tx tx, Collection<Long> members, LocalDate since) {
        if (members.isEmpty()) {
            return Map.of();
        }
        return tx
                .entities()
                .createQuery(
                        "select r from Review r where r.memberId in :members and r.untilDay >= :since"
                                + " order by r.untilDay, r.id",
                        Review.class)
                .setParameter("members", members)
                .setParameter("since", since)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        Review::memberId, Collectors.collectingAndThen(Collectors.toList(), Reviews::openOrLast)));
    }

    private static List<Review> openOrLast(List<Review> reviews) {
        List<Review> open = reviews.stream().filter(Review::isOpen).toList();
        return open.isEmpty() ? List.of(reviews.get(reviews.size() - 1)) : open;
    }

    /** Those of these members that are still to be held, the first due first. */
    public static List<Review> open(Tx tx, Collection<Long> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        return tx.entities()
                .createQuery(
                        "select r from Review r where r.closedAt is null and r.memberId in :members"
                                + " order by r.dueDay, r.id",
                        Review.class)
                .setParameter("members", members)
                .getResultList();
    }

    /** The same of those who are with the company still. */
    public static List<Review> openOfThere(Tx tx, Collection<Long> members, LocalDate today) {
        Map<Long, Period> employed = Members.employed(tx, members);
        return open(
                tx,
                members.stream()
                        .filter(member -> Optional.ofNullable(employed.get(member))
                                .filter(days -> days.contains(today))
                                .isPresent())
                        .toList());
    }

    /** The last that was held with a member. */
    public static Optional<Review> lastHeld(Tx tx, long memberId) {
        return tx
                .entities()
                .createQuery(
                        "select r from Review r where r.memberId = :member and r.heldDay is not null"
                                + " order by r.heldDay desc, r.id desc",
                        Review.class)
                .setParameter("member", memberId)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** How many were held there in the period. */
    public static long held(Tx tx, Scope scope, Period period) {
        return tx.rows(
                        "select count(*) from review where workspace_id = :workspace and held_day >= ? and held_day < ? and "
                                + (scope.isMember() ? "member_id" : "team_id") + " in (?)",
                        row -> row.getLong(1),
                        period.from(),
                        period.until(),
                        scope.ids())
                .get(0);
    }

    static Optional<Review> of(Tx tx, long memberId, Period days) {
        return tx
                .entities()
                .createQuery(
                        "select r from Review r where r.memberId = :member and r.fromDay = :from and r.untilDay = :until",
                        Review.class)
                .setParameter("member", memberId)
                .setParameter("from", days.from())
                .setParameter("until", days.until())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** A member is in another team from this day on. */
    public static void follow(Tx tx, long memberId, long teamId, LocalDate from) {
        tx.execute(
                "update review set team_id = ? where workspace_id = :workspace and member_id = ? and held_day >= ?",
                teamId,
                memberId,
                from);
    }
}
