package dev.paceline.activity.slack;

import com.slack.api.model.view.View;
import dev.paceline.activity.Durations;
import dev.paceline.activity.Entry;
import dev.paceline.activity.Form;
import dev.paceline.activity.Limits;
import dev.paceline.activity.Mistake;
import dev.paceline.activity.Parsed;
import dev.paceline.activity.Tally;
import dev.paceline.activity.Term;
import dev.paceline.activity.Types;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Fields;
import dev.paceline.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form of an activity: the fields of {@code /log}, and what was entered in them. */
final class LogModal {
    static final String SUBMITTED = "activity.submitted";

    private static final String TYPE = "type";
    private static final String COUNT = "count";
    private static final String ACCOUNT = "account";
    private static final String MEASURE = "measure";
    private static final String DAY = "day";
    private static final String NOTE = "note";
    private static final int FIGURE_LENGTH = 20;

    private LogModal() {}

    /** An empty form, or one that holds the entry to correct; {@code id} is then its row. */
    static View view(Types types, Texts texts, LocalDate today, @Nullable Entry entry, String id) {
        List<Elements.Choice> choices = types.vocabulary().terms().stream()
                .map(term -> new Elements.Choice(term.type(), types.name(term.type(), texts)))
                .toList();
        String type = entry == null ? choices.get(0).value() : entry.type();
        String count = entry == null ? "1" : String.valueOf(entry.quantity());
        return Blocks.in(texts)
                .input(TYPE, "log.form.type", Elements.menu(TYPE, choices, type), false)
                .input(COUNT, "log.form.count", Elements.line(COUNT, count, FIGURE_LENGTH), true)
                .input(
                        ACCOUNT,
                        "log.form.account",
                        Elements.line(ACCOUNT, entry == null ? null : entry.account(), Limits.ACCOUNT),
                        true)
                .input(
                        MEASURE,
                        "log.form.measure",
                        Elements.line(MEASURE, entry == null ? null : measure(types, entry, texts), FIGURE_LENGTH),
                        true)
                .input(DAY, "log.form.day", Elements.date(DAY, entry == null ? today : entry.day()), false)
                .input(
                        NOTE,
                        "log.form.note",
                        Elements.paragraph(NOTE, entry == null ? null : entry.note(), Limits.NOTE),
                        true)
                .modal(entry == null ? "log.form.title" : "log.form.title_edit", SUBMITTED, "button.save", id);
    }

    /** What was entered; an unknown type, which the form does not offer, counts as none. */
    static Parsed read(Types types, Fields fields, Locale locale, LocalDate today) {
        Term term = fields.option(TYPE).map(types.vocabulary()::term).orElse(null);
        if (term == null) {
            return new Parsed.Misunderstood(new Mistake.NoType());
        }
        return Form.read(
                term,
                fields.text(COUNT).orElse(null),
                fields.text(ACCOUNT).orElse(null),
                fields.text(MEASURE).orElse(null),
                fields.date(DAY).orElse(today),
                fields.text(NOTE).orElse(null),
                locale,
                today);
    }

    /** What to enter instead, at the field where it belongs. */
    static Map<String, String> errors(Mistake mistake, Texts texts) {
        if (mistake instanceof Mistake.CountOutOfBounds) {
            return Map.of(COUNT, texts.say("log.form.mistake.count", "most", Limits.COUNT));
        } else if (mistake instanceof Mistake.ManyScores) {
            return Map.of(COUNT, texts.say("log.form.mistake.many_scores"));
        } else if (mistake instanceof Mistake.DurationOutOfBounds || mistake instanceof Mistake.HoursMissing) {
            return Map.of(MEASURE, texts.say("log.form.mistake.duration", "most", Limits.HOURS));
        } else if (mistake instanceof Mistake.ScoreOutOfBounds || mistake instanceof Mistake.ScoreMissing) {
            return Map.of(MEASURE, texts.say("log.form.mistake.score", "most", Limits.SCORE));
        } else if (mistake instanceof Mistake.InTheFuture) {
            return Map.of(DAY, texts.say("log.form.mistake.future"));
        } else if (mistake instanceof Mistake.TooLongAgo ago) {
            String earliest = texts.dayOfYear(ago.earliest());
            return Map.of(DAY, texts.say("log.form.mistake.too_long_ago", "days", Limits.DAYS, "day", earliest));
        } else if (mistake instanceof Mistake.AccountTooLong) {
            return Map.of(ACCOUNT, texts.say("log.form.mistake.length", "most", Limits.ACCOUNT));
        } else if (mistake instanceof Mistake.NoteTooLong) {
            return Map.of(NOTE, texts.say("log.form.mistake.length", "most", Limits.NOTE));
        }
        return Map.of(TYPE, texts.say("log.form.mistake.type"));
    }

    private static @Nullable String measure(Types types, Entry entry, Texts texts) {
        BigDecimal measure = entry.measure();
        if (measure == null) {
            return null;
        }
        boolean score = types.get(entry.type()).tally() == Tally.SCORE;
        return score ? texts.number(Objects.requireNonNull(measure)) : Durations.write(measure, texts.locale());
    }
}
