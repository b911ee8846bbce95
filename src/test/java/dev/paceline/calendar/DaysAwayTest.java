package dev.paceline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.workspace.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysAwayTest {
    /** A Saturday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en-US ; 24 dec                          ; 2026-12-24 ; 2026-12-24
            en-US ; on the 24th of december         ; 2026-12-24 ; 2026-12-24
            en-US ; 24-28 dec                       ; 2026-12-24 ; 2026-12-28
            en-US ; dec 24-28                       ; 2026-12-24 ; 2026-12-28
            en-US ; Dec 24 – Dec 28                 ; 2026-12-24 ; 2026-12-28
            en-US ; 24 dec to 2 jan                 ; 2026-12-24 ; 2027-01-02
            en-US ; 28-2 jan                        ; 2026-12-28 ; 2027-01-02
            en-US ; 12/24-12/28                     ; 2026-12-24 ; 2026-12-28
            en-US ; 24 to 28                        ; 2026-11-24 ; 2026-11-28
            en-US ; 2026-12-24 to 2026-12-28        ; 2026-12-24 ; 2026-12-28
            en-US ; 2026-12-24 - 2026-12-28         ; 2026-12-24 ; 2026-12-28
            en-US ; tomorrow                        ; 2026-11-22 ; 2026-11-22
            en-US ; yesterday                       ; 2026-11-20 ; 2026-11-20
            en-US ; from monday to friday           ; 2026-11-23 ; 2026-11-27
            en-US ; thursday through tuesday        ; 2026-11-26 ; 2026-12-01
            en-US ; today until wednesday           ; 2026-11-21 ; 2026-11-25
            en-US ; next week                       ; 2026-11-23 ; 2026-11-29
            en-US ; this week                       ; 2026-11-21 ; 2026-11-22
            en-US ; 24 dec 2027 to 7 jan 2028       ; 2027-12-24 ; 2028-01-07
            nl-NL ; 24 december                     ; 2026-12-24 ; 2026-12-24
            nl-NL ; van 24 t/m 28 december          ; 2026-12-24 ; 2026-12-28
            nl-NL ; 24 dec tot en met 2 jan         ; 2026-12-24 ; 2027-01-02
            nl-NL ; 24-12 tot 28-12                 ; 2026-12-24 ; 2026-12-28
            nl-NL ; maandag tot vrijdag             ; 2026-11-23 ; 2026-11-27
            nl-NL ; volgende week                   ; 2026-11-23 ; 2026-11-29
            nl-NL ; morgen                          ; 2026-11-22 ; 2026-11-22
            de-DE ; am 24. Dezember                 ; 2026-12-24 ; 2026-12-24
            de-DE ; vom 24. bis zum 28. Dezember    ; 2026-12-24 ; 2026-12-28
            de-DE ; 24.-28.12.                      ; 2026-12-24 ; 2026-12-28
            de-DE ; 24.12.-2.1.                     ; 2026-12-24 ; 2027-01-02
            de-DE ; von Montag bis Freitag          ; 2026-11-23 ; 2026-11-27
            de-DE ; nächste Woche                   ; 2026-11-23 ; 2026-11-29
            es-ES ; el 24 de diciembre              ; 2026-12-24 ; 2026-12-24
            es-ES ; del 24 al 28 de diciembre       ; 2026-12-24 ; 2026-12-28
            es-ES ; 24 dic al 2 ene                 ; 2026-12-24 ; 2027-01-02
            es-ES ; de lunes a viernes              ; 2026-11-23 ; 2026-11-27
            es-ES ; desde el 24 hasta el 28 de dic  ; 2026-12-24 ; 2026-12-28
            es-ES ; la semana que viene             ; 2026-11-23 ; 2026-11-29
            es-ES ; mañana                          ; 2026-11-22 ; 2026-11-22
            """)
    void theDaysThatPeopleName(String locale, String typed, LocalDate first, LocalDate last) {
        assertThat(read(typed, locale)).contains(new Period(first, last.plusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({"en-US,28 dec to 24 dec", "en-US,2026-12-28 to 2026-12-24", "de-DE,28.12.2026 bis 24.12.2026"})
    void anEndBeforeTheBeginningIsSeenAsThat(String locale, String typed) {
        assertThat(read(typed, locale))
                .hasValueSatisfying(days -> assertThat(days.days()).isNegative());
    }

    @ParameterizedTest
    @CsvSource({"en-US,sometime", "en-US,30 feb", "en-US,from", "en-US,to", "en-US,24 dec to", "en-US,a b c d e f"})
    void whatNamesNoDaysIsNotGuessed(String locale, String typed) {
        assertThat(read(typed, locale)).isEmpty();
    }

    @Test
    void theWeekBeginsWhereTheWorkspaceSaysSo() {
        assertThat(DaysAway.read("next week", Locale.US, TODAY, DayOfWeek.SUNDAY))
                .contains(new Period(TODAY.plusDays(1), TODAY.plusDays(8)));
    }

    @Test
    void leapDaysAreDays() {
        assertThat(DaysAway.read("28 feb to 1 mar", Locale.US, LocalDate.of(2028, 2, 20), DayOfWeek.MONDAY))
                .hasValueSatisfying(days -> assertThat(days.days()).isEqualTo(3));
        assertThat(DaysAway.read("29 feb", Locale.US, LocalDate.of(2028, 2, 20), DayOfWeek.MONDAY))
                .contains(new Period(LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 1)));
    }

    @Property
    void noTextIsTooStrange(@ForAll String text) {
        assertThat(DaysAway.read(text, Locale.GERMANY, TODAY, DayOfWeek.MONDAY)).isNotNull();
        assertThat(DaysAway.read("24 dec to " + text, Locale.US, TODAY, DayOfWeek.MONDAY))
                .isNotNull();
    }

    private static Optional<Period> read(String typed, String locale) {
        return DaysAway.read(typed, Locale.forLanguageTag(locale), TODAY, DayOfWeek.MONDAY);
    }
}
