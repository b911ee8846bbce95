package dev.paceline.target;

import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** Over which days a target is to be reached, again and again. */
public enum Cycle {
    MONTH(0),
    /** Blocks in a row: day 1 to 30, 31 to 60, … */
    DAYS_30(30),
    DAYS_60(60),
    DAYS_90(90),
    /** Of the fiscal year. */
    QUARTER(0);

    private final int days;

    Cycle(int days) {
        this.days = days;
    }

    /** Whether it is a row of blocks that begins on a day of its own. */
    public boolean isRolling() {
        return days > 0;
    }

    /**
     * The days of the block that a day is in.
     *
     * @param start the first day of any block in the row; months and quarters need none
     */
    public Period around(LocalDate day, LocalDate start, Month fiscalStart) {
        return switch (this) {
            case MONTH -> {
                LocalDate from = day.withDayOfMonth(1);
                yield new Period(from, from.plusMonths(1));
            }
            case QUARTER -> Period.quarter(day, fiscalStart);
            default -> {
                long into = Math.floorMod(ChronoUnit.DAYS.between(start, day), days);
                LocalDate from = day.minusDays(into);
                yield new Period(from, from.plusDays(days));
            }
        };
    }

    public static Optional<Cycle> named(String name) {
        return Arrays.stream(values())
                .filter(cycle -> cycle.name().equals(name))
                .findFirst();
    }
}
