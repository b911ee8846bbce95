package dev.paceline.rhythm;

import dev.paceline.workspace.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How often something comes. */
public enum Recurrence {
    WEEKLY(ChronoUnit.WEEKS),
    /** On the first working day of a month, about the month before. */
    MONTHLY(ChronoUnit.MONTHS);

    /** From the fourth day of a week on, what comes then is about that week; earlier, about the one before. */
    private static final int MOST_OF_A_WEEK = 3;

    private static final int DAYS_OF_FIRST_WEEK = 4;

    /** A week 53 comes again after so many years, but for the turn of some centuries. */
    private static final int YEARS = 8;

    private static final Pattern WEEK = Pattern.compile("(?:(\\d{4})-?)?k?w(\\d{1,2})");

    private final ChronoUnit unit;

    Recurrence(ChronoUnit unit) {
        this.unit = unit;
    }

    /** The last turn that began on this day or before it. */
    Slot upTo(LocalDate day, DayOfWeek weekday, DayOfWeek weekStart) {
        if (this == MONTHLY) {
            LocalDate first = day.withDayOfMonth(1);
            YearMonth before = YearMonth.from(first).minusMonths(1);
            return new Slot(first, new Period(before.atDay(1), first), String.valueOf(before));
        }
        LocalDate turn = day.with(TemporalAdjusters.previousOrSame(weekday));
        Period week = weekToTell(turn, weekStart);
        return new Slot(turn, week, key(week, weekStart));
    }

    /** The day of the turn that is so many after the one of this day, or before it. */
    LocalDate plus(LocalDate day, int turns) {
        return day.plus(turns, unit);
    }

    /** The week that there is most to tell of on a day. */
    public static Period weekToTell(LocalDate day, DayOfWeek weekStart) {
        return Period.week(day.minusDays(MOST_OF_A_WEEK), weekStart);
    }

    /** Such as {@code 2026-W46}: numbered as in ISO 8601, but from the workspace's own first day of the week. */
    public static String key(Period week, DayOfWeek weekStart) {
        WeekFields fields = fields(weekStart);
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                week.from().get(fields.weekBasedYear()),
                week.from().get(fields.weekOfWeekBasedYear()));
    }

    /** The week that somebody names as {@code 2026-W46}, or as {@code W46}: then the last of that number that has begun. */
    public static Optional<Period> named(String typed, DayOfWeek weekStart, LocalDate today) {
        Matcher named = WEEK.matcher(typed.toLowerCase(Locale.ROOT));
        if (!named.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(named.group(2));
        if (named.group(1) != null) {
            return numbered(Integer.parseInt(named.group(1)), number, weekStart);
        }
        int year = today.get(fields(weekStart).weekBasedYear());
        return IntStream.range(0, YEARS)
                .mapToObj(back -> numbered(year - back, number, weekStart))
                .flatMap(Optional::stream)
                .filter(week -> !week.from().isAfter(today))
                .findFirst();
    }

    private static Optional<Period> numbered(int year, int number, DayOfWeek weekStart) {
        WeekFields fields = fields(weekStart);
        Period first = Period.week(LocalDate.of(year, 1, DAYS_OF_FIRST_WEEK), weekStart);
        boolean exists = number >= 1
                && number
                        <= fields.weekOfWeekBasedYear()
                                .rangeRefinedBy(first.last())
                                .getMaximum();
        return exists ? Optional.of(Period.week(first.from().plusWeeks(number - 1L), weekStart)) : Optional.empty();
    }

    private static WeekFields fields(DayOfWeek weekStart) {
        return WeekFields.of(weekStart, DAYS_OF_FIRST_WEEK);
    }
}
