package dev.paceline.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * Performance against target: that of the last months together, as a deal that closes a day later is no other performance.
 *
 * @param months how many of them had a target
 */
public record Attained(BigDecimal actual, BigDecimal target, int months) {
    static final int MONTHS = 3;

    /** Empty where none of them had a target. */
    static Optional<Attained> of(List<MonthlyResult> results) {
        return results.stream()
                .skip(Math.max(0, results.size() - MONTHS))
                .flatMap(result -> result.target().stream().map(target -> new Attained(result.actual(), target, 1)))
                .reduce(Attained::plus);
    }

    private Attained plus(Attained other) {
        return new Attained(actual.add(other.actual), target.add(other.target), months + other.months);
    }

    public boolean isAtTarget() {
        return actual.compareTo(target) >= 0;
    }

    /** 1 is all of it. */
    public BigDecimal share() {
        return actual.divide(target, MathContext.DECIMAL64);
    }
}
