package dev.paceline.target;

import dev.paceline.kpi.Direction;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Where a figure stands against its target. What adds up over days, such as calls or revenue, owes by today the share of its
 * target that the elapsed working days are of all; what does not, such as a rate or an average, owes all of it each day.
 *
 * @param expected what was to be reached by today
 * @param projected what it comes to at the period's end if it goes on like this; empty before the first working day is over
 * @param verdict empty while less than a fifth of the period has passed, as a few days tell nothing
 */
public record Pace(BigDecimal expected, Optional<BigDecimal> projected, Optional<Verdict> verdict) {
    private static final int FIFTH = 5;

    /** While a period runs, a tenth more or less is no news. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    /**
     * Where a figure stands.
     *
     * @param target for all of the period, less what absence takes off
     */
    public static Pace of(Kpi kpi, BigDecimal actual, BigDecimal target, Elapsed elapsed) {
        BigDecimal expected = kpi.addsUp() && !elapsed.over() ? share(target, elapsed.gone(), elapsed.all()) : target;
        return new Pace(expected, projected(kpi, actual, elapsed), verdict(kpi, actual, expected, elapsed));
    }

    private static Optional<BigDecimal> projected(Kpi kpi, BigDecimal actual, Elapsed elapsed) {
        if (!kpi.addsUp() || elapsed.over()) {
            return Optional.of(actual);
        }
        return elapsed.gone() == 0 ? Optional.empty() : Optional.of(share(actual, elapsed.all(), elapsed.gone()));
    }

    private static Optional<Verdict> verdict(Kpi kpi, BigDecimal actual, BigDecimal expected, Elapsed elapsed) {
        boolean early = !elapsed.over() && elapsed.gone() * FIFTH < elapsed.all();
        if (early || elapsed.all() == 0) {
            return Optional.empty();
        }
        BigDecimal better = kpi.direction() == Direction.UP ? actual.subtract(expected) : expected.subtract(actual);
        boolean near = elapsed.over()
                ? better.signum() == 0
                : better.abs().compareTo(expected.multiply(TOLERANCE)) <= 0 || isLessThanOne(kpi, better);
        if (near) {
            return Optional.of(Verdict.ON_TRACK);
        }
        return Optional.of(better.signum() > 0 ? Verdict.AHEAD : Verdict.BEHIND);
    }

    /** Nobody is behind by half a meeting. */
    private static boolean isLessThanOne(Kpi kpi, BigDecimal difference) {
        return kpi.unit() == Unit.COUNT && difference.abs().compareTo(BigDecimal.ONE) < 0;
    }

    private static BigDecimal share(BigDecimal of, int part, int all) {
        return all == 0
                ? of
                : of.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
    }
}
