package dev.paceline.deal;

import static dev.paceline.workspace.Workspace.FOREVER;

import dev.paceline.account.Accounts;
import dev.paceline.store.Tx;
import dev.paceline.text.Money;
import dev.paceline.workspace.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Deals that were won or lost in a period, or open on a day. Accounts are as the deals name them, merged or not. */
public final class DealFigures {
    private DealFigures() {}

    private interface OfAccount {
        long deal();

        long account();
    }

    /**
     * A deal that is won or lost now, on a day of the period.
     *
     * @param team that of the owner on that day, 0 for none
     * @param channel as it is compared
     */
    public record Closed(
            long deal,
            long account,
            long owner,
            long team,
            Kind kind,
            Optional<String> channel,
            Optional<String> product,
            Money amount,
            LocalDate openedDay,
            LocalDate closedDay)
            implements OfAccount {}

    /**
     * A deal that was open on a day.
     *
     * @param team that of the owner on that day, 0 for none
     * @param probability in percent, as it was on that day
     */
    public record Open(
            long deal,
            long account,
            long owner,
            long team,
            String stage,
            int probability,
            Money amount,
            LocalDate openedDay,
            LocalDate stageSince) {}

    /**
     * A deal that was opened on a day of the period.
     *
     * @param owner of that day
     * @param channel as it is compared
     */
    public record Opened(long deal, long account, long owner, Optional<String> channel, LocalDate openedDay)
            implements OfAccount {}

    /** The deals that were won in a period and still are. */
    public static List<Closed> won(Tx tx, Period period, Whose whose) {
        return closed(tx, Status.WON, period, whose, "", List.of());
    }

    /** The deals that were lost in a period and still are. */
    public static List<Closed> lost(Tx tx, Period period, Whose whose) {
        return closed(tx, Status.LOST, period, whose, "", List.of());
    }

    /** The deals that were open on a day, whatever became of them. Teams are those in which their owners were then. */
    public static List<Open> openOn(Tx tx, LocalDate day, Whose whose) {
        List<Object> arguments = new ArrayList<>(List.of(day, day, day, day, Status.OPEN.name(), day, day));
        arguments.addAll(whose.arguments());
        return tx.rows(
                "select s.deal_id, s.account_id, s.owner_id, coalesce(m.team_id, 0), s.stage, p.probability, s.amount,"
                        + " s.currency, s.opened_day, s.stage_since from deal_state s"
                        + " join deal_stage p on p.workspace_id = :workspace and p.stage = s.stage"
                        + " and p.from_day <= ? and p.until_day > ?"
                        + " left join team_membership m on m.workspace_id = :workspace and m.member_id = s.owner_id"
                        + " and m.from_day <= ? and m.until_day > ?"
                        + " where s.workspace_id = :workspace and s.status = ? and s.from_day <= ? and s.until_day > ?"
                        + whose.condition("m.team_id", "s.owner_id") + " order by s.deal_id",
                DealFigures::open,
                arguments.toArray());
    }

    /** The won deals of a period that were the first of their account, under whichever of its names. */
    public static List<Closed> newCustomers(Tx tx, Period period, Whose whose) {
        List<Closed> rows = closed(
                tx,
                Status.WON,
                period,
                whose,
                earlier("o.status = ?", "closed_day"),
                List.of(FOREVER, Status.WON.name()));
        return firstOfAllNames(tx, rows, accounts -> firstWon(tx, accounts));
    }

    /** The deals of a period, other than mistakes, that were the first of their account, with the owner of then. */
    public static List<Opened> newAccounts(Tx tx, Period period, Whose whose) {
        List<Object> arguments =
                new ArrayList<>(List.of(FOREVER, period.from(), period.until(), Status.CANCELLED.name()));
        arguments.addAll(whose.arguments());
        arguments.addAll(List.of(FOREVER, Status.CANCELLED.name()));
        List<Opened> rows = tx.rows(
                "select s.deal_id, s.account_id, f.owner_id, s.channel_key, s.opened_day from deal_state s"
                        + " join deal_state f on f.workspace_id = :workspace and f.deal_id = s.deal_id and f.revision = 1"
                        + " where s.workspace_id = :workspace and s.until_day = ? and s.opened_day >= ? and s.opened_day < ?"
                        + " and s.status <> ?" + whose.condition("f.team_id", "f.owner_id")
                        + earlier("o.status <> ?", "opened_day") + " order by s.deal_id",
                row -> new Opened(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        Optional.ofNullable(row.getString(4)),
                        row.getObject(5, LocalDate.class)),
                arguments.toArray());
        return firstOfAllNames(tx, rows, accounts -> firstOpened(tx, accounts));
    }

