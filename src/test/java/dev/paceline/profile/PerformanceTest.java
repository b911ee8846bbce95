package dev.paceline.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.kpi.Kpi;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PerformanceTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final int DAYS = 20;

    @Test
    void whoIsBelowTargetAndNotRisingIsDeveloping() {
        assertThat(of(100, 90, 90, 80, 80, 80).profile()).contains(Profile.DEVELOPING);
    }

    @Test
    void whoIsBelowTargetAndRisingIsEmerging() {
        assertThat(of(10, 20, 30, 40, 60, 80).profile()).contains(Profile.EMERGING);
    }

    @Test
    void whoIsAtTargetAndNotRisingIsStabilising() {
        assertThat(of(100, 100, 100, 100, 100, 100).profile()).contains(Profile.STABILISING);
    }

    @Test
    void whoIsAtTargetAndRisingIsExcelling() {
        assertThat(of(80, 90, 100, 100, 110, 120).profile()).contains(Profile.EXCELLING);
    }

    @Test
    void theTighterTheProfileTheMoreOftenTheyMeet() {
        assertThat(List.of(Profile.values()))
                .extracting(profile -> Profile.weeks(Optional.of(profile)))
                .isSorted()
                .startsWith(1);
        assertThat(Profile.weeks(Optional.empty())).isEqualTo(2);
    }

    @Test
    void theTargetOfTheLastThreeMonthsIsMetTogether() {
        Attained attained = of(0, 0, 0, 50, 90, 160).attained().orElseThrow();
        assertThat(attained.isAtTarget()).isTrue();
        assertThat(attained.months()).isEqualTo(3);
        assertThat(attained.share()).isEqualByComparingTo("1");
    }

    @Test
    void withoutATargetOrWithOneMonthThereIsNoProfile() {
        Performance noTarget = new Performance(
                Kpi.REVENUE_WON, List.of(month(0, 100, Optional.empty(), DAYS), month(1, 120, Optional.empty(), DAYS)));
        assertThat(noTarget.attained()).isEmpty();
        assertThat(noTarget.growth()).isPresent();
        assertThat(noTarget.profile()).isEmpty();
        assertThat(of(100).growth()).isEmpty();
        assertThat(of(100).profile()).isEmpty();
    }

    @Test
    void theMonthsBeforeSomebodyBeganTellNothing() {
        List<MonthlyResult> results = List.of(
                month(0, 0, Optional.empty(), DAYS),
                month(1, 0, Optional.of(BigDecimal.TEN), DAYS),
                month(2, 0, Optional.empty(), DAYS));
        assertThat(Growth.of(results).orElseThrow().months()).isEqualTo(2);
        assertThat(Growth.of(results.subList(0, 1))).isEmpty();
    }

    @Test
    void aMonthOfWhichTheyWereAwayForMostTellsNothing() {
        Performance performance = new Performance(
                Kpi.REVENUE_WON,
                List.of(
                        month(0, 100, Optional.empty(), DAYS),
                        month(1, 5, Optional.empty(), DAYS / 2 - 1),
                        month(2, 100, Optional.empty(), DAYS)));
        assertThat(performance.growth()).contains(new Growth(Optional.of(new BigDecimal("0.000")), 2));
    }

    @Test
    void lessThanAPercentAMonthIsChance() {
        assertThat(of(1000, 1009).growth().orElseThrow().isRising()).isFalse();
        assertThat(of(1000, 1010).growth().orElseThrow().isRising()).isTrue();
    }

    @Test
    void halfAMonthTells() {
        assertThat(month(0, 5, Optional.empty(), DAYS / 2).tells()).isTrue();
        assertThat(month(0, 5, Optional.empty(), DAYS / 2 - 1).tells()).isFalse();
        assertThat(month(0, 5, Optional.empty(), 0).tells()).isFalse();
    }

    @Test
    void aHolidayIsNoDecline() {
        Performance performance = new Performance(
                Kpi.REVENUE_WON,
                List.of(month(0, 100, Optional.empty(), DAYS), month(1, 60, Optional.empty(), DAYS * 6 / 10)));
        assertThat(performance.growth().orElseThrow().isRising()).isFalse();
        assertThat(performance.growth().orElseThrow().rate()).contains(new BigDecimal("0.000"));
    }

    @Test
    void whatBeginsWithNothingRisesWithoutARate() {
        assertThat(of(0, 0, 0, 0, 0, 100).growth()).contains(new Growth(Optional.empty(), 6));
        assertThat(of(0, 0, 0, 0, 0, 100).growth().orElseThrow().isRising()).isTrue();
        assertThat(of(0, 0, 0, 0).growth().orElseThrow().isRising()).isFalse();
    }

    @Property
    void growthThatNeverChangesIsTheGrowth(
            @ForAll @DoubleRange(min = -0.5, max = 1) double rate, @ForAll @IntRange(min = 2, max = 6) int months) {
        List<MonthlyResult> results = IntStream.range(0, months)
                .mapToObj(i -> month(i, 1000 * Math.pow(1 + rate, i), Optional.empty(), DAYS))
                .toList();
        Growth growth = Growth.of(results).orElseThrow();
        assertThat(growth.months()).isEqualTo(months);
        assertThat(growth.rate().orElseThrow().doubleValue()).isBetween(rate - 0.00051, rate + 0.00051);
    }

    @Property
    void growthDoesNotDependOnTheSizeOfTheFigures(
            @ForAll @IntRange(min = 1, max = 100) int times, @ForAll("months") List<Integer> amounts) {
        assertThat(Growth.of(results(amounts, times)).map(Growth::isRising))
                .isEqualTo(Growth.of(results(amounts, 1)).map(Growth::isRising));
    }

    @Provide
    Arbitrary<List<Integer>> months() {
        return Arbitraries.integers().between(0, 1000).list().ofMinSize(2).ofMaxSize(6);
    }

    private static List<MonthlyResult> results(List<Integer> amounts, int times) {
        return IntStream.range(0, amounts.size())
                .mapToObj(i -> month(i, (double) amounts.get(i) * times, Optional.empty(), DAYS))
                .toList();
    }

    /** Each month with a target of 100. */
    private static Performance of(int... amounts) {
        return new Performance(
                Kpi.REVENUE_WON,
                IntStream.range(0, amounts.length)
                        .mapToObj(i -> month(i, amounts[i], Optional.of(BigDecimal.valueOf(100)), DAYS))
                        .toList());
    }

    private static MonthlyResult month(int i, double amount, Optional<BigDecimal> target, int there) {
        return new MonthlyResult(MAY.plusMonths(i), BigDecimal.valueOf(amount), target, there, DAYS);
    }
}
