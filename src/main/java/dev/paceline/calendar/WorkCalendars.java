package dev.paceline.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.paceline.member.Members;
import dev.paceline.member.Stay;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the calendar of any number of members in five statements. */
public final class WorkCalendars {
    private WorkCalendars() {}

    /** The calendar of those of the members that are in this workspace. */
    public static WorkCalendar of(Tx tx, Collection<Long> memberIds, Period period) {
        return of(tx, memberIds, period, Workspace.FOREVER.minusDays(1));
    }

    /** The same with the teams, weeks and holidays that were known on a day, and with the absences that are known now. */
    public static WorkCalendar of(Tx tx, Collection<Long> memberIds, Period period, LocalDate asOf) {
        Map<Long, Period> employed = Members.employed(tx, memberIds);
        if (employed.isEmpty()) {
            return WorkCalendar.of(period, Map.of());
        }
        Set<Long> ids = employed.keySet();
        List<Team> teams = Teams.all(tx);
        WorkRules rules = new WorkRules(
                WorkingTimes.spans(tx, ids, period, asOf),
                teams.stream().collect(toMap(Team::id, team -> Teams.withTeamsAbove(teams, team).stream()
                        .map(Team::id)
                        .toList())));
        Map<Long, List<Stay>> stays = Teams.stays(tx, ids, period).stream()
                .flatMap(stay -> stay.knownOn(asOf).stream())
                .collect(groupingBy(Stay::memberId));
        Map<Long, List<Period>> away = Absences.days(tx, ids, period);
        Map<Long, MemberDays.Facts> facts = new HashMap<>();
        employed.forEach((member, days) -> facts.put(
                member,
                new MemberDays.Facts(
                        rules.stretches(member, stays.getOrDefault(member, List.of()), period),
                        days,
                        away.getOrDefault(member, List.of()))));
        return WorkCalendar.of(period, facts);
    }

    public static WorkCalendar of(Tx tx, long memberId, Period period) {
        return of(tx, List.of(memberId), period);
    }
}
