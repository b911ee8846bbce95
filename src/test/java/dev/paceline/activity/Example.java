package dev.paceline.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.activity.Parsed.Misunderstood;
import dev.paceline.activity.Parsed.Understood;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is typed on a Saturday, and what it comes to. */
final class Example {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Example() {}

    static Parsed parse(String text, String language) {
        return ActivityParser.parse(text, Vocabulary.standard(), Locale.forLanguageTag(language), TODAY);
    }

    static Mistake mistake(String text, String language) {
        Parsed parsed = parse(text, language);
        assertThat(parsed).as(text).isInstanceOf(Misunderstood.class);
        return ((Misunderstood) parsed).mistake();
    }

    static Entry entry(String text, String language) {
        Parsed parsed = parse(text, language);
        assertThat(parsed).as(text).isInstanceOf(Understood.class);
        return ((Understood) parsed).entry();
    }

    /** {@code day} is the day of the month: of this one up to today's, else of the last; today where it is null. */
    static void understood(
            String text,
            String language,
            int quantity,
            String type,
            @Nullable String account,
            @Nullable BigDecimal measure,
            @Nullable Integer day,
            @Nullable String note) {
        LocalDate on = day == null
                ? TODAY
                : TODAY.minusMonths(day > TODAY.getDayOfMonth() ? 1 : 0).withDayOfMonth(day);
        assertThat(parse(text, language))
                .isEqualTo(new Understood(new Entry(type, quantity, account, measure, on, note)));
    }
}
