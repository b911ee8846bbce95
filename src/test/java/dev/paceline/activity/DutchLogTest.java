package dev.paceline.activity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchLogTest {
    /** Text, quantity, type, account, measure, day of the month, note. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            3 telefoontjes Acme                            | 3 | call               | Acme            |        |    |
            gebeld Jansen & Zn. 45 min gisteren            | 1 | call               | Jansen & Zn.    | 0.75   | 20 |
            belletje Acme 1,5 u                            | 1 | call               | Acme            | 1.5    |    |
            2 calls Acme 1u30                              | 2 | call               | Acme            | 1.5    |    |
            4 mailtjes Acme                                | 4 | email              | Acme            |        |    |
            e-mails 7                                      | 7 | email              |                 |        |    |
            eerste afspraak Acme op vrijdag                | 1 | first_meeting      | Acme            |        | 20 |
            2 eerste gesprekken                            | 2 | first_meeting      |                 |        |    |
            kennismaking Café Zoë                          | 1 | first_meeting      | Café Zoë        |        |    |
            1e afspraak Acme                               | 1 | first_meeting      | Acme            |        |    |
            vervolgafspraak Acme op 20 november            | 1 | follow_up_meeting  | Acme            |        | 20 |
            vervolggesprek Acme op 20-11                   | 1 | follow_up_meeting  | Acme            |        | 20 |
            demo's Acme                                    | 1 | demo               | Acme            |        |    |
            3 demo’s Acme op 20/11                         | 3 | demo               | Acme            |        | 20 |
            presentatie Acme 2 uur                         | 1 | demo               | Acme            | 2      |    |
            offerte Bergen op Zoom BV                      | 1 | qualified_proposal | Bergen op Zoom BV |      |    |
            2 offertes Op de Beeck op wo                   | 2 | qualified_proposal | Op de Beeck     |        | 18 |
            klantbezoek "Studio 45m" 1 uur 30 min          | 1 | visit              | Studio 45m      | 1.5    |    |
            bezoek Acme op 2026-11-18                      | 1 | visit              | Acme            |        | 18 |
            3 gekwalificeerde leads                        | 3 | lead_qualified     |                 |        |    |
            lead terug Acme -- geen budget                 | 1 | lead_returned      | Acme            |        |    | geen budget
            tevredenheid Acme 8,5                          | 1 | satisfaction       | Acme            | 8.5    |    |
            klanttevredenheid Acme 9/10 gisteren           | 1 | satisfaction       | Acme            | 9      | 20 |
            training 2 uur                                 | 1 | training           |                 | 2      |    |
            2 uur cursus                                   | 1 | training           |                 | 2      |    |
            opleiding 1,25 uur op de 20e                   | 1 | training           |                 | 1.25   | 20 |
            call Acme 1.5h                                 | 1 | call               | Acme            | 1.5    |    |
            bezoek Acme vandaag                            | 1 | visit              | Acme            |        |    |
            bezoek Acme op 2 nov.                          | 1 | visit              | Acme            |        | 2  |
            bezoek Acme op 24 okt 2026                     | 1 | visit              | Acme            |        | 24 |
            gebeld met Acme 45m | 1 | call | Acme | 0.75 | |
            een belletje met de Vries | 1 | call | de Vries | | |
            """)
    void isUnderstood(
            String text,
            int quantity,
            String type,
            @Nullable String account,
            @Nullable BigDecimal measure,
            @Nullable Integer day,
            @Nullable String note) {
        Example.understood(text, "nl", quantity, type, account, measure, day, note);
    }
}
