package dev.paceline.target;

import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Unit;
import dev.paceline.member.Actor;
import dev.paceline.store.Tx;
import dev.paceline.target.Target.Subject;
import dev.paceline.text.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Sets and ends targets, by those who may. */
public final class TargetChanges {
    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final BigDecimal TEN = BigDecimal.TEN;

    private TargetChanges() {}

    /** What came of a change. */
    public sealed interface Outcome {
        /**
         * There is a target now.
         *
         * @param before what was to be reached until now
         */
        record Changed(Target target, Optional<BigDecimal> before) implements Outcome {}

        /**
         * There is none any more.
         *
         * @param before what was to be reached until now
         */
        record Ended(Subject subject, BigDecimal before) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    /** The rule that stands against it. */
    public enum Reason {
        NOT_YOURS,
        /** The KPI is of teams, or of the company alone. */
        NOT_OF_THESE,
        /** The blocks would begin on a day to come, but a target holds from today on. */
        START_AHEAD,
        /** Zero of what should grow, or more than can be. */
        OUT_OF_BOUNDS,
        /** There is no target that could end. */
        NO_TARGET
    }

    /**
     * Sets what is to be reached from today on, or nothing.
     *
     * @param start the first day of a rolling target's blocks
     */
    public static Outcome change(
            Tx tx,
            Actor actor,
            Subject subject,
            Optional<BigDecimal> amount,
            LocalDate start,
            LocalDate today,
            Instant now) {
        if (!Rights.maySet(tx, actor, subject.owner())) {
            return new Outcome.Refused(Reason.NOT_YOURS);
        }
        if (!subject.kpi().isOf(subject.owner().kind())) {
            return new Outcome.Refused(Reason.NOT_OF_THESE);
        }
        if (subject.cycle().isRolling() && start.isAfter(today)) {
            return new Outcome.Refused(Reason.START_AHEAD);
        }
        Optional<Target> current = Targets.current(tx, subject);
        Optional<BigDecimal> before = current.map(Target::amount);
        if (amount.isEmpty()) {
            current.ifPresent(target -> Targets.end(target, today));
            return before.<Outcome>map(ended -> new Outcome.Ended(subject, ended))
                    .orElseGet(() -> new Outcome.Refused(Reason.NO_TARGET));
        }
        if (!isWithinBounds(subject.kpi(), amount.get())) {
            return new Outcome.Refused(Reason.OUT_OF_BOUNDS);
        }
        Target target = Targets.set(tx, subject, start, amount.get(), today, actor.memberId(), now);
        return new Outcome.Changed(target, before);
    }

    /** More than nothing of what should grow; a score of ten and a rate of all at most. */
    public static boolean isWithinBounds(Kpi kpi, BigDecimal amount) {
        int least =
                switch (kpi.direction()) {
                    case UP -> 1;
                    case DOWN -> 0;
                };
        return amount.signum() >= least && amount.compareTo(most(kpi.unit())) <= 0;
    }

    private static BigDecimal most(Unit unit) {
        return switch (unit) {
            case MONEY -> Money.MOST;
            case SCORE -> TEN;
            case RATIO -> BigDecimal.ONE;
            default -> MOST;
        };
    }
}
