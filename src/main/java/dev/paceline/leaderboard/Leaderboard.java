package dev.paceline.leaderboard;

import dev.paceline.activity.ActivityTypes;
import dev.paceline.leaderboard.Span.Periods;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Workspaces;
import java.time.LocalDate;

/** The boards of a workspace. */
public final class Leaderboard {
    private final ActivityTypes types;

    public Leaderboard(ActivityTypes types) {
        this.types = types;
    }

    /**
     * A board as one member may see it.
     *
     * @param question about a type and a team that there are
     * @param today the asker's own day, with which the board ends
     */
    public Board board(Tx tx, Question question, long asker, LocalDate today) {
        Measure measure = Measure.of(question, types.of(tx));
        Periods periods = question.span().seenFrom(today, Workspaces.current(tx).settings());
        var contenders = Contenders.read(tx, measure, periods, TeamList.read(tx).ids(question.team()));
        return Board.of(question, periods, contenders, asker);
    }
}
