package dev.paceline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.calendar.WorkRules.Span;
import dev.paceline.member.Owner;
import dev.paceline.member.Stay;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
    private static final long ANNA = 1;
    private static final long NORTH = 10;
    private static final long SALES = 11;
    private static final LocalDate START = LocalDate.of(2026, 11, 1);
    private static final Period PERIOD = new Period(START, START.plusDays(200));
    private static final Period ALWAYS = new Period(Workspace.BEGINNING, Workspace.FOREVER);
    private static final Place NETHERLANDS = Place.of("nl");
    private static final Place BAVARIA = new Place("de", Optional.of("by"));

    @Test
    void fiveDaysAWeekUntilSomebodySaysOtherwise() {
        WorkCalendar calendar = new Given().calendar();
        assertThat(calendar.isWorkingDay(ANNA, LocalDate.of(2026, 12, 25))).isTrue();
        assertThat(calendar.isWorkingDay(ANNA, LocalDate.of(2026, 12, 26))).isFalse();
        assertThat(calendar.workingDays(ANNA, new Period(START, START.plusWeeks(4))))
                .isEqualTo(20);
    }

    @Test
    void theMembersOwnCountryComesBeforeTheTeamsAndThatBeforeTheCompanys() {
        LocalDate epiphany = LocalDate.of(2027, 1, 6);
        LocalDate kingsDay = LocalDate.of(2027, 4, 27);
        Given company = new Given().place(Owner.COMPANY, NETHERLANDS);
        assertThat(company.calendar().isWorkingDay(ANNA, kingsDay)).isFalse();
        assertThat(company.calendar().isWorkingDay(ANNA, epiphany)).isTrue();

        Given above = new Given().place(Owner.COMPANY, NETHERLANDS).place(Owner.team(SALES), BAVARIA);
        assertThat(above.calendar().isWorkingDay(ANNA, epiphany)).isFalse();
        assertThat(above.calendar().isWorkingDay(ANNA, kingsDay)).isTrue();

        Given own = new Given().place(Owner.member(ANNA), NETHERLANDS).place(Owner.team(NORTH), BAVARIA);
        assertThat(own.calendar().isWorkingDay(ANNA, kingsDay)).isFalse();
        assertThat(own.calendar().isWorkingDay(ANNA, epiphany)).isTrue();
    }

    @Test
    void theTeamIsThatOfTheDay() {
        LocalDate moved = LocalDate.of(2027, 1, 1);
        Given given = new Given().place(Owner.team(NORTH), BAVARIA);
        given.stays = List.of(new Stay(ANNA, NORTH, new Period(Workspace.BEGINNING, moved)));
        assertThat(given.calendar().isWorkingDay(ANNA, LocalDate.of(2026, 12, 25)))
                .isFalse();
        assertThat(given.calendar().isWorkingDay(ANNA, LocalDate.of(2027, 1, 6)))
                .isTrue();
    }

    @Test
    void aHolidayOnADayThatIsNotWorkedTakesNothing() {
        WorkCalendar calendar = new Given().place(Owner.COMPANY, NETHERLANDS).calendar();
        assertThat(calendar.holidays(ANNA))
                .extracting(Holiday::day)
                .contains(LocalDate.of(2026, 12, 25))
                .doesNotContain(LocalDate.of(2026, 12, 26));
    }

    @Test
    void nobodyIsAvailableBeforeTheirFirstDayOrAfterTheirLast() {
        Given given = new Given();
        given.employed = new Period(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 13));
        WorkCalendar calendar = given.calendar();
        assertThat(calendar.availableDays(ANNA, PERIOD)).isEqualTo(3);
        assertThat(calendar.isAvailable(ANNA, LocalDate.of(2026, 11, 12))).isTrue();
        assertThat(calendar.isAvailable(ANNA, LocalDate.of(2026, 11, 13))).isFalse();
        assertThat(calendar.isWorkingDay(ANNA, LocalDate.of(2026, 11, 13))).isTrue();
    }

    @Test
    void theNextAvailableDayComesAfterTheWeekendAndTheAbsence() {
        Given given = new Given();
        given.away = List.of(new Period(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 24)));
        WorkCalendar calendar = given.calendar();
        assertThat(calendar.nextAvailable(ANNA, LocalDate.of(2026, 11, 20))).contains(LocalDate.of(2026, 11, 24));
        assertThat(calendar.nextAvailable(ANNA, LocalDate.of(2026, 11, 24))).contains(LocalDate.of(2026, 11, 24));
        assertThat(calendar.nextAvailable(ANNA, PERIOD.last())).isPresent();
    }

    @Test
    void aLeapDayIsADayLikeOthers() {
        Period february = new Period(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 3, 1));
        WorkCalendar calendar = WorkCalendar.of(february, Map.of(ANNA, new Given().facts(february)));
        assertThat(calendar.workingDays(ANNA, february)).isEqualTo(21);
        assertThat(calendar.isWorkingDay(ANNA, LocalDate.of(2028, 2, 29))).isTrue();
    }

    @Test
    void whatWasNotReadIsNotAnswered() {
        WorkCalendar calendar = new Given().calendar();
        assertThatThrownBy(() -> calendar.isWorkingDay(ANNA, PERIOD.until()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.workingDays(ANNA, new Period(START.minusDays(1), START)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.isWorkingDay(2, START)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void availableDaysAreWorkingDays(@ForAll("givens") Given given) {
        WorkCalendar calendar = given.calendar();
        for (LocalDate day = PERIOD.from(); day.isBefore(PERIOD.until()); day = day.plusDays(1)) {
            assertThat(!calendar.isAvailable(ANNA, day) || calendar.isWorkingDay(ANNA, day))
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void anAbsenceMakesNobodyMoreAvailable(@ForAll("givens") Given given, @ForAll("periods") Period away) {
        WorkCalendar before = given.calendar();
        given.away = Stream.concat(given.away.stream(), Stream.of(away)).toList();
        WorkCalendar after = given.calendar();
        for (LocalDate day = PERIOD.from(); day.isBefore(PERIOD.until()); day = day.plusDays(1)) {
            assertThat(after.isAvailable(ANNA, day)).isEqualTo(before.isAvailable(ANNA, day) && !away.contains(day));
            assertThat(after.isWorkingDay(ANNA, day)).isEqualTo(before.isWorkingDay(ANNA, day));
        }
    }

    @Property(tries = 200)
    void aPeriodHasTheDaysOfItsParts(@ForAll("givens") Given given, @ForAll("cuts") List<LocalDate> cuts) {
        WorkCalendar calendar = given.calendar();
        assertThat(PERIOD.cut(cuts).stream()
                        .mapToInt(part -> calendar.workingDays(ANNA, part))
                        .sum())
                .isEqualTo(calendar.workingDays(ANNA, PERIOD));
        assertThat(PERIOD.cut(cuts).stream()
                        .mapToInt(part -> calendar.availableDays(ANNA, part))
                        .sum())
                .isEqualTo(calendar.availableDays(ANNA, PERIOD));
    }

    @Property(tries = 200)
    void aChangeOfTheWeekLeavesTheDaysBeforeAsTheyWere(
            @ForAll("days") LocalDate changed, @ForAll("weeks") Week old, @ForAll("weeks") Week fresh) {
        Given given = new Given();
        given.set(Owner.member(ANNA), ALWAYS, new WorkSetting(Optional.of(old), Optional.empty()));
        WorkCalendar before = given.calendar();
        Given then = new Given();
        then.set(
                Owner.member(ANNA),
                new Period(Workspace.BEGINNING, changed),
                new WorkSetting(Optional.of(old), Optional.empty()));
        then.set(
                Owner.member(ANNA),
                new Period(changed, Workspace.FOREVER),
                new WorkSetting(Optional.of(fresh), Optional.empty()));
        WorkCalendar after = then.calendar();
        for (LocalDate day = PERIOD.from(); day.isBefore(PERIOD.until()); day = day.plusDays(1)) {
            assertThat(after.isWorkingDay(ANNA, day))
                    .isEqualTo(day.isBefore(changed) ? before.isWorkingDay(ANNA, day) : fresh.includes(day));
        }
    }

    /** What is known of Anna, who is in team North, which stands under Sales. */
    private static final class Given {
        private final Map<Owner, List<Span>> spans = new HashMap<>();
        private List<Stay> stays = List.of(new Stay(ANNA, NORTH, ALWAYS));
        private Period employed = ALWAYS;
        private List<Period> away = List.of();

        Given place(Owner owner, Place place) {
            return set(owner, ALWAYS, new WorkSetting(Optional.empty(), Optional.of(place)));
        }

        Given set(Owner owner, Period days, WorkSetting setting) {
            List<Span> longer = new ArrayList<>(spans.getOrDefault(owner, List.of()));
            longer.add(new Span(days, setting));
            spans.put(owner, longer);
            return this;
        }

        MemberDays.Facts facts(Period period) {
            WorkRules rules = new WorkRules(spans, Map.of(NORTH, List.of(NORTH, SALES), SALES, List.of(SALES)));
            return new MemberDays.Facts(rules.stretches(ANNA, stays, period), employed, away);
        }

        WorkCalendar calendar() {
            return WorkCalendar.of(PERIOD, Map.of(ANNA, facts(PERIOD)));
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 199).map(START::plusDays);
    }

    @Provide
    Arbitrary<List<LocalDate>> cuts() {
        return days().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Period> periods() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 60))
                .as((from, length) -> new Period(from, from.plusDays(length)));
    }

    @Provide
    Arbitrary<Week> weeks() {
        return Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).map(Week::new);
    }

    @Provide
    Arbitrary<Given> givens() {
        Arbitrary<Optional<Week>> week = weeks().optional();
        Arbitrary<Optional<Place>> place =
                Arbitraries.of(NETHERLANDS, BAVARIA, Place.of("us")).optional();
        Arbitrary<Owner> owner =
                Arbitraries.of(Owner.member(ANNA), Owner.team(NORTH), Owner.team(SALES), Owner.COMPANY);
        return Combinators.combine(
                        week, place, owner, days(), periods(), periods().list().ofMaxSize(4))
                .as((w, p, o, changed, employed, away) -> {
                    Given given = new Given();
                    given.set(o, new Period(changed, Workspace.FOREVER), new WorkSetting(w, p));
                    given.set(Owner.COMPANY, new Period(Workspace.BEGINNING, changed), new WorkSetting(w, p));
                    given.employed = new Period(Workspace.BEGINNING, employed.until());
                    given.away = away;
                    return given;
                });
    }
}
