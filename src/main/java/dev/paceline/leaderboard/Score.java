package dev.paceline.leaderboard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a member comes to on a board.
 *
 * @param figure to two decimals, as it is shown: who looks the same is the same
 * @param quantity how many activities are in it
 */
public record Score(BigDecimal figure, long quantity) {
    public Score {
        figure = figure.setScale(2, RoundingMode.HALF_UP);
    }
}
