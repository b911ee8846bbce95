package dev.paceline.deal;

import dev.paceline.account.Account;
import dev.paceline.account.Accounts;
import dev.paceline.deal.DealFigures.Closed;
import dev.paceline.deal.DealFigures.Open;
import dev.paceline.deal.DealFigures.Opened;
import dev.paceline.kpi.Fact;
import dev.paceline.kpi.Facts;
import dev.paceline.kpi.Item;
import dev.paceline.kpi.Part;
import dev.paceline.kpi.Question;
import dev.paceline.kpi.Scope;
import dev.paceline.kpi.Source;
import dev.paceline.kpi.Sum;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What deals tell of the KPIs. A won deal counts on the day on which it was won, for its owner and their team of that day. */
public final class DealFacts implements Source {
    private static final Set<Fact> WON = EnumSet.of(
            Fact.REVENUE, Fact.DEALS_WON, Fact.CROSS_SELL_REVENUE, Fact.RENEWALS, Fact.NEW_CUSTOMERS, Fact.SALES_CYCLE);
    private static final Set<Fact> OPEN = EnumSet.of(Fact.PIPELINE, Fact.WEIGHTED_PIPELINE);
    private static final int DEAL_SIZE_MONTHS = 3;
    private static final int PERCENT = 2;

    /** A deal, as one of the things that a fact is made of. */
    private record Told(
            Fact fact,
            LocalDate day,
            long owner,
            long account,
            Optional<String> channel,
            Optional<String> detail,
            Sum sum) {
        Part part() {
            return new Part(fact, owner, channel, sum);
        }
    }

    @Override
    public Set<Fact> facts() {
        Set<Fact> facts = EnumSet.of(Fact.DEAL_SIZE, Fact.NEW_ACCOUNTS);
        facts.addAll(WON);
        facts.addAll(OPEN);
        return facts;
    }

    @Override
    public Facts read(Tx tx, Question question, Set<Fact> wanted) {
        return new Facts(told(tx, question, wanted).stream().map(Told::part).toList(), Map.of());
    }

    @Override
    public List<Item> items(Tx tx, Question question, Fact fact, int limit) {
        List<Told> told = told(tx, question, Set.of(fact)).stream()
                .filter(each -> each.fact() == fact)
                .sorted(Comparator.comparing(Told::day).reversed())
                .limit(limit)
                .toList();
        Map<Long, Account> accounts =
                Accounts.get(tx, told.stream().map(Told::account).distinct().toList());
        return told.stream()
                .map(each -> new Item(
                        each.day(),
                        each.owner(),
                        Optional.ofNullable(accounts.get(each.account())).map(Account::name),
                        each.detail(),
                        each.sum()))
                .toList();
    }

    private static List<Told> told(Tx tx, Question question, Set<Fact> wanted) {
        List<Told> told = new ArrayList<>();
        Whose whose = whose(question.scope());
        if (wanted.stream().anyMatch(WON::contains)) {
            told.addAll(won(tx, question, whose, wanted.contains(Fact.NEW_CUSTOMERS)));
        }
        if (wanted.contains(Fact.DEAL_SIZE)) {
            LocalDate end = question.asOf().plusDays(1);
            DealFigures.won(tx, new Period(end.minusMonths(DEAL_SIZE_MONTHS), end), whose).stream()
                    .filter(deal -> deal.amount().currency().equals(question.currency()))
                    .forEach(deal -> told.add(
                            told(Fact.DEAL_SIZE, deal, Sum.one(deal.amount().amount()))));
        }
        if (wanted.stream().anyMatch(OPEN::contains)) {
            DealFigures.openOn(tx, question.asOf(), whose).stream()
                    .filter(deal -> deal.amount().currency().equals(question.currency()))
                    .forEach(deal -> told.addAll(open(deal)));
        }
        if (wanted.contains(Fact.NEW_ACCOUNTS)) {
            told.addAll(opened(tx, question, whose));
        }
        return told;
    }

    private static List<Told> won(Tx tx, Question question, Whose whose, boolean customers) {
        List<Closed> won = DealFigures.won(tx, question.period(), whose);
        Map<Long, Long> first = customers
                ? DealFigures.firstWon(
                        tx, won.stream().map(Closed::account).distinct().toList())
                : Map.of();
        List<Told> told = new ArrayList<>();
        for (Closed deal : won) {
            BigDecimal amount = deal.amount().amount();
            if (deal.amount().currency().equals(question.currency())) {
                told.add(told(Fact.REVENUE, deal, Sum.one(amount)));
                if (deal.kind() == Kind.CROSS_SELL || deal.kind() == Kind.UPSELL) {
                    told.add(told(Fact.CROSS_SELL_REVENUE, deal, Sum.one(amount)));
                }
            }
            told.add(told(Fact.DEALS_WON, deal, Sum.count(1)));
            told.add(told(Fact.SALES_CYCLE, deal, Sum.one(BigDecimal.valueOf(days(deal)))));
            if (deal.kind() == Kind.RENEWAL) {
                told.add(told(Fact.RENEWALS, deal, Sum.count(1)));
            }
            if (first.getOrDefault(deal.account(), 0L) == deal.deal()) {
                told.add(told(Fact.NEW_CUSTOMERS, deal, Sum.count(1)));
            }
        }
        return told;
    }

    private static List<Told> open(Open deal) {
        BigDecimal amount = deal.amount().amount();
        BigDecimal weighted = amount.multiply(BigDecimal.valueOf(deal.probability(), PERCENT));
        return List.of(
                open(Fact.PIPELINE, deal, Optional.empty(), amount),
                open(Fact.WEIGHTED_PIPELINE, deal, Optional.of(deal.probability() + "\u00a0%"), weighted));
    }

    private static List<Told> opened(Tx tx, Question question, Whose whose) {
        List<Opened> opened = DealFigures.opened(tx, question.period(), whose);
        Map<Long, Long> first = DealFigures.firstOpened(
                tx, opened.stream().map(Opened::account).distinct().toList());
        return opened.stream()
                .filter(deal -> first.getOrDefault(deal.account(), 0L) == deal.deal())
                .map(deal -> new Told(
                        Fact.NEW_ACCOUNTS,
                        deal.openedDay(),
                        deal.owner(),
                        deal.account(),
                        deal.channel(),
                        deal.channel(),
                        Sum.count(1)))
                .toList();
    }

    private static Told told(Fact fact, Closed deal, Sum sum) {
        Optional<String> detail = deal.product().or(deal::channel);
        return new Told(fact, deal.closedDay(), deal.owner(), deal.account(), deal.channel(), detail, sum);
    }

    private static Told open(Fact fact, Open deal, Optional<String> detail, BigDecimal amount) {
        return new Told(
                fact, deal.openedDay(), deal.owner(), deal.account(), Optional.empty(), detail, Sum.one(amount));
    }

    private static long days(Closed deal) {
        return ChronoUnit.DAYS.between(deal.openedDay(), deal.closedDay());
    }

    private static Whose whose(Scope scope) {
        return switch (scope.kind()) {
            case MEMBER -> new Whose.Members(scope.ids());
            case TEAM -> new Whose.Teams(scope.ids());
            case COMPANY -> new Whose.Everyone();
        };
    }
}
