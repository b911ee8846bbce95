package dev.paceline.target;

import dev.paceline.kpi.Direction;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Unit;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What a KPI came to, week by week, the earliest first.
 *
 * @param ofTarget whether each figure is the share of its week's target, so that no amount shows
 */
public record Course(Kpi kpi, boolean ofTarget, List<Week> weeks) {
    /** Of fewer weeks there is no trend. */
    private static final int TREND = 2;

    private static final int WHOLE_PERCENT = 2;

    /**
     * A whole week.
     *
     * @param figure empty where it can't be measured
     * @param target less what absence takes off; empty where there is none for all of the week
     */
    public record Week(Period days, Optional<BigDecimal> figure, Optional<BigDecimal> target) {
        private boolean isBeforeAnything() {
            return target.isEmpty() && figure.stream().allMatch(value -> value.signum() == 0);
        }
    }

    public Unit unit() {
        return ofTarget ? Unit.RATIO : kpi.unit();
    }

    /**
     * The same in shares of each week's target, in whole percent that are reached: no week shows all before its target is met.
     * A week that owed nothing has no share.
     */
    public Course shares() {
        return new Course(
                kpi,
                true,
                weeks.stream()
                        .map(week -> {
                            Optional<BigDecimal> due = week.target().filter(target -> target.signum() > 0);
                            return new Week(
                                    week.days(),
                                    due.flatMap(target -> week.figure()
                                            .map(value -> value.divide(target, WHOLE_PERCENT, RoundingMode.DOWN))),
                                    due.map(target -> BigDecimal.ONE));
                        })
                        .toList());
    }

    /**
     * The weeks that a trend is made of: those with a figure, from the first that came to anything; where several have a
     * target, these alone, as a line is to have a point in each week. None where there is no trend yet.
     */
    public List<Week> trend() {
        List<Week> measured = weeks.stream()
                .dropWhile(Week::isBeforeAnything)
                .filter(week -> week.figure().isPresent())
                .toList();
        List<Week> aimed =
                measured.stream().filter(week -> week.target().isPresent()).toList();
        List<Week> trend = aimed.size() < TREND ? measured : aimed;
        return trend.size() < TREND ? List.of() : trend;
    }

    /** In how many of these weeks the target was met. */
    public long met(List<Week> among) {
        return among.stream()
                .filter(week -> week.figure().isPresent() && week.target().isPresent())
                .filter(week -> {
                    int over = week.figure().get().compareTo(week.target().get());
                    return kpi.direction() == Direction.UP ? over >= 0 : over <= 0;
                })
                .count();
    }
}
