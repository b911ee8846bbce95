package dev.paceline.review;

import dev.paceline.coaching.ActionItems;
import dev.paceline.member.Leadership;
import dev.paceline.member.Members;
import dev.paceline.reminder.Cards;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What people do with reviews: the member prepares, whoever stands above them drafts and shares, the member acknowledges, and either
 * adds to it. Who may do so is asked each time.
 */
public final class Holding {
    private static final int MONTHS_AHEAD = 2;

    private final Sheets sheets;

    public Holding(Sheets sheets) {
        this.sheets = sheets;
    }

    /** What came of it. */
    public sealed interface Answer {
        record Done(Review review) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    /**
     * The review to hold with a member now: the one that is open or, where none is, one of the month's days until today, which is
     * not kept before something is written down.
     */
    public Optional<Review> now(Tx tx, long by, long memberId, LocalDate today, Instant now) {
        if (!Leadership.isAbove(tx, by, memberId)
                || !Members.get(tx, memberId).employed().contains(today)) {
            return Optional.empty();
        }
        return Reviews.open(tx, List.of(memberId)).stream().findFirst().or(() -> {
            Period days = new Period(today.withDayOfMonth(1), today.plusDays(1));
            return Reviews.of(tx, memberId, days)
                    .or(() -> Optional.of(
                            new Review(tx.newId(), memberId, days, today, sheets.of(tx, memberId, days, today), now)));
        });
    }

    public static Answer prepare(Tx tx, long by, long id, Preparation preparation, Instant now) {
        return asMember(tx, by, id, review -> {
            if (preparation.isTooLong()) {
                return Optional.of(Refusal.TOO_LONG);
            }
            review.prepare(preparation, now);
            return Optional.empty();
        });
    }

    /** Wants to prepare by another day; the review stays due when it was. */
    static Answer prepareBy(Tx tx, long by, long id, LocalDate day) {
        return asMember(tx, by, id, review -> {
            review.prepareBy(day);
            return Optional.empty();
        });
    }

    /** Goes without preparation. */
    static Answer unprepared(Tx tx, long by, long id, String reason) {
        return asMember(tx, by, id, review -> {
            if (reason.length() > Review.REASON) {
                return Optional.of(Refusal.TOO_LONG);
            }
            review.unprepared(reason);
            return Optional.empty();
        });
    }

    /** Keeps what somebody wrote, for themselves until they share it. */
    public static Answer draft(Tx tx, long by, long id, Minutes minutes, LocalDate today) {
        return asLeader(tx, by, id, review -> minutes.refusal(today).or(() -> {
            review.draft(minutes, by);
            return Optional.empty();
        }));
    }

    /** The same of one that {@link #now} made. */
    public Answer draftNow(Tx tx, long by, long memberId, Minutes minutes, LocalDate today, Instant now) {
        Members.lock(tx, memberId); // so that of two at once the second finds the first
        Optional<Review> review = now(tx, by, memberId, today, now);
        if (review.isEmpty()) {
            return new Answer.Refused(Refusal.NOT_YOURS);
        }
        Optional<Refusal> refusal = minutes.refusal(today);
        if (refusal.isPresent()) {
            return new Answer.Refused(refusal.get());
        }
        Review kept = Review.find(tx, review.get().id()).orElseGet(() -> tx.save(review.get()));
        tx.entities().flush();
        return draft(tx, by, kept.id(), minutes, today);
    }

    /** Shows the member what this one has drafted; from then on it stays as it is. */
    public static Answer share(Tx tx, long by, long id, LocalDate today, Instant now) {
        return asLeader(tx, by, id, review -> {
            Optional<Minutes> draft = review.draftOf(by);
            if (draft.isEmpty()) {
                return Optional.of(Refusal.NO_DRAFT);
            }
            Minutes minutes = draft.get();
            Optional<Refusal> refusal = minutes.refusal(today);
            if (refusal.isPresent()) {
                return refusal;
            }
            review.share(minutes, by, today, Members.teamOn(tx, review.memberId(), today), now);
            minutes.done().forEach(item -> ActionItems.doneIn(tx, id, by, item, now));
            minutes.actions().forEach(action -> ActionItems.agree(tx, id, review.memberId(), action, now));
            Shared.tell(tx, review);
            return Optional.empty();
        });
    }

    /** The member has read it. */
    public static Answer acknowledge(Tx tx, long by, long id, Instant now) {
        return on(tx, id, review -> {
            if (review.memberId() != by) {
                return Optional.of(Refusal.NOT_YOURS);
            } else if (!review.isHeld()) {
                return Optional.of(Refusal.NOT_HELD);
            }
            if (review.state() == Review.State.HELD) {
                review.acknowledge(now);
                Shared.tell(tx, review);
            }
            return Optional.empty();
        });
    }

    /** Adds something to what was shared; who comments on their own has read it. */
    public static Answer remark(Tx tx, long by, long id, String words, Instant now) {
        return on(tx, id, review -> {
            boolean own = review.memberId() == by;
            if (!own && !Leadership.isAbove(tx, by, review.memberId())) {
                return Optional.of(Refusal.NOT_YOURS);
            } else if (!review.isHeld()) {
                return Optional.of(Refusal.NOT_HELD);
            } else if (words.length() > Remark.WORDS) {
                return Optional.of(Refusal.TOO_LONG);
            }
            Remark remark = tx.save(new Remark(tx.newId(), id, by, words, now));
            if (own && review.state() == Review.State.HELD) {
                review.acknowledge(now);
            }
            Shared.tell(tx, review);
            Shared.tellOf(tx, review, remark);
            return Optional.empty();
        });
    }

    public static Answer skip(Tx tx, long by, long id, String reason, Instant now) {
        return asLeader(tx, by, id, review -> {
            if (reason.length() > Review.REASON) {
                return Optional.of(Refusal.TOO_LONG);
            }
            review.skip(by, reason, now);
            return Optional.empty();
        });
    }

    public static Answer reschedule(Tx tx, long by, long id, LocalDate day, LocalDate today) {
        return asLeader(tx, by, id, review -> {
            if (day.isBefore(today) || day.isAfter(today.plusMonths(MONTHS_AHEAD))) {
                return Optional.of(Refusal.DAY);
            }
            review.dueOn(day);
            return Optional.empty();
        });
    }

    /** What becomes of a review; empty when it is done. */
    private interface Change {
        Optional<Refusal> to(Review review);
    }

    private static Answer asMember(Tx tx, long by, long id, Change change) {
        return on(tx, id, review -> {
            if (review.memberId() != by) {
                return Optional.of(Refusal.NOT_YOURS);
            }
            return review.isOpen() ? change.to(review) : Optional.of(Refusal.CLOSED);
        });
    }

    private static Answer asLeader(Tx tx, long by, long id, Change change) {
        return on(tx, id, review -> {
            if (!Leadership.isAbove(tx, by, review.memberId())) {
                return Optional.of(Refusal.NOT_YOURS);
            }
            return review.isOpen() ? change.to(review) : Optional.of(Refusal.CLOSED);
        });
    }

    private static Answer on(Tx tx, long id, Change change) {
        Optional<Review> found = Review.locked(tx, id);
        if (found.isEmpty()) {
            return new Answer.Refused(Refusal.NOT_YOURS);
        }
        Optional<Refusal> refusal = change.to(found.get());
        if (refusal.isPresent()) {
            return new Answer.Refused(refusal.get());
        }
        Cards.changed(tx, ReviewDuties.KIND, id);
        Cards.changed(tx, PreparationDuties.KIND, id);
        return new Answer.Done(found.get());
    }
}
