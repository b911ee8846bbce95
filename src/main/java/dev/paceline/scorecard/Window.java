package dev.paceline.scorecard;

import dev.paceline.target.Cycle;
import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.time.Month;

/**
 * The days of a scorecard: a block of a cycle.
 *
 * @param start the first day of a block
 */
public record Window(Cycle cycle, LocalDate start, Month fiscalStart, Period period) {
    private static final int MONTHS = 3;

    /**
     * The block that today is in.
     *
     * @param start the first day of any block
     */
    public static Window around(Cycle cycle, LocalDate today, LocalDate start, Month fiscalStart) {
        Period period = cycle.around(today, start, fiscalStart);
        return new Window(cycle, period.from(), fiscalStart, period);
    }

    /** A quarter of the fiscal year, 1 to 4: the latest that has begun. */
    public static Window quarter(int number, LocalDate today, Month fiscalStart) {
        LocalDate first = LocalDate.of(today.getYear(), fiscalStart, 1).plusMonths((number - 1) * (long) MONTHS);
        while (first.isAfter(today)) {
            first = first.minusYears(1);
        }
        while (!first.plusYears(1).isAfter(today)) {
            first = first.plusYears(1);
        }
        return around(Cycle.QUARTER, first, first, fiscalStart);
    }

    /** Of the fiscal year, 1 to 4; of quarters alone. */
    public int quarterNumber() {
        return Math.floorMod(period.from().getMonthValue() - fiscalStart.getValue(), 12) / MONTHS + 1;
    }

    /** The last day of which anything is known. */
    public LocalDate asOf(LocalDate today) {
        return period.asOf(today);
    }

    /** As many days into the block before as have begun of this one; all of it where this one is over. */
    public Period before(LocalDate today) {
        Period before = cycle.around(period.from().minusDays(1), start, fiscalStart);
        if (!today.isBefore(period.last())) {
            return before;
        }
        LocalDate asFar = before.from().plusDays(new Period(period.from(), today.plusDays(1)).days());
        return new Period(before.from(), asFar.isAfter(before.until()) ? before.until() : asFar);
    }
}
