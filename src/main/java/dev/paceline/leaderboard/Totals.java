package dev.paceline.leaderboard;

import dev.paceline.kpi.Figures;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Question;
import dev.paceline.kpi.Scope;
import dev.paceline.store.Tx;
import dev.paceline.target.Goals;
import dev.paceline.target.Pace;
import dev.paceline.target.Quota;
import dev.paceline.target.Verdict;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads how a team as a whole stands against its target. */
public final class Totals {
    private final Figures figures;

    public Totals(Figures figures) {
        this.figures = figures;
    }

    /**
     * What is reached together, as a share alone: a channel may have guests.
     *
     * @param kpi the quota's
     * @param share in whole percent, as those of the board
     */
    public record Total(Kpi kpi, BigDecimal share, Optional<Verdict> verdict) {}

    /**
     * The total of a scope; empty where it has no target for all of the period.
     *
     * @param asOf the last day that is known
     * @param today as far as the period has gone
     */
    Optional<Total> total(Tx tx, Scope scope, Period period, LocalDate asOf, LocalDate today) {
        Kpi quota = Quota.on(tx, asOf);
        Goals goals = Goals.of(tx, scope, period, asOf);
        return goals.of(quota, period, asOf).filter(due -> due.signum() > 0).map(due -> {
            Question question = new Question(
                    scope, period, asOf, Workspaces.current(tx).settings().currency());
            BigDecimal actual =
                    quota.measure(figures.read(tx, question, List.of(quota))).orZero();
            Pace pace = Pace.of(quota, actual, due, goals.elapsed(period, today));
            return new Total(quota, Shares.score(actual, due).figure(), pace.verdict());
        });
    }
}
