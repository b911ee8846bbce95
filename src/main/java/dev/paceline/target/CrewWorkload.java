package dev.paceline.target;

import dev.paceline.calendar.WorkCalendar;
import dev.paceline.workspace.Period;
import java.util.function.ToIntBiFunction;

/** The working days of a crew: of each of its members, on the days on which they belong to it. */
record CrewWorkload(WorkCalendar calendar, Crew crew) implements Workload {
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
