package dev.paceline.reminder;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One time at which a thing is brought to somebody.
 *
 * @param day their own day
 * @param at from this moment on, for {@link Cycle#WINDOW}
 */
public record Reminder(Stage stage, LocalDate day, Instant at) {
    /** Why then. */
    public enum Stage {
        /** Some days before it is due. */
        EARLY,
        /** On the day by which it is due. */
        MORNING,
        /** On the first day after it. */
        AFTER,
        /** Once somebody is two working days late with it, to who stands above. */
        LATE,
        /** When they asked for it. */
        SNOOZED
    }

    /** Whether its time has come. */
    boolean isDue(Instant now) {
        return !at.isAfter(now);
    }
}
