package dev.paceline.scorecard;

import dev.paceline.kpi.Facts;
import dev.paceline.kpi.Figure;
import dev.paceline.kpi.Figure.Measured;
import dev.paceline.kpi.Kpi;
import dev.paceline.target.Elapsed;
import dev.paceline.target.Pace;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One KPI on a scorecard.
 *
 * @param target less what absence takes off
 * @param pace where there is a target to be measured against, and something to be measured before the end
 * @param trend where both periods could be measured, likewise
 */
public record Line(Kpi kpi, Figure actual, Optional<BigDecimal> target, Optional<Pace> pace, Optional<Trend> trend) {
    static Line of(Kpi kpi, Facts now, Facts before, Optional<BigDecimal> target, Elapsed elapsed) {
        Figure actual = kpi.measure(now);
        Optional<BigDecimal> value = value(actual);
        if (kpi.isOfTheEnd() && !elapsed.over()) {
            return new Line(kpi, actual, target, Optional.empty(), Optional.empty());
        }
        return new Line(
                kpi,
                actual,
                target,
                value.flatMap(figure -> target.map(due -> Pace.of(kpi, figure, due, elapsed))),
                value.flatMap(figure -> value(kpi.measure(before)).map(then -> new Trend(then, figure))));
    }

    private static Optional<BigDecimal> value(Figure figure) {
        return figure instanceof Measured measured ? Optional.of(measured.value()) : Optional.empty();
    }
}
