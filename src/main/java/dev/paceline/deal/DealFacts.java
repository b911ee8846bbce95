package dev.paceline.deal;

import dev.paceline.deal.DealSums.Won;
import dev.paceline.kpi.Fact;
import dev.paceline.kpi.Facts;
import dev.paceline.kpi.Item;
import dev.paceline.kpi.Part;
import dev.paceline.kpi.Question;
import dev.paceline.kpi.Source;
import dev.paceline.kpi.Sum;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What deals tell of the KPIs. A won deal counts on the day on which it was won, for its owner and their team of that day. */
public final class DealFacts implements Source {
    private static final Set<Fact> WON =
            EnumSet.of(Fact.REVENUE, Fact.DEALS_WON, Fact.CROSS_SELL_REVENUE, Fact.RENEWALS, Fact.SALES_CYCLE);
    private static final Set<Fact> OPEN = EnumSet.of(Fact.PIPELINE, Fact.WEIGHTED_PIPELINE);
    private static final int DEAL_SIZE_MONTHS = 3;

    @Override
    public Set<Fact> facts() {
        Set<Fact> facts = EnumSet.of(Fact.DEAL_SIZE, Fact.NEW_CUSTOMERS, Fact.NEW_ACCOUNTS);
        facts.addAll(WON);
        facts.addAll(OPEN);
        return facts;
    }

    @Override
    public Facts read(Tx tx, Question question, Set<Fact> wanted) {
        List<Part> parts = new ArrayList<>();
        Whose whose = Whose.of(question.scope());
        if (wanted.stream().anyMatch(WON::contains)) {
            DealSums.won(tx, question.period(), whose).forEach(won -> parts.addAll(parts(won, question.currency())));
        }
        if (wanted.contains(Fact.DEAL_SIZE)) {
            DealSums.won(tx, monthsOfSize(question), whose).stream()
                    .filter(won -> won.currency().equals(question.currency()))
                    .forEach(won -> parts.add(new Part(Fact.DEAL_SIZE, won.owner(), won.revenue())));
        }
        if (wanted.contains(Fact.NEW_CUSTOMERS)) {
            DealFigures.newCustomers(tx, question.period(), whose)
                    .forEach(deal ->
                            parts.add(new Part(Fact.NEW_CUSTOMERS, deal.owner(), deal.channel(), Sum.count(1))));
        }
        if (wanted.contains(Fact.NEW_ACCOUNTS)) {
            DealFigures.newAccounts(tx, question.period(), whose)
                    .forEach(
                            deal -> parts.add(new Part(Fact.NEW_ACCOUNTS, deal.owner(), deal.channel(), Sum.count(1))));
        }
        if (wanted.stream().anyMatch(OPEN::contains)) {
            DealSums.openOn(tx, question.asOf(), whose).stream()
                    .filter(open -> open.currency().equals(question.currency()))
                    .forEach(open -> parts.addAll(List.of(
                            new Part(Fact.PIPELINE, open.owner(), open.amount()),
                            new Part(Fact.WEIGHTED_PIPELINE, open.owner(), open.weighted()))));
        }
        return new Facts(parts, Map.of());
    }

    @Override
    public List<Item> items(Tx tx, Question question, Fact fact, int limit) {
        return DealItems.of(tx, question, Whose.of(question.scope()), fact, limit);
    }

    /** The last of the period, whose deals tell how large a deal is. */
    static Period monthsOfSize(Question question) {
        LocalDate end = question.asOf().plusDays(1);
        return new Period(end.minusMonths(DEAL_SIZE_MONTHS), end);
    }

    private static List<Part> parts(Won won, Currency currency) {
        long deals = won.revenue().of();
        Map<Fact, Sum> sums = new EnumMap<>(Fact.class);
        sums.put(Fact.DEALS_WON, Sum.count(deals));
        sums.put(Fact.SALES_CYCLE, new Sum(BigDecimal.valueOf(won.days()), deals));
        if (won.kind() == Kind.RENEWAL) {
            sums.put(Fact.RENEWALS, Sum.count(deals));
        }
        if (won.currency().equals(currency)) {
            sums.put(Fact.REVENUE, won.revenue());
            if (won.kind().isMoreOfCustomer()) {
                sums.put(Fact.CROSS_SELL_REVENUE, won.revenue());
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new Part(sum.getKey(), won.owner(), won.channel(), sum.getValue()))
                .toList();
    }
}
