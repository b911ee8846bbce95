package dev.paceline.reminder;

import dev.paceline.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.function.Function;

/** Whether somebody is there on a day. */
enum Presence {
    THERE,
    /** It is no working day of theirs, which is no absence. */
    OFF,
    /** It is one, and they are absent or with the company no more. */
    AWAY;

    /** That of a member whose calendar was read; nobody is there before and after what was read. */
    static Function<LocalDate, Presence> of(WorkCalendar calendar, long member) {
        return day -> {
            if (!calendar.covers(day)) {
                return OFF;
            }
            return calendar.isAvailable(member, day) ? THERE : calendar.isWorkingDay(member, day) ? AWAY : OFF;
        };
    }
}
