package dev.paceline.deal;

import dev.paceline.account.Account;
import dev.paceline.account.Accounts;
import dev.paceline.deal.DealFigures.Closed;
import dev.paceline.deal.DealFigures.Open;
import dev.paceline.deal.DealFigures.Opened;
import dev.paceline.kpi.Fact;
import dev.paceline.kpi.Item;
import dev.paceline.kpi.Item.Detail;
import dev.paceline.kpi.Question;
import dev.paceline.kpi.Sum;
import dev.paceline.kpi.Unit;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The deals that a figure is made of, for who checks it by hand. */
final class DealItems {
    private static final int PERCENT = 2;
    private static final Sum ONE = Sum.count(1);

    private DealItems() {}

    /** A deal, as one of the things that a fact is made of. */
    private record Told(long deal, LocalDate day, long owner, long account, Optional<Detail> detail, Sum sum) {}

    static List<Item> of(Tx tx, Question question, Whose whose, Fact fact, int limit) {
        List<Told> told = told(tx, question, whose, fact)
                .sorted(Comparator.comparing(Told::day).reversed())
                .limit(limit)
                .toList();
        Map<Long, Account> accounts =
                Accounts.get(tx, told.stream().map(Told::account).distinct().toList());
        Map<Long, Item.Moments> recorded =
                Recorded.of(tx, fact, told.stream().map(Told::deal).toList());
        return told.stream()
                .map(each -> new Item(
                        each.day(),
                        each.owner(),
                        Optional.ofNullable(accounts.get(each.account())).map(Account::name),
                        each.detail(),
                        each.sum(),
                        Optional.ofNullable(recorded.get(each.deal()))))
                .toList();
    }

    private static Stream<Told> told(Tx tx, Question question, Whose whose, Fact fact) {
        Period period = fact == Fact.DEAL_SIZE ? DealFacts.monthsOfSize(question) : question.period();
        return switch (fact) {
            case NEW_ACCOUNTS ->
                DealFigures.newAccounts(tx, period, whose).stream().map(DealItems::opened);
            case NEW_CUSTOMERS ->
                DealFigures.newCustomers(tx, period, whose).stream().map(deal -> won(deal, ONE));
            case PIPELINE, WEIGHTED_PIPELINE ->
                DealFigures.openOn(tx, question.asOf(), whose).stream()
                        .filter(deal -> deal.amount().currency().equals(question.currency()))
                        .map(fact == Fact.PIPELINE ? DealItems::open : DealItems::weighted);
            default ->
                DealFigures.won(tx, period, whose).stream()
                        .filter(deal -> counts(deal, fact, question.currency()))
                        .map(deal -> won(deal, sum(deal, fact)));
        };
    }

    private static boolean counts(Closed deal, Fact fact, Currency currency) {
        return switch (fact) {
            case CROSS_SELL_REVENUE ->
                deal.kind().isMoreOfCustomer() && deal.amount().currency().equals(currency);
            case RENEWALS -> deal.kind() == Kind.RENEWAL;
            default -> fact.unit() != Unit.MONEY || deal.amount().currency().equals(currency);
        };
    }

    private static Sum sum(Closed deal, Fact fact) {
        return switch (fact.unit()) {
            case MONEY -> Sum.one(deal.amount().amount());
            case DAYS -> Sum.one(BigDecimal.valueOf(ChronoUnit.DAYS.between(deal.openedDay(), deal.closedDay())));
            default -> ONE;
        };
    }

    private static Told won(Closed deal, Sum sum) {
        return new Told(
                deal.deal(),
                deal.closedDay(),
                deal.owner(),
                deal.account(),
                deal.product().or(deal::channel).map(Detail.Words::new),
                sum);
    }

    private static Told opened(Opened deal) {
        return new Told(
                deal.deal(),
                deal.openedDay(),
                deal.owner(),
                deal.account(),
                deal.channel().map(Detail.Words::new),
                ONE);
    }

    private static Told open(Open deal) {
        Sum amount = Sum.one(deal.amount().amount());
        return new Told(deal.deal(), deal.openedDay(), deal.owner(), deal.account(), Optional.empty(), amount);
    }

    private static Told weighted(Open deal) {
        BigDecimal probability = BigDecimal.valueOf(deal.probability(), PERCENT);
        Sum amount = Sum.one(deal.amount().amount().multiply(probability));
        return new Told(
                deal.deal(),
                deal.openedDay(),
                deal.owner(),
                deal.account(),
                Optional.of(new Detail.Share(probability)),
                amount);
    }
}
