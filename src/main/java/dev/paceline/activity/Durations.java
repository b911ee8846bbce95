package dev.paceline.activity;

import dev.paceline.text.Numerals;
import dev.paceline.text.Spelling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How long something took: {@code 45m}, {@code 1h30}, {@code 1:30}, {@code 1,5 u}, {@code 2 Std. 15 Min.} */
public final class Durations {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final String HOUR = units("unit.hour");
    private static final String MINUTE = units("unit.minute");

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):([0-5]\\d)(?: ?" + HOUR + ")?");
    private static final Pattern HOURS_AND_MINUTES =
            Pattern.compile("(\\d{1,2}) ?" + HOUR + " ?([0-5]?\\d) ?" + MINUTE + "?");
    private static final Pattern HOURS_ALONE = Pattern.compile("(" + Numerals.NUMBER + ") ?" + HOUR);
    private static final Pattern MINUTES_ALONE = Pattern.compile("(" + Numerals.NUMBER + ") ?" + MINUTE);
    /** Metres or the company 3M; minutes are small. */
    private static final Pattern NOT_MINUTES = Pattern.compile(".*\\d ?M");

    /** The most words that a duration has: {@code 1 uur 30 min}. */
    static final int WORDS = 4;

    private Durations() {}

    /** Hours with four decimals, from which the minutes come back exactly. */
    public static BigDecimal hours(int minutes) {
        return BigDecimal.valueOf(minutes).divide(MINUTES, 4, RoundingMode.HALF_UP);
    }

    public static int minutes(BigDecimal hours) {
        return hours.multiply(MINUTES).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** A figure in hours, or null for what is no duration. */
    public static @Nullable Figure read(String typed, Locale locale) {
        String text = Spelling.folded(typed);
        Matcher both = CLOCK.matcher(text);
        if (both.matches() || both.usePattern(HOURS_AND_MINUTES).matches()) {
            return new Figure(typed, hours(Integer.parseInt(both.group(1)) * 60 + Integer.parseInt(both.group(2))));
        }
        Matcher one = HOURS_ALONE.matcher(text);
        if (one.matches()) {
            BigDecimal hours = Numerals.read(one.group(1), locale);
            return hours == null ? null : new Figure(typed, hours);
        }
        one.usePattern(MINUTES_ALONE);
        if (one.matches() && !NOT_MINUTES.matcher(typed).matches()) {
            BigDecimal minutes = Numerals.read(one.group(1), locale);
            return minutes == null ? null : new Figure(typed, minutes.divide(MINUTES, 10, RoundingMode.HALF_UP));
        }
        return null;
    }

    /** Such as {@code 1h30m}, in the reader's language. */
    public static String write(BigDecimal hours, Locale reader) {
        int minutes = minutes(hours);
        String whole =
                minutes < 60 ? "" : minutes / 60 + Words.of("unit.hour", reader).get(0);
        String rest = minutes % 60 == 0
                ? ""
                : minutes % 60 + Words.of("unit.minute", reader).get(0);
        return whole + rest;
    }

    private static String units(String key) {
        return Words.inAllLanguages(key).stream()
                .map(Spelling::normal)
                .map(Pattern::quote)
                .distinct()
                .collect(Collectors.joining("|", "(?:(?:", ")\\.?)"));
    }
}
