package dev.paceline.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the activities of one type come to.
 *
 * @param quantity how many there were
 * @param measure the sum of their hours or scores
 */
public record Tallied(long quantity, BigDecimal measure) {
    public static final Tallied NONE = new Tallied(0, BigDecimal.ZERO);

    Tallied negated() {
        return new Tallied(-quantity, measure.negate());
    }

    /** The one figure that says it: how many, how many hours, or the average score (zero where there is none). */
    public BigDecimal figure(Tally tally) {
        return switch (tally) {
            case COUNT -> BigDecimal.valueOf(quantity);
            case HOURS -> measure;
            case SCORE ->
                quantity == 0 ? BigDecimal.ZERO : measure.divide(BigDecimal.valueOf(quantity), 2, RoundingMode.HALF_UP);
        };
    }

    /** What points are counted by: how many, or how many hours. */
    public BigDecimal weighed(Tally tally) {
        return tally == Tally.HOURS ? measure : BigDecimal.valueOf(quantity);
    }
}
