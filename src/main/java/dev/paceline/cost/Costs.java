package dev.paceline.cost;

import dev.paceline.kpi.Fact;
import dev.paceline.kpi.Facts;
import dev.paceline.kpi.Gap;
import dev.paceline.kpi.Item;
import dev.paceline.kpi.Part;
import dev.paceline.kpi.Question;
import dev.paceline.kpi.Source;
import dev.paceline.kpi.Sum;
import dev.paceline.member.Owner;
import dev.paceline.store.Tx;
import dev.paceline.text.Money;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Costs of sales and marketing: the company's, a month each, evenly over its days. */
public final class Costs implements Source {
    /** What a month cost; nothing takes back what was entered before. */
    public static void enter(Tx tx, YearMonth month, Optional<Money> cost, long by, Instant now) {
        tx.save(new MonthlyCost(tx.newId(), month, cost.orElse(null), by, now));
    }

    /** What is entered for the months from one up to another, both included. */
    public static SortedMap<YearMonth, Money> months(Tx tx, YearMonth first, YearMonth last) {
        SortedMap<YearMonth, Money> months = new TreeMap<>();
        tx.entities()
                .createQuery(
                        "select c from MonthlyCost c where c.firstDay >= :first and c.firstDay <= :last order by c.id",
                        MonthlyCost.class)
                .setParameter("first", first.atDay(1))
                .setParameter("last", last.atDay(1))
                .getResultList()
                .forEach(entered -> entered.cost()
                        .ifPresentOrElse(
                                cost -> months.put(entered.month(), cost), () -> months.remove(entered.month())));
        return months;
    }

    @Override
    public Set<Fact> facts() {
        return Set.of(Fact.COSTS);
    }

    @Override
    public Facts read(Tx tx, Question question, Set<Fact> wanted) {
        if (question.scope().kind() != Owner.Kind.COMPANY) {
            return Facts.NONE;
        }
        Map<YearMonth, Money> entered = entered(tx, question);
        List<YearMonth> missing = months(known(question))
                .filter(month -> !entered.containsKey(month))
                .toList();
        if (!missing.isEmpty()) {
            return new Facts(List.of(), Map.of(Fact.COSTS, new Gap(Gap.Reason.NO_COSTS, missing)));
        }
        return new Facts(
                months(known(question))
                        .map(month -> new Part(Fact.COSTS, 0, Sum.one(share(month, entered, known(question)))))
                        .toList(),
                Map.of());
    }

    @Override
    public List<Item> items(Tx tx, Question question, Fact fact, int limit) {
        Map<YearMonth, Money> entered = entered(tx, question);
        return months(known(question))
                .filter(entered::containsKey)
                .map(month -> new Item(
                        month.atDay(1),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Sum.one(share(month, entered, known(question))),
                        Optional.empty()))
                .toList();
    }

    private static Map<YearMonth, Money> entered(Tx tx, Question question) {
        Period period = known(question);
        Map<YearMonth, Money> entered = months(tx, YearMonth.from(period.from()), YearMonth.from(period.last()));
        entered.values().removeIf(cost -> !cost.currency().equals(question.currency()));
        return entered;
    }

    /** The days that have begun: what is to come has cost nothing yet. */
    private static Period known(Question question) {
        LocalDate until = question.asOf().plusDays(1);
        Period asked = question.period();
        return until.isBefore(asked.until()) && until.isAfter(asked.from()) ? new Period(asked.from(), until) : asked;
    }

    private static Stream<YearMonth> months(Period period) {
        YearMonth last = YearMonth.from(period.last());
        return Stream.iterate(
                YearMonth.from(period.from()), month -> !month.isAfter(last), month -> month.plusMonths(1));
    }

    /** What the days of a month that are in the period cost. */
    private static BigDecimal share(YearMonth month, Map<YearMonth, Money> entered, Period period) {
        Period days =
                period.within(new Period(month.atDay(1), month.plusMonths(1).atDay(1)));
        Money cost = Objects.requireNonNull(entered.get(month));
        return cost.amount()
                .multiply(BigDecimal.valueOf(days.days()))
                .divide(BigDecimal.valueOf(month.lengthOfMonth()), MathContext.DECIMAL64);
    }
}
