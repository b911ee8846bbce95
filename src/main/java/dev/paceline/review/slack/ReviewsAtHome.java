package dev.paceline.review.slack;

import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.review.Review;
import dev.paceline.review.Reviews;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What App Home shows of reviews: one's own as long as there is something to do, and how many are to be held. */
public final class ReviewsAtHome {
    /** So far back. */
    private static final int MONTHS = 2;

    private final Clock clock;

    public ReviewsAtHome(Clock clock) {
        this.clock = clock;
    }

    /** Adds it; nothing where there is nothing to do. */
    public void add(Tx tx, Caller caller, Blocks blocks) {
        Texts texts = caller.texts();
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        ReviewList list = new ReviewList(new ReviewWords(texts, today));
        Reviews.of(tx, caller.memberId(), 0, MONTHS).stream()
                .filter(review -> review.isOpen() || review.state() == Review.State.HELD)
                .forEach(review -> list.own(blocks, review));
        List<Long> reports = Leadership.reportsTo(tx, caller.memberId()).stream()
                .map(Member::id)
                .toList();
        List<Review> open = Reviews.openOfThere(tx, reports, today);
        if (!open.isEmpty()) {
            blocks.text(
                            "home.reviews",
                            "n",
                            open.size(),
                            "overdue",
                            open.stream()
                                    .filter(review -> review.isOverdue(today))
                                    .count())
                    .actions(Elements.button(texts, "button.review.list", ReviewCommand.LIST, ""));
        }
    }
}
