package dev.paceline.leaderboard;

import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import java.time.LocalDate;

/** Which days a board is about, as seen from today. */
public enum Span {
    TODAY,
    WEEK,
    MONTH,
    /** Of the fiscal year. */
    QUARTER,
    /** The last thirty days, today included. */
    DAYS;

    private static final int THIRTY = 30;

    /**
     * The days of a board and those that it is compared with: as many days into the span before as have begun, or all of that
     * where it is shorter. A week, a month or a quarter is whole, though nobody logs a day to come: for a colleague further
     * east it is tomorrow already, and all who look shall see the same board.
     */
    public record Periods(Period now, Period before) {
        /** All of the span before, as far as it went. */
        Period spanBefore() {
            return new Period(before.from(), now.from());
        }
    }

    public Periods seenFrom(LocalDate today, Workspace.Settings settings) {
        LocalDate start = start(today, settings);
        LocalDate startBefore = before(start);
        LocalDate asFar = startBefore.plusDays(new Period(start, today.plusDays(1)).days());
        return new Periods(
                new Period(start, end(start)), new Period(startBefore, asFar.isAfter(start) ? start : asFar));
    }

    private LocalDate start(LocalDate today, Workspace.Settings settings) {
        return switch (this) {
            case TODAY -> today;
            case WEEK -> Period.week(today, settings.weekStart()).from();
            case MONTH -> today.withDayOfMonth(1);
            case QUARTER -> Period.quarter(today, settings.fiscalStart()).from();
            case DAYS -> today.minusDays(THIRTY - 1);
        };
    }

    private LocalDate end(LocalDate start) {
        return switch (this) {
            case TODAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case DAYS -> start.plusDays(THIRTY);
        };
    }

    private LocalDate before(LocalDate start) {
        return switch (this) {
            case TODAY -> start.minusDays(1);
            case WEEK -> start.minusWeeks(1);
            case MONTH -> start.minusMonths(1);
            case QUARTER -> start.minusMonths(3);
            case DAYS -> start.minusDays(THIRTY);
        };
    }
}
