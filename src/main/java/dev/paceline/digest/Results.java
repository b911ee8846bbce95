package dev.paceline.digest;

import dev.paceline.kpi.Figure.Measured;
import dev.paceline.kpi.Kpi;
import dev.paceline.scorecard.Line;
import dev.paceline.scorecard.Scorecards;
import dev.paceline.scorecard.Trend;
import dev.paceline.store.Tx;
import dev.paceline.target.Pace;
import dev.paceline.target.Quota;
import dev.paceline.target.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the week came to. */
public record Results(Kpi quota, List<Result> lines) {
    private static final int SHOWN_DECIMALS = 2;

    /**
     * One KPI that could be measured.
     *
     * @param before of as many days of the week before, as it is known now
     * @param told what the digest of that week said, where that is something else by now
     */
    public record Result(
            Kpi kpi,
            BigDecimal actual,
            Optional<BigDecimal> target,
            Optional<Verdict> verdict,
            Optional<BigDecimal> before,
            Optional<BigDecimal> told) {
        /** Whether it is worth a line where lines are few. */
        public boolean isAimed() {
            return target.isPresent();
        }

        public boolean isNone() {
            return actual.signum() == 0 && before.stream().allMatch(value -> value.signum() == 0);
        }
    }

    /** The quota's line, if it could be measured. */
    public Optional<Result> ofQuota() {
        return of(quota);
    }

    public Optional<Result> of(Kpi kpi) {
        return of(kpi, lines);
    }

    /** Whether nothing was done: what stands open from before is no deed of this week. */
    boolean areNone() {
        return lines.stream()
                .filter(line -> line.kpi().addsUp())
                .allMatch(line -> line.actual().signum() == 0);
    }

    /**
     * What could be measured of these.
     *
     * @param told of the week before, in its digest
     */
    static List<Result> lines(Scorecards.Lines lines, List<Result> told) {
        return lines.lines().stream()
                .flatMap(line -> result(line, told).stream())
                .toList();
    }

    private static Optional<Result> of(Kpi kpi, List<Result> lines) {
        return lines.stream().filter(line -> line.kpi() == kpi).findFirst();
    }

    private static Optional<Result> result(Line line, List<Result> told) {
        if (!(line.actual() instanceof Measured measured)) {
            return Optional.empty();
        }
        Optional<BigDecimal> before = line.trend().map(Trend::before);
        return Optional.of(new Result(
                line.kpi(),
                rounded(measured.value()),
                line.target().map(Results::rounded),
                line.pace().flatMap(Pace::verdict),
                before.map(Results::rounded),
                of(line.kpi(), told).map(Result::actual).filter(then -> before.filter(
                                now -> rounded(now).compareTo(then) != 0)
                        .isPresent())));
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Reads them. */
    public static final class Reader implements Section<Results> {
        private final Scorecards scorecards;

        public Reader(Scorecards scorecards) {
            this.scorecards = scorecards;
        }

        @Override
        public Topic topic() {
            return Topic.RESULTS;
        }

        @Override
        public Optional<Results> read(Tx tx, About about) {
            Scorecards.Lines lines =
                    scorecards.lines(tx, about.scope(), about.week(), about.daysBefore(), about.today(), kpis(about));
            List<Result> told =
                    about.told(Topic.RESULTS, Results.class).map(Results::lines).orElse(List.of());
            return Optional.of(new Results(Quota.on(tx, about.asOf()), lines(lines, told)));
        }

        /** A week says nothing of what counts at the end of a month, and the channels are in the revenue. */
        private static List<Kpi> kpis(About about) {
            return Arrays.stream(Kpi.values())
                    .filter(kpi -> kpi.isOf(about.scope().kind()))
                    .filter(kpi -> !kpi.isOfTheEnd() && kpi != Kpi.SALES_BY_CHANNEL)
                    .toList();
        }
    }
}
