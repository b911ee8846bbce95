package dev.paceline.activity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishLogTest {
    /** Text, quantity, type, account, measure, day of the month, note. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            3 calls Acme                                   | 3 | call               | Acme            |        |    |
            call                                           | 1 | call               |                 |        |    |
            call Acme 45m                                  | 1 | call               | Acme            | 0.75   |    |
            Called Acme Corp. 1h30 yesterday               | 1 | call               | Acme Corp.      | 1.5    | 20 |
            2x phone calls Acme                            | 2 | call               | Acme            |        |    |
            2 x calls Acme                                 | 2 | call               | Acme            |        |    |
            3× demo Acme                                   | 3 | demo               | Acme            |        |    |
            e-mail Globex                                  | 1 | email              | Globex          |        |    |
            12 emails                                      | 12 | email             |                 |        |    |
            first meeting Acme 1:30 on Friday              | 1 | first_meeting      | Acme            | 1.5    | 20 |
            first meetings Acme                            | 1 | first_meeting      | Acme            |        |    |
            follow-up meeting Acme on 2026-11-18           | 1 | follow_up_meeting  | Acme            |        | 18 |
            follow up Acme                                 | 1 | follow_up_meeting  | Acme            |        |    |
            2 FOLLOW‑UPS Acme                              | 2 | follow_up_meeting  | Acme            |        |    |
            demo Globex on Nov 20                          | 1 | demo               | Globex          |        | 20 |
            qualified proposal Acme on 11/19               | 1 | qualified_proposal | Acme            |        | 19 |
            proposals: Acme                                | 1 | qualified_proposal | Acme            |        |    |
            visit "Studio 45m" 90 min                      | 1 | visit              | Studio 45m      | 1.5    |    |
            visit Studio 45                                | 1 | visit              | Studio 45       |        |    |
            visit 3M                                       | 1 | visit              | 3M              |        |    |
            5 leads qualified                              | 5 | lead_qualified     |                 |        |    |
            lead returned Acme -- no budget -- for now     | 1 | lead_returned      | Acme            |        |    | no budget -- for now
            satisfaction Acme 8.5                          | 1 | satisfaction       | Acme            | 8.5    |    |
            csat Acme 8/10 today                           | 1 | satisfaction       | Acme            | 8      |    |
            satisfaction 8 Acme                            | 1 | satisfaction       | Acme            | 8      |    |
            training 2h                                    | 1 | training           |                 | 2      |    |
            2 hours training                               | 1 | training           |                 | 2      |    |
            2 trainings 3.5 hrs                            | 2 | training           |                 | 3.5    |    |
            training 2                                     | 1 | training           |                 | 2      |    |
            calls 3                                        | 3 | call               |                 |        |    |
            calls 3 Acme                                   | 3 | call               | Acme            |        |    |
            1 visit 7 Eleven                               | 1 | visit              | 7 Eleven        |        |    |
            call Acme yesterday 45m                        | 1 | call               | Acme            | 0.75   | 20 |
            call Acme on the 20th of November 2026 — warm  | 1 | call               | Acme            |        | 20 | warm
            call “Men on Mars” on thurs                    | 1 | call               | Men on Mars     |        | 19 |
            call Men on Mars                               | 1 | call               | Men on Mars     |        |    |
            Anruf Acme gestern                             | 1 | call               | Acme            |        | 20 |
            call Acme on 25th                              | 1 | call               | Acme            |        | 25 |
            call Acme 20 min on 10/30                      | 1 | call               | Acme            | 0.3333 | 30 |
            call <!channel> *bold* &amp; :tada:            | 1 | call               | <!channel> *bold* &amp; :tada: | | |
            call with Acme 45m | 1 | call | Acme | 0.75 | |
            call With Us Ltd | 1 | call | With Us Ltd | | |
            3 follow-up e-mails to Acme | 3 | email | Acme | | |
            call - Acme | 1 | call | Acme | | |
            call with Acme for 45m | 1 | call | Acme | 0.75 | |
            call Acme Hall for hire | 1 | call | Acme Hall for hire | | |
            call "with" for 5m | 1 | call | with | 0.0833 | |
            a call with Acme | 1 | call | Acme | | |
            Three calls Acme | 3 | call | Acme | | |
            call Acme for | 1 | call | Acme | | |
            calls Smith and Sons | 1 | call | Smith and Sons | | |
            """)
    void isUnderstood(
            String text,
            int quantity,
            String type,
            @Nullable String account,
            @Nullable BigDecimal measure,
            @Nullable Integer day,
            @Nullable String note) {
        Example.understood(text, "en-US", quantity, type, account, measure, day, note);
    }
}
