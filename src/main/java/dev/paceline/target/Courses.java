package dev.paceline.target;

import dev.paceline.kpi.Figure.Measured;
import dev.paceline.kpi.Figures;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Question;
import dev.paceline.kpi.Scope;
import dev.paceline.store.Tx;
import dev.paceline.target.Course.Week;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads what KPIs came to week by week. */
public final class Courses {
    private final Figures figures;

    public Courses(Figures figures) {
        this.figures = figures;
    }

    /**
     * The last weeks that are over: this one counts once nobody of the scope has a working day left in it. Teams and
     * targets of each are as they were known at its end; what was backdated since is in its figure.
     *
     * @param today the first day of which nothing is known yet
     * @param weeks how many
     */
    public Course course(Tx tx, Scope scope, Kpi kpi, LocalDate today, int weeks) {
        Workspace.Settings settings = Workspaces.current(tx).settings();
        LocalDate known = today.minusDays(1);
        Period thisWeek = Period.week(today, settings.weekStart());
        Period reach = new Period(thisWeek.from().minusWeeks(weeks), thisWeek.until());
        GoalHistory history = GoalHistory.of(tx, scope, reach);
        Elapsed elapsed = history.asOf(known).elapsed(thisWeek, today);
        boolean isOver = elapsed.all() > 0 && elapsed.gone() == elapsed.all();
        LocalDate until = isOver ? thisWeek.until() : thisWeek.from();
        return new Course(
                kpi,
                false,
                IntStream.range(0, weeks)
                        .mapToObj(i -> Period.week(until.minusWeeks(weeks - (long) i), settings.weekStart()))
                        .map(days -> {
                            LocalDate asOf = days.asOf(known);
                            Question question = new Question(scope, days, asOf, settings.currency());
                            return new Week(
                                    days,
                                    figure(tx, question, kpi),
                                    history.asOf(asOf).of(kpi, days, asOf));
                        })
                        .toList());
    }

    private Optional<BigDecimal> figure(Tx tx, Question question, Kpi kpi) {
        return kpi.measure(figures.read(tx, question, List.of(kpi))) instanceof Measured measured
                ? Optional.of(measured.value())
                : Optional.empty();
    }
}
