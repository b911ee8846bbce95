package dev.paceline.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.paceline.member.Member;
import dev.paceline.member.Owner;
import dev.paceline.testing.TestDatabase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When what comes again and again comes. Monday, 23 November 2026 is about the week of the 16th. */
class RhythmTest {
    private static final String THIS_MONDAY = "2026-11-16T07:00:00Z";
    private static final String NEXT_MONDAY = "2026-11-23T07:00:00Z";
    private static final String MONDAY_AFTER = "2026-11-30T07:00:00Z";
    private static final String AMSTERDAM = "Europe/Amsterdam";

    private final Office office = new Office(TestDatabase.Kind.H2);
    private final Member anna = office.person("Anna", AMSTERDAM);
    private final Someday digest = Office.weekly(Office.of(anna));

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pacific/Honolulu",
                "America/Los_Angeles",
                "America/Sao_Paulo",
                "UTC",
                AMSTERDAM,
                "Asia/Kathmandu",
                "Asia/Tokyo",
                "Pacific/Auckland"
            })
    void itComesOnMondayAtEightOfTheReader(String zone) {
        Someday weekly = Office.weekly(Office.of(office.person("Kim", zone)));
        Instant eight =
                LocalDateTime.parse("2026-11-23T08:00").atZone(ZoneId.of(zone)).toInstant();
        assertThat(office.at(eight.minus(Duration.ofMinutes(15)).toString(), weekly))
                .isEmpty();
        assertThat(office.at(eight.toString(), weekly)).containsExactly("Kim 2026-11-16");
        assertThat(office.at(eight.plus(Duration.ofMinutes(15)).toString(), weekly))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-23T07:00:00Z, 2026-03-16",
        "2026-03-30T06:00:00Z, 2026-03-23",
        "2026-10-19T06:00:00Z, 2026-10-12",
        "2026-10-26T07:00:00Z, 2026-10-19"
    })
    void eightStaysEightWhenTheClocksChange(String eight, String week) {
        assertThat(office.at(Instant.parse(eight).minusSeconds(900).toString(), digest))
                .isEmpty();
        assertThat(office.at(eight, digest)).containsExactly("Anna " + week);
    }

    @Test
    void whereTheHourIsLeftOutItComesAsMuchLater() {
        office.clock.set("2026-03-02T12:00:00Z");
        office.workEveryDay();
        Someday night = Office.weekly(new When(DayOfWeek.SUNDAY, LocalTime.of(2, 30), DayOff.MOVE), Office.of(anna));
        assertThat(office.at("2026-03-29T01:15:00Z", night)).isEmpty();
        assertThat(office.at("2026-03-29T01:30:00Z", night)).containsExactly("Anna 2026-03-23");
    }

    @Test
    void whereTheHourComesTwiceItComesTheFirstTime() {
        office.clock.set("2026-10-05T12:00:00Z");
        office.workEveryDay();
        Someday night = Office.weekly(new When(DayOfWeek.SUNDAY, LocalTime.of(2, 30), DayOff.MOVE), Office.of(anna));
        assertThat(office.at("2026-10-25T00:15:00Z", night)).isEmpty();
        assertThat(office.at("2026-10-25T00:30:00Z", night)).containsExactly("Anna 2026-10-19");
        assertThat(office.at("2026-10-25T01:30:00Z", night)).isEmpty();
    }

    @Test
    void aReaderWhoChangesZoneInTheWeekGetsOne() {
        Member kim = office.person("Kim", "Pacific/Auckland");
        assertThat(office.at("2026-11-22T19:00:00Z", Office.weekly(Office.of(kim))))
                .containsExactly("Kim 2026-11-16");
        Someday inHonolulu = Office.weekly(Office.of(office.person("Kim", "Pacific/Honolulu")));
        assertThat(office.at("2026-11-23T18:00:00Z", inHonolulu)).isEmpty();
        assertThat(office.at("2026-11-30T18:00:00Z", inHonolulu)).containsExactly("Kim 2026-11-23");
        Someday backHome = Office.weekly(Office.of(office.person("Kim", "Pacific/Auckland")));
        assertThat(office.at("2026-12-06T19:00:00Z", backHome)).containsExactly("Kim 2026-11-30");
    }

    @Test
    void theDeputyGetsItAtTheirOwnHourWhereTheManagerIsAway() {
        Member bram = office.person("Bram", "America/New_York");
        Someday weekly = Office.weekly(Office.of(anna, bram));
        office.away(anna, "2026-11-23", "2026-11-23");
        assertThat(office.at(NEXT_MONDAY, weekly)).isEmpty();
        assertThat(office.at("2026-11-23T13:00:00Z", weekly)).containsExactly("Bram 2026-11-16");
        assertThat(office.at("2026-11-24T07:00:00Z", weekly)).isEmpty();
        assertThat(office.at(MONDAY_AFTER, weekly)).containsExactly("Anna 2026-11-23");
    }

    @Test
    void whereBothAreAwayItWaitsForTheFirstWhoIsBack() {
        Member bram = office.person("Bram", AMSTERDAM);
        Someday weekly = Office.weekly(Office.of(anna, bram));
        office.away(anna, "2026-11-20", "2026-11-26");
        office.away(bram, "2026-11-23", "2026-11-24");
        assertThat(office.at(NEXT_MONDAY, weekly)).isEmpty();
        assertThat(office.at("2026-11-25T06:45:00Z", weekly)).isEmpty();
        assertThat(office.at("2026-11-25T07:00:00Z", weekly)).containsExactly("Bram 2026-11-16");
        assertThat(office.at("2026-11-27T07:00:00Z", weekly)).isEmpty();
    }

    @Test
    void whoIsAwayUntilTheNextTurnIsLeftOutForOnceAndHasMissedNothing() {
        assertThat(office.at(THIS_MONDAY, digest)).containsExactly("Anna 2026-11-09");
        office.away(anna, "2026-11-23", "2026-11-29");
        assertThat(office.at("2026-11-27T07:00:00Z", digest)).isEmpty();
        assertThat(office.at(MONDAY_AFTER, digest)).containsExactly("Anna 2026-11-23");
    }

    @Test
    void whatHasWaitedUntilTheEndOfItsWeekStillComes() {
        office.workEveryDay();
        Someday late = Office.weekly(new When(DayOfWeek.MONDAY, LocalTime.of(23, 45), DayOff.MOVE), Office.of(anna));
        assertThat(office.at("2026-11-16T22:45:00Z", late)).hasSize(1);
        office.away(anna, "2026-11-23", "2026-11-28");
        assertThat(office.at("2026-11-29T22:30:00Z", late)).isEmpty();
        assertThat(office.at("2026-11-29T23:15:00Z", late)).containsExactly("Anna 2026-11-16");
        assertThat(office.at("2026-11-30T22:45:00Z", late)).containsExactly("Anna 2026-11-23");
    }

    @Test
    void whoChoseSoIsLeftAloneOnDaysOff() {
        office.choose(digest, Owner.member(anna.id()), new When(DayOfWeek.MONDAY, LocalTime.of(8, 0), DayOff.SKIP));
        assertThat(office.at(THIS_MONDAY, digest)).hasSize(1);
        office.away(anna, "2026-11-23", "2026-11-23");
        assertThat(office.at(NEXT_MONDAY, digest)).isEmpty();
        assertThat(office.at("2026-11-24T07:00:00Z", digest)).isEmpty();
        assertThat(office.at(MONDAY_AFTER, digest)).containsExactly("Anna 2026-11-23");
    }

    @Test
    void aHolidayMovesIt() {
        office.country("nl");
        Someday friday = Office.weekly(new When(DayOfWeek.FRIDAY, LocalTime.of(16, 0), DayOff.MOVE), Office.of(anna));
        assertThat(office.at("2026-12-18T15:00:00Z", friday)).containsExactly("Anna 2026-12-14");
        assertThat(office.at("2026-12-25T15:00:00Z", friday)).isEmpty();
        assertThat(office.at("2026-12-28T15:00:00Z", friday)).containsExactly("Anna 2026-12-21");
    }

    @Test
    void theMonthlyComesOnTheFirstWorkingDay() {
        Someday board = Office.monthly(Office.of(anna));
        assertThat(office.at("2026-12-01T07:00:00Z", board)).containsExactly("Anna 2026-11-01");
        office.country("nl");
        assertThat(office.at("2027-01-01T07:00:00Z", board)).isEmpty();
        assertThat(office.at("2027-01-04T06:45:00Z", board)).isEmpty();
        assertThat(office.at("2027-01-04T07:00:00Z", board)).containsExactly("Anna 2026-12-01");
        assertThat(office.at("2027-02-01T07:00:00Z", board)).containsExactly("Anna 2027-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEMBER", "TEAM", "ABOVE", "COMPANY"})
    void whoeverPausesItItStaysAwayAndGoesOnWithoutAFlood(String whose) {
        long sales = office.team("Sales", anna, Optional.empty());
        long north = office.team("North", anna, Optional.of(sales));
        Audience audience = new Audience(
                Owner.member(anna.id()), Optional.of(north), Office.of(anna).readers());
        Someday weekly = Office.weekly(audience);
        Owner owner =
                switch (whose) {
                    case "MEMBER" -> Owner.member(anna.id());
                    case "TEAM" -> Owner.team(north);
                    case "ABOVE" -> Owner.team(sales);
                    default -> Owner.COMPANY;
                };
        assertThat(office.at(THIS_MONDAY, weekly)).hasSize(1);
        office.pause(weekly, owner, true);
        assertThat(office.at(NEXT_MONDAY, weekly)).isEmpty();
        assertThat(office.at(MONDAY_AFTER, weekly)).isEmpty();
        office.pause(weekly, owner, false);
        assertThat(office.at("2026-11-30T07:15:00Z", weekly)).isEmpty();
        assertThat(office.at("2026-12-07T07:00:00Z", weekly)).containsExactly("Anna 2026-11-30");
    }

    @Test
    void whatIsLessThanADayLateIsSent() {
        office.at(THIS_MONDAY, digest);
        assertThat(office.at("2026-11-24T06:59:00Z", digest)).containsExactly("Anna 2026-11-16");
    }

    @Test
    void whatIsADayLateIsNotAndTheNextSaysSoOnce() {
        office.at(THIS_MONDAY, digest);
        assertThat(office.at("2026-11-24T07:00:00Z", digest)).isEmpty();
        assertThat(office.at(MONDAY_AFTER, digest)).containsExactly("Anna 2026-11-23 missed");
        assertThat(office.at("2026-12-07T07:00:00Z", digest)).containsExactly("Anna 2026-11-30");
    }

    @Test
    void anOutageOfSeveralTurnsIsSaidOnce() {
        office.at(THIS_MONDAY, digest);
        assertThat(office.at("2026-12-14T07:00:00Z", digest)).containsExactly("Anna 2026-12-07 missed");
        assertThat(office.at("2026-12-21T07:00:00Z", digest)).containsExactly("Anna 2026-12-14");
    }

    @Test
    void whatWasMissedIsSaidAlsoAfterAnAbsence() {
        office.at(THIS_MONDAY, digest);
        assertThat(office.at("2026-11-25T07:00:00Z", digest)).isEmpty();
        office.away(anna, "2026-11-30", "2026-12-06");
        assertThat(office.at("2026-12-07T07:00:00Z", digest)).containsExactly("Anna 2026-11-30 missed");
    }

    @Test
    void whatWasMissedIsSaidAlsoWhereThereWasNothingElseToSayAtFirst() {
        office.at(THIS_MONDAY, digest);
        office.at("2026-11-25T07:00:00Z", digest);
        assertThat(office.at(MONDAY_AFTER, digest.saying(letter -> Optional.empty())))
                .isEmpty();
        assertThat(office.at("2026-12-07T07:00:00Z", digest)).containsExactly("Anna 2026-11-30 missed");
    }

    @Test
    void whoIsNewHasMissedNothing() {
        assertThat(office.at("2026-11-18T12:00:00Z", digest)).isEmpty();
        assertThat(office.at(NEXT_MONDAY, digest)).containsExactly("Anna 2026-11-16");
        assertThat(office.outcomes()).containsExactly("2026-W46 NOTHING", "2026-W47 SENT");
    }

    @Test
    void anotherHourInTheMiddleOfTheWeekSendsNothingTwiceAndMissesNothing() {
        assertThat(office.at(THIS_MONDAY, digest)).containsExactly("Anna 2026-11-09");
        office.choose(digest, Owner.COMPANY, new When(DayOfWeek.MONDAY, LocalTime.of(9, 0), DayOff.MOVE));
        assertThat(office.at("2026-11-16T08:00:00Z", digest)).isEmpty();
        office.choose(digest, Owner.COMPANY, new When(DayOfWeek.WEDNESDAY, LocalTime.of(9, 0), DayOff.MOVE));
        assertThat(office.at("2026-11-18T08:00:00Z", digest)).isEmpty();
        office.choose(digest, Owner.COMPANY, new When(DayOfWeek.FRIDAY, LocalTime.of(9, 0), DayOff.MOVE));
        assertThat(office.at("2026-11-20T08:00:00Z", digest)).containsExactly("Anna 2026-11-16");
        office.choose(digest, Owner.COMPANY, Someday.MONDAY);
        assertThat(office.at(NEXT_MONDAY, digest)).isEmpty();
        assertThat(office.at(MONDAY_AFTER, digest)).containsExactly("Anna 2026-11-23");
    }

    @Test
    void whoChoosesAnHourThatIsLongOverHasMissedNothing() {
        office.at(THIS_MONDAY, digest);
        office.clock.set("2026-11-22T12:00:00Z");
        office.choose(digest, Owner.COMPANY, new When(DayOfWeek.FRIDAY, LocalTime.of(9, 0), DayOff.MOVE));
        assertThat(office.at("2026-11-22T12:15:00Z", digest)).isEmpty();
        assertThat(office.at("2026-11-27T08:00:00Z", digest)).containsExactly("Anna 2026-11-23");
    }

    @Test
    void theOwnChoiceComesBeforeTheTeamsAndThatBeforeTheCompanys() {
        long north = office.team("North", anna, Optional.empty());
        Audience audience = new Audience(
                Owner.member(anna.id()), Optional.of(north), Office.of(anna).readers());
        Someday weekly = Office.weekly(audience);
        office.choose(weekly, Owner.COMPANY, new When(DayOfWeek.MONDAY, LocalTime.of(9, 0), DayOff.MOVE));
        assertThat(office.at("2026-11-16T07:45:00Z", weekly)).isEmpty();
        assertThat(office.at("2026-11-16T08:00:00Z", weekly)).hasSize(1);
        office.choose(weekly, Owner.team(north), new When(DayOfWeek.MONDAY, LocalTime.of(7, 0), DayOff.MOVE));
        assertThat(office.at("2026-11-23T06:00:00Z", weekly)).hasSize(1);
        office.choose(weekly, Owner.member(anna.id()), new When(DayOfWeek.TUESDAY, LocalTime.of(7, 0), DayOff.MOVE));
        assertThat(office.at("2026-11-30T06:00:00Z", weekly)).isEmpty();
        assertThat(office.at("2026-12-01T06:00:00Z", weekly)).hasSize(1);
    }

    @Test
    void aLetterThatFailsHoldsUpNobodyAndIsTriedAgain() {
        Member bram = office.person("Bram", AMSTERDAM);
        Someday both = Office.weekly(Office.of(anna), Office.of(bram));
        Occasion failing = both.saying(letter -> {
            if (letter.orElseThrow().content().startsWith("Anna")) {
                throw new IllegalStateException("there is something wrong with Anna's");
            }
            return letter;
        });
        assertThat(office.at(NEXT_MONDAY, failing)).containsExactly("Bram 2026-11-16");
        assertThat(office.at("2026-11-23T07:15:00Z", both)).containsExactly("Anna 2026-11-16");
    }

    @Test
    void whatFailedUntilItWasADayLateIsMissedToo() {
        office.at(THIS_MONDAY, digest);
        Occasion failing = digest.saying(letter -> {
            throw new IllegalStateException("there is something wrong with all");
        });
        for (String quarter : List.of(NEXT_MONDAY, "2026-11-23T07:15:00Z", "2026-11-24T06:45:00Z")) {
            assertThat(office.at(quarter, failing)).isEmpty();
        }
        assertThat(office.at("2026-11-25T12:00:00Z", digest)).isEmpty();
        assertThat(office.at(MONDAY_AFTER, digest)).containsExactly("Anna 2026-11-23 missed");
    }

    @ParameterizedTest
    @CsvSource({"DEAD, ' missed'", "WAITING, ''", "SENT, ''", "UNCERTAIN, ''"})
    void aLetterThatWasGivenUpWasMissedAfterAll(String state, String said) {
        office.at(THIS_MONDAY, digest);
        office.execute("update outbox set letter_state = '" + state + "' where workspace_id = :workspace");
        assertThat(office.at(NEXT_MONDAY, digest)).containsExactly("Anna 2026-11-16" + said);
        assertThat(office.at(MONDAY_AFTER, digest)).containsExactly("Anna 2026-11-23");
    }

    @Test
    void aLetterThatWasGivenUpSoLongAgoThatItIsGoneWasMissedToo() {
        office.at(THIS_MONDAY, digest);
        office.execute("delete from outbox where workspace_id = :workspace");
        assertThat(office.at(NEXT_MONDAY, digest)).containsExactly("Anna 2026-11-16 missed");
    }

    @Test
    void whoHasAnHourOfTheirOwnMissedItWhateverTheCompanyChoosesAfterwards() {
        office.choose(digest, Owner.member(anna.id()), Someday.MONDAY);
        office.at(THIS_MONDAY, digest);
        office.clock.set("2026-11-24T07:00:00Z");
        office.choose(digest, Owner.COMPANY, new When(DayOfWeek.FRIDAY, LocalTime.of(9, 0), DayOff.MOVE));
        assertThat(office.at("2026-11-24T07:15:00Z", digest)).isEmpty();
        assertThat(office.at(MONDAY_AFTER, digest)).containsExactly("Anna 2026-11-23 missed");
    }

    @Test
    void whatWasDueWhileTheCompanyHadPausedItWasMissedByNobodyWhateverTheirHour() {
        office.choose(digest, Owner.member(anna.id()), Someday.MONDAY);
        office.at(THIS_MONDAY, digest);
        office.pause(digest, Owner.COMPANY, true);
        office.clock.set("2026-11-24T07:00:00Z");
        office.pause(digest, Owner.COMPANY, false);
        assertThat(office.at("2026-11-24T07:15:00Z", digest)).isEmpty();
        assertThat(office.at(MONDAY_AFTER, digest)).containsExactly("Anna 2026-11-23");
    }

    /** As somebody who chooses so is told. */
    @Test
    void anHourThatWasOverWhenItWasChosenComesWithTheNextTurn() {
        office.choose(digest, Owner.COMPANY, new When(DayOfWeek.TUESDAY, LocalTime.of(9, 0), DayOff.MOVE));
        office.clock.set("2026-11-16T12:00:00Z");
        office.choose(digest, Owner.COMPANY, new When(DayOfWeek.MONDAY, LocalTime.of(9, 0), DayOff.MOVE));
        assertThat(office.at("2026-11-16T12:15:00Z", digest)).isEmpty();
        assertThat(office.at("2026-11-23T08:00:00Z", digest)).containsExactly("Anna 2026-11-16");
    }

    @Test
    void whoTakesATeamOverWhileItsTurnIsServedGetsIt() {
        Audience bram = handedTo(office.person("Bram", AMSTERDAM));
        assertThat(office.at(NEXT_MONDAY, meanwhile(bram))).containsExactly("Bram 2026-11-16");
    }

    @Test
    void whoTakesATeamOverWhileItsTurnIsServedGetsItAtTheirOwnHour() {
        Audience kim = handedTo(office.person("Kim", "America/New_York"));
        assertThat(office.at(NEXT_MONDAY, meanwhile(kim))).isEmpty();
        assertThat(office.at("2026-11-23T12:45:00Z", Office.weekly(kim))).isEmpty();
        assertThat(office.at("2026-11-23T13:00:00Z", Office.weekly(kim))).containsExactly("Kim 2026-11-16");
    }

    @Test
    void whoNoLongerWantsItWhileTheirTurnIsServedGetsNothing() {
        assertThat(office.at(NEXT_MONDAY, meanwhile())).isEmpty();
        assertThat(office.outcomes()).isEmpty();
    }

    /** Anna's figures, for somebody else. */
    private Audience handedTo(Member reader) {
        return new Audience(
                Owner.member(anna.id()), Optional.empty(), Office.of(reader).readers());
    }

    /** Anna's digest, which is for others from the moment at which it was read whose turn it is. */
    private Someday meanwhile(Audience... others) {
        Iterator<List<Audience>> reads =
                List.of(List.of(Office.of(anna)), List.of(others)).iterator();
        return new Someday("digest", Recurrence.WEEKLY, Someday.MONDAY, true, tx -> reads.next());
    }

    @Test
    void aRowThatIsRefusedThoughNobodyElseServedTheTurnIsAFailure() {
        office.at(THIS_MONDAY, digest);
        Occasion refused = digest.saying(letter -> {
            office.store.in(
                    Office.WORKSPACE,
                    tx -> tx.execute("insert into looked (workspace_id, occasion, looked_at)"
                            + " values (:workspace, 'digest', 0)"));
            return letter;
        });
        assertThat(Office.logged(() -> office.at(NEXT_MONDAY, refused))).containsExactly(Level.ERROR);
        assertThat(office.at("2026-11-23T07:15:00Z", digest)).hasSize(1);
    }

    /** Or the settings would be there before whoever comes first, who brings the right ones. */
    @Test
    void whereNobodyEverWasNothingIsWritten() {
        Rhythm rhythm = new Rhythm(office.store, office.clock);
        assertThat(rhythm.run("T9", digest)).isZero();
        for (String table : List.of("workspace", "looked")) {
            String rows = "select 1 from " + table + " where workspace_id = :workspace";
            int written = office.store.in("T9", tx -> tx.rows(rows, row -> 1).size());
            assertThat(written).isZero();
        }
    }

    @Test
    void whereThereIsNobodyNothingComes() {
        assertThat(office.at(NEXT_MONDAY, new Someday("digest"))).isEmpty();
    }
}
