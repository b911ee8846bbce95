package dev.paceline.policy.slack;

import com.slack.api.model.view.View;
import dev.paceline.policy.Rules;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Fields;
import dev.paceline.text.Numerals;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form of the policy. */
final class PolicyModal {
    static final String SAVE = "policy.save";

    private static final String THRESHOLD = "threshold";
    private static final String MET = "met";
    private static final String OF = "of";
    private static final String ACTIVITIES = "activities";
    private static final String GRACE = "grace";
    private static final String DEALS = "deals";
    private static final String NEXT_STEPS = "next_steps";
    private static final String CLOSE_DAYS = "close_days";
    private static final int DIGITS = 3;

    private PolicyModal() {}

    static View view(Texts texts, Rules rules) {
        List<String> chosen = new ArrayList<>();
        if (rules.nextSteps()) {
            chosen.add(NEXT_STEPS);
        }
        if (rules.closeDays()) {
            chosen.add(CLOSE_DAYS);
        }
        List<Choice> deals = List.of(
                new Choice(NEXT_STEPS, texts.say("policy.rule.next_steps")),
                new Choice(CLOSE_DAYS, texts.say("policy.rule.close_days")));
        Blocks blocks = Blocks.in(texts).text("policy.form.from");
        number(blocks, THRESHOLD, rules.threshold());
        number(blocks, MET, rules.met());
        number(blocks, OF, rules.of());
        number(blocks, ACTIVITIES, rules.activities());
        blocks.input(DEALS, "policy.form.deals", Elements.checkboxes(DEALS, deals, chosen), true);
        number(blocks, GRACE, rules.grace());
        return blocks.modal("policy.form.title", SAVE, "button.save", "");
    }

    private static void number(Blocks blocks, String name, int value) {
        blocks.input(name, "policy.form." + name, Elements.line(name, String.valueOf(value), DIGITS), false);
    }

    /** What was entered, or what is wrong with it by field. */
    record Read(Rules rules, Map<String, String> errors) {}

    static Read read(Fields fields, Texts texts) {
        Map<String, String> errors = new LinkedHashMap<>();
        int threshold = number(fields, texts, THRESHOLD, 1, Rules.THRESHOLD, errors);
        int of = number(fields, texts, OF, 1, Rules.MONTHS, errors);
        int met = number(fields, texts, MET, 1, of, errors);
        int activities = number(fields, texts, ACTIVITIES, 0, Rules.ACTIVITIES, errors);
        int grace = number(fields, texts, GRACE, 0, Rules.GRACE, errors);
        List<String> deals = fields.options(DEALS);
        return new Read(
                new Rules(
                        threshold, met, of, activities, deals.contains(NEXT_STEPS), deals.contains(CLOSE_DAYS), grace),
                errors);
    }

    private static int number(
            Fields fields, Texts texts, String name, int least, int most, Map<String, String> errors) {
        return fields.text(name)
                .flatMap(typed -> Numerals.whole(typed, texts.locale(), least, most))
                .orElseGet(() -> {
                    errors.put(name, texts.say("policy.form.unfit", "least", least, "most", most));
                    return most;
                });
    }
}
