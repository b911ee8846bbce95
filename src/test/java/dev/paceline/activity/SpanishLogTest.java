package dev.paceline.activity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanishLogTest {
    /** Text, quantity, type, account, measure, day of the month, note. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            3 llamadas Acme                                | 3 | call               | Acme            |        |    |
            llamada Acme 45 min ayer                       | 1 | call               | Acme            | 0.75   | 20 |
            llamada telefonica Acme 1,5 h                  | 1 | call               | Acme            | 1.5    |    |
            2 calls Acme                                   | 2 | call               | Acme            |        |    |
            correo Acme                                    | 1 | email              | Acme            |        |    |
            6 correos electrónicos                         | 6 | email              |                 |        |    |
            primera reunión Acme el viernes                | 1 | first_meeting      | Acme            |        | 20 |
            primera reunion Acme                           | 1 | first_meeting      | Acme            |        |    |
            2 primeras citas Acme                          | 2 | first_meeting      | Acme            |        |    |
            reunión de seguimiento Acme el 20 de noviembre | 1 | follow_up_meeting  | Acme            |        | 20 |
            3 reuniones de seguimiento                     | 3 | follow_up_meeting  |                 |        |    |
            seguimiento Acme el 20/11                      | 1 | follow_up_meeting  | Acme            |        | 20 |
            demo Acme 2 horas                              | 1 | demo               | Acme            | 2      |    |
            demostración Acme el 20-11-2026                | 1 | demo               | Acme            |        | 20 |
            propuesta Acme el mar                          | 1 | qualified_proposal | Acme            |        | 17 |
            2 presupuestos El Corte Inglés                 | 2 | qualified_proposal | El Corte Inglés |        |    |
            visita El Corte Inglés el miércoles            | 1 | visit              | El Corte Inglés |        | 18 |
            visita «Studio 45m» 90 minutos                 | 1 | visit              | Studio 45m      | 1.5    |    |
            visita a cliente Acme hoy                      | 1 | visit              | Acme            |        |    |
            4 leads cualificados                           | 4 | lead_qualified     |                 |        |    |
            lead devuelto Acme -- sin presupuesto          | 1 | lead_returned      | Acme            |        |    | sin presupuesto
            satisfacción Acme 8,5                          | 1 | satisfaction       | Acme            | 8.5    |    |
            satisfaccion Acme 9/10 ayer                    | 1 | satisfaction       | Acme            | 9      | 20 |
            formación 2 horas                              | 1 | training           |                 | 2      |    |
            2 horas curso                                  | 1 | training           |                 | 2      |    |
            taller 1h 30m el 5 nov                         | 1 | training           |                 | 1.5    | 5  |
            LLAMADAS 3 Acme                                | 3 | call               | Acme            |        |    |
            visita Peña e Hijos el 20 de noviembre de 2026 | 1 | visit              | Peña e Hijos    |        | 20 |
            llamada Acme el 30                             | 1 | call               | Acme            |        | 30 |
            llamada Acme el 30/10                          | 1 | call               | Acme            |        | 30 |
            visita a Acme ayer | 1 | visit | Acme | | 20 |
            llamada con "con amor" | 1 | call | con amor | | |
            una llamada a García de 30 minutos | 1 | call | García | 0.5 | |
            """)
    void isUnderstood(
            String text,
            int quantity,
            String type,
            @Nullable String account,
            @Nullable BigDecimal measure,
            @Nullable Integer day,
            @Nullable String note) {
        Example.understood(text, "es", quantity, type, account, measure, day, note);
    }
}
