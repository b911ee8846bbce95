package dev.paceline.calendar;

import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Reads the calendar of any number of members in five statements. */
public final class WorkCalendars {
    private WorkCalendars() {}

    /** The calendar of those of the members that are in this workspace. */
    public static WorkCalendar of(Tx tx, Collection<Long> memberIds, Period period) {
        return of(tx, memberIds, period, Workspace.FOREVER.minusDays(1));
    }

    /** The same with the teams, weeks and holidays that were known on a day, and with the absences that are known now. */
    public static WorkCalendar of(Tx tx, Collection<Long> memberIds, Period period, LocalDate asOf) {
        return CalendarHistory.of(tx, memberIds, period).asOf(asOf);
    }

    public static WorkCalendar of(Tx tx, long memberId, Period period) {
        return of(tx, List.of(memberId), period);
    }
}
