package dev.paceline.deal;

import dev.paceline.store.Tx;
import dev.paceline.text.Money;
import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * What became of deals in some days.
 *
 * @param slipped were to close in these days when they began, and are open still, with another day or the same
 * @param stepless are open, and nobody has said what comes next
 */
public record DealNews(Group won, Group lost, Group slipped, Group stepless) {
    private static final int LARGEST = 15;

    /** A deal. */
    public record Line(long deal, long account, long owner, Money amount) {}

    /**
     * Some deals.
     *
     * @param total of those in the workspace's currency
     * @param largest as many as anybody reads
     */
    public record Group(int count, Money total, List<Line> largest) {
        static Group of(List<Line> lines, Currency currency) {
            return new Group(
                    lines.size(),
                    lines.stream()
                            .map(Line::amount)
                            .filter(amount -> amount.currency().equals(currency))
                            .reduce(Money.zero(currency), Money::plus),
                    lines.stream()
                            .sorted(Comparator.comparing(
                                            (Line line) -> line.amount().amount())
                                    .reversed()
                                    .thenComparing(Line::deal))
                            .limit(LARGEST)
                            .toList());
        }
    }

    /** Whether nobody did anything: a deal slips by itself. */
    public boolean isNothing() {
        return won.count() + lost.count() == 0;
    }

    /**
     * The news of a period.
     *
     * @param today nothing of later days is known, and what is to close today has not slipped yet
     */
    public static DealNews of(Tx tx, Whose whose, Period period, LocalDate today, Currency currency) {
        LocalDate asOf = period.asOf(today);
        return new DealNews(
                Group.of(lines(DealFigures.won(tx, period, whose)), currency),
                Group.of(lines(DealFigures.lost(tx, period, whose)), currency),
                Group.of(slipped(tx, whose, period, today), currency),
                Group.of(openOn(tx, whose, asOf, " and s.next_step is null", List.of()), currency));
    }

    private static List<Line> slipped(Tx tx, Whose whose, Period period, LocalDate today) {
        String wasToClose = " and exists (select 1 from deal_state e where e.workspace_id = :workspace"
                + " and e.deal_id = s.deal_id and e.from_day <= ? and e.until_day > ? and e.status = ?"
                + " and e.close_day >= ? and e.close_day < ?)";
        Period over = period.within(new Period(period.from(), today));
        return openOn(
                tx,
                whose,
                over.until(),
                wasToClose,
                List.of(over.from(), over.from(), Status.OPEN.name(), over.from(), over.until()));
    }

    private static List<Line> openOn(Tx tx, Whose whose, LocalDate day, String such, List<Object> itsArguments) {
        List<Object> arguments = new ArrayList<>(List.of(day, day, Status.OPEN.name(), day, day));
        arguments.addAll(whose.arguments());
        arguments.addAll(itsArguments);
        return tx.rows(
                "select s.deal_id, s.account_id, s.owner_id, s.amount, s.currency from deal_state s"
                        + " left join team_membership m on m.workspace_id = :workspace and m.member_id = s.owner_id"
                        + " and m.from_day <= ? and m.until_day > ?"
                        + " where s.workspace_id = :workspace and s.status = ? and s.from_day <= ? and s.until_day > ?"
                        + whose.condition("m.team_id", "s.owner_id") + such,
                row -> new Line(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        new Money(row.getBigDecimal(4), Currency.getInstance(row.getString(5)))),
                arguments.toArray());
    }

    private static List<Line> lines(List<DealFigures.Closed> deals) {
        return deals.stream()
                .map(deal -> new Line(deal.deal(), deal.account(), deal.owner(), deal.amount()))
                .toList();
    }
}
