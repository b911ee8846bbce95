package dev.paceline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.kpi.Kpi;
import dev.paceline.policy.Inputs.Count;
import dev.paceline.policy.Inputs.Month;
import dev.paceline.policy.Inputs.Week;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Months are written from the last to the first: {@code +} met, {@code -} missed, {@code n} new, {@code a} away, {@code 0} without target. */
class InputsTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final Rules TWO_OF_THREE = new Rules(100, 2, 3, 0, true, true, 3);

    @Test
    void twoOfThreeMonthsMeetIt() {
        assertThat(standing("+++")).isEqualTo(Standing.MEETS);
        assertThat(standing("++")).isEqualTo(Standing.MEETS);
        assertThat(standing("+")).isEqualTo(Standing.MEETS);
    }

    @Test
    void whoMayMissNoOtherMonthIsAtRisk() {
        assertThat(standing("-++")).isEqualTo(Standing.AT_RISK);
        assertThat(standing("+-+")).isEqualTo(Standing.AT_RISK);
        assertThat(standing("-")).isEqualTo(Standing.AT_RISK);
    }

    @Test
    void whatWillNotCountNextMonthIsNoRisk() {
        assertThat(standing("++-")).isEqualTo(Standing.MEETS);
        assertThat(standing("+a+0-+")).isEqualTo(Standing.MEETS);
    }

    @Test
    void eachMonthKeepsTheThresholdOfThen() {
        Inputs inputs = new Inputs(
                TWO_OF_THREE,
                Stream.of(months("-"), months("--", 80)).flatMap(List::stream).toList(),
                List.of(),
                0,
                0);
        assertThat(inputs.missed()).isEqualTo(1);
        assertThat(inputs.standing()).isEqualTo(Standing.AT_RISK);
    }

    @Test
    void whoMissedMoreThanMayBeMissedIsBelow() {
        assertThat(standing("--+")).isEqualTo(Standing.BELOW);
        assertThat(standing("-+-")).isEqualTo(Standing.BELOW);
        assertThat(standing("--")).isEqualTo(Standing.BELOW);
    }

    @Test
    void onlyTheLastMonthsThatCountDecide() {
        assertThat(standing("+++---")).isEqualTo(Standing.MEETS);
        assertThat(standing("+a-0+-")).isEqualTo(Standing.AT_RISK);
        assertThat(standing("-aa0-n")).isEqualTo(Standing.BELOW);
    }

    @Test
    void whereNoMonthCountsNothingIsJudged() {
        assertThat(standing("nn")).isEqualTo(Standing.UNRATED);
        assertThat(standing("0a0")).isEqualTo(Standing.UNRATED);
    }

    @Test
    void whereEachMonthIsAskedForNobodyIsAtRiskOfAMonth() {
        Rules all = new Rules(100, 3, 3, 0, true, true, 3);
        assertThat(inputs(all, "+++").standing()).isEqualTo(Standing.MEETS);
        assertThat(inputs(all, "++-").standing()).isEqualTo(Standing.BELOW);
    }

    @Test
    void theThresholdIsAShareOfTheTarget() {
        assertThat(inputs(new Rules(80, 2, 3, 0, true, true, 0), "--").standing())
                .isEqualTo(Standing.MEETS);
        assertThat(inputs(new Rules(81, 2, 3, 0, true, true, 0), "--").standing())
                .isEqualTo(Standing.BELOW);
    }

    @Test
    void aNonNegotiableThatIsNotKeptIsARisk() {
        assertThat(with("+++", 1, 0, List.of()).standing()).isEqualTo(Standing.AT_RISK);
        assertThat(with("+++", 0, 1, List.of()).standing()).isEqualTo(Standing.AT_RISK);
        assertThat(with("0", 1, 0, List.of()).standing()).isEqualTo(Standing.AT_RISK);
        assertThat(with("--", 1, 0, List.of()).standing()).isEqualTo(Standing.BELOW);
    }

    @Test
    void whatIsNotAskedCanNotBeBroken() {
        Rules quotaAlone = new Rules(100, 2, 3, 0, false, false, 0);
        Inputs inputs = new Inputs(quotaAlone, months("+++"), List.of(new Week(OCTOBER, 0, 10)), 4, 4);
        assertThat(inputs.isBroken()).isFalse();
        assertThat(inputs.standing()).isEqualTo(Standing.MEETS);
    }

    @Test
    void aWeekWithTooFewActivitiesIsARisk() {
        Rules fifty = new Rules(100, 2, 3, 50, true, true, 0);
        List<Week> weeks = List.of(new Week(OCTOBER, 50, 50), new Week(OCTOBER.plusWeeks(1), 29, 30));
        Inputs inputs = new Inputs(fifty, months("+"), weeks, 0, 0);
        assertThat(inputs.thinWeeks()).extracting(Week::activities).containsExactly(29L);
        assertThat(inputs.standing()).isEqualTo(Standing.AT_RISK);
    }

    @Test
    void whoIsNewOrWasAwayIsNotAskedForNonNegotiables() {
        assertThat(with("n", 3, 3, List.of()).standing()).isEqualTo(Standing.UNRATED);
        assertThat(with("a+++", 3, 3, List.of()).standing()).isEqualTo(Standing.MEETS);
    }

    @Property
    void toMeetAMonthThatWasMissedNeverMakesItWorse(
            @ForAll("months") String months,
            @ForAll @IntRange(max = 11) int at,
            @ForAll @IntRange(min = 1, max = 6) int of,
            @ForAll @IntRange(min = 1, max = 6) int met) {
        Rules rules = new Rules(100, Math.min(met, of), of, 0, true, true, 3);
        int missed = months.indexOf('-', Math.min(at, months.length() - 1));
        if (missed >= 0) {
            String better = months.substring(0, missed) + '+' + months.substring(missed + 1);
            assertThat(rank(inputs(rules, better).standing()))
                    .isLessThanOrEqualTo(rank(inputs(rules, months).standing()));
        }
    }

    @Property
    void whatDoesNotCountMakesNoDifference(@ForAll("months") String months) {
        String counted = months.replaceAll("[na0]", "");
        assertThat(standing(months)).isEqualTo(counted.isEmpty() ? Standing.UNRATED : standing(counted));
    }

    @Provide
    Arbitrary<String> months() {
        return Arbitraries.strings().withChars("+-na0").ofMinLength(1).ofMaxLength(12);
    }

    private static int rank(Standing standing) {
        return List.of(Standing.MEETS, Standing.AT_RISK, Standing.BELOW).indexOf(standing);
    }

    private static Standing standing(String months) {
        return inputs(TWO_OF_THREE, months).standing();
    }

    private static Inputs with(String months, int stepless, int past, List<Week> weeks) {
        return new Inputs(TWO_OF_THREE, months(months), weeks, stepless, past);
    }

    private static Inputs inputs(Rules rules, String months) {
        return new Inputs(rules, months(months, rules.threshold()), List.of(), 0, 0);
    }

    private static List<Month> months(String typed) {
        return months(typed, 100);
    }

    private static List<Month> months(String typed, int threshold) {
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < typed.length(); i++) {
            char month = typed.charAt(i);
            Count count =
                    switch (month) {
                        case 'n' -> Count.GRACE;
                        case 'a' -> Count.AWAY;
                        case '0' -> Count.NO_TARGET;
                        default -> Count.COUNTS;
                    };
            months.add(new Month(
                    OCTOBER.minusMonths(i),
                    Kpi.REVENUE_WON,
                    Currency.getInstance("EUR"),
                    threshold,
                    BigDecimal.valueOf(month == '+' ? 100 : 80),
                    BigDecimal.valueOf(month == '0' ? 0 : 100),
                    count));
        }
        return months;
    }
}
