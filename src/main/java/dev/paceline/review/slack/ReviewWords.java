package dev.paceline.review.slack;

import com.slack.api.model.block.element.ButtonElement;
import dev.paceline.review.Cause;
import dev.paceline.review.Outcome;
import dev.paceline.review.Review;
import dev.paceline.slack.Elements;
import dev.paceline.text.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** How a review is called, how far it has got, and the button that opens it: the same wherever one stands. Pure. */
record ReviewWords(Texts texts, LocalDate today) {
    ButtonElement open(Review review, String key) {
        return Elements.button(texts, key, ReviewCommand.OPEN, String.valueOf(review.id()));
    }

    List<Texts.Run> state(Review review) {
        return texts.runs(
                "review.state",
                "state",
                review.isOverdue(today) ? "OVERDUE" : review.state().name(),
                "due",
                texts.day(review.dueDay(), today),
                "prepared",
                String.valueOf(review.preparation().isPresent()),
                "held",
                review.heldDay().map(day -> texts.day(day, today)).orElse(""),
                "outcome",
                review.outcome().map(this::outcome).orElse(""));
    }

    /** Such as "October 2026", or the days where it is about fewer. */
    String days(Review review) {
        return days(texts, review);
    }

    static String days(Texts texts, Review review) {
        return review.isOfWholeMonth()
                ? texts.month(YearMonth.from(review.days().from()))
                : texts.days(review.days().from(), review.days().last());
    }

    String outcome(Outcome outcome) {
        return texts.say("review.outcome." + outcome);
    }

    String cause(Cause cause) {
        return texts.say("review.cause." + cause);
    }

    String step(Cause cause) {
        return texts.say("review.step." + cause.step());
    }
}
