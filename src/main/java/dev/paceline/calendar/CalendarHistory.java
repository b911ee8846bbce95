package dev.paceline.calendar;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.paceline.calendar.WorkRules.Span;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Stay;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that the calendars of some members are made of: read once, it tells what they looked like on as many days as one likes. */
public final class CalendarHistory {
    private final Period period;
    private final Map<Long, Period> employed;
    private final Map<Long, List<Long>> teamsAbove;
    private final List<WorkingTime> weeks;
    private final Map<Long, List<Stay>> stays;
    private final Map<Long, List<Period>> away;

    private CalendarHistory(Tx tx, Map<Long, Period> employed, Period period) {
        this.period = period;
        this.employed = employed;
        List<Team> teams = Teams.all(tx);
        this.teamsAbove = teams.stream().collect(toMap(Team::id, team -> Teams.withTeamsAbove(teams, team).stream()
                .map(Team::id)
                .toList()));
        this.weeks = WorkingTimes.of(tx, employed.keySet(), period);
        this.stays = Teams.stays(tx, employed.keySet(), period).stream().collect(groupingBy(Stay::memberId));
        this.away = Absences.days(tx, employed.keySet(), period);
    }

    /** That of those of the members that are in this workspace. */
    public static CalendarHistory of(Tx tx, Collection<Long> memberIds, Period period) {
        return new CalendarHistory(tx, Members.employed(tx, memberIds), period);
    }

    /** With the teams, weeks and holidays that were known on a day, and with the absences that are known now. */
    public WorkCalendar asOf(LocalDate day) {
        Map<Owner, List<Span>> spans = weeks.stream()
                .collect(groupingBy(
                        WorkingTime::owner,
                        flatMapping(
                                time -> time.days().knownOn(day).stream().map(days -> new Span(days, time.setting())),
                                toList())));
        WorkRules rules = new WorkRules(spans, teamsAbove);
        Map<Long, MemberDays.Facts> facts = new HashMap<>();
        employed.forEach((member, days) -> facts.put(
                member,
                new MemberDays.Facts(
                        rules.stretches(member, stays(member, day), period),
                        days,
                        away.getOrDefault(member, List.of()))));
        return WorkCalendar.of(period, facts);
    }

    private List<Stay> stays(long member, LocalDate day) {
        return stays.getOrDefault(member, List.of()).stream()
                .flatMap(stay -> stay.knownOn(day).stream())
                .toList();
    }
}
