package dev.paceline.review;

import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.reminder.Duties;
import dev.paceline.reminder.Duty;
import dev.paceline.reminder.Outcome;
import dev.paceline.reminder.Part;
import dev.paceline.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a rep is to prepare for their review: their own alone. When the review is held is not theirs to move, when they prepare is. */
public final class PreparationDuties implements Duties {
    public static final String KIND = "preparation";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Duty> of(Tx tx, Member member, LocalDate today) {
        List<Review> open = Reviews.open(tx, List.of(member.id()));
        // Whom nobody leads any more has nobody to prepare for.
        return (open.isEmpty() || Leadership.managerOf(tx, member.id()).isEmpty()
                        ? Stream.<Review>empty()
                        : open.stream())
                .filter(Review::isToPrepare)
                .map(PreparationDuties::duty)
                .toList();
    }

    @Override
    public Optional<Duty> find(Tx tx, Member member, long id, LocalDate today) {
        return Review.find(tx, id)
                .filter(review -> review.memberId() == member.id())
                .map(PreparationDuties::duty);
    }

    private static Duty duty(Review review) {
        return new Duty(
                KIND,
                review.id(),
                review.memberId(),
                review.memberId(),
                "",
                review.preparationDay(),
                Part.OWN,
                review.isToPrepare());
    }

    /** Who prepared on paper, or by thinking, has nothing to write. */
    @Override
    public Outcome done(Tx tx, Member by, Duty duty, Instant now) {
        return ReviewDuties.outcome(Holding.prepare(tx, by.id(), duty.id(), Preparation.NONE, now));
    }

    @Override
    public Outcome reschedule(Tx tx, Member by, Duty duty, LocalDate day, Instant now) {
        return ReviewDuties.outcome(Holding.prepareBy(tx, by.id(), duty.id(), day, by.dayAt(now)));
    }

    @Override
    public Outcome skip(Tx tx, Member by, Duty duty, String reason, Instant now) {
        return ReviewDuties.outcome(Holding.unprepared(tx, by.id(), duty.id(), reason));
    }
}
