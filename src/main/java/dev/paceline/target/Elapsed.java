package dev.paceline.target;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How far a period has gone, in working days on which those concerned are there; of a team, all of its members' days.
 *
 * @param gone before today: the day that has just begun owes nothing yet
 * @param all of the period
 * @param over whether the period's last day has passed
 */
public record Elapsed(int gone, int all, boolean over) {
    /** From 0 to 1; 1 where nobody works on any day. */
    public BigDecimal share() {
        return all == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(gone).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
    }
}
