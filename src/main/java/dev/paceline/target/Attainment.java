package dev.paceline.target;

import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
import dev.paceline.kpi.Fact;
import dev.paceline.kpi.Facts;
import dev.paceline.kpi.Figures;
import dev.paceline.kpi.Gap;
import dev.paceline.kpi.Item;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Part;
import dev.paceline.kpi.Question;
import dev.paceline.kpi.Scope;
import dev.paceline.kpi.Source;
import dev.paceline.kpi.Sum;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which reps meet their targets: the quota, and that of cross- and up-selling. A rep counts for the team that they are in on
 * the last day, with all that they did in the period, in whichever team.
 */
public final class Attainment implements Source {
    private final Figures figures;

    public Attainment(Figures figures) {
        this.figures = figures;
    }

    /**
     * A rep with a target, and what they have reached of it.
     *
     * @param target less what absence takes off
     * @param elapsed of the rep's own working days, as long as the period runs
     */
    public record Rep(long memberId, BigDecimal actual, BigDecimal target, Elapsed elapsed) {
        public boolean isAtTarget() {
            return actual.compareTo(target) >= 0;
        }
    }

    @Override
    public Set<Fact> facts() {
        return Set.of(Fact.REPS_AT_TARGET, Fact.REPS_AT_CROSS_SELL_TARGET);
    }

    @Override
    public Facts read(Tx tx, Question question, Set<Fact> wanted) {
        Map<Fact, Kpi> kpis = new EnumMap<>(Fact.class);
        facts().stream().filter(wanted::contains).forEach(fact -> kpis.put(fact, kpi(tx, question, fact)));
        Map<Kpi, List<Rep>> reps = reps(tx, question, Set.copyOf(kpis.values()));
        List<Part> parts = new ArrayList<>();
        Map<Fact, Gap> gaps = new EnumMap<>(Fact.class);
        kpis.forEach((fact, kpi) -> {
            List<Rep> owing = reps.getOrDefault(kpi, List.of());
            if (owing.isEmpty()) {
                gaps.put(fact, Gap.of(Gap.Reason.NO_TARGETS));
            }
            owing.stream()
                    .filter(Rep::isAtTarget)
                    .forEach(rep -> parts.add(new Part(fact, rep.memberId(), Sum.count(1))));
        });
        return new Facts(parts, gaps);
    }

    @Override
    public List<Item> items(Tx tx, Question question, Fact fact, int limit) {
        return reps(tx, question, kpi(tx, question, fact)).stream()
                .filter(Rep::isAtTarget)
                .limit(limit)
                .map(rep -> new Item(
                        question.asOf(),
                        rep.memberId(),
                        Optional.empty(),
                        Optional.empty(),
                        Sum.count(1),
                        Optional.empty()))
                .toList();
    }

    /** Everyone of the scope who has a target of the KPI for all of the period; who is away or gone throughout owes nothing. */
    public List<Rep> reps(Tx tx, Question question, Kpi kpi) {
        return reps(tx, question, Set.of(kpi)).getOrDefault(kpi, List.of());
    }

    /** Of several KPIs, with one look at the calendar and one at what happened. */
    public Map<Kpi, List<Rep>> reps(Tx tx, Question question, Set<Kpi> kpis) {
        List<Target> targets = targets(tx, question, kpis);
        if (targets.isEmpty()) {
            return Map.of();
        }
        Month fiscalStart = Workspaces.current(tx).settings().fiscalStart();
        Set<Long> members =
                targets.stream().map(target -> target.subject().owner().id()).collect(Collectors.toSet());
        Period reach = Goals.reach(targets, question.period(), fiscalStart);
        WorkCalendar calendar = WorkCalendars.of(tx, members, reach, question.asOf());
        Question theirs = new Question(Scope.members(members), question.period(), question.asOf(), question.currency());
        Map<Long, Facts> facts = figures.read(tx, theirs, kpis).byMember();
        Map<Kpi, List<Rep>> reps = new EnumMap<>(Kpi.class);
        targets.stream()
                .collect(Collectors.groupingBy(Attainment::row, LinkedHashMap::new, Collectors.toList()))
                .forEach((row, own) -> rep(
                                row, own, question, fiscalStart, calendar, facts.getOrDefault(row.member(), Facts.NONE))
                        .ifPresent(rep -> reps.computeIfAbsent(row.kpi(), any -> new ArrayList<>())
                                .add(rep)));
        return reps;
    }

    /**
     * What each of the members owes of a KPI in each of some periods that are over, with one look at targets and calendar; nothing
     * where it is nothing.
     */
    public Map<Long, Map<Period, BigDecimal>> owed(Tx tx, Collection<Long> members, Kpi kpi, List<Period> periods) {
        List<Target> targets = Targets.ofMembers(tx, Set.of(kpi), members);
        if (targets.isEmpty()) {
            return Map.of();
        }
        Month fiscalStart = Workspaces.current(tx).settings().fiscalStart();
        Period all = new Period(
                periods.get(0).from(), periods.get(periods.size() - 1).until());
        WorkCalendar calendar = WorkCalendars.of(tx, members, Goals.reach(targets, all, fiscalStart));
        Map<Long, Map<Period, BigDecimal>> owed = new HashMap<>();
        targets.stream().collect(Collectors.groupingBy(Attainment::row)).forEach((row, own) -> {
            Goal goal = new Goal(kpi, own, fiscalStart);
            Workload workload = new CrewWorkload(calendar, Crew.member(row.member()));
            periods.forEach(period -> due(goal, period, period.last(), workload)
                    .ifPresent(due -> owed.computeIfAbsent(row.member(), any -> new HashMap<>())
                            .put(period, due)));
        });
        return owed;
    }

    /** What a member owes of a KPI, by targets of one cycle or of several. */
    private record Row(long member, Kpi kpi) {}

    private static Row row(Target target) {
        return new Row(target.subject().owner().id(), target.kpi());
    }

    private static Optional<Rep> rep(
            Row row, List<Target> targets, Question question, Month fiscalStart, WorkCalendar calendar, Facts facts) {
        Workload workload = new CrewWorkload(calendar, Crew.member(row.member()));
        return due(new Goal(row.kpi(), targets, fiscalStart), question.period(), question.asOf(), workload)
                .map(due -> new Rep(
                        row.member(),
                        row.kpi().measure(facts).orZero(),
                        due,
                        Goals.elapsed(workload, question.period(), question.asOf())));
    }

    /** Who is away throughout owes nothing. */
    private static Optional<BigDecimal> due(Goal goal, Period period, LocalDate asOf, Workload workload) {
        return goal.over(period, asOf, workload).filter(due -> due.signum() > 0);
    }

    /** Of the company everyone's, in a team or not. */
    private static List<Target> targets(Tx tx, Question question, Set<Kpi> kpis) {
        Scope scope = question.scope();
        return switch (scope.kind()) {
            case COMPANY -> Targets.ofMembers(tx, kpis);
            case MEMBER -> Targets.ofMembers(tx, kpis, scope.ids());
            case TEAM ->
                Targets.ofMembers(
                        tx,
                        kpis,
                        Crew.of(tx, scope, question.period(), question.asOf()).on(question.asOf()));
        };
    }

    private static Kpi kpi(Tx tx, Question question, Fact fact) {
        return fact == Fact.REPS_AT_TARGET ? Quota.on(tx, question.asOf()) : Kpi.CROSS_SELL_REVENUE;
    }
}
