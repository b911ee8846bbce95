package dev.paceline.scorecard;

import dev.paceline.kpi.Fact;
import dev.paceline.kpi.Facts;
import dev.paceline.kpi.Figures;
import dev.paceline.kpi.Item;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Question;
import dev.paceline.kpi.Scope;
import dev.paceline.store.Tx;
import dev.paceline.target.Cycle;
import dev.paceline.target.Elapsed;
import dev.paceline.target.Goals;
import dev.paceline.target.Targets;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes scorecards. */
public final class Scorecards {
    private final Figures figures;

    public Scorecards(Figures figures) {
        this.figures = figures;
    }

    /**
     * A card of all KPIs that mean anything in the scope.
     *
     * @param today the day of those whom it is about
     */
    public Card card(Tx tx, Scope scope, Window window, LocalDate today) {
        return card(tx, scope, window, today, Arrays.asList(Kpi.values()));
    }

    /** A card of some KPIs alone. */
    public Card card(Tx tx, Scope scope, Window window, LocalDate today, List<Kpi> wanted) {
        List<Kpi> kpis = wanted.stream().filter(kpi -> kpi.isOf(scope.kind())).toList();
        Lines lines = lines(tx, scope, window.period(), window.before(today), today, kpis);
        return new Card(scope, window, lines.elapsed(), lines.lines());
    }

    /** KPIs over some days, and how far these have gone. */
    public record Lines(Elapsed elapsed, List<Line> lines) {}

    /** KPIs that mean something in the scope over any days, beside what they came to on others. */
    public Lines lines(Tx tx, Scope scope, Period period, Period before, LocalDate today, List<Kpi> kpis) {
        Currency currency = Workspaces.current(tx).settings().currency();
        LocalDate asOf = period.asOf(today);
        Facts now = figures.read(tx, new Question(scope, period, asOf, currency), kpis);
        Facts then = figures.read(tx, new Question(scope, before, currency), kpis);
        Goals goals = Goals.of(tx, scope, period, asOf);
        Elapsed elapsed = goals.elapsed(period, today);
        return new Lines(
                elapsed,
                kpis.stream()
                        .map(kpi -> Line.of(kpi, now, then, goals.of(kpi, period, asOf), elapsed))
                        .toList());
    }

    /** How the scope stands against all of its targets: a card for each of the blocks that they run in now. */
    public List<Card> aimed(Tx tx, Scope scope, LocalDate today) {
        Month fiscalStart = Workspaces.current(tx).settings().fiscalStart();
        Map<Window, List<Kpi>> windows = new LinkedHashMap<>();
        Targets.of(tx, scope.owner()).stream()
                .filter(target -> target.holdsOn(today))
                .forEach(target -> windows.computeIfAbsent(
                                Window.around(target.cycle(), today, target.startsOn(), fiscalStart),
                                any -> new ArrayList<>())
                        .add(target.kpi()));
        return windows.entrySet().stream()
                .map(window -> card(tx, scope, window.getKey(), today, window.getValue()))
                .toList();
    }

    /** What a figure is made of, for {@code Why?}. */
    public Facts facts(Tx tx, Scope scope, Window window, LocalDate today, Kpi kpi) {
        return figures.read(tx, question(tx, scope, window, today), List.of(kpi));
    }

    /** The activities and deals behind a fact, the latest first. */
    public List<Item> items(Tx tx, Scope scope, Window window, LocalDate today, Fact fact, int limit) {
        return figures.items(tx, question(tx, scope, window, today), fact, limit);
    }

    /** The block of a cycle that today is in, of the row of blocks that the owner's targets run in. */
    public static Window window(Tx tx, Scope scope, Cycle cycle, LocalDate today) {
        Month fiscalStart = Workspaces.current(tx).settings().fiscalStart();
        LocalDate start = Targets.start(tx, scope.owner(), cycle, today);
        return Window.around(cycle, today, start, fiscalStart);
    }

    private static Question question(Tx tx, Scope scope, Window window, LocalDate today) {
        Currency currency = Workspaces.current(tx).settings().currency();
        return new Question(scope, window.period(), window.asOf(today), currency);
    }
}
