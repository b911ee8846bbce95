package dev.paceline.activity;

import static dev.paceline.activity.Example.TODAY;
import static dev.paceline.activity.Example.entry;
import static dev.paceline.activity.Example.mistake;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.activity.Mistake.AccountTooLong;
import dev.paceline.activity.Mistake.AmbiguousType;
import dev.paceline.activity.Mistake.CountOutOfBounds;
import dev.paceline.activity.Mistake.DurationOutOfBounds;
import dev.paceline.activity.Mistake.HoursMissing;
import dev.paceline.activity.Mistake.InTheFuture;
import dev.paceline.activity.Mistake.ManyScores;
import dev.paceline.activity.Mistake.NoType;
import dev.paceline.activity.Mistake.NotADate;
import dev.paceline.activity.Mistake.NoteTooLong;
import dev.paceline.activity.Mistake.ScoreMissing;
import dev.paceline.activity.Mistake.ScoreOutOfBounds;
import dev.paceline.activity.Mistake.SeveralActivities;
import dev.paceline.activity.Mistake.TooLongAgo;
import dev.paceline.activity.Mistake.UnbalancedQuote;
import dev.paceline.activity.Mistake.UnknownType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MistakeTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "3", "-- only a note", "3 -- note", "---", "\u200b", "2h"})
    void nothingButACountOrANoteHasNoType(String text) {
        assertThat(mistake(text, "en")).isEqualTo(new NoType());
    }

    @ParameterizedTest
    @CsvSource({
        "3 cals Acme, cals, call",
        "callls, callls, call",
        "'frist meeting Acme', frist, first_meeting",
        "'folow-up meting Acme', folow-up, follow_up_meeting",
        "traning 2h, traning, training",
        "satisf Acme 8, satisf, satisfaction",
        "Erstgespäch Acme, Erstgespäch, first_meeting",
        "lamada Acme, lamada, call"
    })
    void anUnknownTypeNamesTheNearest(String text, String typed, String nearest) {
        assertThat(mistake(text, "en")).isInstanceOfSatisfying(UnknownType.class, unknown -> {
            assertThat(unknown.typed()).isEqualTo(typed);
            assertThat(unknown.nearest()).hasSizeLessThanOrEqualTo(3).startsWith(nearest);
        });
    }

    @Test
    void nothingIsNearToSomethingElse() {
        assertThat(mistake("3 Mittagessen Acme", "de")).isEqualTo(new UnknownType("Mittagessen", List.of()));
        assertThat(mistake("1.2.3 calls", "en")).isInstanceOf(UnknownType.class);
        assertThat(mistake("\"3 calls\"", "en")).isInstanceOf(UnknownType.class);
    }

    @ParameterizedTest
    @CsvSource({"en, 2 meetings Acme", "nl, afspraak Acme", "de, Termin Acme", "es, reunión Acme"})
    void aBareMeetingIsFirstOrFollowUp(String language, String text) {
        assertThat(mistake(text, language))
                .isInstanceOfSatisfying(AmbiguousType.class, ambiguous -> assertThat(ambiguous.types())
                        .containsExactly("first_meeting", "follow_up_meeting"));
    }

    @Test
    void aBareLeadIsQualifiedOrReturned() {
        assertThat(mistake("3 leads", "en"))
                .isEqualTo(new AmbiguousType("leads", List.of("lead_qualified", "lead_returned")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 0 calls | 0",
                "en | -3 calls | -3",
                "en | −3 calls | −3",
                "en | 501 calls | 501",
                "en | 2.5 calls | 2.5",
                "en | 1.000 calls | 1.000",
                "de | 1.000 calls | 1.000",
                "en | calls 2.5 | 2.5",
                "nl | 12.500 calls | 12.500",
                "en | 12.500 calls | 12.500",
                "en | 1,500 calls | 1,500",
                "nl | 2,5 calls | 2,5",
                "en | 99999999999999999999999999999999999999999999 calls | 999999999999999999999999999999999999999…"
            })
    void aCountIsAWholeNumberFrom1To500(String language, String text, String typed) {
        assertThat(mistake(text, language)).isEqualTo(new CountOutOfBounds(typed, "call"));
    }

    @Test
    void theBoundsThemselvesAreTaken() {
        assertThat(entry("500 calls Acme 24h", "en").quantity()).isEqualTo(500);
        assertThat(entry("1.0 call Acme 1m on 2026-10-21", "en").day()).isEqualTo(TODAY.minusDays(31));
        assertThat(entry("satisfaction Acme 0", "en").measure()).isZero();
        assertThat(entry("satisfaction Acme 10", "en").measure()).isEqualByComparingTo("10");
        assertThat(entry("call " + "😀".repeat(80) + " -- " + "é".repeat(500), "en")
                        .account())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call 0m",
                "call Acme 25h",
                "call Acme 24:01",
                "call -5m",
                "training 90",
                "call Acme 0.001h",
                "call -99999999999h",
                "call 99999999999999 min"
            })
    void aDurationIsMoreThanNothingUpToADay(String text) {
        assertThat(mistake(text, "en")).isInstanceOf(DurationOutOfBounds.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"satisfaction Acme 11", "satisfaction Acme -1", "satisfaction Acme 10.5", "satisfaction Acme 4/5"
            })
    void aScoreIsFrom0To10(String text) {
        assertThat(mistake(text, "en")).isInstanceOf(ScoreOutOfBounds.class);
    }

    @Test
    void typesThatAddUpSomethingElseNeedIt() {
        assertThat(mistake("satisfaction Acme", "en")).isEqualTo(new ScoreMissing("satisfaction"));
        assertThat(mistake("8 satisfaction Acme", "en")).isEqualTo(new ScoreMissing("satisfaction"));
        assertThat(mistake("training", "en")).isEqualTo(new HoursMissing("training"));
        assertThat(mistake("2 trainings", "en")).isEqualTo(new HoursMissing("training"));
    }

    @Test
    void eachScoreIsLoggedByItself() {
        assertThat(mistake("3 satisfaction Acme 8", "en")).isEqualTo(new ManyScores(3, "satisfaction"));
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, call Acme on 20/11, 20/11",
        "en-GB, call Acme on 11/20, 11/20",
        "de, Anruf Acme am 31.9., 31.9.",
        "en, call Acme on 31 Feb, 31 Feb",
        "en, call Acme on Firday, Firday",
        "nl, call Acme op 0-1, 0-1"
    })
    void whatFollowsOnMustBeADate(String language, String text, String typed) {
        assertThat(mistake(text, language)).isEqualTo(new NotADate(typed, TODAY.minusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "en, call Acme on, on",
        "de, Anruf Acme am, am",
        "en, call Acme on 45m, 45m",
        "en, call Acme yesterday today, yesterday today",
        "nl, call Acme vandaag gisteren, vandaag gisteren"
    })
    void aDayThatIsLeftOverIsNoAccount(String language, String text, String typed) {
        assertThat(mistake(text, language)).isEqualTo(new NotADate(typed, TODAY.minusDays(1)));
        assertThat(entry("call \"Acme on\"", "en").account()).isEqualTo("Acme on");
        assertThat(entry("call \"Twelve yesterday\" today", "en").account()).isEqualTo("Twelve yesterday");
    }

    @ParameterizedTest
    @CsvSource({
        "2 calls 2 demos Acme, 2 demos",
        "'2 calls, 3 follow-up meetings Acme', 3 follow-up meetings",
        "2 calls and 2x demos Acme, 2x demos Acme",
        "call and email Acme, email Acme",
        "email Acme and call Globex, call",
        "Ersttermin Müller und Folgetermin Meier, Folgetermin",
        "kennismaking Jansen en demo Pietersen, demo",
        "2 calls and 3 yesterday, 3",
        "call Acme 2 visits yesterday, 2 visits"
    })
    void eachActivityIsLoggedByItself(String text, String typed) {
        assertThat(mistake(text, "en")).isEqualTo(new SeveralActivities(typed));
        assertThat(entry("2 calls \"2 demos Acme\"", "en").account()).isEqualTo("2 demos Acme");
        assertThat(entry("2 calls 2 Brothers", "en").account()).isEqualTo("2 Brothers");
        assertThat(entry("satisfaction 8 Visit Flanders", "en").account()).isEqualTo("Visit Flanders");
        assertThat(entry("training 2 Class Consulting", "en").account()).isEqualTo("Class Consulting");
    }

    @ParameterizedTest
    @CsvSource({
        "call Acme tomorrow, 2026-11-22",
        "call Acme morgen, 2026-11-22",
        "call Acme on 2026-12-01, 2026-12-01",
        "call Acme on Nov 22, 2026-11-22",
        "call Acme on 25 Nov, 2026-11-25"
    })
    void aDayToComeIsRefused(String text, LocalDate day) {
        assertThat(mistake(text, "en")).isEqualTo(new InTheFuture(day, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "call Acme on 2026-10-20, 2026-10-20",
        "call Acme on 3 Mar, 2026-03-03",
        "call Acme on 0001-01-01, 0001-01-01"
    })
    void aDayIsAtMost31DaysAgo(String text, LocalDate day) {
        assertThat(mistake(text, "en")).isEqualTo(new TooLongAgo(day, LocalDate.of(2026, 10, 21)));
    }

    @Test
    void lengthsAreBounded() {
        assertThat(mistake("call " + "a".repeat(81), "en")).isEqualTo(new AccountTooLong(81));
        assertThat(mistake("call -- " + "a".repeat(501), "en")).isEqualTo(new NoteTooLong(501));
    }

    @ParameterizedTest
    @ValueSource(strings = {"call \"Acme", "call “Acme -- note", "call Acme \"", "call «Acme 45m"})
    void aQuoteIsClosed(String text) {
        assertThat(mistake(text, "en")).isInstanceOf(UnbalancedQuote.class);
    }
}
