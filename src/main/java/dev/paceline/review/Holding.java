package dev.paceline.review;

import dev.paceline.coaching.ActionItems;
import dev.paceline.member.Leadership;
import dev.paceline.member.Members;
import dev.paceline.reminder.Cards;
import dev.paceline.reminder.Reminders;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What people do with reviews: the member prepares, whoever stands above them drafts and shares, the member acknowledges, and either
 * adds to it. Who may do so is asked each time.
 */
public final class Holding {
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
        List<Review> open = Reviews.open(tx, List.of(memberId));
        return open.stream()
                .max(Comparator.comparing(review -> review.days().until()))
                .or(() -> {
                    Period days = untilNow(today);
                    return Reviews.of(tx, memberId, days)
                            .or(() -> Optional.of(new Review(
                                    tx.newId(),
                                    memberId,
                                    days,
                                    today.plusWeeks(1),
                                    sheets.of(tx, memberId, days, today),
                                    now)));
                });
    }

    /** The month's days with today; on its last day without, as the whole month has a review of its own. */
    private static Period untilNow(LocalDate today) {
        LocalDate first = today.withDayOfMonth(1);
        boolean isOver = today.plusDays(1).equals(first.plusMonths(1));
        return new Period(first, isOver ? today : today.plusDays(1));
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

    /** Wants to prepare by another day; the review stays due when it was, and it is prepared before it is late. */
    static Answer prepareBy(Tx tx, long by, long id, LocalDate day, LocalDate today) {
        return asMember(tx, by, id, review -> {
            LocalDate last = review.dueDay().isBefore(today) ? today : review.dueDay();
            review.prepareBy(day.isAfter(last) ? last : day);
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

    /**
     * Keeps what somebody wrote, for themselves until they share it.
     *
     * @param knownAuthor whose draft, if anybody's, they were told that theirs takes the place of
     */
    public static Answer draft(Tx tx, long by, long id, Minutes minutes, Optional<Long> knownAuthor, LocalDate today) {
        return asLeader(tx, by, id, review -> {
            if (!isThere(tx, review, today)) {
                return Optional.of(Refusal.NOBODY);
            }
            Optional<Long> author = review.draftedBy().filter(other -> other != by);
            if (author.isPresent() && !author.equals(knownAuthor)) {
                return Optional.of(Refusal.OTHER_DRAFT);
            }
            return minutes.refusal(today).or(() -> {
                review.draft(minutes, by);
                return Optional.empty();
            });
        });
    }

    private static boolean isThere(Tx tx, Review review, LocalDate today) {
        return Members.get(tx, review.memberId()).employed().contains(today);
    }

    /** The same of one that {@link #now} made. */
    public Answer draftNow(
            Tx tx, long by, long memberId, Minutes minutes, Optional<Long> knownAuthor, LocalDate today, Instant now) {
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
        return draft(tx, by, kept.id(), minutes, knownAuthor, today);
    }

    /** Shows the member what this one has drafted; from then on it stays as it is. */
    public static Answer share(Tx tx, long by, long id, LocalDate today, Instant now) {
        return asLeader(tx, by, id, review -> {
            Optional<Minutes> draft = review.draftOf(by);
            if (draft.isEmpty()) {
                return Optional.of(Refusal.NO_DRAFT);
            }
            if (!isThere(tx, review, today)) {
                return Optional.of(Refusal.NOBODY);
            }
            Minutes minutes = draft.get();
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
            if (!Reminders.isWithinReach(day, today)) {
                return Optional.of(Refusal.DAY);
            }
            review.dueOn(day);
            return Optional.empty();
        });
    }

    /**
     * Ends what nobody held by the time at which another comes up; not what was moved to a later day, nor what somebody has begun to
     * write who may still share it.
     */
    static void lapse(Tx tx, long memberId, LocalDate next, Instant now) {
        Reviews.open(tx, List.of(memberId)).stream()
                .flatMap(review -> Review.locked(tx, review.id()).stream())
                .filter(review -> review.isOpen() && review.dueDay().isBefore(next.minusWeeks(1)))
                .filter(review -> review.draftedBy()
                        .filter(author -> Leadership.isAbove(tx, author, memberId))
                        .isEmpty())
                .forEach(review -> {
                    review.lapse(now);
                    changed(tx, review.id());
                });
    }

    private static void changed(Tx tx, long id) {
        Cards.changed(tx, ReviewDuties.KIND, id);
        Cards.changed(tx, PreparationDuties.KIND, id);
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
        changed(tx, id);
        return new Answer.Done(found.get());
    }
}
