package dev.paceline.contest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What somebody did on some days.
 *
 * @param working the days on which they would have worked
 * @param available those on which they were there
 */
record Improvement(BigDecimal figure, int working, int available) {
    /** By how much this is more than another, both as if nobody had been away; who was there on less than half of either isn't compared. */
    Optional<BigDecimal> on(Improvement before) {
        return isTold() && before.isTold()
                ? Optional.of(perDay().subtract(before.perDay()).multiply(BigDecimal.valueOf(working)))
                : Optional.empty();
    }

    private boolean isTold() {
        return available > 0 && 2 * available >= working;
    }

    private BigDecimal perDay() {
        return figure.divide(BigDecimal.valueOf(available), MathContext.DECIMAL64);
    }
}
