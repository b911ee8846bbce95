package dev.paceline.target;

import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
import dev.paceline.kpi.Fact;
import dev.paceline.kpi.Facts;
import dev.paceline.kpi.Figure;
import dev.paceline.kpi.Figures;
import dev.paceline.kpi.Gap;
import dev.paceline.kpi.Item;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Part;
import dev.paceline.kpi.Question;
import dev.paceline.kpi.Scope;
import dev.paceline.kpi.Scopes;
import dev.paceline.kpi.Source;
import dev.paceline.kpi.Sum;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
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
        List<Part> parts = new ArrayList<>();
        Map<Fact, Gap> gaps = new EnumMap<>(Fact.class);
        for (Fact fact : facts()) {
            if (wanted.contains(fact)) {
                List<Rep> reps = reps(tx, question, kpi(tx, question, fact));
                if (reps.isEmpty()) {
                    gaps.put(fact, Gap.of(Gap.Reason.NO_TARGETS));
                }
                reps.stream()
                        .filter(Rep::isAtTarget)
                        .forEach(rep -> parts.add(new Part(fact, rep.memberId(), Sum.count(1))));
            }
        }
        return new Facts(parts, gaps);
    }

    @Override
    public List<Item> items(Tx tx, Question question, Fact fact, int limit) {
        return reps(tx, question, kpi(tx, question, fact)).stream()
                .filter(Rep::isAtTarget)
                .limit(limit)
                .map(rep -> new Item(question.asOf(), rep.memberId(), Optional.empty(), Optional.empty(), Sum.count(1)))
                .toList();
    }

    /** Everyone of the scope who has a target of the KPI for all of the period; who is away or gone throughout owes nothing. */
    public List<Rep> reps(Tx tx, Question question, Kpi kpi) {
        Month fiscalStart = Workspaces.current(tx).settings().fiscalStart();
        Map<Long, List<Target>> targets = targets(tx, question, kpi);
        if (targets.isEmpty()) {
            return List.of();
        }
        Period reach =
                Goals.reach(targets.values().stream().flatMap(List::stream).toList(), question.period(), fiscalStart);
        WorkCalendar calendar = WorkCalendars.of(tx, targets.keySet(), reach, question.asOf());
        Map<Long, Facts> facts = everywhere(tx, question, kpi).byMember();
        List<Rep> reps = new ArrayList<>();
        targets.forEach((member, own) -> {
            Workload workload = new CrewWorkload(calendar, Crew.member(member, reach));
            new Goal(kpi, own, fiscalStart)
                    .over(question.period(), question.asOf(), workload)
                    .filter(due -> due.signum() > 0)
                    .ifPresent(target -> reps.add(new Rep(
                            member,
                            actual(kpi, facts.getOrDefault(member, Facts.NONE)),
                            target,
                            Goals.elapsed(workload, question.period(), question.asOf()))));
        });
        return reps;
    }

    /** By member: of the company everyone's, in a team or not. */
    private static Map<Long, List<Target>> targets(Tx tx, Question question, Kpi kpi) {
        List<Target> all = Targets.ofMembers(tx, kpi);
        Set<Long> there = question.scope().kind() == Scope.Kind.COMPANY
                ? all.stream().map(target -> target.subject().owner().id()).collect(Collectors.toSet())
                : Set.copyOf(Crew.of(tx, question.scope(), question.period(), question.asOf())
                        .on(question.asOf()));
        return all.stream()
                .filter(target -> there.contains(target.subject().owner().id()))
                .collect(
                        Collectors.groupingBy(target -> target.subject().owner().id()));
    }

    private Facts everywhere(Tx tx, Question question, Kpi kpi) {
        Question all = new Question(Scopes.company(tx), question.period(), question.asOf(), question.currency());
        return figures.read(tx, all, List.of(kpi));
    }

    private static Kpi kpi(Tx tx, Question question, Fact fact) {
        return fact == Fact.REPS_AT_TARGET ? Quota.on(tx, question.asOf()) : Kpi.CROSS_SELL_REVENUE;
    }

    private static BigDecimal actual(Kpi kpi, Facts facts) {
        return kpi.measure(facts) instanceof Figure.Measured measured ? measured.value() : BigDecimal.ZERO;
    }
}
