package dev.paceline.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The trajectory: compound monthly growth, of what was reached per day there. The mean of the later half of the months is compared
 * with that of the earlier half, since one large deal in the first or last month would decide a comparison of those two.
 *
 * @param rate a month, as a share, to a tenth of a percent; empty where it began with nothing
 * @param months how many tell of it
 */
public record Growth(Optional<BigDecimal> rate, int months) {
    private static final int DECIMALS = 3;
    private static final BigDecimal RISING = new BigDecimal("0.01");

    /** Empty where less than two months tell anything. */
    static Optional<Growth> of(List<MonthlyResult> results) {
        int begin = (int) results.stream().takeWhile(MonthlyResult::isNothing).count();
        int[] telling = IntStream.range(begin, results.size())
                .filter(i -> results.get(i).tells())
                .toArray();
        int half = telling.length / 2;
        if (half == 0) {
            return Optional.empty();
        }
        int[] earlier = IntStream.of(telling).limit(half).toArray();
        int[] later = IntStream.of(telling).skip(telling.length - half).toArray();
        double distance = mean(later) - mean(earlier);
        return Optional.of(
                new Growth(rate(perDay(results, earlier), perDay(results, later), distance), telling.length));
    }

    /** By a percent a month at least; what began with nothing and came to something rises too. */
    public boolean isRising() {
        return rate.orElse(RISING).compareTo(RISING) >= 0;
    }

    private static Optional<BigDecimal> rate(double earlier, double later, double distance) {
        if (earlier == 0) {
            return later > 0 ? Optional.empty() : Optional.of(BigDecimal.ZERO);
        }
        double rate = Math.pow(later / earlier, 1 / distance) - 1;
        return Optional.of(BigDecimal.valueOf(rate).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static double mean(int[] positions) {
        return IntStream.of(positions).average().orElseThrow();
    }

    private static double perDay(List<MonthlyResult> results, int[] positions) {
        return IntStream.of(positions)
                .mapToDouble(i -> results.get(i).perDay().doubleValue())
                .average()
                .orElseThrow();
    }
}
