package dev.paceline.policy.slack;

import com.slack.api.model.view.View;
import dev.paceline.policy.Decision;
import dev.paceline.policy.Evaluation;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Fields;
import dev.paceline.slack.Reply;
import dev.paceline.text.Texts;
import java.util.Map;
import java.util.Optional;

/** The form of a decision about how somebody stands. */
final class DecisionModal {
    static final String SAVE = "policy.decided";

    private static final String WORDS = "words";

    private DecisionModal() {}

    static View view(Texts texts, Evaluation evaluation, String name) {
        return Blocks.in(texts)
                .text(
                        "policy.decision.about",
                        "name",
                        name,
                        "month",
                        texts.month(evaluation.month()),
                        "standing",
                        texts.say("policy.standing." + evaluation.standing()))
                .input(WORDS, "policy.decision.words", Elements.paragraph(WORDS, null, Decision.WORDS), false)
                .modal("policy.decision.title", SAVE, "button.save", String.valueOf(evaluation.id()));
    }

    static Reply unfit(Texts texts) {
        return new Reply.FieldErrors(Map.of(WORDS, texts.say("policy.decision.unfit", "most", Decision.WORDS)));
    }

    static Optional<String> words(Fields fields) {
        return fields.text(WORDS).filter(words -> words.length() <= Decision.WORDS);
    }
}
