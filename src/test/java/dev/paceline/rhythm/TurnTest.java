package dev.paceline.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.member.Owner;
import dev.paceline.rhythm.Audience.Reader;
import dev.paceline.rhythm.Timings.Held;
import dev.paceline.workspace.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Which turn it is. */
class TurnTest {
    private static final Reader HONOLULU = new Reader(1, ZoneId.of("Pacific/Honolulu"));
    private static final Reader AUCKLAND = new Reader(2, ZoneId.of("Pacific/Auckland"));

    @Test
    void itIsTheTurnBeforeUntilTheHourHasComeForAnyReader() {
        assertThat(latest("2026-11-22T18:59:00Z", HONOLULU, AUCKLAND).slot().key())
                .isEqualTo("2026-W46");
        assertThat(latest("2026-11-22T19:00:00Z", HONOLULU, AUCKLAND).slot().key())
                .isEqualTo("2026-W47");
        assertThat(latest("2026-11-22T19:00:00Z", HONOLULU).slot().key()).isEqualTo("2026-W46");
        assertThat(latest("2026-11-23T18:00:00Z", HONOLULU).slot().key()).isEqualTo("2026-W47");
    }

    @Test
    void itCanBePutOffUntilTheNext() {
        Turn turn = latest("2026-11-23T18:00:00Z", HONOLULU);
        assertThat(turn.days()).isEqualTo(new Period(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 30)));
        assertThat(turn.after().days().from()).isEqualTo(turn.days().until());
        assertThat(turn.before().days().until()).isEqualTo(turn.days().from());
    }

    @Test
    void whatIsSkippedOnADayOffIsPutOffByNoDay() {
        Turn turn = turn(Recurrence.WEEKLY, DayOff.SKIP, LocalDate.of(2026, 11, 25));
        assertThat(turn.days()).isEqualTo(new Period(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24)));
    }

    @Test
    void theMonthlyIsNeverSkipped() {
        Turn turn = turn(Recurrence.MONTHLY, DayOff.SKIP, LocalDate.of(2027, 2, 11));
        assertThat(turn.days()).isEqualTo(new Period(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 3, 1)));
        assertThat(turn.slot().covers()).isEqualTo(new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 1)));
    }

    @Property(tries = 300)
    void turnsFollowOneAnotherWithoutAGap(@ForAll Recurrence recurrence, @ForAll @IntRange(max = 9_999) int days) {
        LocalDate day = LocalDate.of(2020, 1, 1).plusDays(days);
        Turn turn = turn(recurrence, DayOff.MOVE, day);
        assertThat(turn.days().contains(day)).isTrue();
        assertThat(turn.after().before()).isEqualTo(turn);
        assertThat(turn.after().days().from()).isEqualTo(turn.days().until());
        assertThat(turn.after().slot().covers().from())
                .isEqualTo(turn.slot().covers().until());
        assertThat(turn.after().slot().key()).isGreaterThan(turn.slot().key());
    }

    private static Turn latest(String now, Reader... readers) {
        return Turn.latest(
                audience(readers), held(DayOff.MOVE), Recurrence.WEEKLY, DayOfWeek.MONDAY, Instant.parse(now));
    }

    private static Turn turn(Recurrence recurrence, DayOff dayOff, LocalDate day) {
        return new Turn(
                audience(HONOLULU),
                held(dayOff),
                recurrence,
                DayOfWeek.MONDAY,
                recurrence.upTo(day, DayOfWeek.MONDAY, DayOfWeek.MONDAY));
    }

    private static Audience audience(Reader... readers) {
        return new Audience(Owner.member(1), Optional.empty(), List.of(readers));
    }

    private static Held held(DayOff dayOff) {
        When when = new When(DayOfWeek.MONDAY, LocalTime.of(8, 0), dayOff);
        return new Held(when, Optional.empty(), Optional.empty(), Instant.MIN);
    }
}
