package dev.paceline.leaderboard;

import dev.paceline.activity.ActivityFacts;
import dev.paceline.kpi.Fact;
import dev.paceline.kpi.Facts;
import dev.paceline.kpi.Figures;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Question;
import dev.paceline.kpi.Scope;
import dev.paceline.leaderboard.Span.Periods;
import dev.paceline.store.Tx;
import dev.paceline.target.Attainment;
import dev.paceline.target.Attainment.Rep;
import dev.paceline.target.Quota;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what share of their own target members have reached. The target is that of a whole span, less the share of its working
 * days on which they are away, so that a week shows what is reached so far of all that it owes.
 */
public final class Shares {
    private static final int WHOLE_PERCENT = 2;

    private final Figures figures;
    private final Attainment attainment;

    public Shares(Figures figures) {
        this.figures = figures;
        this.attainment = new Attainment(figures);
    }

    /** The KPI that a type of activity counts towards, if it is one of which a share says anything. */
    static Optional<Kpi> kpi(String type) {
        Optional<Fact> fact = ActivityFacts.of(type);
        return Arrays.stream(Kpi.values())
                .filter(kpi ->
                        fact.filter(only -> kpi.facts().equals(List.of(only))).isPresent())
                .filter(Quota::isFit)
                .findFirst();
    }

    /** The KPI of the type, or of the quota on the day. */
    static Kpi kpi(Tx tx, Optional<String> type, LocalDate day) {
        return type.flatMap(Shares::kpi).orElseGet(() -> Quota.on(tx, day));
    }

    /**
     * Those of the scope who have a target of the KPI for all of the span, or had one for all of the span before.
     *
     * @param today on which they are of the scope
     */
    List<Contender> read(Tx tx, Kpi kpi, Scope scope, Periods periods, LocalDate today) {
        if (!Quota.isFit(kpi)) {
            return List.of();
        }
        Currency currency = Workspaces.current(tx).settings().currency();
        Question present = new Question(scope, periods.now(), today, currency);
        Map<Long, Score> now = scores(attainment.reps(tx, present, kpi), Rep::actual);
        Map<Long, Score> before = before(tx, kpi, scope, periods, currency);
        return Contenders.of(tx, now, before);
    }

    /** What had been reached after as many days, of the target of that whole span. */
    private Map<Long, Score> before(Tx tx, Kpi kpi, Scope scope, Periods periods, Currency currency) {
        Question span =
                new Question(scope, periods.spanBefore(), periods.before().last(), currency);
        List<Rep> reps = attainment.reps(tx, span, kpi);
        if (reps.isEmpty()) {
            return Map.of();
        }
        Scope members = Scope.members(reps.stream().map(Rep::memberId).toList());
        Question days = new Question(members, periods.before(), currency);
        Map<Long, Facts> reached = figures.read(tx, days, List.of(kpi)).byMember();
        return scores(reps, rep -> kpi.measure(reached.getOrDefault(rep.memberId(), Facts.NONE))
                .orZero());
    }

    /** Whoever is away throughout owes nothing, and there is no share of nothing. */
    private static Map<Long, Score> scores(List<Rep> reps, Function<Rep, BigDecimal> actual) {
        Map<Long, Score> scores = new HashMap<>();
        reps.stream()
                .filter(rep -> rep.target().signum() > 0)
                .forEach(rep -> scores.put(rep.memberId(), score(actual.apply(rep), rep.target())));
        return scores;
    }

    /** In whole percent that are reached: 100% stands nowhere before the target is met. */
    static Score score(BigDecimal actual, BigDecimal target) {
        return new Score(actual.divide(target, WHOLE_PERCENT, RoundingMode.DOWN), 0);
    }
}
