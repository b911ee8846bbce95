package dev.paceline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T10:42, 2026-11-23T08:00",
        "2026-11-23T07:59, 2026-11-23T08:00",
        "2026-11-23T08:00, 2026-11-30T08:00",
        "2026-11-23T08:01, 2026-11-30T08:00",
    })
    void next_monday_is_the_first_that_is_still_to_come(LocalDateTime now, LocalDateTime then) {
        assertThat(from(Forward.NEXT_MONDAY, now, AMSTERDAM)).isEqualTo(then);
    }

    @Test
    void it_is_monday_where_the_person_is() {
        // Sunday evening in New York, where it is Monday in Amsterdam by now
        LocalDateTime sunday = LocalDateTime.parse("2026-11-22T19:30");
        assertThat(from(Forward.NEXT_MONDAY, sunday, ZoneId.of("America/New_York")))
                .isEqualTo("2026-11-23T08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "NEXT_MONDAY, 2026-10-24T10:42, 2026-10-26T08:00",
        "DAY, 2026-10-24T10:42, 2026-10-25T10:42",
        "WEEK, 2026-03-28T10:42, 2026-04-04T10:42",
    })
    void the_hour_is_the_same_across_a_change_of_clocks(Forward forward, LocalDateTime now, LocalDateTime then) {
        assertThat(from(forward, now, AMSTERDAM)).isEqualTo(then);
    }

    private static LocalDateTime from(Forward forward, LocalDateTime now, ZoneId zone) {
        return LocalDateTime.ofInstant(forward.from(now.atZone(zone).toInstant(), zone), zone);
    }
}
