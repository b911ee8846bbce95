package dev.paceline.text;

import com.ibm.icu.text.DateTimePatternGenerator;
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
 * The day that a text names, as seen from today. Where it leaves the month or the year open, what was done is meant to be on
 * the latest such day that is not in the future, and what is to come on the first that is not in the past; "on Friday", said
 * on a Friday, is today.
 */
public final class Days {
    /** The most words that a day has: {@code the 20th of November 2026}. */
    public static final int WORDS = 5;

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
    private final @Nullable LocalDate earliest;
    private final DayNames names;

    private Days(Locale locale, LocalDate today, @Nullable LocalDate earliest) {
        this.locale = locale;
        this.today = today;
        this.earliest = earliest;
        this.names = DayNames.of(locale);
    }

    /**
     * Days of what was done.
     *
     * @param earliest where even last year's day is before this one, a day without a year is one of this year, still to come
     */
    public static Days gone(Locale locale, LocalDate today, LocalDate earliest) {
        return new Days(locale, today, earliest);
    }

    /** Days of what is to come. */
    public static Days ahead(Locale locale, LocalDate today) {
        return new Days(locale, today, null);
    }

    public LocalDate yesterday() {
        return today.minusDays(1);
    }

    public boolean isOn(String typed) {
        return names.isOn(typed);
    }

    /** Yesterday, today, tomorrow or {@code 2026-11-20}: days that need no "on". */
    public @Nullable LocalDate alone(String typed) {
        Integer away = names.away(typed);
        if (away != null) {
            return today.plusDays(away);
        }
        Matcher iso = ISO.matcher(HYPHEN.matcher(typed).replaceAll("-"));
        return iso.matches() ? date(number(iso, 1), number(iso, 2), number(iso, 3)) : null;
    }

    /** The day after an "on": {@code 2026-11-20}, {@code 20.11.}, {@code Nov 20}, {@code the 20th}, {@code Friday}; or null. */
    public @Nullable LocalDate read(String typed) {
        String text = FILLER.matcher(HYPHEN.matcher(Spelling.folded(typed)).replaceAll("-"))
                .replaceAll("")
                .replace(". ", ".");
        LocalDate alone = alone(text);
        if (alone != null) {
            return alone;
        }
        DayOfWeek weekday = names.weekday(text);
        if (weekday != null) {
            return today.with(
                    earliest == null
                            ? TemporalAdjusters.nextOrSame(weekday)
                            : TemporalAdjusters.previousOrSame(weekday));
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return nearest(number(day, 1));
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
    public boolean isMeant(String typed) {
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
        if (earliest == null) {
            return thisYear != null && !thisYear.isBefore(today) ? thisYear : date(today.getYear() + 1, month, day);
        }
        if (thisYear != null && !thisYear.isAfter(today)) {
            return thisYear;
        }
        LocalDate lastYear = date(today.getYear() - 1, month, day);
        boolean isRecent = lastYear != null && !lastYear.isBefore(earliest);
        return isRecent || thisYear == null ? lastYear : thisYear;
    }

    private @Nullable LocalDate nearest(int day) {
        int months = earliest == null ? (day < today.getDayOfMonth() ? 1 : 0) : (day > today.getDayOfMonth() ? -1 : 0);
        YearMonth month = YearMonth.from(today).plusMonths(months);
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
