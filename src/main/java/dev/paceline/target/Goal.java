package dev.paceline.target;

import dev.paceline.kpi.Kpi;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one owner is to reach of one KPI over any days.
 *
 * @param targets all that the owner has had of the KPI
 */
record Goal(Kpi kpi, List<Target> targets, Month fiscalStart) {
    /** Shares together are never more than what they are of. */
    private static final MathContext DOWN = new MathContext(20, RoundingMode.DOWN);

    /** A target that holds on a day, and the days of its block around that day. */
    private record Block(Target target, Period days) {}

    /**
     * The target for a period, less the share of its working days on which those concerned are away. It is the target that is
     * set over just these days, or else made of the shares that working days have of the shortest target that covers each.
     *
     * @param asOf the last day that is known: what holds then holds for the days to come
     * @return empty where a working day is covered by none
     */
    Optional<BigDecimal> over(Period period, LocalDate asOf, Workload workload) {
        LocalDate end = earlier(period.last(), asOf);
        Optional<BigDecimal> whole = held(end, asOf)
                .filter(target -> target.around(period.from(), fiscalStart).equals(period))
                .findFirst()
                .map(Target::amount);
        if (!kpi.addsUp()) {
            return whole.or(
                    () -> shortest(end, asOf).map(block -> block.target().amount()));
        }
        return whole.map(amount -> share(amount, workload.available(period), workload.working(period)))
                .or(() -> byDays(period, asOf, workload));
    }

    private Optional<BigDecimal> byDays(Period period, LocalDate asOf, Workload workload) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean covered = false;
        for (Map.Entry<Period, Optional<Block>> part : parts(period, asOf).entrySet()) {
            Period days = part.getKey();
            Optional<Block> block = part.getValue();
            int working = workload.working(days);
            if (block.isEmpty() && working > 0) {
                return Optional.empty();
            }
            if (block.isPresent() && working > 0) {
                BigDecimal amount = block.get().target().amount();
                sum = sum.add(share(
                        amount,
                        workload.available(days),
                        workload.working(block.get().days())));
                covered = true;
            }
        }
        return covered ? Optional.of(sum) : Optional.empty();
    }

    /** The period in stretches of days that are in the same block, or in none. */
    private Map<Period, Optional<Block>> parts(Period period, LocalDate asOf) {
        Map<Period, Optional<Block>> parts = new LinkedHashMap<>();
        LocalDate from = period.from();
        Optional<Block> block = shortest(from, asOf);
        for (LocalDate day = next(from, period); day.isBefore(period.until()); day = next(day, period)) {
            Optional<Block> ofDay = shortest(day, asOf);
            if (!ofDay.equals(block)) {
                parts.put(new Period(from, day), block);
                from = day;
                block = ofDay;
            }
        }
        parts.put(new Period(from, period.until()), block);
        return parts;
    }

    /** The next day on which another target or another block may begin. */
    private LocalDate next(LocalDate day, Period period) {
        return targets.stream()
                .flatMap(target -> Stream.of(
                        target.fromDay(),
                        target.untilDay(),
                        target.around(day, fiscalStart).until()))
                .filter(change -> change.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(period.until());
    }

    private Optional<Block> shortest(LocalDate day, LocalDate asOf) {
        return held(day, asOf)
                .map(target -> new Block(target, target.around(day, fiscalStart)))
                .min(Comparator.comparingLong((Block block) -> block.days().days())
                        .thenComparing(block -> block.target().cycle(), Comparator.reverseOrder()));
    }

    /** What holds on a day; the first target of its kind holds on the earlier days of the block in which it was set, too. */
    private Stream<Target> held(LocalDate day, LocalDate asOf) {
        LocalDate known = earlier(day, asOf);
        return targets.stream().filter(target -> target.holdsOn(known) || reachesBack(target, day, asOf));
    }

    private boolean reachesBack(Target target, LocalDate day, LocalDate asOf) {
        return target.isKnownOn(asOf)
                && day.isBefore(target.fromDay())
                && target.around(target.fromDay(), fiscalStart).contains(day)
                && targets.stream()
                        .filter(other -> other.subject().equals(target.subject()))
                        .noneMatch(other -> other.isKnownOn(target.fromDay().minusDays(1)));
    }

    private static BigDecimal share(BigDecimal amount, int part, int all) {
        return all == 0 ? amount : amount.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(all), DOWN);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
