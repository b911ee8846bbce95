package dev.paceline.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.reminder.Months.Brought;
import dev.paceline.reminder.Months.Silence;
import dev.paceline.reminder.Reminder.Stage;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When somebody is reminded: examples of one who works from Monday to Friday in Amsterdam, and laws for everyone. */
class CycleTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** A Monday. */
    /** Each is four months of quarters of an hour. */
    private static final int LIVES = 100;

    private static final LocalDate DUE = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "2026-11-10T12:00:00Z, , EARLY 2026-11-18T08:00:00Z",
        "2026-11-18T08:00:00Z, , EARLY 2026-11-18T08:00:00Z",
        "2026-11-18T11:45:00Z, , EARLY 2026-11-18T08:00:00Z",
        "2026-11-18T12:00:00Z, , EARLY 2026-11-19T08:00:00Z",
        "2026-11-19T20:00:00Z, , EARLY 2026-11-20T08:00:00Z",
        "2026-11-20T20:00:00Z, , MORNING 2026-11-23T08:00:00Z",
        "2026-11-18T08:15:00Z, 2026-11-18, MORNING 2026-11-23T08:00:00Z",
        "2026-11-23T08:15:00Z, 2026-11-23, AFTER 2026-11-24T08:00:00Z",
        "2026-11-23T20:00:00Z, 2026-11-18, AFTER 2026-11-24T08:00:00Z",
        "2026-11-27T20:00:00Z, 2026-11-23, AFTER 2026-11-30T08:00:00Z",
        "2026-11-24T08:15:00Z, 2026-11-23;2026-11-24, nothing",
        "2027-01-24T08:15:00Z, 2026-11-24, nothing",
    })
    void itComesThreeWorkingDaysBeforeThatMorningAndOnceAfter(String now, @Nullable String brought, String expected) {
        Set<LocalDate> days = brought == null
                ? Set.of()
                : Arrays.stream(brought.split(";")).map(LocalDate::parse).collect(Collectors.toSet());
        assertNext(cycle(Part.OWN, CycleTest::weekdays, days, Optional.empty()), now, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00:00Z, 2026-11-25T08:00:00Z",
        "2026-11-25T20:00:00Z, 2026-11-26T08:00:00Z",
        "2026-12-28T12:00:00Z, 2026-12-29T08:00:00Z",
    })
    void whoStandsAboveHearsOfItFromTheSecondWorkingDayOn(String now, String at) {
        assertNext(cycle(Part.ABOVE, CycleTest::weekdays, Set.of(), Optional.empty()), now, "LATE " + at);
        assertNext(cycle(Part.ABOVE, CycleTest::weekdays, Set.of(DUE.plusDays(2)), Optional.empty()), now, "nothing");
    }

    @Test
    void nobodyIsLateForDaysOnWhichTheyAreAway() {
        assertNext(
                cycle(Part.ABOVE, awayUntil(LocalDate.of(2026, 12, 7)), Set.of(), Optional.empty()),
                "2026-11-23T08:00:00Z",
                "LATE 2026-12-08T08:00:00Z");
    }

    @Test
    void whoStandsInIsAskedOnDaysOnWhichTheOtherIsAway() {
        assertNext(
                cycle(Part.STANDS_IN, CycleTest::weekdays, Set.of(), Optional.empty()),
                "2026-11-10T12:00:00Z",
                "nothing");
        assertNext(
                cycle(Part.STANDS_IN, awayUntil(LocalDate.of(2026, 11, 20)), Set.of(), Optional.empty()),
                "2026-11-10T12:00:00Z",
                "EARLY 2026-11-18T08:00:00Z");
        assertNext(
                cycle(Part.STANDS_IN, awayUntil(LocalDate.of(2026, 11, 20)), Set.of(), Optional.empty()),
                "2026-11-19T12:00:00Z",
                "nothing");
    }

    /** Pressed at 09:20 on the Wednesday on which it came first. */
    @ParameterizedTest
    @CsvSource({
        "HOUR, 2026-11-18T08:20:00Z, 2026-11-18T09:20:00Z",
        "HOUR, 2026-11-18T13:00:00Z, 2026-11-18T09:20:00Z",
        "HOUR, 2026-11-18T13:20:00Z, 2026-11-19T08:00:00Z",
        "TOMORROW, 2026-11-18T08:20:00Z, 2026-11-19T08:00:00Z",
        "WEEK, 2026-11-18T08:20:00Z, 2026-11-25T08:00:00Z",
        "WEEK, 2026-11-25T12:20:00Z, 2026-11-26T08:00:00Z",
    })
    void aSnoozeSilencesItUntilThen(Snooze.Length length, String now, String at) {
        Snooze snooze = length.from(Instant.parse("2026-11-18T08:20:00Z"), AMSTERDAM);
        assertNext(
                cycle(Part.OWN, CycleTest::weekdays, Set.of(LocalDate.of(2026, 11, 18)), Optional.of(snooze)),
                now,
                "SNOOZED " + at);
    }

    @Test
    void anHourThatEndsAfterMidnightEndsAtTheHourOfThatDay() {
        Snooze snooze = Snooze.Length.HOUR.from(Instant.parse("2026-11-18T22:30:00Z"), AMSTERDAM);
        assertThat(snooze).isEqualTo(new Snooze(LocalDate.of(2026, 11, 19), Optional.empty()));
    }

    @Property(tries = LIVES)
    void neverTwiceOnADayButWhereSomebodyAskedForItInAnHour(
            @ForAll long seed, @ForAll Part part, @ForAll @IntRange(max = 10) int snoozes, @ForAll boolean outages) {
        Months months = new Months(seed, part, outages ? 12 : 0);
        Set<LocalDate> days = new HashSet<>();
        for (Brought brought : months.live(snoozes)) {
            boolean isAskedFor = brought.stage() == Stage.SNOOZED
                    && months.silences.stream().anyMatch(silence -> isHour(silence) && isSoonAfter(silence, brought));
            assertThat(days.add(brought.day()) || isAskedFor).isTrue();
        }
    }

    @Property(tries = LIVES)
    void neverOnADayAwayAndInAnothersPlaceOnlyWhereThatOneIs(
            @ForAll long seed, @ForAll Part part, @ForAll @IntRange(max = 10) int snoozes, @ForAll boolean outages) {
        Months months = new Months(seed, part, outages ? 12 : 0);
        assertThat(months.live(snoozes)).allSatisfy(brought -> {
            assertThat(months.isThere(brought.day())).isTrue();
            if (part == Part.STANDS_IN) {
                assertThat(months.holder(brought.day())).isEqualTo(Presence.AWAY);
            }
        });
    }

    @Property(tries = LIVES)
    void nothingOnceItIsDone(
            @ForAll long seed, @ForAll Part part, @ForAll @IntRange(max = 10) int snoozes, @ForAll boolean outages) {
        Months months = new Months(seed, part, outages ? 12 : 0);
        assertThat(months.live(snoozes)).allMatch(brought -> months.isOpen(brought.at()));
    }

    @Property(tries = LIVES)
    void alwaysOnceBeforeItIsDueIfADayIsLeft(@ForAll long seed, @ForAll boolean standsIn) {
        Months months = new Months(seed, standsIn ? Part.STANDS_IN : Part.OWN, 0);
        long before = months.live(0).stream()
                .filter(brought -> brought.day().isBefore(months.due))
                .count();
        boolean hasDay =
                months.hasDayBefore(day -> months.isThere(day) && (!standsIn || months.holder(day) == Presence.AWAY));
        assertThat(before).isEqualTo(hasDay ? 1 : 0);
    }

    @Property(tries = LIVES)
    void eachStageAtMostOnceAndOutagesAddNone(@ForAll long seed, @ForAll Part part, @ForAll boolean outages) {
        List<Brought> lived = new Months(seed, part, outages ? 12 : 0).live(0);
        assertThat(lived).extracting(Brought::stage).doesNotHaveDuplicates().doesNotContain(Stage.SNOOZED);
        assertThat(lived).hasSizeLessThanOrEqualTo(part == Part.ABOVE ? 1 : 3);
    }

    @Property(tries = LIVES)
    void aSnoozeShiftsNothing(
            @ForAll long seed, @ForAll boolean standsIn, @ForAll @IntRange(min = 1, max = 10) int snoozes) {
        Months months = new Months(seed, standsIn ? Part.STANDS_IN : Part.OWN, 0);
        List<LocalDate> usual = months.live(0).stream().map(Brought::day).toList();
        List<Brought> lived = months.live(snoozes);
        // What comes by itself comes on the days on which it would have come, and each of those days has it unless it
        // is silent.
        assertThat(lived)
                .filteredOn(brought -> brought.stage() != Stage.SNOOZED)
                .extracting(Brought::day)
                .isSubsetOf(usual);
        assertThat(usual).allSatisfy(day -> assertThat(lived.stream()
                                .anyMatch(brought -> brought.day().equals(day))
                        || months.silences.stream().anyMatch(silence -> isWithin(silence, months.hour(day), lived))
                        || isAfterSnooze(lived, day, months))
                .isTrue());
    }

    private static boolean isHour(Silence silence) {
        return silence.until().equals(silence.from().plusSeconds(3600));
    }

    private static boolean isSoonAfter(Silence silence, Brought brought) {
        return !brought.at().isBefore(silence.until())
                && brought.at().isBefore(silence.until().plus(Cycle.WINDOW));
    }

    /** It was to be silent at that moment, and for as long after as nobody was there. */
    private static boolean isWithin(Silence silence, Instant moment, List<Brought> lived) {
        Instant until = lived.stream()
                .map(Brought::at)
                .filter(at -> at.isAfter(silence.from()))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        return !moment.isBefore(silence.from()) && moment.isBefore(until);
    }

    /** What a snooze brought after it was due is what would have come after it. */
    private static boolean isAfterSnooze(List<Brought> lived, LocalDate day, Months months) {
        return day.isAfter(months.due)
                && lived.stream()
                        .anyMatch(brought -> brought.stage() == Stage.SNOOZED
                                && brought.day().isAfter(months.due)
                                && brought.day().isBefore(day));
    }

    private static void assertNext(Cycle cycle, String now, String expected) {
        assertThat(cycle.next(Instant.parse(now))
                        .map(next -> next.stage() + " " + next.at())
                        .orElse("nothing"))
                .isEqualTo(expected);
    }

    private static Cycle cycle(
            Part part, Function<LocalDate, Presence> holder, Set<LocalDate> brought, Optional<Snooze> snooze) {
        return new Cycle(
                part,
                DUE,
                CycleTest::weekdays,
                holder,
                brought,
                snooze,
                LocalDate.MIN,
                any -> LocalTime.of(9, 0),
                AMSTERDAM);
    }

    private static Presence weekdays(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? Presence.OFF : Presence.THERE;
    }

    /** Away until that day, which is the first on which they are there. */
    private static Function<LocalDate, Presence> awayUntil(LocalDate day) {
        return each -> weekdays(each) == Presence.THERE && each.isBefore(day) ? Presence.AWAY : weekdays(each);
    }
}
