package dev.paceline.review.slack;

import com.slack.api.model.view.View;
import dev.paceline.review.Remark;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Fields;
import java.util.Optional;

/** The form of what is added to a review. */
final class RemarkModal {
    static final String SAVE = "review.remarked";

    static final String WORDS = "words";

    private RemarkModal() {}

    static View view(Desk desk, Reading reading) {
        String own = String.valueOf(reading.isOwn());
        return Blocks.in(desk.texts)
                .text(
                        "review.remark.about",
                        "own",
                        own,
                        "name",
                        reading.name(),
                        "days",
                        desk.words.days(reading.review()))
                .input(WORDS, "review.remark.words", Elements.paragraph(WORDS, null, Remark.WORDS), false)
                .modal(
                        "review.remark.title",
                        SAVE,
                        "button.save",
                        String.valueOf(reading.review().id()));
    }

    /** Empty where it is too long. */
    static Optional<String> words(Fields fields) {
        return fields.text(WORDS).filter(words -> words.length() <= Remark.WORDS);
    }
}