    /** That the account has, under the same name, no such deal of an earlier day. */
    private static String earlier(String such, String day) {
        return " and not exists (select 1 from deal_state o where o.workspace_id = :workspace"
                + " and o.account_id = s.account_id and o.until_day = ? and " + such + " and o." + day + " <= s." + day
                + " and (o." + day + " < s." + day + " or o.deal_id < s.deal_id))";
    }

    /** Of deals that are the first of a name of their account, the first of the account; most have one name. */
    private static <D extends OfAccount> List<D> firstOfAllNames(
            Tx tx, List<D> deals, Function<Set<Long>, Map<Long, Long>> first) {
        Map<Long, Long> merged = Accounts.merged(tx);
        Set<Long> several = new HashSet<>(merged.values());
        several.retainAll(deals.stream().map(deal -> countingAs(deal, merged)).collect(Collectors.toSet()));
        Map<Long, Long> firsts = first.apply(several);
        return deals.stream()
                .filter(deal -> firsts.getOrDefault(countingAs(deal, merged), deal.deal()) == deal.deal())
                .toList();
    }

    private static long countingAs(OfAccount deal, Map<Long, Long> merged) {
        return merged.getOrDefault(deal.account(), deal.account());
    }

    private static Map<Long, Long> firstWon(Tx tx, Collection<Long> accounts) {
        return first(tx, accounts, "closed_day", "status = ?", Status.WON);
    }

    private static Map<Long, Long> firstOpened(Tx tx, Collection<Long> accounts) {
        return first(tx, accounts, "opened_day", "status <> ?", Status.CANCELLED);
    }

    /** A deal of an account that counts as itself, and the day by which it is the first or not. */
    private record Dated(long account, LocalDate day, long deal) {
        private static final Comparator<Dated> ORDER =
                Comparator.comparing(Dated::day).thenComparing(Dated::deal);
    }

    private static Map<Long, Long> first(Tx tx, Collection<Long> accounts, String day, String such, Status status) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> countingAs = Accounts.countingAs(tx, accounts);
        Map<Long, Dated> first = new HashMap<>();
        tx.rows(
                        "select account_id, " + day + ", deal_id from deal_state where workspace_id = :workspace"
                                + " and until_day = ? and " + such + " and account_id in (?)",
                        row -> new Dated(
                                countingAs.getOrDefault(row.getLong(1), row.getLong(1)),
                                row.getObject(2, LocalDate.class),
                                row.getLong(3)),
                        FOREVER,
                        status.name(),
                        countingAs.keySet())
                .forEach(dated -> first.merge(dated.account(), dated, BinaryOperator.minBy(Dated.ORDER)));
        return first.values().stream().collect(Collectors.toMap(Dated::account, Dated::deal));
    }

    private static List<Closed> closed(
            Tx tx, Status status, Period period, Whose whose, String condition, List<Object> itsArguments) {
        List<Object> arguments = closedArguments(status, period, whose);
        arguments.addAll(itsArguments);
        return tx.rows(
                "select s.deal_id, s.account_id, s.owner_id, s.team_id, s.deal_kind, s.channel_key, s.product, s.amount,"
                        + " s.currency, s.opened_day, s.closed_day" + fromClosed(whose) + condition
                        + " order by s.closed_day, s.deal_id",
                DealFigures::closed,
                arguments.toArray());
    }

    /** The deals that were closed in a period in one way and still are, for a query with {@link #closedArguments}. */
    static String fromClosed(Whose whose) {
        return " from deal_state s where s.workspace_id = :workspace and s.status = ? and s.until_day = ?"
                + " and s.closed_day >= ? and s.closed_day < ?" + whose.condition("s.team_id", "s.owner_id");
    }

    static List<Object> closedArguments(Status status, Period period, Whose whose) {
        List<Object> arguments = new ArrayList<>(List.of(status.name(), FOREVER, period.from(), period.until()));
        arguments.addAll(whose.arguments());
        return arguments;
    }

    private static Closed closed(ResultSet row) throws SQLException {
        return new Closed(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                Kind.valueOf(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                new Money(row.getBigDecimal(8), Currency.getInstance(row.getString(9))),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class));
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getString(5),
                row.getInt(6),
                new Money(row.getBigDecimal(7), Currency.getInstance(row.getString(8))),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class));
    }
}
