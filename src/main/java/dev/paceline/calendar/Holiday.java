package dev.paceline.calendar;

import java.time.LocalDate;

/**
 * A public holiday.
 *
 * @param day when it is kept, which may be the Monday after it
 * @param key by which {@link Holidays#name} knows what it is called
 */
public record Holiday(LocalDate day, String key) {}
