package dev.paceline.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.kpi.Kpi;
import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    @ParameterizedTest(name = "{0}: {1} of {2} after {3} of {4} days is {5}")
    @CsvSource({
        "REVENUE_WON, 50000, 100000, 10, 20, ON_TRACK",
        "REVENUE_WON, 45000, 100000, 10, 20, ON_TRACK",
        "REVENUE_WON, 44999, 100000, 10, 20, BEHIND",
        "REVENUE_WON, 55000, 100000, 10, 20, ON_TRACK",
        "REVENUE_WON, 55001, 100000, 10, 20, AHEAD",
        "FIRST_MEETINGS, 2, 10, 5, 20, ON_TRACK",
        "FIRST_MEETINGS, 1, 10, 5, 20, BEHIND",
        "FIRST_MEETINGS, 3, 10, 5, 20, ON_TRACK",
        "FIRST_MEETINGS, 4, 10, 5, 20, AHEAD",
        "RETURNED_LEADS, 2, 10, 10, 20, AHEAD",
        "RETURNED_LEADS, 8, 10, 10, 20, BEHIND",
        "REP_TURNOVER, 0, 0, 10, 20, ON_TRACK",
        "REP_TURNOVER, 1, 0, 10, 20, BEHIND",
        "CLOSE_RATE, 0.30, 0.25, 10, 20, AHEAD",
        "CLOSE_RATE, 0.24, 0.25, 10, 20, ON_TRACK",
        "CLOSE_RATE, 0.10, 0.25, 10, 20, BEHIND",
        "SALES_CYCLE, 60, 45, 10, 20, BEHIND",
        "SALES_CYCLE, 30, 45, 10, 20, AHEAD",
        "PIPELINE_VALUE, 90000, 100000, 5, 20, ON_TRACK"
    })
    void isHeldAgainstWhatWasDueByToday(
            Kpi kpi, BigDecimal actual, BigDecimal target, int gone, int all, Verdict verdict) {
        assertThat(Pace.of(kpi, actual, target, new Elapsed(gone, all, false)).verdict())
                .contains(verdict);
    }

    @Test
    void thereIsNoVerdictBeforeAFifthOfThePeriodHasPassed() {
        assertThat(revenue(0, 3, 20).verdict()).isEmpty();
        assertThat(revenue(0, 4, 20).verdict()).contains(Verdict.BEHIND);
    }

    @Test
    void nobodyIsJudgedForAPeriodInWhichTheyHadNoDay() {
        assertThat(Pace.of(Kpi.REVENUE_WON, BigDecimal.ZERO, BigDecimal.TEN, new Elapsed(0, 0, true))
                        .verdict())
                .isEmpty();
    }

    @Test
    void whenThePeriodIsOverOnlyTheTargetCounts() {
        assertThat(over("9.99")).contains(Verdict.BEHIND);
        assertThat(over("10")).contains(Verdict.ON_TRACK);
        assertThat(over("10.01")).contains(Verdict.AHEAD);
    }

    @Test
    void goesOnAsItHasGone() {
        Pace pace = revenue(30_000, 6, 20);
        assertThat(pace.expected()).isEqualByComparingTo("30000");
        assertThat(pace.projected()).hasValueSatisfying(end -> assertThat(end).isEqualByComparingTo("100000"));
        assertThat(revenue(30_000, 0, 20).projected()).isEmpty();
    }

    @Test
    void aRateOwesAllOfItsTargetEachDay() {
        Pace pace = Pace.of(Kpi.CLOSE_RATE, new BigDecimal("0.2"), new BigDecimal("0.25"), new Elapsed(5, 20, false));
        assertThat(pace.expected()).isEqualByComparingTo("0.25");
        assertThat(pace.projected()).hasValueSatisfying(end -> assertThat(end).isEqualByComparingTo("0.2"));
    }

    @Property
    void moreIsNeverWorse(
            @ForAll @IntRange(max = 100) int less,
            @ForAll @IntRange(max = 100) int more,
            @ForAll @IntRange(max = 20) int gone) {
        Optional<Verdict> one = revenue(Math.min(less, more), gone, 20).verdict();
        Optional<Verdict> other = revenue(Math.max(less, more), gone, 20).verdict();
        assertThat(other.isPresent()).isEqualTo(one.isPresent());
        one.ifPresent(verdict -> assertThat(other.orElseThrow()).isLessThanOrEqualTo(verdict));
    }

    private static Pace revenue(int actual, int gone, int all) {
        return Pace.of(
                Kpi.REVENUE_WON, BigDecimal.valueOf(actual), new BigDecimal("100000"), new Elapsed(gone, all, false));
    }

    private static Optional<Verdict> over(String actual) {
        return Pace.of(Kpi.REVENUE_WON, new BigDecimal(actual), BigDecimal.TEN, new Elapsed(20, 20, true))
                .verdict();
    }
}
