package dev.paceline.contest;

import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a contest is about, as its cards say it.
 *
 * @param counted its code
 * @param rule its code
 * @param names of the teams and members that take part; of everyone none
 * @param zone whose days they are: that of the workspace when it was entered
 */
public record About(
        String name,
        String counted,
        String rule,
        List<String> names,
        boolean repsOnly,
        boolean betweenTeams,
        Period days,
        String zone,
        Optional<String> prize,
        Currency currency) {
    public static About of(Tx tx, Contest contest) {
        Terms terms = contest.terms();
        return new About(
                terms.name(),
                terms.counted().code(),
                terms.rule().code(),
                names(tx, terms.who()),
                terms.who().repsOnly(),
                terms.who().betweenTeams(),
                terms.days(),
                contest.timetable().zone().getId(),
                terms.prize(),
                Workspaces.current(tx).settings().currency());
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    private static List<String> names(Tx tx, Who who) {
        Map<Long, String> teams = Teams.all(tx).stream().collect(Collectors.toMap(Team::id, Team::name));
        return Stream.concat(
                        who.ids(Owner.Kind.TEAM).stream().flatMap(id -> Stream.ofNullable(teams.get(id))),
                        Members.get(tx, who.ids(Owner.Kind.MEMBER)).stream().map(Member::name))
                .toList();
    }
}
