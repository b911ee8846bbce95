package dev.paceline.leaderboard;

import dev.paceline.activity.ActivityTypes;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Scope;
import dev.paceline.kpi.Scopes;
import dev.paceline.leaderboard.Span.Periods;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Workspaces;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The boards of a workspace. */
public final class Leaderboard {
    private final ActivityTypes types;
    private final Shares shares;

    public Leaderboard(ActivityTypes types, Shares shares) {
        this.types = types;
        this.shares = shares;
    }

    /**
     * A board as one member may see it.
     *
     * @param question about a type and a team that there are
     * @param teams all of the workspace
     * @param today the asker's own day, with which the board ends
     */
    public Board board(Tx tx, Question question, List<Team> teams, long asker, LocalDate today) {
        Periods periods = question.span().seenFrom(today, Workspaces.current(tx).settings());
        Scope scope = scope(question, teams);
        if (question.ofTarget()) {
            Kpi kpi = Shares.kpi(tx, question.type(), today);
            List<Contender> contenders = shares.read(tx, kpi, scope, periods, today);
            boolean isSet =
                    contenders.stream().anyMatch(contender -> contender.now().isPresent());
            List<Contender> compared = compared(question, contenders, Optional.empty());
            return Board.of(question, periods, Optional.of(new Aim(kpi, isSet)), compared, asker);
        }
        if (question.isAboutShoutouts()) {
            List<Contender> compared = compared(question, Praised.read(tx, scope, periods), Optional.of(Score.NOTHING));
            return Board.of(question, periods, Optional.empty(), compared, asker);
        }
        Measure measure = Measure.of(question, types.of(tx));
        List<Contender> contenders = Contenders.read(tx, measure, periods, scope.ids());
        return Board.of(question, periods, Optional.empty(), compared(question, contenders, measure.nothing()), asker);
    }

    /** With themselves in the period before, where the board is about that. */
    private static List<Contender> compared(Question question, List<Contender> contenders, Optional<Score> nothing) {
        return question.improved()
                ? contenders.stream()
                        .map(contender -> contender.improved(nothing))
                        .toList()
                : contenders;
    }

    /** Of a team that is no more, nothing. */
    static Scope scope(Question question, List<Team> all) {
        if (question.team().isEmpty()) {
            return Scopes.company(all);
        }
        long asked = question.team().get();
        return all.stream()
                .filter(team -> team.id() == asked)
                .findFirst()
                .map(team -> Scopes.team(all, team))
                .orElse(new Scope(Owner.team(asked), List.of()));
    }
}
