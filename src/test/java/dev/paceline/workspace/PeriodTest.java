package dev.paceline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PeriodTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

    @Property
    void whatTwoPeriodsHaveInCommonLiesInBoth(
            @ForAll @IntRange(max = 20) int from,
            @ForAll @IntRange(max = 20) int days,
            @ForAll @IntRange(max = 20) int otherFrom,
            @ForAll @IntRange(max = 20) int otherDays) {
        Period one = new Period(DAY.plusDays(from), DAY.plusDays(from + days));
        Period other = new Period(DAY.plusDays(otherFrom), DAY.plusDays(otherFrom + otherDays));
        Period common = one.within(other);
        assertThat(common.from()).isBetween(one.from(), one.until());
        assertThat(common.until()).isBetween(common.from(), one.until());
        for (LocalDate day = DAY; day.isBefore(DAY.plusDays(45)); day = day.plusDays(1)) {
            assertThat(common.contains(day)).isEqualTo(one.contains(day) && other.contains(day));
        }
    }
}
