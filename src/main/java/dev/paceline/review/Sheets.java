package dev.paceline.review;

import dev.paceline.coaching.ActionItems;
import dev.paceline.deal.DealNews;
import dev.paceline.deal.Whose;
import dev.paceline.kpi.Figure.Measured;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Scope;
import dev.paceline.policy.Evaluation;
import dev.paceline.review.Sheet.Agreed;
import dev.paceline.review.Sheet.Block;
import dev.paceline.review.Sheet.Line;
import dev.paceline.review.Sheet.Policy;
import dev.paceline.review.Sheet.Praise;
import dev.paceline.review.Sheet.Win;
import dev.paceline.review.Sheet.Wins;
import dev.paceline.scorecard.Card;
import dev.paceline.scorecard.Scorecards;
import dev.paceline.scorecard.Window;
import dev.paceline.shoutout.Shoutouts;
import dev.paceline.store.Tx;
import dev.paceline.target.Cycle;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a review looks at. */
public final class Sheets {
    private static final int QUOTED = 3;
    private static final int LARGEST = 3;
    private static final int SHOWN_DECIMALS = 2;

    private final Scorecards scorecards;

    public Sheets(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /** @param days of a month, all or those until today */
    Sheet of(Tx tx, long memberId, Period days, LocalDate today) {
        Currency currency = Workspaces.current(tx).settings().currency();
        Scope scope = Scope.member(memberId);
        LocalDate last = days.asOf(today);
        return new Sheet(
                today,
                currency,
                lines(scorecards
                        .card(tx, scope, Scorecards.window(tx, scope, Cycle.MONTH, last), last)
                        .lines()),
                blocks(tx, scope, days, today),
                praise(tx, memberId, days),
                wins(DealNews.of(tx, Whose.of(scope), days, today, currency).won()),
                policy(tx, memberId, days),
                Reviews.lastHeld(tx, memberId).map(review -> agreed(tx, review)).orElse(List.of()));
    }

    private static List<Line> lines(List<dev.paceline.scorecard.Line> lines) {
        return lines.stream().flatMap(line -> line(line).stream()).toList();
    }

    /** What came to nothing says nothing where nothing was asked, and the channels are in the revenue. */
    private static Optional<Line> line(dev.paceline.scorecard.Line line) {
        if (line.kpi() == Kpi.SALES_BY_CHANNEL
                || !(line.actual() instanceof Measured measured)
                || (line.target().isEmpty() && measured.value().signum() == 0)) {
            return Optional.empty();
        }
        return Optional.of(new Line(
                line.kpi(),
                rounded(measured.value()),
                line.target().map(Sheets::rounded),
                line.pace().flatMap(dev.paceline.target.Pace::verdict)));
    }

    /** The blocks that ended in these days, and those that run. */
    private List<Block> blocks(Tx tx, Scope scope, Period days, LocalDate today) {
        return scorecards.aimed(tx, scope, today).stream()
                .filter(card -> card.window().cycle().isRolling())
                .flatMap(card -> Stream.concat(ended(tx, card, days, today).stream(), Stream.of(card)))
                .map(card -> block(card.window(), lines(card.lines())))
                .filter(block -> !block.lines().isEmpty())
                .toList();
    }

    private Optional<Card> ended(Tx tx, Card running, Period days, LocalDate today) {
        Window window = running.window();
        LocalDate last = window.period().from().minusDays(1);
        return Optional.of(Window.around(window.cycle(), last, window.start(), window.fiscalStart()))
                .filter(any -> days.contains(last))
                .map(before -> scorecards.card(
                        tx,
                        running.scope(),
                        before,
                        today,
                        running.lines().stream()
                                .map(dev.paceline.scorecard.Line::kpi)
                                .toList()));
    }

    private static Block block(Window window, List<Line> lines) {
        return new Block(window.cycle(), window.period().from(), window.period().last(), lines);
    }

    private static Praise praise(Tx tx, long memberId, Period days) {
        List<Shoutouts.Received> received = Shoutouts.received(tx, memberId, days);
        return new Praise(
                received.size(),
                received.stream()
                        .limit(QUOTED)
                        .map(Shoutouts.Received::shoutout)
                        .toList());
    }

    private static Wins wins(DealNews.Group won) {
        return new Wins(
                won.count(),
                won.total(),
                won.largest().stream()
                        .limit(LARGEST)
                        .map(line -> new Win(line.account(), line.amount()))
                        .toList());
    }

    private static Optional<Policy> policy(Tx tx, long memberId, Period days) {
        return Optional.ofNullable(Evaluation.of(tx, List.of(memberId), YearMonth.from(days.from()))
                        .get(memberId))
                .map(evaluation -> new Policy(evaluation.id(), evaluation.standing()));
    }

    private static List<Agreed> agreed(Tx tx, Review last) {
        return ActionItems.of(tx, last.id()).stream()
                .filter(item -> !item.isDropped())
                .map(item -> new Agreed(item.id(), item.dueDay(), item.isDone()))
                .toList();
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }
}
