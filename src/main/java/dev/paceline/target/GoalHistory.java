package dev.paceline.target;

import dev.paceline.calendar.CalendarHistory;
import dev.paceline.kpi.Scope;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** The goals of one member, team or company: read once, it tells what they were on as many days as one likes. */
final class GoalHistory {
    private final List<Target> targets;
    private final Month fiscalStart;
    private final Crew.History crew;
    private final CalendarHistory calendar;

    private GoalHistory(List<Target> targets, Month fiscalStart, Crew.History crew, CalendarHistory calendar) {
        this.targets = targets;
        this.fiscalStart = fiscalStart;
        this.crew = crew;
        this.calendar = calendar;
    }

    /** @param period all days that will be asked for */
    static GoalHistory of(Tx tx, Scope scope, Period period) {
        Month fiscalStart = Workspaces.current(tx).settings().fiscalStart();
        List<Target> targets = Targets.of(tx, scope.owner());
        Period reach = Goals.reach(targets, period, fiscalStart);
        Crew.History crew = Crew.History.of(tx, scope, reach);
        return new GoalHistory(targets, fiscalStart, crew, CalendarHistory.of(tx, crew.memberIds(), reach));
    }

    /** As they were known on a day: what was changed later, of teams and working weeks too, leaves them as they were. */
    Goals asOf(LocalDate day) {
        return new Goals(targets, fiscalStart, new CrewWorkload(calendar.asOf(day), crew.asOf(day)));
    }
}
