package dev.paceline.target;

import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
import dev.paceline.kpi.Scope;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.util.function.ToIntBiFunction;

/** The working days of a crew: of each of its members, on the days on which they belong to it. */
record CrewWorkload(WorkCalendar calendar, Crew crew) implements Workload {
    /**
     * Of those in a scope.
     *
     * @param reach all days that will be asked for
     * @param asOf the day on which teams and working weeks are as they were known
     */
    static CrewWorkload of(Tx tx, Scope scope, Period reach, LocalDate asOf) {
        Crew crew = Crew.of(tx, scope, reach, asOf);
        return new CrewWorkload(WorkCalendars.of(tx, crew.memberIds(), reach, asOf), crew);
    }

    @Override
    public int working(Period days) {
        return count(days, calendar::workingDays);
    }

    @Override
    public int available(Period days) {
        return count(days, calendar::availableDays);
    }

    private int count(Period days, ToIntBiFunction<Long, Period> counted) {
        return crew.stays().stream()
                .mapToInt(stay -> counted.applyAsInt(stay.memberId(), days.within(stay.days())))
                .sum();
    }
}
