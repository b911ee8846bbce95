package dev.paceline.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.leaderboard.Span.Periods;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    @Test
    void aWeekIsComparedWithAsManyDaysOfTheWeekBefore() {
        assertThat(seen(Span.WEEK, SATURDAY))
                .isEqualTo(periods("2026-11-16", "2026-11-23", "2026-11-09", "2026-11-15"));
    }

    @Test
    void aQuarterIsOneOfTheFiscalYear() {
        assertThat(Span.QUARTER.seenFrom(SATURDAY, settings(DayOfWeek.MONDAY, Month.FEBRUARY)))
                .isEqualTo(periods("2026-11-01", "2027-02-01", "2026-08-01", "2026-08-22"));
        assertThat(Span.QUARTER
                        .seenFrom(LocalDate.of(2026, 1, 31), settings(DayOfWeek.MONDAY, Month.FEBRUARY))
                        .now())
                .isEqualTo(new Period(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 2, 1)));
    }

    @Test
    void aLongMonthIsComparedWithAllOfAShortOne() {
        assertThat(seen(Span.MONTH, LocalDate.of(2026, 3, 31)))
                .isEqualTo(periods("2026-03-01", "2026-04-01", "2026-02-01", "2026-03-01"));
    }

    @Test
    void thirtyDaysEndToday() {
        assertThat(seen(Span.DAYS, SATURDAY))
                .isEqualTo(periods("2026-10-23", "2026-11-22", "2026-09-23", "2026-10-23"));
    }

    @Property
    void thePeriodsNeverOverlapAndTheOneBeforeIsNeverLonger(
            @ForAll Span span,
            @ForAll DayOfWeek weekStart,
            @ForAll Month fiscalStart,
            @ForAll @IntRange(max = 3000) int day) {
        LocalDate today = LocalDate.of(2024, 1, 1).plusDays(day);
        Periods periods = span.seenFrom(today, settings(weekStart, fiscalStart));
        assertThat(today).isBetween(periods.now().from(), periods.now().last());
        assertThat(periods.before().days())
                .isLessThanOrEqualTo(ChronoUnit.DAYS.between(periods.now().from(), today) + 1);
        assertThat(periods.before().until()).isBeforeOrEqualTo(periods.now().from());
        assertThat(periods.before().days())
                .isPositive()
                .isLessThanOrEqualTo(periods.now().days());
    }

    private static Periods seen(Span span, LocalDate today) {
        return span.seenFrom(today, settings(DayOfWeek.MONDAY, Month.JANUARY));
    }

    private static Periods periods(String from, String until, String fromBefore, String untilBefore) {
        return new Periods(
                new Period(LocalDate.parse(from), LocalDate.parse(until)),
                new Period(LocalDate.parse(fromBefore), LocalDate.parse(untilBefore)));
    }

    private static Workspace.Settings settings(DayOfWeek weekStart, Month fiscalStart) {
        return new Workspace.Settings(
                ZoneOffset.UTC,
                weekStart,
                fiscalStart,
                Currency.getInstance("EUR"),
                Optional.empty(),
                Optional.empty());
    }
}
