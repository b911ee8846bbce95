package dev.paceline.kpi;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a figure can't be measured.
 *
 * @param months what the reason names, such as the months without costs
 */
public record Gap(Reason reason, List<YearMonth> months) {
    /** What is missing. */
    public enum Reason {
        NO_REVIEWS_YET,
        NO_COACHING_YET,
        NO_LEADS,
        NO_SCORES,
        NO_DEALS_WON,
        NO_NEW_CUSTOMERS,
        NO_COSTS,
        NO_TARGETS
    }

    /** Both, where two parts of a period have the same. */
    Gap and(Gap other) {
        return new Gap(
                reason,
                Stream.concat(months.stream(), other.months.stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    public static Gap of(Reason reason) {
        return new Gap(reason, List.of());
    }
}
