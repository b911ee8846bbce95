package dev.paceline.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/**
 * Until when somebody does not want to hear of a thing. It is brought once then, and never before.
 *
 * @param day the first day on which it may be brought
 * @param at the very moment on that day, where they chose one; else it comes at their hour
 */
public record Snooze(LocalDate day, Optional<Instant> at) {
    /** For how long. */
    public enum Length {
        HOUR,
        TOMORROW,
        WEEK;

        public static Optional<Length> named(String name) {
            return Arrays.stream(values())
                    .filter(length -> length.name().equals(name))
                    .findFirst();
        }

        public Snooze from(Instant now, ZoneId zone) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            if (this != HOUR) {
                return new Snooze(this == WEEK ? today.plusWeeks(1) : today.plusDays(1), Optional.empty());
            }
            Instant later = now.plus(Duration.ofHours(1));
            LocalDate day = LocalDate.ofInstant(later, zone);
            // Past midnight it waits for the hour of that day.
            return new Snooze(day, Optional.of(later).filter(any -> day.equals(today)));
        }
    }
}
