package dev.paceline.scorecard;

import java.math.BigDecimal;

/**
 * A figure against that of as many days of the period before.
 *
 * @param before the figure then
 */
public record Trend(BigDecimal before, BigDecimal now) {
    /** Whether it is more; for some KPIs less is better. */
    public boolean rises() {
        return now.compareTo(before) > 0;
    }
}
