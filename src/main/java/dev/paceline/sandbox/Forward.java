package dev.paceline.sandbox;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** Where the clock can be moved to, as somebody in a zone understands it. */
enum Forward {
    NEXT_MONDAY("Next Monday, 08:00") {
        @Override
        ZonedDateTime from(ZonedDateTime now) {
            ZonedDateTime monday =
                    now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(LocalTime.of(8, 0));
            return monday.isAfter(now) ? monday : monday.plusWeeks(1);
        }
    },
    DAY("A day later") {
        @Override
        ZonedDateTime from(ZonedDateTime now) {
            return now.plusDays(1);
        }
    },
    WEEK("A week later") {
        @Override
        ZonedDateTime from(ZonedDateTime now) {
            return now.plusWeeks(1);
        }
    };

    private final String title;

    Forward(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Instant from(Instant now, ZoneId zone) {
        return from(now.atZone(zone)).toInstant();
    }

    abstract ZonedDateTime from(ZonedDateTime now);
}
