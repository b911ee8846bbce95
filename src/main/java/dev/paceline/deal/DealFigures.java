package dev.paceline.deal;

import dev.paceline.account.Accounts;
import dev.paceline.store.Tx;
import dev.paceline.text.Money;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** What deals come to: won and lost in a period, and open on a day. Accounts are those that they count as now. */
public final class DealFigures {
    private DealFigures() {}

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
            LocalDate closedDay) {
        private Closed of(Map<Long, Long> merged) {
            return new Closed(
                    deal,
                    merged.getOrDefault(account, account),
                    owner,
                    team,
                    kind,
                    channel,
                    product,
                    amount,
                    openedDay,
                    closedDay);
        }
    }

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
            LocalDate stageSince) {
        private Open of(Map<Long, Long> merged) {
            return new Open(
                    deal,
                    merged.getOrDefault(account, account),
                    owner,
                    team,
                    stage,
                    probability,
                    amount,
                    openedDay,
                    stageSince);
        }
    }

    /**
     * A deal that was opened on a day of the period.
     *
     * @param owner of that day
     * @param channel as it is compared
     */
    public record Opened(long deal, long account, long owner, Optional<String> channel, LocalDate openedDay) {}

    /** The deals that were won in a period and still are. */
    public static List<Closed> won(Tx tx, Period period, Whose whose) {
        return closed(tx, Status.WON, period, whose);
    }

    /** The deals that were lost in a period and still are. */
    public static List<Closed> lost(Tx tx, Period period, Whose whose) {
        return closed(tx, Status.LOST, period, whose);
    }

    /** The deals that were open on a day, whatever became of them. Teams are those in which their owners were then. */
    public static List<Open> openOn(Tx tx, LocalDate day, Whose whose) {
        List<Object> arguments = new ArrayList<>(List.of(day, day, day, day, Status.OPEN.name(), day, day));
        arguments.addAll(whose.arguments());
        List<Open> rows = tx.rows(
                "select s.deal_id, s.account_id, s.owner_id, coalesce(m.team_id, 0), s.stage, p.probability, s.amount,"
                        + " s.currency, d.opened_day, s.stage_since from deal_state s"
                        + " join deal d on d.id = s.deal_id and d.workspace_id = :workspace"
                        + " join deal_stage p on p.workspace_id = :workspace and p.stage = s.stage"
                        + " and p.from_day <= ? and p.until_day > ?"
                        + " left join team_membership m on m.workspace_id = :workspace and m.member_id = s.owner_id"
                        + " and m.from_day <= ? and m.until_day > ?"
                        + " where s.workspace_id = :workspace and s.status = ? and s.from_day <= ? and s.until_day > ?"
                        + whose.condition("m.team_id", "s.owner_id") + " order by s.deal_id",
                DealFigures::open,
                arguments.toArray());
        Map<Long, Long> merged = Accounts.merged(tx);
        return rows.stream().map(row -> row.of(merged)).toList();
    }

    /** The first deal that each of these accounts ever won, by the account; nothing for who never did. */
    public static Map<Long, Long> firstWon(Tx tx, Collection<Long> accounts) {
        return first(
                tx,
                accounts,
                "select s.account_id, s.closed_day, s.deal_id from deal_state s where s.workspace_id = :workspace"
                        + " and s.until_day = ? and s.status = ? and s.account_id in ",
                List.of(Workspace.FOREVER, Status.WON.name()));
    }

    /** The first deal that was ever opened with each of these accounts, by the account. */
    public static Map<Long, Long> firstOpened(Tx tx, Collection<Long> accounts) {
        return first(
                tx,
                accounts,
                "select s.account_id, d.opened_day, s.deal_id from deal_state s join deal d on d.id = s.deal_id"
                        + " and d.workspace_id = :workspace where s.workspace_id = :workspace and s.until_day = ?"
                        + " and s.status <> ? and s.account_id in ",
                List.of(Workspace.FOREVER, Status.CANCELLED.name()));
    }

    /** A deal of an account that counts as itself, and the day by which it is the first or not. */
    private record Dated(long account, LocalDate day, long deal) {
        private static final Comparator<Dated> ORDER =
                Comparator.comparing(Dated::day).thenComparing(Dated::deal);
    }

    private static Map<Long, Long> first(Tx tx, Collection<Long> accounts, String sql, List<Object> before) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> countingAs = Accounts.countingAs(tx, accounts);
        List<Object> arguments = new ArrayList<>(before);
        arguments.addAll(countingAs.keySet());
        String marks = String.join(", ", Collections.nCopies(countingAs.size(), "?"));
        Map<Long, Dated> first = new HashMap<>();
        tx.rows(
                        sql + "(" + marks + ")",
                        row -> new Dated(
                                countingAs.getOrDefault(row.getLong(1), row.getLong(1)),
                                row.getObject(2, LocalDate.class),
                                row.getLong(3)),
                        arguments.toArray())
                .forEach(dated -> first.merge(dated.account(), dated, BinaryOperator.minBy(Dated.ORDER)));
        return first.values().stream().collect(Collectors.toMap(Dated::account, Dated::deal));
    }

    /** The deals that were opened in a period and were no mistake: as they are now, with the owner and the team of then. */
    public static List<Opened> opened(Tx tx, Period period, Whose whose) {
        List<Object> arguments =
                new ArrayList<>(List.of(Workspace.FOREVER, period.from(), period.until(), Status.CANCELLED.name()));
        arguments.addAll(whose.arguments());
        List<Opened> rows = tx.rows(
                "select d.id, s.account_id, f.owner_id, s.channel_key, d.opened_day from deal d"
                        + " join deal_state s on s.workspace_id = :workspace and s.deal_id = d.id and s.until_day = ?"
                        + " join deal_state f on f.workspace_id = :workspace and f.deal_id = d.id and f.revision = 1"
                        + " where d.workspace_id = :workspace and d.opened_day >= ? and d.opened_day < ?"
                        + " and s.status <> ?" + whose.condition("f.team_id", "f.owner_id") + " order by d.id",
                row -> new Opened(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        Optional.ofNullable(row.getString(4)),
                        row.getObject(5, LocalDate.class)),
                arguments.toArray());
        Map<Long, Long> merged = Accounts.merged(tx);
        return rows.stream()
                .map(row -> new Opened(
                        row.deal(),
                        merged.getOrDefault(row.account(), row.account()),
                        row.owner(),
                        row.channel(),
                        row.openedDay()))
                .toList();
    }

    private static List<Closed> closed(Tx tx, Status status, Period period, Whose whose) {
        List<Object> arguments =
                new ArrayList<>(List.of(status.name(), Workspace.FOREVER, period.from(), period.until()));
        arguments.addAll(whose.arguments());
        List<Closed> rows = tx.rows(
                "select s.deal_id, s.account_id, s.owner_id, s.team_id, s.deal_kind, s.channel_key, s.product, s.amount,"
                        + " s.currency, d.opened_day, s.closed_day from deal_state s"
                        + " join deal d on d.id = s.deal_id and d.workspace_id = :workspace"
                        + " where s.workspace_id = :workspace and s.status = ? and s.until_day = ?"
                        + " and s.closed_day >= ? and s.closed_day < ?" + whose.condition("s.team_id", "s.owner_id")
                        + " order by s.closed_day, s.deal_id",
                DealFigures::closed,
                arguments.toArray());
        Map<Long, Long> merged = Accounts.merged(tx);
        return rows.stream().map(row -> row.of(merged)).toList();
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
