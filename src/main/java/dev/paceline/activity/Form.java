package dev.paceline.activity;

import dev.paceline.activity.Mistake.CountOutOfBounds;
import dev.paceline.activity.Mistake.DurationOutOfBounds;
import dev.paceline.activity.Mistake.ScoreOutOfBounds;
import dev.paceline.activity.Parsed.Misunderstood;
import dev.paceline.text.Typed;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form as {@link ActivityParser} reads a line. */
public final class Form {
    private Form() {}

    /**
     * The entry, or what is wrong with a field.
     *
     * @param measure a duration such as {@code 45m}, or the number that the type asks for
     */
    public static Parsed read(
            Term term,
            @Nullable String count,
            @Nullable String account,
            @Nullable String measure,
            LocalDate day,
            @Nullable String note,
            Locale locale,
            LocalDate today) {
        Figure counted = ActivityParser.count(count, locale);
        if (count != null && counted == null) {
            return new Misunderstood(new CountOutOfBounds(Typed.shown(count), term.type()));
        }
        Figure measured = measure(term, measure, locale);
        if (measure != null && measured == null) {
            String shown = Typed.shown(measure);
            return new Misunderstood(
                    term.tally() == Tally.SCORE
                            ? new ScoreOutOfBounds(shown, term.type())
                            : new DurationOutOfBounds(shown, term.type()));
        }
        return Limits.check(term, counted, account, measured, day, note, today);
    }

    private static @Nullable Figure measure(Term term, @Nullable String typed, Locale locale) {
        Figure duration = term.tally() == Tally.SCORE ? null : ActivityParser.duration(typed, locale);
        return duration != null || term.tally() == Tally.COUNT ? duration : ActivityParser.number(typed, term, locale);
    }
}
