package dev.paceline.rhythm;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * When something comes, in the reader's own time.
 *
 * @param day of the week; of no meaning to what comes monthly
 * @param time in quarters of an hour, as often as due work is looked for
 */
public record When(DayOfWeek day, LocalTime time, DayOff dayOff) {}
