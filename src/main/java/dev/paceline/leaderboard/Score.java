package dev.paceline.leaderboard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a member comes to on a board.
 *
 * @param figure to two decimals, as it is shown: who looks the same is the same; a share of a target as a share of one
 * @param quantity how many activities or shout-outs are in it
 */
public record Score(BigDecimal figure, long quantity) {
    static final Score NOTHING = new Score(BigDecimal.ZERO, 0);

    public Score {
        figure = figure.setScale(2, RoundingMode.HALF_UP);
    }

    /** By how much it is more than another, of no activities of its own. */
    Score minus(Score other) {
        return new Score(figure.subtract(other.figure), 0);
    }
}
