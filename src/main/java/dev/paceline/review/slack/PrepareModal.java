package dev.paceline.review.slack;

import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import dev.paceline.review.Outcome;
import dev.paceline.review.Preparation;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Fields;
import dev.paceline.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The form in which a rep prepares: the figures, and four short questions. */
final class PrepareModal {
    static final String SAVE = "review.prepared";

    private static final String WELL = "well";
    private static final String BADLY = "badly";
    private static final String NEEDED = "needed";
    private static final String OUTCOME = "outcome";

    private PrepareModal() {}

    static View view(Desk desk, Reading reading) {
        Preparation known = reading.review().preparation().orElse(Preparation.NONE);
        Blocks blocks = Blocks.in(desk.texts)
                .text("review.prepare.about", "days", desk.words.days(reading.review()))
                .input(WELL, "review.prepare.well", answer(WELL, known.wentWell()), true)
                .input(BADLY, "review.prepare.badly", answer(BADLY, known.wentBadly()), true)
                .input(NEEDED, "review.prepare.needed", answer(NEEDED, known.needed()), true)
                .input(
                        OUTCOME,
                        "review.prepare.outcome",
                        Elements.menu(
                                OUTCOME,
                                outcomes(desk.texts),
                                known.outcome().map(Outcome::name).orElse(null)),
                        true)
                .divider();
        new SheetText(reading.sheet(), desk.texts).add(blocks, reading.referred(), desk.today);
        return blocks.modal(
                "review.prepare.title",
                SAVE,
                "button.save",
                String.valueOf(reading.review().id()));
    }

    private static PlainTextInputElement answer(String name, Optional<String> known) {
        return Elements.paragraph(name, known.orElse(null), Preparation.ANSWER);
    }

    static List<Choice> outcomes(Texts texts) {
        return Arrays.stream(Outcome.values())
                .map(outcome -> new Choice(outcome.name(), texts.say("review.outcome." + outcome)))
                .toList();
    }

    static Preparation read(Fields fields) {
        return new Preparation(
                fields.text(WELL),
                fields.text(BADLY),
                fields.text(NEEDED),
                fields.option(OUTCOME).flatMap(Outcome::named));
    }

    /** The field of the first answer that is too long. */
    static String tooLong(Fields fields) {
        return List.of(WELL, BADLY, NEEDED).stream()
                .filter(name -> fields.text(name)
                        .filter(text -> text.length() > Preparation.ANSWER)
                        .isPresent())
                .findFirst()
                .orElse(WELL);
    }
}
