package dev.paceline.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.kpi.Kpi;
import dev.paceline.member.Owner;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GoalTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final Period MONTH = new Period(NOVEMBER, NOVEMBER.plusMonths(1));
    private static final Period WEEK = new Period(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 16));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** Twenty-one working days in November, away on some. */
    private record Weekdays(Set<LocalDate> away) implements Workload {
        @Override
        public int working(Period days) {
            return (int) days.from()
                    .datesUntil(days.until())
                    .filter(day -> day.getDayOfWeek().getValue() < 6)
                    .count();
        }

        @Override
        public int available(Period days) {
            return working(days)
                    - (int) away.stream()
                            .filter(days::contains)
                            .filter(day -> day.getDayOfWeek().getValue() < 6)
                            .count();
        }
    }

    private static final Workload PRESENT = new Weekdays(Set.of());

    @Test
    void theTargetOfTheVeryPeriodIsTakenWhole() {
        assertThat(goal(Kpi.REVENUE_WON, target(Cycle.MONTH, "21000")).over(MONTH, TODAY, PRESENT))
                .hasValueSatisfying(due -> assertThat(due).isEqualByComparingTo("21000"));
    }

    @Test
    void aWeeksTargetIsTheWorkingDayShareOfTheTargetThatCoversIt() {
        assertThat(goal(Kpi.REVENUE_WON, target(Cycle.MONTH, "21000")).over(WEEK, TODAY, PRESENT))
                .hasValueSatisfying(due -> assertThat(due).isEqualByComparingTo("5000"));
    }

    @Test
    void whereSeveralCoverADayTheShortestWins() {
        assertThat(goal(Kpi.REVENUE_WON, target(Cycle.QUARTER, "999999"), target(Cycle.MONTH, "21000"))
                        .over(WEEK, TODAY, PRESENT))
                .hasValueSatisfying(due -> assertThat(due).isEqualByComparingTo("5000"));
    }

    @Test
    void absenceTakesItsShareOff() {
        Workload away = new Weekdays(Set.of(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 11)));
        Goal goal = goal(Kpi.REVENUE_WON, target(Cycle.MONTH, "21000"));
        assertThat(goal.over(MONTH, TODAY, away))
                .hasValueSatisfying(due -> assertThat(due).isEqualByComparingTo("19000"));
        assertThat(goal.over(WEEK, TODAY, away))
                .hasValueSatisfying(due -> assertThat(due).isEqualByComparingTo("3000"));
    }

    @Test
    void aRateIsOwedWholeWhoeverIsAway() {
        Workload away = new Weekdays(Set.of(LocalDate.of(2026, 11, 10)));
        assertThat(goal(Kpi.CLOSE_RATE, target(Kpi.CLOSE_RATE, Cycle.MONTH, "0.25", NOVEMBER, Workspace.FOREVER))
                        .over(WEEK, TODAY, away))
                .contains(new BigDecimal("0.25"));
    }

    @Test
    void yesterdaysFiguresKeepYesterdaysTarget() {
        Goal goal = goal(
                Kpi.REVENUE_WON,
                target(Kpi.REVENUE_WON, Cycle.MONTH, "21000", NOVEMBER.minusMonths(1), LocalDate.of(2026, 11, 16)),
                target(Kpi.REVENUE_WON, Cycle.MONTH, "42000", LocalDate.of(2026, 11, 16), Workspace.FOREVER));
        Period october = new Period(NOVEMBER.minusMonths(1), NOVEMBER);
        assertThat(goal.over(october, TODAY, PRESENT))
                .hasValueSatisfying(due -> assertThat(due).isEqualByComparingTo("21000"));
        assertThat(goal.over(WEEK, TODAY, PRESENT))
                .hasValueSatisfying(due -> assertThat(due).isEqualByComparingTo("5000"));
        assertThat(goal.over(MONTH, TODAY, PRESENT))
                .hasValueSatisfying(due -> assertThat(due).isEqualByComparingTo("42000"));
    }

    @Test
    void daysThatNoTargetCoversOweNothingThatAnybodyKnows() {
        Goal ended = goal(
                Kpi.REVENUE_WON,
                target(Kpi.REVENUE_WON, Cycle.MONTH, "1", NOVEMBER.minusYears(1), LocalDate.of(2026, 11, 11)));
        assertThat(ended.over(WEEK, TODAY, PRESENT)).isEmpty();
        assertThat(new Goal(Kpi.REVENUE_WON, List.of(), Month.JANUARY).over(WEEK, TODAY, PRESENT))
                .isEmpty();
    }

    @Test
    void theFirstTargetHoldsForAllOfTheBlockInWhichItIsSet() {
        LocalDate wednesday = LocalDate.of(2026, 11, 11);
        Goal set = goal(Kpi.REVENUE_WON, target(Kpi.REVENUE_WON, Cycle.MONTH, "21000", wednesday, Workspace.FOREVER));
        assertThat(set.over(WEEK, wednesday, PRESENT))
                .hasValueSatisfying(due -> assertThat(due).isEqualByComparingTo("5000"));
        Period october = new Period(NOVEMBER.minusMonths(1), NOVEMBER);
        assertThat(set.over(october, wednesday, PRESENT)).isEmpty();
        assertThat(set.over(WEEK, wednesday.minusDays(1), PRESENT)).isEmpty();
    }

    @Property
    void absenceNeverMakesATargetLarger(
            @ForAll @Size(max = 30) List<@IntRange(max = 100) Integer> away,
            @ForAll Cycle cycle,
            @ForAll @IntRange(min = -40, max = 40) int start,
            @ForAll @IntRange(min = 1, max = 95) int length,
            @ForAll @IntRange(min = 1, max = 100_000) int amount) {
        Period period = new Period(NOVEMBER.plusDays(start), NOVEMBER.plusDays(start + length));
        Set<LocalDate> days =
                away.stream().map(day -> NOVEMBER.minusDays(50).plusDays(day)).collect(Collectors.toSet());
        Target target =
                target(Kpi.REVENUE_WON, cycle, String.valueOf(amount), NOVEMBER.minusYears(1), Workspace.FOREVER);
        Optional<BigDecimal> full = goal(Kpi.REVENUE_WON, target).over(period, TODAY, PRESENT);
        Optional<BigDecimal> less = goal(Kpi.REVENUE_WON, target).over(period, TODAY, new Weekdays(days));
        assertThat(less.isPresent()).isEqualTo(full.isPresent());
        full.ifPresent(most -> assertThat(less.orElseThrow()).isLessThanOrEqualTo(most));
    }

    @Property
    void thePartsOfAPeriodOweTogetherWhatItOwes(@ForAll @IntRange(min = 1, max = 29) int cut) {
        Goal goal = goal(Kpi.REVENUE_WON, target(Cycle.MONTH, "21000"));
        Period first = new Period(MONTH.from(), MONTH.from().plusDays(cut));
        Period second = new Period(first.until(), MONTH.until());
        BigDecimal together = Arrays.asList(first, second).stream()
                .flatMap(part -> goal.over(part, TODAY, PRESENT).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(together).isEqualByComparingTo("21000");
    }

    private static Goal goal(Kpi kpi, Target... targets) {
        return new Goal(kpi, List.of(targets), Month.JANUARY);
    }

    private static Target target(Cycle cycle, String amount) {
        return target(Kpi.REVENUE_WON, cycle, amount, NOVEMBER.minusYears(1), Workspace.FOREVER);
    }

    private static Target target(Kpi kpi, Cycle cycle, String amount, LocalDate from, LocalDate until) {
        Target target = new Target(
                1,
                new Target.Subject(Owner.member(1), kpi, cycle),
                NOVEMBER,
                new BigDecimal(amount),
                from,
                1,
                Instant.EPOCH);
        target.endOn(until);
        return target;
    }
}
