package dev.paceline.member;

import dev.paceline.store.Tx;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who leads whom now: a team's manager and deputy lead its members, and those of every team beneath it. */
public final class Leadership {
    private Leadership() {}

    /** Whether the one leads the team that the other is in now, or a team above it. */
    public static boolean leads(Tx tx, long leaderId, long memberId) {
        return Teams.teamNow(tx, memberId)
                .filter(team -> leads(tx, leaderId, team))
                .isPresent();
    }

    /**
     * Whether the one stands above the other: leads the first team up the line that the other doesn't manage, or one above it. So a
     * deputy is not above the manager of the same team.
     */
    public static boolean isAbove(Tx tx, long leaderId, long memberId) {
        return leaderId != memberId && above(tx, memberId).anyMatch(team -> team.isLedBy(leaderId));
    }

    /** From the first team up the line that the member doesn't manage. */
    private static Stream<Team> above(Tx tx, long memberId) {
        return Teams.teamNow(tx, memberId).stream()
                .flatMap(team -> Teams.withTeamsAbove(tx, team).stream())
                .dropWhile(team -> team.managerId() == memberId);
    }

    /** The manager of the team that the member is in now or, where that is the member, of the next one above; empty for none. */
    public static Optional<Member> managerOf(Tx tx, long memberId) {
        return leadersOf(tx, memberId).stream().findFirst();
    }

    /** That manager, and the deputy of the same team, unless that is the member. */
    public static List<Member> leadersOf(Tx tx, long memberId) {
        return above(tx, memberId)
                .limit(1)
                .flatMap(Team::leaderIds)
                .filter(leader -> leader != memberId)
                .map(leader -> Members.get(tx, leader))
                .toList();
    }

    /** The lines of everyone who is in a team and reports to somebody, by member. */
    public static Map<Long, Line> lines(Tx tx) {
        List<Team> all = Teams.all(tx);
        Map<Long, Team> byId = all.stream().collect(Collectors.toMap(Team::id, Function.identity()));
        return Teams.staysInNow(tx, byId.keySet()).stream()
                .flatMap(
                        stay -> line(
                                stay.memberId(),
                                Teams.withTeamsAbove(all, Objects.requireNonNull(byId.get(stay.teamId()))))
                                .stream())
                .collect(Collectors.toMap(Line::member, Function.identity()));
    }

    /** @param teams from the one that the member is in upwards */
    private static Optional<Line> line(long member, List<Team> teams) {
        List<Team> up =
                teams.stream().dropWhile(team -> team.managerId() == member).toList();
        return up.stream().findFirst().map(team -> {
            Optional<Long> above = up.stream()
                    .map(Team::managerId)
                    .filter(leader -> leader != team.managerId() && leader != member)
                    .findFirst();
            Optional<Long> deputy = team.deputyId().filter(leader -> leader != team.managerId());
            return new Line(
                    member,
                    team.managerId(),
                    deputy.filter(self -> self == member).isPresent() ? above : deputy,
                    above);
        });
    }

    /** Whether the actor may act for the member: they are the same, or the actor leads the member or is an admin. */
    public static boolean mayActFor(Tx tx, Actor actor, long memberId) {
        return actor.admin() || actor.memberId() == memberId || leads(tx, actor.memberId(), memberId);
    }

    /** Whether the one leads this team or a team above it. */
    public static boolean leads(Tx tx, long leaderId, Team team) {
        return Teams.withTeamsAbove(tx, team).stream().anyMatch(above -> above.isLedBy(leaderId));
    }

    /**
     * Those who report to this one: for whom the first team up the line that they don't manage themselves is one that this one
     * leads. By name.
     */
    public static List<Member> reportsTo(Tx tx, long leaderId) {
        List<Team> all = Teams.all(tx);
        return reports(
                        tx,
                        all,
                        all.stream().filter(team -> team.isLedBy(leaderId)).toList())
                .stream()
                .filter(member -> member.id() != leaderId)
                .toList();
    }

    /** Those who report to whoever leads the team, by name. */
    public static List<Member> reportsIn(Tx tx, Team team) {
        return reports(tx, Teams.all(tx), List.of(team));
    }

    private static List<Member> reports(Tx tx, List<Team> all, List<Team> led) {
        Set<Long> ids = led.stream().map(Team::id).collect(Collectors.toSet());
        Map<Long, Team> reached = led.stream()
                .flatMap(team -> Teams.withSubTeams(all, team).stream())
                .distinct()
                .collect(Collectors.toMap(Team::id, Function.identity()));
        List<Long> reports = Teams.staysInNow(tx, reached.keySet()).stream()
                .filter(stay -> Teams.withTeamsAbove(all, Objects.requireNonNull(reached.get(stay.teamId()))).stream()
                        .filter(team -> team.managerId() != stay.memberId())
                        .findFirst()
                        .filter(team -> ids.contains(team.id()))
                        .isPresent())
                .map(Stay::memberId)
                .toList();
        return Members.get(tx, reports).stream().filter(Member::mayAct).toList();
    }

    /** Those in the teams that the member leads and in all beneath, without the member, by name. */
    public static List<Member> ledBy(Tx tx, long leaderId) {
        List<Team> all = Teams.all(tx);
        List<Long> led = all.stream()
                .filter(team -> team.isLedBy(leaderId))
                .flatMap(team -> Teams.withSubTeams(all, team).stream())
                .map(Team::id)
                .distinct()
                .toList();
        return Teams.membersOf(tx, led, Teams.NOW).stream()
                .filter(member -> member.id() != leaderId)
                .toList();
    }
}
