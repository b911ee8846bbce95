package dev.paceline.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing behind a figure.
 *
 * @param name the account or what else it is known by
 * @param detail what else tells it from others
 * @param moments when somebody said so, where that is known
 */
public record Item(
        LocalDate day,
        long memberId,
        Optional<String> name,
        Optional<Detail> detail,
        Sum sum,
        Optional<Moments> moments) {
    /** When it was first said, and since when it is as it is. */
    public record Moments(Instant first, Instant since) {}

    /** What tells two things of one name apart. */
    public sealed interface Detail {
        /** Such as the product, as somebody wrote it. */
        record Words(String text) implements Detail {}

        /** By how much of it counts, such as the probability. */
        record Share(BigDecimal share) implements Detail {}
    }
}
