package dev.paceline.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.workspace.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which days a turn is about, and what they are called. */
class RecurrenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "MONDAY, 2026-11-23, 2026-11-16",
        "WEDNESDAY, 2026-11-25, 2026-11-16",
        "THURSDAY, 2026-11-26, 2026-11-23",
        "FRIDAY, 2026-11-27, 2026-11-23",
        "SUNDAY, 2026-11-29, 2026-11-23"
    })
    void inTheFirstDaysOfAWeekItIsAboutTheOneBefore(DayOfWeek weekday, LocalDate day, LocalDate week) {
        Slot slot = Recurrence.WEEKLY.upTo(day, weekday, DayOfWeek.MONDAY);
        assertThat(slot.day()).isEqualTo(day);
        assertThat(slot.covers()).isEqualTo(new Period(week, week.plusDays(7)));
    }

    @Test
    void theTurnOfADayIsTheLastThatBeganByThen() {
        Slot friday = Recurrence.WEEKLY.upTo(LocalDate.of(2026, 11, 26), DayOfWeek.FRIDAY, DayOfWeek.MONDAY);
        assertThat(friday.day()).isEqualTo(LocalDate.of(2026, 11, 20));
        Slot month = Recurrence.MONTHLY.upTo(LocalDate.of(2027, 1, 31), DayOfWeek.FRIDAY, DayOfWeek.MONDAY);
        assertThat(month.day()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(month.key()).isEqualTo("2026-12");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16, MONDAY, 2026-W47",
        "2026-12-28, MONDAY, 2026-W53",
        "2027-01-03, MONDAY, 2026-W53",
        "2027-01-04, MONDAY, 2027-W01",
        "2024-12-30, MONDAY, 2025-W01",
        "2026-11-15, SUNDAY, 2026-W46",
        "2026-12-27, SUNDAY, 2026-W52",
        "2027-01-02, SUNDAY, 2026-W52",
        "2027-01-03, SUNDAY, 2027-W01",
        "2026-12-26, SATURDAY, 2026-W52",
        "2027-01-02, SATURDAY, 2027-W01"
    })
    void aWeekBelongsToTheYearInWhichMostOfItIs(LocalDate day, DayOfWeek weekStart, String key) {
        assertThat(Recurrence.key(Period.week(day, weekStart), weekStart)).isEqualTo(key);
    }

    @Property(tries = 1000)
    void aWeekIsNamedByItsKey(@ForAll @IntRange(max = 40_000) int days, @ForAll DayOfWeek weekStart) {
        Period week = Period.week(LocalDate.of(1999, 12, 20).plusDays(days), weekStart);
        assertThat(Recurrence.named(Recurrence.key(week, weekStart), weekStart, TODAY))
                .contains(week);
    }

    @Property(tries = 1000)
    void whatComesLaterSortsBehind(@ForAll @IntRange(max = 40_000) int days, @ForAll DayOfWeek weekStart) {
        Period week = Period.week(LocalDate.of(1999, 12, 20).plusDays(days), weekStart);
        Period next = Period.week(week.until(), weekStart);
        assertThat(Recurrence.key(next, weekStart)).isGreaterThan(Recurrence.key(week, weekStart));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-w46", "2026-W46", "2026w46"})
    void aWeekCanBeTypedAsPeopleWriteIt(String typed) {
        assertThat(Recurrence.named(typed, DayOfWeek.MONDAY, TODAY))
                .contains(new Period(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 16)));
    }

    @ParameterizedTest
    @CsvSource({
        "w46, 2026-11-09",
        "W47, 2026-11-16",
        "w48, 2025-11-24",
        "w7, 2026-02-09",
        "w52, 2025-12-22",
        "w53, 2020-12-28"
    })
    void withoutAYearItIsTheLastOfThatNumberThatHasBegun(String typed, LocalDate monday) {
        assertThat(Recurrence.named(typed, DayOfWeek.MONDAY, LocalDate.of(2026, 11, 16)))
                .contains(new Period(monday, monday.plusWeeks(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-W00",
                "2026-W54",
                "2025-W53",
                "W00",
                "W54",
                "W",
                "2026-46",
                "26-W46",
                "2026-W046",
                "",
                "2026-W1x"
            })
    void whatIsNoWeekIsNone(String typed) {
        assertThat(Recurrence.named(typed, DayOfWeek.MONDAY, TODAY)).isEqualTo(Optional.empty());
    }
}
