package dev.paceline.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a rep reached of the quota in a month that is over.
 *
 * @param target less what absence takes off; empty where there was none
 * @param there the working days on which they were there
 * @param working all working days of theirs
 */
public record MonthlyResult(YearMonth month, BigDecimal actual, Optional<BigDecimal> target, int there, int working) {
    /** Whether there was nothing to reach, and nothing was reached: as before somebody began. */
    boolean isNothing() {
        return actual.signum() == 0 && target.isEmpty();
    }

    /** Of less than half a month nobody can say where it leads. */
    public boolean tells() {
        return there > 0 && 2 * there >= working;
    }

    /** So that a holiday is no decline. */
    BigDecimal perDay() {
        return actual.divide(BigDecimal.valueOf(there), MathContext.DECIMAL64);
    }
}
