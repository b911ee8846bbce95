package dev.paceline.activity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GermanLogTest {
    /** Text, quantity, type, account, measure, day of the month, note. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            3 Anrufe Acme                                  | 3 | call               | Acme            |        |    |
            Telefonat Müller & Söhne 45 Min. gestern       | 1 | call               | Müller & Söhne  | 0.75   | 20 |
            call Acme                                      | 1 | call               | Acme            |        |    |
            2 calls Acme                                   | 2 | call               | Acme            |        |    |
            E-Mail Acme                                    | 1 | email              | Acme            |        |    |
            5 mails                                        | 5 | email              |                 |        |    |
            Erstgespräch Acme am Freitag                   | 1 | first_meeting      | Acme            |        | 20 |
            ERSTGESPRÄCHE Acme                             | 1 | first_meeting      | Acme            |        |    |
            Erstgespraech Acme 1,5 Std                     | 1 | first_meeting      | Acme            | 1.5    |    |
            Ersttermin Sparkasse Frankfurt am Main         | 1 | first_meeting      | Sparkasse Frankfurt am Main | | |
            Folgetermin Acme am 20.11.                     | 1 | follow_up_meeting  | Acme            |        | 20 |
            2 Folgegespräche Acme am 20.11.2026            | 2 | follow_up_meeting  | Acme            |        | 20 |
            Vorführung Acme am 20. November                | 1 | demo               | Acme            |        | 20 |
            Präsentation Acme am 20. 11.                   | 1 | demo               | Acme            |        | 20 |
            Angebot Acme am Mi                             | 1 | qualified_proposal | Acme            |        | 18 |
            qualifizierte Angebote 2 Acme                  | 2 | qualified_proposal | Acme            |        |    |
            Kundenbesuch „Studio 45m“ 1 Std. 30 Min.       | 1 | visit              | Studio 45m      | 1.5    |    |
            Besuch »Haus am Montag«                        | 1 | visit              | Haus am Montag  |        |    |
            Vor-Ort-Besuch Acme heute                      | 1 | visit              | Acme            |        |    |
            4 qualifizierte Leads                          | 4 | lead_qualified     |                 |        |    |
            Lead zurück Acme -- kein Budget                | 1 | lead_returned      | Acme            |        |    | kein Budget
            Zufriedenheit Acme 8,5                         | 1 | satisfaction       | Acme            | 8.5    |    |
            Bewertung Acme 7/10 am 20.                     | 1 | satisfaction       | Acme            | 7      | 20 |
            Schulung 2 Std                                 | 1 | training           |                 | 2      |    |
            2 Stunden Weiterbildung                        | 1 | training           |                 | 2      |    |
            Seminar 1:30                                   | 1 | training           |                 | 1.5    |    |
            Besuch Straßenbau AG am 5. Nov.                | 1 | visit              | Straßenbau AG   |        | 5  |
            Besuch Acme am 31. Oktober                     | 1 | visit              | Acme            |        | 31 |
            Anruf Acme am 20-11                            | 1 | call               | Acme            |        | 20 |
            ANRUF ACME GESTERN                             | 1 | call               | ACME            |        | 20 |
            Anruf bei Acme 45m | 1 | call | Acme | 0.75 | |
            ein Anruf mit Müller | 1 | call | Müller | | |
            Anruf mit | 1 | call | | | |
            """)
    void isUnderstood(
            String text,
            int quantity,
            String type,
            @Nullable String account,
            @Nullable BigDecimal measure,
            @Nullable Integer day,
            @Nullable String note) {
        Example.understood(text, "de", quantity, type, account, measure, day, note);
    }
}
