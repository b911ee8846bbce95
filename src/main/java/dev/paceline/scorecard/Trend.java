package dev.paceline.scorecard;

import dev.paceline.kpi.Direction;
import dev.paceline.kpi.Kpi;
import java.math.BigDecimal;

/**
 * A figure against that of as many days of the period before.
 *
 * @param before the figure then
 */
public record Trend(BigDecimal before, Move move) {
    /** Whether it has changed for the better. */
    public enum Move {
        BETTER,
        WORSE,
        SAME
    }

    static Trend of(Kpi kpi, BigDecimal before, BigDecimal now) {
        int change = now.compareTo(before) * (kpi.direction() == Direction.UP ? 1 : -1);
        return new Trend(before, change > 0 ? Move.BETTER : change < 0 ? Move.WORSE : Move.SAME);
    }
}
