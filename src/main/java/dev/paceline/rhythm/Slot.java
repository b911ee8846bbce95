package dev.paceline.rhythm;

import dev.paceline.workspace.Period;
import java.time.LocalDate;

/**
 * One turn of what comes again and again.
 *
 * @param day on which it comes if that is a working day
 * @param covers the days that it is about
 * @param key names those days, such as {@code 2026-W46} or {@code 2026-10}; later ones sort behind earlier ones
 */
public record Slot(LocalDate day, Period covers, String key) {}
