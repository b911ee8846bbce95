/**
 * Which days people work: working weeks, public holidays, absences, first and last days. The one record that everything which
 * counts working days reads. Entry: {@link dev.paceline.calendar.WorkCalendars}.
 */
@NullMarked
package dev.paceline.calendar;

import org.jspecify.annotations.NullMarked;
