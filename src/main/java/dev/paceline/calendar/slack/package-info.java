/** The calendar in Slack: {@code /absence} and {@code /paceline people}. */
@NullMarked
package dev.paceline.calendar.slack;

import org.jspecify.annotations.NullMarked;
