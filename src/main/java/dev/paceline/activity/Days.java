package dev.paceline.activity;

import com.ibm.icu.text.DateTimePatternGenerator;
import dev.paceline.text.Spelling;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day that a text names, as seen from today. Where it leaves the month or the year open, the latest day that is not in
 * the future is meant; "on Friday", said on a Friday, is today.
 */
final class Days {
    /** The most words that a day has: {@code the 20th of November 2026}. */
    static final int WORDS = 5;

    private static final Pattern HYPHEN = Pattern.compile("\\p{Pd}");
    private static final Pattern FILLER = Pattern.compile("\\b(?:the|of|de|del|den) ");
    private static final String ORDINAL = "(?:st|nd|rd|th|e|de|ste|o)?";
    private static final String YEAR = "(?:[ ,]+(\\d{4}))?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})(?:\\2(\\d{4}|\\d{2})?)?");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})" + ORDINAL + "[. ]*(\\p{L}+)\\.?" + YEAR);
    private static final Pattern MONTH_DAY = Pattern.compile("(\\p{L}+)[. ]+(\\d{1,2})" + ORDINAL + YEAR);
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})" + ORDINAL + "\\.?");

    private static final Map<Locale, Boolean> MONTH_FIRST = new ConcurrentHashMap<>();

    private final Locale locale;
    private final LocalDate today;
    private final DayNames names;

    Days(Locale locale, LocalDate today) {
        this.locale = locale;
        this.today = today;
        this.names = DayNames.of(locale);
    }

    LocalDate yesterday() {
        return today.minusDays(1);
    }

    boolean isOn(String typed) {
        return names.isOn(typed);
    }

    /** Yesterday, today, tomorrow or {@code 2026-11-20}: days that need no "on". */
    @Nullable
    LocalDate alone(String typed) {
        Integer away = names.away(typed);
        if (away != null) {
            return today.plusDays(away);
        }
        Matcher iso = ISO.matcher(HYPHEN.matcher(typed).replaceAll("-"));
        return iso.matches() ? date(number(iso, 1), number(iso, 2), number(iso, 3)) : null;
    }

    /** The day after an "on": {@code 2026-11-20}, {@code 20.11.}, {@code Nov 20}, {@code the 20th}, {@code Friday}; or null. */
    @Nullable
    LocalDate read(String typed) {
        String text = FILLER.matcher(HYPHEN.matcher(Spelling.folded(typed)).replaceAll("-"))
                .replaceAll("")
                .replace(". ", ".");
        LocalDate alone = alone(text);
        if (alone != null) {
            return alone;
        }
        DayOfWeek weekday = names.weekday(text);
        if (weekday != null) {
            return today.with(TemporalAdjusters.previousOrSame(weekday));
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return latest(number(day, 1));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            boolean monthFirst = isMonthFirst(locale);
            return dated(number(numbers, monthFirst ? 3 : 1), number(numbers, monthFirst ? 1 : 3), numbers.group(4));
        }
        Matcher dayMonth = DAY_MONTH.matcher(text);
        if (dayMonth.matches()) {
            return named(number(dayMonth, 1), dayMonth.group(2), dayMonth.group(3));
        }
        Matcher monthDay = MONTH_DAY.matcher(text);
        if (monthDay.matches()) {
            return named(number(monthDay, 2), monthDay.group(1), monthDay.group(3));
        }
        return null;
    }

    /** Whether someone who typed this after "on" meant a day, rather than the name of an account. */
    boolean isMeant(String typed) {
        return typed.chars().anyMatch(Character::isDigit) || names.resemblesWeekday(typed);
    }

    private @Nullable LocalDate named(int day, String name, @Nullable String year) {
        Month month = names.month(name);
        return month == null ? null : dated(day, month.getValue(), year);
    }

    private @Nullable LocalDate dated(int day, int month, @Nullable String year) {
        if (year != null) {
            return date(Integer.parseInt(year.length() == 2 ? "20" + year : year), month, day);
        }
        LocalDate thisYear = date(today.getYear(), month, day);
        if (thisYear != null && !thisYear.isAfter(today)) {
            return thisYear;
        }
        LocalDate lastYear = date(today.getYear() - 1, month, day);
        // Neither can be logged where even last year's is too old: then it reads as what it says, a day to come.
        boolean isRecent = lastYear != null && !lastYear.isBefore(today.minusDays(Limits.DAYS));
        return isRecent || thisYear == null ? lastYear : thisYear;
    }

    private @Nullable LocalDate latest(int day) {
        YearMonth month = YearMonth.from(today).minusMonths(day > today.getDayOfMonth() ? 1 : 0);
        return date(month.getYear(), month.getMonthValue(), day);
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        boolean isDate = month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day);
        return isDate ? LocalDate.of(year, month, day) : null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static boolean isMonthFirst(Locale locale) {
        return MONTH_FIRST.computeIfAbsent(locale, any -> {
            String pattern = DateTimePatternGenerator.getInstance(any).getBestPattern("Md");
            return pattern.indexOf('M') < pattern.indexOf('d');
        });
    }
}
