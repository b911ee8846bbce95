package dev.paceline.deal;

import dev.paceline.kpi.Sum;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What the deals of {@link DealFigures} come to, added up by the database. The owner is 0 unless members are asked for. */
final class DealSums {
    private static final int PERCENT = 2;

    private DealSums() {}

    /**
     * Won deals that are alike.
     *
     * @param days from opening to winning, together
     */
    record Won(long owner, Kind kind, Optional<String> channel, Currency currency, Sum revenue, long days) {}

    /** Open deals of a stage. */
    record Open(long owner, Currency currency, Sum amount, Sum weighted) {}

    static List<Won> won(Tx tx, Period period, Whose whose) {
        return tx.rows(
                "select " + owner(whose) + ", s.deal_kind, s.channel_key, s.currency, sum(s.amount), count(*),"
                        + " sum(timestampdiff(day, s.opened_day, s.closed_day))" + DealFigures.fromClosed(whose)
                        + " group by " + byOwner(whose) + "s.deal_kind, s.channel_key, s.currency",
                row -> new Won(
                        row.getLong(1),
                        Kind.valueOf(row.getString(2)),
                        Optional.ofNullable(row.getString(3)),
                        Currency.getInstance(row.getString(4)),
                        new Sum(row.getBigDecimal(5), row.getLong(6)),
                        row.getLong(7)),
                DealFigures.closedArguments(Status.WON, period, whose).toArray());
    }

    /** Added up by stage first, so that each stage's probability is looked up once. */
    static List<Open> openOn(Tx tx, LocalDate day, Whose whose) {
        List<Object> arguments = new ArrayList<>();
        String ofTheDay = "";
        if (whose instanceof Whose.Teams) {
            ofTheDay = " join team_membership m on m.workspace_id = :workspace and m.member_id = s.owner_id"
                    + " and m.from_day <= ? and m.until_day > ?";
            arguments.addAll(List.of(day, day));
        }
        arguments.addAll(List.of(Status.OPEN.name(), day, day));
        arguments.addAll(whose.arguments());
        arguments.addAll(List.of(day, day));
        return tx.rows(
                "select o.owner_id, o.currency, p.probability, o.amount, o.deals from (select " + owner(whose)
                        + " owner_id, s.stage, s.currency, sum(s.amount) amount, count(*) deals from deal_state s"
                        + ofTheDay
                        + " where s.workspace_id = :workspace and s.status = ? and s.from_day <= ? and s.until_day > ?"
                        + whose.condition("m.team_id", "s.owner_id") + " group by " + byOwner(whose)
                        + "s.stage, s.currency) o join deal_stage p on p.workspace_id = :workspace"
                        + " and p.stage = o.stage and p.from_day <= ? and p.until_day > ?",
                row -> open(
                        row.getLong(1),
                        Currency.getInstance(row.getString(2)),
                        row.getInt(3),
                        new Sum(row.getBigDecimal(4), row.getLong(5))),
                arguments.toArray());
    }

    private static Open open(long owner, Currency currency, int probability, Sum amount) {
        BigDecimal weighted = amount.total().multiply(BigDecimal.valueOf(probability, PERCENT));
        return new Open(owner, currency, amount, new Sum(weighted, amount.of()));
    }

    private static String owner(Whose whose) {
        return whose instanceof Whose.Members ? "s.owner_id" : "0";
    }

    private static String byOwner(Whose whose) {
        return whose instanceof Whose.Members ? "s.owner_id, " : "";
    }
}
