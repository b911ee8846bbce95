package dev.paceline.contest;

import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Stay;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads who takes part, and on which days: what somebody does counts on the days on which they are in one of the teams, so that
 * who joins later counts from their first day on.
 */
final class Entrants {
    private Entrants() {}

    /**
     * A member or a team that competes.
     *
     * @param left whether that is somebody who has left the company
     */
    record Side(long id, String name, boolean shown, boolean left) {}

    static List<Stint> of(Tx tx, Who who, Period days) {
        List<Team> all = Teams.all(tx);
        List<Stint> stints = who.betweenTeams() ? ofTeams(tx, all, who, days) : ofMembers(tx, all, who, days);
        if (!who.repsOnly()) {
            return stints;
        }
        Set<Long> managers = all.stream().map(Team::managerId).collect(Collectors.toSet());
        return stints.stream()
                .filter(stint -> !managers.contains(stint.memberId()))
                .toList();
    }

    /** The same members on other days, whatever team they were in then; teams with those who were in them. */
    static List<Stint> before(Tx tx, Who who, List<Stint> stints, Period before) {
        return who.betweenTeams()
                ? of(tx, who, before)
                : stints.stream()
                        .map(stint -> new Stint(stint.side(), stint.memberId(), before))
                        .distinct()
                        .toList();
    }

    /** Who they are; teams also where nobody is in them. */
    static List<Side> sides(Tx tx, Who who, List<Stint> stints) {
        if (who.betweenTeams()) {
            List<Long> ids = who.ids(Owner.Kind.TEAM);
            return Teams.all(tx).stream()
                    .filter(team -> ids.contains(team.id()))
                    .map(team -> new Side(team.id(), team.name(), true, false))
                    .toList();
        }
        Set<Long> ids = stints.stream().map(Stint::side).collect(Collectors.toSet());
        return Members.get(tx, ids).stream()
                .map(member ->
                        new Side(member.id(), member.name(), member.isOnBoards() && member.mayAct(), !member.mayAct()))
                .toList();
    }

    private static List<Stint> ofTeams(Tx tx, List<Team> all, Who who, Period days) {
        List<Long> ids = who.ids(Owner.Kind.TEAM);
        Map<Long, Long> sides = new HashMap<>();
        // The nearest: a team that was put beneath another that competes is still its own.
        all.forEach(team -> Teams.withTeamsAbove(all, team).stream()
                .map(Team::id)
                .filter(ids::contains)
                .findFirst()
                .ifPresent(side -> sides.put(team.id(), side)));
        return Teams.staysIn(tx, sides.keySet(), days).stream()
                .flatMap(stay -> Stream.ofNullable(sides.get(stay.teamId())).map(side -> stint(side, stay, days)))
                .toList();
    }

    private static List<Stint> ofMembers(Tx tx, List<Team> all, Who who, Period days) {
        if (who.hasCompany()) {
            return everyone(tx).stream()
                    .map(member -> new Stint(member, member, days))
                    .toList();
        }
        Set<Long> chosen = new HashSet<>(who.ids(Owner.Kind.MEMBER));
        Set<Long> teams = teams(all, who)
                .flatMap(team -> Teams.withSubTeams(all, team).stream())
                .map(Team::id)
                .collect(Collectors.toSet());
        return Stream.concat(
                        chosen.stream().map(member -> new Stint(member, member, days)),
                        Teams.staysIn(tx, teams, days).stream()
                                .filter(stay -> !chosen.contains(stay.memberId()))
                                .map(stay -> stint(stay.memberId(), stay, days)))
                .toList();
    }

    private static Stream<Team> teams(List<Team> all, Who who) {
        List<Long> ids = who.ids(Owner.Kind.TEAM);
        return all.stream().filter(team -> ids.contains(team.id()));
    }

    private static Stint stint(long side, Stay stay, Period days) {
        return new Stint(side, stay.memberId(), days.within(stay.days()));
    }

    private static List<Long> everyone(Tx tx) {
        return tx.rows(
                "select id from member where workspace_id = :workspace and kind in (?, ?)",
                row -> row.getLong(1),
                Member.Kind.PERSON.name(),
                Member.Kind.GUEST.name());
    }
}
