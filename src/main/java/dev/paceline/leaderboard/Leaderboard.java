package dev.paceline.leaderboard;

import dev.paceline.activity.ActivityTypes;
import dev.paceline.leaderboard.Span.Periods;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Workspaces;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The boards of a workspace. */
public final class Leaderboard {
    /** The team of a row that was logged in none. */
    private static final long NO_TEAM = 0;

    private final ActivityTypes types;

    public Leaderboard(ActivityTypes types) {
        this.types = types;
    }

    /**
     * A board as one member may see it.
     *
     * @param question about a type and a team that there are
     * @param teams all of the workspace
     * @param today the asker's own day, with which the board ends
     */
    public Board board(Tx tx, Question question, List<Team> teams, long asker, LocalDate today) {
        Measure measure = Measure.of(question, types.of(tx));
        Periods periods = question.span().seenFrom(today, Workspaces.current(tx).settings());
        List<Contender> contenders = Contenders.read(tx, measure, periods, ids(question, teams));
        return Board.of(question, periods, contenders, asker);
    }

    /**
     * The ids under which the rows of a board stand: the team's and those of the teams beneath it, or all, without a team too.
     * They are named one by one so that the same index leads to a team's days and to everyone's.
     */
    private static List<Long> ids(Question question, List<Team> all) {
        if (question.team().isEmpty()) {
            return Stream.concat(Stream.of(NO_TEAM), all.stream().map(Team::id)).toList();
        }
        long asked = question.team().get();
        return all.stream()
                .filter(team -> team.id() == asked)
                .flatMap(team -> Teams.withSubTeams(all, team).stream())
                .map(Team::id)
                .toList();
    }
}
