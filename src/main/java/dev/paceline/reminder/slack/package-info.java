/** {@code /paceline reminders}, and the card of the day. Entry: {@link dev.paceline.reminder.slack.RemindersCommand}. */
@NullMarked
package dev.paceline.reminder.slack;

import org.jspecify.annotations.NullMarked;
