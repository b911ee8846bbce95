package dev.paceline.review;

import dev.paceline.kpi.Kpi;
import dev.paceline.policy.Standing;
import dev.paceline.target.Cycle;
import dev.paceline.target.Verdict;
import dev.paceline.text.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What both sides look at in a review: the figures as they stood on a day, and nothing changes them. What people wrote stands where
 * they wrote it, and goes when it is taken back there.
 *
 * @param lines of the days that the review is about
 * @param blocks those of the 30, 60 and 90 days with a target that ended in these days or run on
 * @param policy how the member stood against the policy in the month, where that was judged
 * @param agreed what was agreed in the review before
 */
public record Sheet(
        LocalDate frozenOn,
        Currency currency,
        List<Line> lines,
        List<Block> blocks,
        Praise praise,
        Wins wins,
        Optional<Policy> policy,
        List<Agreed> agreed) {
    /** A KPI that could be measured; the verdict stands beside a target alone. */
    public record Line(Kpi kpi, BigDecimal actual, Optional<BigDecimal> target, Optional<Verdict> verdict) {
        boolean isMissed() {
            return verdict.filter(Verdict.BEHIND::equals).isPresent();
        }
    }

    /** A rolling target's days, which may run on. */
    public record Block(Cycle cycle, LocalDate from, LocalDate last, List<Line> lines) {}

    /** The shout-outs that were received, and the ids of the last few. */
    public record Praise(int received, List<Long> last) {}

    /** The deals that were won, the largest by name. */
    public record Wins(int count, Money total, List<Win> largest) {}

    /** A deal, and the id of its account. */
    public record Win(long account, Money amount) {}

    /** An evaluation, and what it came to. */
    public record Policy(long evaluation, Standing standing) {}

    /** An action item, and whether it was done by then. */
    public record Agreed(long item, LocalDate due, boolean done) {}

    /** The targets of the days that were missed. */
    public List<Line> missed() {
        return lines.stream().filter(Line::isMissed).toList();
    }
}
