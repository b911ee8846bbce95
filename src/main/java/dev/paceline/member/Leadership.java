package dev.paceline.member;

import dev.paceline.store.Tx;
import dev.paceline.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;

/** Who leads whom now: a team's manager and deputy lead its members, and those of every team beneath it. */
public final class Leadership {
    private static final LocalDate NOW = Workspace.FOREVER.minusDays(1);

    private Leadership() {}

    /** Whether the one leads the team that the other is in now, or a team above it. */
    public static boolean leads(Tx tx, long leaderId, long memberId) {
        return Teams.teamOf(tx, memberId, NOW)
                .map(team -> Teams.withTeamsAbove(Teams.all(tx), team))
                .orElse(List.of())
                .stream()
                .anyMatch(team -> team.isLedBy(leaderId));
    }

    /** Whether the actor may act for the member: they are the same, or the actor leads the member or is an admin. */
    public static boolean mayActFor(Tx tx, Actor actor, long memberId) {
        return actor.admin() || actor.memberId() == memberId || leads(tx, actor.memberId(), memberId);
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
        return Teams.membersOf(tx, led, NOW).stream()
                .filter(member -> member.id() != leaderId)
                .toList();
    }
}
