package dev.paceline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    private static final LocalDate FOURTH_OF_MARCH = LocalDate.of(2027, 3, 4);

    @ParameterizedTest
    @CsvSource({
        "en-US, 3/2, 2027-03-02",
        "en-US, 03-02, 2027-03-02",
        "en-US, 2/3, 2027-02-03",
        "en-GB, 2/3, 2027-03-02",
        "en-GB, 3/2, 2027-02-03",
        "en-AU, 2/3/27, 2027-03-02",
        "en-US, 3/2/2027, 2027-03-02",
        "en-GB, 02.03.2027, 2027-03-02",
        "nl-BE, 2-3, 2027-03-02",
        "de-AT, 2.3., 2027-03-02",
        "es-MX, 2/3, 2027-03-02",
        "en-US, March 2nd, 2027-03-02",
        "en-GB, 2 March, 2027-03-02",
        "en-US, Thursday, 2027-03-04",
        "en-US, Fri, 2027-02-26",
        "es, martes, 2027-03-02",
        "es, 2 mar, 2027-03-02",
        "nl, ma, 2027-03-01",
        "nl, 2 mrt., 2027-03-02",
        "de, 2. März, 2027-03-02",
        "fr, 2/3, 2027-03-02"
    })
    void isTheReadersOwn(String language, String typed, LocalDate day) {
        assertThat(gone(Locale.forLanguageTag(language), FOURTH_OF_MARCH).read(typed))
                .isEqualTo(day);
    }

    @Test
    void lastYearsDayIsMeantSoonAfterNewYear() {
        Days days = gone(Locale.ENGLISH, LocalDate.of(2027, 1, 5));
        assertThat(days.read("Dec 28")).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(days.read("the 28th")).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void aDayThatTheMonthDoesNotHaveIsNone() {
        Days days = gone(Locale.ENGLISH, FOURTH_OF_MARCH);
        assertThat(days.read("29 Feb")).isNull();
        assertThat(days.read("the 30th")).isNull();
        assertThat(gone(Locale.ENGLISH, LocalDate.of(2028, 3, 4)).read("29 Feb"))
                .isEqualTo("2028-02-29");
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, 2/3, 2028-03-02",
        "en-GB, 4/3, 2027-03-04",
        "en-GB, 5 March, 2027-03-05",
        "en-GB, the 3rd, 2027-04-03",
        "en-GB, the 5th, 2027-03-05",
        "en-GB, 29 Feb, 2028-02-29",
        "nl, vrijdag, 2027-03-05",
        "de, Donnerstag, 2027-03-04",
        "de, 1.2., 2028-02-01",
        "es, mañana, 2027-03-05"
    })
    void whatIsToComeIsOnTheNextSuchDay(String language, String typed, LocalDate day) {
        assertThat(Days.ahead(Locale.forLanguageTag(language), FOURTH_OF_MARCH).read(typed))
                .isEqualTo(day);
    }

    private static Days gone(Locale locale, LocalDate today) {
        return Days.gone(locale, today, today.minusDays(31));
    }
}
