package dev.paceline.review.slack;

import com.slack.api.model.block.element.BlockElement;
import dev.paceline.member.Member;
import dev.paceline.review.Review;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where reviews stand, and those of the past. Pure. */
record ReviewList(ReviewWords words) {
    private static final int SHOWN = 15;

    /** One more than is shown of them, to know whether there are more. */
    static final int PAGE = 13;

    /** Somebody who reports to the reader, and how far their review has got. */
    record Report(Member member, Optional<Review> review) {}

    /**
     * Where reviews stand.
     *
     * @param own the reader's
     * @param reports what is overdue first
     * @param deadline within how many working days they are held, where the reader may change it
     */
    Message overview(List<Review> own, boolean isReviewed, List<Report> reports, Optional<Integer> deadline) {
        Blocks blocks = Blocks.in(words.texts()).heading("review.heading");
        own.forEach(review -> own(blocks, review));
        if (own.isEmpty() && isReviewed) {
            blocks.text("review.own.none");
        }
        if (!reports.isEmpty()) {
            blocks.text(
                    "review.counts",
                    "due",
                    count(reports, review -> review.isOpen() && !review.isOverdue(words.today())),
                    "overdue",
                    count(reports, review -> review.isOverdue(words.today())),
                    "held",
                    count(reports, Review::isHeld));
        } else if (own.isEmpty() && !isReviewed) {
            blocks.text("review.nobody");
        }
        reports.stream().limit(SHOWN).forEach(report -> report(blocks, report));
        if (reports.size() > SHOWN) {
            blocks.note("blocks.more", "n", reports.size() - SHOWN);
        }
        deadline.ifPresent(days -> blocks.note("review.deadline", "n", days)
                .actions(Elements.button(words.texts(), "button.review.deadline", ReviewForms.DEADLINE, "")));
        return blocks.message();
    }

    /** The reader's own, in two lines. */
    void own(Blocks blocks, Review review) {
        blocks.row(
                List.of(words.texts().runs("review.own", "days", words.days(review)), words.state(review)),
                words.open(review, "button.review.open"));
    }

    private void report(Blocks blocks, Report report) {
        blocks.rowAbout(
                report.member().userId(),
                report.review()
                        .map(review -> List.of(
                                words.texts().runs("review.row", "days", words.days(review)), words.state(review)))
                        .orElseGet(() -> List.of(words.texts().runs("review.row.none"))),
                report.review()
                        .map(review -> words.open(review, "button.review.open"))
                        .orElseGet(() -> Elements.button(
                                words.texts(),
                                "button.review.hold",
                                ReviewForms.HOLD,
                                ReviewForms.Subject.ofMember(report.member().id())
                                        .code())));
    }

    private static long count(List<Report> reports, Predicate<Review> such) {
        return reports.stream()
                .flatMap(report -> report.review().stream())
                .filter(such)
                .count();
    }

    /** What was said over the months. */
    Message history(Member member, boolean own, List<Review> reviews, int before) {
        Blocks blocks =
                Blocks.in(words.texts()).heading("review.history", "own", String.valueOf(own), "name", member.name());
        if (reviews.isEmpty()) {
            blocks.text("review.history.none");
        }
        reviews.stream()
                .limit(PAGE - 1)
                .forEach(review -> blocks.row(
                        List.of(words.texts().runs("review.row", "days", words.days(review)), words.state(review)),
                        words.open(review, "button.review.open")));
        List<BlockElement> buttons = new ArrayList<>();
        if (!own) {
            buttons.add(Elements.button(
                    words.texts(),
                    "button.review.hold",
                    ReviewForms.HOLD,
                    ReviewForms.Subject.ofMember(member.id()).code()));
        }
        if (reviews.size() == PAGE) {
            buttons.add(Elements.button(
                    words.texts(),
                    "button.review.older",
                    ReviewCommand.HISTORY,
                    member.id() + " " + (before + PAGE - 1)));
        }
        return blocks.actions(buttons).message();
    }
}
