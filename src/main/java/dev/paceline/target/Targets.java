package dev.paceline.target;

import dev.paceline.kpi.Kpi;
import dev.paceline.member.Owner;
import dev.paceline.store.Tx;
import dev.paceline.target.Target.Subject;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads and sets targets. Who may is decided before; see {@link TargetChanges}. */
public final class Targets {
    private Targets() {}

    /** All that an owner has or had. */
    public static List<Target> of(Tx tx, Owner owner) {
        return of(tx, owner.kind(), List.of(owner.id()));
    }

    /** All that these owners have or had. */
    public static List<Target> of(Tx tx, Owner.Kind kind, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return tx.entities()
                .createQuery(
                        "select t from Target t where t.ofKind = :kind and t.ofId in :ids order by t.kpi, t.cycle, t.fromDay",
                        Target.class)
                .setParameter("kind", kind)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** All that any member has or had of these KPIs, only to be looked at. */
    static List<Target> ofMembers(Tx tx, Set<Kpi> kpis) {
        return kpis.isEmpty()
                ? List.of()
                : tx.entities()
                        .createQuery(
                                "select t from Target t where t.ofKind = :kind and t.kpi in :kpis"
                                        + " order by t.ofId, t.cycle, t.fromDay",
                                Target.class)
                        .setParameter("kind", Owner.Kind.MEMBER)
                        .setParameter("kpis", kpis)
                        .getResultList();
    }

    /** All that these members have or had of these KPIs. */
    static List<Target> ofMembers(Tx tx, Set<Kpi> kpis, Collection<Long> members) {
        return of(tx, Owner.Kind.MEMBER, members).stream()
                .filter(target -> kpis.contains(target.kpi()))
                .toList();
    }

    /** The target that holds for days to come. */
    public static Optional<Target> current(Tx tx, Subject subject) {
        return of(tx, subject.owner()).stream()
                .filter(target -> target.subject().equals(subject))
                .filter(target -> target.untilDay().equals(Workspace.FOREVER))
                .findFirst();
    }

    /** The first day of an owner's row of blocks: that of the target set last; before there are any, of the fiscal year. */
    public static LocalDate start(Tx tx, Owner owner, Cycle cycle, LocalDate today) {
        return of(tx, owner).stream()
                .filter(target -> target.cycle() == cycle)
                .max(Comparator.comparing(Target::fromDay).thenComparing(Target::id))
                .map(Target::startsOn)
                .orElseGet(() -> Period.fiscalYear(
                                today, Workspaces.current(tx).settings().fiscalStart())
                        .from());
    }

    /** From {@code today} on; the days before keep what they had. */
    static Target set(
            Tx tx, Subject subject, LocalDate startsOn, BigDecimal amount, LocalDate today, long by, Instant now) {
        List<Target> before = of(tx, subject.owner()).stream()
                .filter(target -> target.subject().equals(subject))
                .toList();
        Optional<Target> ofToday = before.stream()
                .filter(target -> !target.fromDay().isBefore(today))
                .findFirst();
        if (ofToday.isPresent()) {
            ofToday.get().become(startsOn, amount, by, now);
            return ofToday.get();
        }
        before.stream().filter(target -> target.holdsOn(today)).forEach(target -> target.endOn(today));
        return tx.save(new Target(tx.newId(), subject, startsOn, amount, today, by, now));
    }

    /** Nothing is to be reached from {@code today} on. */
    static void end(Target target, LocalDate today) {
        target.endOn(target.fromDay().isAfter(today) ? target.fromDay() : today);
    }
}
