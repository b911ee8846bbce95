package dev.paceline.target;

import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Scope;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that one member, team or company is to reach, with the working days by which it is shared out. */
public final class Goals {
    private final List<Target> targets;
    private final Month fiscalStart;
    private final Workload workload;

    Goals(List<Target> targets, Month fiscalStart, Workload workload) {
        this.targets = targets;
        this.fiscalStart = fiscalStart;
        this.workload = workload;
    }

    /**
     * The goals of a scope.
     *
     * @param asOf the last day that is known: what was changed later, of teams and working weeks too, leaves them as they were
     */
    public static Goals of(Tx tx, Scope scope, Period period, LocalDate asOf) {
        return GoalHistory.of(tx, scope, period).asOf(asOf);
    }

    /** The target for a period as far as is known on a day; see {@link Goal#over}. */
    public Optional<BigDecimal> of(Kpi kpi, Period period, LocalDate asOf) {
        return new Goal(
                        kpi,
                        targets.stream().filter(target -> target.kpi() == kpi).toList(),
                        fiscalStart)
                .over(period, asOf, workload);
    }

    public Elapsed elapsed(Period period, LocalDate today) {
        return elapsed(workload, period, today);
    }

    static Elapsed elapsed(Workload workload, Period period, LocalDate today) {
        Period gone = period.within(new Period(period.from(), today.isBefore(period.from()) ? period.from() : today));
        return new Elapsed(workload.available(gone), workload.available(period), !today.isBefore(period.until()));
    }

    /** The days of a period, and of the blocks that begin before it or end after it. */
    static Period reach(List<Target> targets, Period period, Month fiscalStart) {
        List<Period> blocks = targets.stream()
                .flatMap(target ->
                        Stream.of(target.around(period.from(), fiscalStart), target.around(period.last(), fiscalStart)))
                .toList();
        LocalDate from = blocks.stream()
                .map(Period::from)
                .reduce(period.from(), (one, other) -> one.isBefore(other) ? one : other);
        LocalDate until = blocks.stream()
                .map(Period::until)
                .reduce(period.until(), (one, other) -> one.isAfter(other) ? one : other);
        return new Period(from, until);
    }
}
