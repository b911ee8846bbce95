package dev.paceline.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.target.Cycle;
import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "1, JANUARY, 2026-01-01",
        "4, JANUARY, 2026-10-01",
        "1, APRIL, 2026-04-01",
        "3, APRIL, 2026-10-01",
        "4, APRIL, 2026-01-01",
        "2, DECEMBER, 2026-03-01",
        "4, FEBRUARY, 2026-11-01",
    })
    void aQuarterIsTheLatestOfThatNumberThatHasBegun(int number, Month fiscalStart, LocalDate from) {
        Window window = Window.quarter(number, TODAY, fiscalStart);
        assertThat(window.period()).isEqualTo(new Period(from, from.plusMonths(3)));
        assertThat(window.quarterNumber()).isEqualTo(number);
    }

    @Test
    void isComparedWithAsManyDaysOfTheBlockBefore() {
        Window month = Window.around(Cycle.MONTH, TODAY, TODAY, Month.JANUARY);
        assertThat(month.before(TODAY)).isEqualTo(period("2026-10-01", "2026-10-22"));
        assertThat(month.before(LocalDate.of(2026, 12, 5))).isEqualTo(period("2026-10-01", "2026-11-01"));
    }

    @Test
    void aShorterMonthBeforeIsComparedWhole() {
        LocalDate last = LocalDate.of(2026, 3, 30);
        assertThat(Window.around(Cycle.MONTH, last, last, Month.JANUARY).before(last))
                .isEqualTo(period("2026-02-01", "2026-03-01"));
    }

    @ParameterizedTest
    @CsvSource({"month, MONTH", "Maand, MONTH", "30d, DAYS_30", "90d, DAYS_90", "Quartal, QUARTER", "mes, MONTH"})
    void theWordsMayBeOfAnyLanguage(String typed, Cycle cycle) {
        assertThat(WindowWord.read(typed))
                .hasValueSatisfying(word -> assertThat(word.cycle()).isEqualTo(cycle));
    }

    @Test
    void whatAButtonCarriesIsReadBack() {
        for (String typed : new String[] {"month", "60d", "q3", "T4", "K1"}) {
            WindowWord word = WindowWord.read(typed).orElseThrow();
            assertThat(WindowWord.decode(word.code())).contains(word);
        }
        assertThat(WindowWord.decode("Q5")).isEmpty();
        assertThat(WindowWord.decode("")).isEmpty();
    }

    private static Period period(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }
}
