package dev.paceline.coaching;

import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.reminder.Cards;
import dev.paceline.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes sessions down, and takes them back. */
public final class Logging {
    private Logging() {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * It is written down.
         *
         * @param told who gets what was shared in a direct message
         */
        record Logged(Session session, List<Member> members, List<Member> told) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    /**
     * Writes a session down.
     *
     * @param today the coach's own day
     */
    public static Outcome log(Tx tx, long coach, Draft draft, LocalDate today, Instant now) {
        Members.lock(tx, coach); // so that of two at once the second finds the first
        Optional<Refusal> refusal = refusal(tx, coach, draft, today);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        Session session = tx.save(new Session(tx.newId(), coach, draft, now));
        draft.members()
                .forEach(member ->
                        tx.save(new Attendance(tx.newId(), session, member, Members.teamOn(tx, member, draft.day()))));
        draft.actions().forEach(action -> ActionItems.agree(tx, session.id(), about(draft, action), action, now));
        draft.done().forEach(id -> ActionItems.doneIn(tx, session.id(), coach, id, now));
        List<Member> told = draft.members().stream()
                .map(member -> Members.get(tx, member))
                .filter(member -> draft.sharedNotes().isPresent()
                        || draft.actions().stream().anyMatch(action -> about(draft, action) == member.id()))
                .toList();
        told.forEach(member -> Told.tell(tx, session, member));
        draft.members().forEach(member -> Cards.changed(tx, CoachingDuties.KIND, member));
        return new Outcome.Logged(session, Members.get(tx, draft.members()), told);
    }

    /**
     * Takes a session back: it counts no longer, what was to be done after it neither, and what it had marked as done is open again.
     *
     * @return empty where it is not this one's: who wrote it down may, and who stands above anybody who was coached
     */
    public static Optional<Session> takeBack(Tx tx, long by, long id, Instant now) {
        List<Attendance> attendances = Attendance.of(tx, id);
        Optional<Session> theirs = Session.locked(tx, id)
                .filter(session -> session.coachId() == by
                        || attendances.stream()
                                .anyMatch(attendance -> Leadership.isAbove(tx, by, attendance.memberId())));
        theirs.filter(session -> !session.isTakenBack()).ifPresent(session -> {
            session.takeBack(now);
            attendances.forEach(Attendance::countsNoMore);
            List<ActionItem> agreed = ActionItems.of(tx, id);
            List<ActionItem> done = ActionItems.allDoneIn(tx, id);
            agreed.forEach(ActionItem::countsNoMore);
            done.forEach(ActionItem::notDone);
            Stream.concat(agreed.stream(), done.stream())
                    .forEach(item -> Cards.changed(tx, ActionDuties.KIND, item.id()));
            attendances.forEach(attendance -> Cards.changed(tx, CoachingDuties.KIND, attendance.memberId()));
            Told.tellAgain(tx, session, attendances);
        });
        return theirs;
    }

    private static Optional<Refusal> refusal(Tx tx, long coach, Draft draft, LocalDate today) {
        boolean group = draft.format() == Format.GROUP;
        int size = draft.members().size();
        if (size > Draft.MEMBERS) {
            return Optional.of(Refusal.TOO_MANY);
        } else if (!draft.members().stream().allMatch(member -> Leadership.isAbove(tx, coach, member))) {
            return Optional.of(Refusal.NOT_YOURS);
        } else if (draft.day().isAfter(today)) {
            return Optional.of(Refusal.AHEAD);
        } else if (draft.day().isBefore(today.minusYears(1))) {
            return Optional.of(Refusal.LONG_AGO);
        } else if (group && size == 1) {
            return Optional.of(Refusal.ALONE);
        } else if (!group && size > 1) {
            return Optional.of(Refusal.SEVERAL);
        }
        if (draft.actions().stream().anyMatch(action -> !draft.isDueInTime(action))) {
            return Optional.of(Refusal.DUE);
        } else if (draft.isEmpty()) {
            return Optional.of(Refusal.EMPTY);
        } else if (draft.members().stream().anyMatch(member -> Sessions.isThere(tx, coach, member, draft))) {
            return Optional.of(Refusal.TWICE);
        }
        return draft.isTooLong() ? Optional.of(Refusal.TOO_LONG) : Optional.empty();
    }

    private static long about(Draft draft, Draft.Action action) {
        return draft.members().contains(action.owner())
                ? action.owner()
                : draft.members().get(0);
    }
}
