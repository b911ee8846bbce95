package dev.paceline.workspace;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Days from {@code from}, up to but without {@code until}. */
public record Period(LocalDate from, LocalDate until) {
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    /** The week that a day is in. */
    public static Period week(LocalDate day, DayOfWeek start) {
        LocalDate from = day.with(TemporalAdjusters.previousOrSame(start));
        return new Period(from, from.plusWeeks(1));
    }

    /** The quarter of the fiscal year that a day is in. */
    public static Period quarter(LocalDate day, Month fiscalStart) {
        return months(day, fiscalStart, MONTHS_OF_QUARTER);
    }

    /** The fiscal year that a day is in. */
    public static Period fiscalYear(LocalDate day, Month fiscalStart) {
        return months(day, fiscalStart, MONTHS_OF_YEAR);
    }

    private static Period months(LocalDate day, Month fiscalStart, int months) {
        int into = Math.floorMod(day.getMonthValue() - fiscalStart.getValue(), months);
        LocalDate from = day.withDayOfMonth(1).minusMonths(into);
        return new Period(from, from.plusMonths(months));
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    public LocalDate last() {
        return until.minusDays(1);
    }

    /** The last of these days of which anything is known today. */
    public LocalDate asOf(LocalDate today) {
        return today.isBefore(last()) ? today : last();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** The days that both have; none where they have none in common. */
    public Period within(Period other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = until.isBefore(other.until) ? until : other.until;
        return end.isBefore(start) ? new Period(from, from) : new Period(start, end);
    }

    /**
     * A span as it was known on a day: what had not begun then is none, and what still held was to go on. So a past day's
     * figures stay what they were, whatever is changed later.
     */
    public Optional<Period> knownOn(LocalDate day) {
        if (from.isAfter(day)) {
            return Optional.empty();
        }
        return Optional.of(until.isAfter(day) ? new Period(from, Workspace.FOREVER) : this);
    }

    /** The same days as a row of periods, of which each begins on one of these days or where the one before ends. */
    public List<Period> cut(List<LocalDate> days) {
        List<Period> parts = new ArrayList<>();
        LocalDate start = from;
        for (LocalDate day : days.stream().distinct().sorted().toList()) {
            if (day.isAfter(start) && day.isBefore(until)) {
                parts.add(new Period(start, day));
                start = day;
            }
        }
        parts.add(new Period(start, until));
        return parts;
    }
}
