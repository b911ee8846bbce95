package dev.paceline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours and weekdays as the reader writes them; words in one of our languages, figures as in their own country. */
class TextsTest {
    @ParameterizedTest
    @CsvSource({
        "en-US, Monday, 8:05 AM, 4:00 PM",
        "en-GB, Monday, 08:05, 16:00",
        "nl-NL, maandag, 08:05, 16:00",
        "de-CH, Montag, 08:05, 16:00",
        "es-ES, lunes, 8:05, 16:00",
        "fr-FR, Monday, 08:05, 16:00"
    })
    void anHourAndAWeekdayAreTheReaders(String locale, String monday, String morning, String afternoon) {
        Texts texts = Texts.of(Locale.forLanguageTag(locale));
        assertThat(texts.weekday(DayOfWeek.MONDAY)).isEqualTo(monday);
        assertThat(texts.time(LocalTime.of(8, 5)).replace('\u202f', ' ')).isEqualTo(morning);
        assertThat(texts.time(LocalTime.of(16, 0)).replace('\u202f', ' ')).isEqualTo(afternoon);
    }
}
