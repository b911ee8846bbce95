package dev.paceline.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.paceline.member.Actor;
import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Enters, cancels and finds absences. */
public final class Absences {
    /** So many days ago an absence may begin, and may still be cancelled after its end. */
    public static final int DAYS_BACK = 31;

    /** The most days of one absence. */
    public static final int LONGEST = 366;

    /** So many days from today it may end. */
    private static final int DAYS_AHEAD = 2 * 366;

    private Absences() {}

    /** What came of entering an absence. */
    public sealed interface Entering {
        record Entered(Absence absence) implements Entering {}

        /** They are away on some of these days already. */
        record AlreadyAway(Absence absence) implements Entering {}

        record Refused(Refusal refusal) implements Entering {}
    }

    /** What came of cancelling an absence. */
    public sealed interface Cancelling {
        /** It counts no longer, perhaps since an earlier click. */
        record Cancelled(Absence absence) implements Cancelling {}

        record Refused(Refusal refusal) implements Cancelling {}
    }

    /** Why an absence is refused. */
    public enum Refusal {
        /** Nobody's that the actor may act for. */
        NOT_YOURS,
        ENDS_BEFORE_IT_BEGINS,
        TOO_LONG,
        TOO_LONG_AGO,
        TOO_FAR_AHEAD
    }

    public static Entering enter(Tx tx, Actor actor, Member member, Period days, Instant now) {
        if (!Leadership.mayActFor(tx, actor, member.id())) {
            return new Entering.Refused(Refusal.NOT_YOURS);
        }
        Optional<Refusal> refusal = refusal(days, member.dayAt(now));
        if (refusal.isPresent()) {
            return new Entering.Refused(refusal.get());
        }
        // Two that are entered at once might overlap without either seeing the other.
        Members.lock(tx, member.id());
        return of(tx, List.of(member.id()), days).stream()
                .findFirst()
                .<Entering>map(Entering.AlreadyAway::new)
                .orElseGet(() -> new Entering.Entered(
                        tx.save(new Absence(tx.newId(), member.id(), days, actor.memberId(), now))));
    }

    /** Enters once more the days of an absence that was cancelled. */
    public static Entering again(Tx tx, Actor actor, long id, Instant now) {
        Absence before = tx.entities().find(Absence.class, id);
        return before == null
                ? new Entering.Refused(Refusal.NOT_YOURS)
                : enter(tx, actor, Members.get(tx, before.memberId()), before.days(), now);
    }

    public static Cancelling cancel(Tx tx, Actor actor, long id, Instant now) {
        Absence absence = tx.entities().find(Absence.class, id);
        if (absence == null || !Leadership.mayActFor(tx, actor, absence.memberId())) {
            return new Cancelling.Refused(Refusal.NOT_YOURS);
        }
        LocalDate today = Members.get(tx, absence.memberId()).dayAt(now);
        if (absence.days().last().isBefore(today.minusDays(DAYS_BACK))) {
            return new Cancelling.Refused(Refusal.TOO_LONG_AGO);
        }
        if (!absence.isCancelled()) {
            absence.cancel(actor.memberId(), now);
        }
        return new Cancelling.Cancelled(absence);
    }

    /** The absences of a member that last today or begin later, the first first. */
    public static List<Absence> coming(Tx tx, long memberId, LocalDate today) {
        return of(tx, List.of(memberId), new Period(today, Workspace.FOREVER));
    }

    /** The absences of these members on some days of the period, the first first. */
    public static List<Absence> of(Tx tx, Collection<Long> memberIds, Period period) {
        if (memberIds.isEmpty()) {
            return List.of();
        }
        return tx.entities()
                .createQuery(
                        "select a from Absence a where a.memberId in :members and a.cancelledAt is null"
                                + " and a.fromDay < :until and a.untilDay > :from order by a.fromDay",
                        Absence.class)
                .setParameter("members", memberIds)
                .setParameter("from", period.from())
                .setParameter("until", period.until())
                .getResultList();
    }

    /** The days of the same absences alone, by member. */
    static Map<Long, List<Period>> days(Tx tx, Collection<Long> memberIds, Period period) {
        record Row(long member, Period days) {}

        return tx
                .rows(
                        "select member_id, from_day, until_day from absence where workspace_id = :workspace"
                                + " and member_id in (?) and cancelled_at is null and from_day < ? and until_day > ?",
                        row -> new Row(
                                row.getLong(1),
                                new Period(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))),
                        memberIds,
                        period.until(),
                        period.from())
                .stream()
                .collect(groupingBy(Row::member, mapping(Row::days, toList())));
    }

    private static Optional<Refusal> refusal(Period days, LocalDate today) {
        if (days.days() < 1) {
            return Optional.of(Refusal.ENDS_BEFORE_IT_BEGINS);
        }
        if (days.days() > LONGEST) {
            return Optional.of(Refusal.TOO_LONG);
        }
        if (days.from().isBefore(today.minusDays(DAYS_BACK))) {
            return Optional.of(Refusal.TOO_LONG_AGO);
        }
        return days.last().isAfter(today.plusDays(DAYS_AHEAD)) ? Optional.of(Refusal.TOO_FAR_AHEAD) : Optional.empty();
    }
}
