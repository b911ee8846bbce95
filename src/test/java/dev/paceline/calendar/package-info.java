/** Tests of the calendar. */
@NullMarked
package dev.paceline.calendar;

import org.jspecify.annotations.NullMarked;
