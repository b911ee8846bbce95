package dev.paceline.contest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who wins. */
public sealed interface Rule {
    /** Who comes to most. */
    record HighestTotal() implements Rule {}

    /** Who is first to come to so much, which ends the contest. */
    record FirstTo(BigDecimal amount) implements Rule {
        public FirstTo {
            BigDecimal bare = amount.stripTrailingZeros();
            amount = bare.setScale(Math.max(0, bare.scale()), RoundingMode.UNNECESSARY);
        }
    }

    /** Who gained most on as many days before, as if neither had been away. */
    record MostImproved() implements Rule {}

    /** Who wins the largest single deal. */
    record LargestDeal() implements Rule {}

    /** The four, as a menu has them. */
    enum Kind {
        TOTAL,
        FIRST,
        IMPROVED,
        DEAL
    }

    default Kind kind() {
        if (this instanceof FirstTo) {
            return Kind.FIRST;
        }
        return this instanceof MostImproved ? Kind.IMPROVED : this instanceof LargestDeal ? Kind.DEAL : Kind.TOTAL;
    }

    /** As a row holds it. */
    default String code() {
        return kind() + (this instanceof FirstTo first ? " " + first.amount().toPlainString() : "");
    }

    static Rule decode(String code) {
        String[] parts = code.split(" ", 2);
        return switch (Kind.valueOf(parts[0])) {
            case TOTAL -> new HighestTotal();
            case FIRST -> new FirstTo(new BigDecimal(parts[1]));
            case IMPROVED -> new MostImproved();
            case DEAL -> new LargestDeal();
        };
    }

    /** What is to be reached, if anything is. */
    default Optional<BigDecimal> goal() {
        return this instanceof FirstTo first ? Optional.of(first.amount()) : Optional.empty();
    }

    /** What a figure scores: whoever reached what was to be reached is ahead of nobody else who did but by being earlier. */
    default BigDecimal score(BigDecimal figure) {
        return goal().map(figure::min).orElse(figure);
    }

    /** Whether a score can win at all. */
    default boolean wins(BigDecimal score) {
        return score.signum() > 0 && goal().stream().allMatch(goal -> score.compareTo(goal) >= 0);
    }

    /**
     * When a score was reached: with the entry that led to it, in the order in which they were recorded.
     *
     * @param entries all that there are, in any order
     */
    default Optional<Instant> reached(BigDecimal score, List<Entry> entries) {
        List<Entry> inOrder =
                entries.stream().sorted(Comparator.comparing(Entry::at)).toList();
        Optional<Instant> last = inOrder.stream().map(Entry::at).reduce((one, later) -> later);
        BigDecimal so = BigDecimal.ZERO;
        for (Entry entry : inOrder) {
            so = this instanceof LargestDeal ? entry.amount() : so.add(entry.amount());
            if (so.compareTo(score) >= 0 && !(this instanceof MostImproved)) {
                return Optional.of(entry.at());
            }
        }
        return last; // what is compared with days before is made of all of them
    }
}
