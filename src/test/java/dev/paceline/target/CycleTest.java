package dev.paceline.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.time.Month;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CycleTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 10);

    @Test
    void blocksOfThirtyDaysFollowOneAnother() {
        assertThat(around(Cycle.DAYS_30, "2026-01-10")).isEqualTo(period("2026-01-10", "2026-02-09"));
        assertThat(around(Cycle.DAYS_30, "2026-02-08")).isEqualTo(period("2026-01-10", "2026-02-09"));
        assertThat(around(Cycle.DAYS_30, "2026-02-09")).isEqualTo(period("2026-02-09", "2026-03-11"));
        assertThat(around(Cycle.DAYS_30, "2026-01-09")).isEqualTo(period("2025-12-11", "2026-01-10"));
    }

    @Test
    void aFiscalYearMayStartInApril() {
        assertThat(Cycle.QUARTER.around(LocalDate.of(2026, 3, 31), START, Month.APRIL))
                .isEqualTo(period("2026-01-01", "2026-04-01"));
        assertThat(Cycle.QUARTER.around(LocalDate.of(2026, 4, 1), START, Month.APRIL))
                .isEqualTo(period("2026-04-01", "2026-07-01"));
    }

    @Test
    void aFiscalYearMayStartInFebruary() {
        assertThat(Cycle.QUARTER.around(LocalDate.of(2026, 1, 31), START, Month.FEBRUARY))
                .isEqualTo(period("2025-11-01", "2026-02-01"));
    }

    @Test
    void aMonthMayHaveATwentyNinthOfFebruary() {
        assertThat(around(Cycle.MONTH, "2028-02-29")).isEqualTo(period("2028-02-01", "2028-03-01"));
        assertThat(around(Cycle.DAYS_60, "2028-02-29").days()).isEqualTo(60);
    }

    @Property
    void eachDayIsInOneBlockAndBlocksLeaveNoGap(
            @ForAll Cycle cycle, @ForAll @IntRange(max = 2000) int day, @ForAll Month fiscalStart) {
        LocalDate some = START.minusDays(1000).plusDays(day);
        Period block = cycle.around(some, START, fiscalStart);
        assertThat(block.contains(some)).isTrue();
        assertThat(cycle.around(block.last(), START, fiscalStart)).isEqualTo(block);
        assertThat(cycle.around(block.until(), START, fiscalStart).from()).isEqualTo(block.until());
    }

    private static Period around(Cycle cycle, String day) {
        return cycle.around(LocalDate.parse(day), START, Month.JANUARY);
    }

    private static Period period(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }
}
