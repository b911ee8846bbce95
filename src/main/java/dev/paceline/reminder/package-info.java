/**
 * Reminders: what people are to do by a day, brought to them at their own hour, at most once a day, until it is done. Each feature
 * supplies its own {@link dev.paceline.reminder.Duties}; when one is brought is decided by {@link dev.paceline.reminder.Cycle} alone.
 * Entries: {@link dev.paceline.reminder.ReminderWork} and {@link dev.paceline.reminder.Reminders}.
 */
@NullMarked
package dev.paceline.reminder;

import org.jspecify.annotations.NullMarked;
