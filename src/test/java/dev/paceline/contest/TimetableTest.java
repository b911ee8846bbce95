package dev.paceline.contest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.contest.Card.Kind;
import dev.paceline.workspace.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From Monday, 23 November 2026 on, in Amsterdam. */
class TimetableTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "5, 2026-11-23T07:45:00Z, ",
        "5, 2026-11-23T08:00:00Z, START",
        "5, 2026-11-24T07:45:00Z, START",
        "5, 2026-11-24T08:00:00Z, ",
        "5, 2026-11-25T08:00:00Z, HALF",
        "5, 2026-11-27T08:00:00Z, LAST_DAY",
        "5, 2026-11-27T22:45:00Z, LAST_DAY",
        "5, 2026-11-27T23:00:00Z, ",
        "5, 2026-11-28T08:00:00Z, END",
        "5, 2026-11-28T10:45:00Z, END",
        "5, 2026-11-28T11:00:00Z, FINAL",
        "5, 2027-03-01T11:00:00Z, FINAL",
        "1, 2026-11-23T08:00:00Z, START",
        "1, 2026-11-23T20:00:00Z, START",
        "3, 2026-11-24T08:00:00Z, ",
        "3, 2026-11-25T08:00:00Z, LAST_DAY",
    })
    void cardsComeInTheMorningAndNotADayLate(int days, String now, String due) {
        assertThat(week(days).due(Instant.parse(now), Optional.empty()).map(Kind::name))
                .isEqualTo(Optional.ofNullable(due));
    }

    @Test
    void aWinIsToldAtOnceAndSettledAfterTheCutOff() {
        Optional<Instant> won = Optional.of(Instant.parse("2026-11-24T14:05:00Z"));
        Timetable week = week(5);
        assertThat(week.due(Instant.parse("2026-11-24T14:15:00Z"), won)).contains(Kind.END);
        assertThat(week.due(Instant.parse("2026-11-25T02:00:00Z"), won)).contains(Kind.END);
        assertThat(week.due(Instant.parse("2026-11-25T02:15:00Z"), won)).contains(Kind.FINAL);
    }

    @Test
    void whatWasReachedOnlyByALateEntryEndsNothingEarlierOrLater() {
        Optional<Instant> won = Optional.of(Instant.parse("2026-11-28T06:00:00Z"));
        assertThat(week(5).over(won)).isEqualTo("2026-11-27T23:00:00Z");
        assertThat(week(5).cutOff(won)).isEqualTo("2026-11-28T11:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-24, 2026-10-25T11:00:00Z", // the clock is put back in the night to the 25th
        "2027-03-27, 2027-03-28T10:00:00Z", // the clock is put forward in the night to the 28th
        "2027-03-28, 2027-03-29T10:00:00Z",
    })
    void lateEntriesCountUntilNoonAlsoWhereTheClockIsChanged(LocalDate last, String noon) {
        Timetable weekend = new Timetable(new Period(last.minusDays(1), last.plusDays(1)), AMSTERDAM, 12);
        assertThat(weekend.cutOff(Optional.empty())).isEqualTo(noon);
    }

    /** In whatever order, each once, and the final one last; also where a clock is put back or forward. */
    @Property(tries = 200)
    void whoLooksEveryQuarterTellsEachCardOnceInOrder(
            @ForAll @IntRange(min = 1, max = 20) int days, @ForAll @IntRange(min = -40, max = 140) int shift) {
        Timetable timetable =
                new Timetable(new Period(MONDAY.plusDays(shift), MONDAY.plusDays(shift + days)), AMSTERDAM, 12);
        List<Kind> told = new ArrayList<>();
        Instant end = timetable.cutOff(Optional.empty()).plusSeconds(3600);
        for (Instant now = MONDAY.plusDays(shift - 1L).atStartOfDay(AMSTERDAM).toInstant();
                now.isBefore(end);
                now = now.plusSeconds(900)) {
            timetable
                    .due(now, Optional.empty())
                    .filter(kind -> !told.contains(kind))
                    .ifPresent(told::add);
        }
        List<Kind> expected = new ArrayList<>(List.of(Kind.START));
        if (days >= 4) {
            expected.add(Kind.HALF);
        }
        if (days >= 2) {
            expected.add(Kind.LAST_DAY);
        }
        expected.addAll(List.of(Kind.END, Kind.FINAL));
        assertThat(told).isEqualTo(expected);
    }

    private static Timetable week(int days) {
        return new Timetable(new Period(MONDAY, MONDAY.plusDays(days)), AMSTERDAM, 12);
    }
}
