package dev.paceline.member;

import dev.paceline.store.Tx;
import java.util.List;
import java.util.Optional;

/** Who leads whom now: a team's manager and deputy lead its members, and those of every team beneath it. */
public final class Leadership {
    private Leadership() {}

    /** Whether the one leads the team that the other is in now, or a team above it. */
    public static boolean leads(Tx tx, long leaderId, long memberId) {
        return Teams.teamNow(tx, memberId)
                .filter(team -> leads(tx, leaderId, team))
                .isPresent();
    }

    /** The manager of the team that the member is in now or, where that is the member, of the next one above; empty for none. */
    public static Optional<Member> managerOf(Tx tx, long memberId) {
        return leadersOf(tx, memberId).stream().findFirst();
    }

    /** That manager, and the deputy of the same team, unless that is the member. */
    public static List<Member> leadersOf(Tx tx, long memberId) {
        return Teams.teamNow(tx, memberId).stream()
                .flatMap(team -> Teams.withTeamsAbove(tx, team).stream())
                .filter(team -> team.managerId() != memberId)
                .findFirst()
                .stream()
                .flatMap(Team::leaderIds)
                .filter(leader -> leader != memberId)
                .map(leader -> Members.get(tx, leader))
                .toList();
    }

    /** Whether the actor may act for the member: they are the same, or the actor leads the member or is an admin. */
    public static boolean mayActFor(Tx tx, Actor actor, long memberId) {
        return actor.admin() || actor.memberId() == memberId || leads(tx, actor.memberId(), memberId);
    }

    /** Whether the one leads this team or a team above it. */
    public static boolean leads(Tx tx, long leaderId, Team team) {
        return Teams.withTeamsAbove(tx, team).stream().anyMatch(above -> above.isLedBy(leaderId));
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
