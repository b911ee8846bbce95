package dev.paceline.kpi;

import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import java.util.List;
import java.util.stream.Stream;

/** The scopes of teams and of the company, as they are now. */
public final class Scopes {
    /** The team of a row that was made in none. */
    private static final long NO_TEAM = 0;

    private Scopes() {}

    /** A team with those beneath it. */
    public static Scope team(Tx tx, Team team) {
        return team(Teams.all(tx), team);
    }

    /**
     * The same where the teams are at hand.
     *
     * @param all of the workspace
     */
    public static Scope team(List<Team> all, Team team) {
        return new Scope(
                Owner.team(team.id()),
                Teams.withSubTeams(all, team).stream().map(Team::id).toList());
    }

    /** Everyone, in a team or not. The teams are named one by one so that the same index leads to their rows as to a team's. */
    public static Scope company(Tx tx) {
        return company(Teams.all(tx));
    }

    /**
     * The same where the teams are at hand.
     *
     * @param all of the workspace
     */
    public static Scope company(List<Team> all) {
        List<Long> ids =
                Stream.concat(Stream.of(NO_TEAM), all.stream().map(Team::id)).toList();
        return new Scope(Owner.COMPANY, ids);
    }
}
