package dev.paceline.activity;

import dev.paceline.account.Account;
import dev.paceline.account.Accounts;
import dev.paceline.kpi.Fact;
import dev.paceline.kpi.Facts;
import dev.paceline.kpi.Item;
import dev.paceline.kpi.Part;
import dev.paceline.kpi.Question;
import dev.paceline.kpi.Scope;
import dev.paceline.kpi.Source;
import dev.paceline.kpi.Sum;
import dev.paceline.store.Tx;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the log tells of the KPIs. Undone activities cancel out in the sums. */
public final class ActivityFacts implements Source {
    private static final Map<Fact, String> TYPES = new EnumMap<>(Map.of(
            Fact.FIRST_MEETINGS, "first_meeting",
            Fact.FOLLOW_UP_MEETINGS, "follow_up_meeting",
            Fact.QUALIFIED_PROPOSALS, "qualified_proposal",
            Fact.QUALIFIED_LEADS, "lead_qualified",
            Fact.RETURNED_LEADS, "lead_returned",
            Fact.SATISFACTION, "satisfaction",
            Fact.TRAINING, "training"));

    private static final Map<String, Fact> FACTS = TYPES.keySet().stream()
            .collect(
                    Collectors.toUnmodifiableMap(fact -> Objects.requireNonNull(TYPES.get(fact)), Function.identity()));

    /** What a type of activity tells, if anything. */
    public static Optional<Fact> of(String type) {
        return Optional.ofNullable(FACTS.get(type));
    }

    @Override
    public Set<Fact> facts() {
        return Collections.unmodifiableSet(TYPES.keySet());
    }

    /** One look at the days of the period: in the log where members are asked for, to tell them apart, else in the sums. */
    @Override
    public Facts read(Tx tx, Question question, Set<Fact> wanted) {
        List<String> types =
                TYPES.keySet().stream().filter(wanted::contains).map(TYPES::get).toList();
        boolean ofMembers = question.scope().isMember();
        String member = ofMembers ? "member_id" : "0";
        List<Part> parts = tx.rows(
                "select " + member + ", type, sum(quantity), sum(measure) from "
                        + (ofMembers ? "activity" : "activity_day") + " where workspace_id = :workspace and "
                        + of(question.scope()) + " and for_day >= ? and for_day < ? and type in (?) group by type"
                        + (ofMembers ? ", member_id" : "") + " having sum(quantity) <> 0",
                row -> part(row.getLong(1), row.getString(2), row.getLong(3), row.getBigDecimal(4)),
                question.scope().ids(),
                question.period().from(),
                question.period().until(),
                types);
        return new Facts(parts, Map.of());
    }

    @Override
    public List<Item> items(Tx tx, Question question, Fact fact, int limit) {
        record Row(LocalDate day, long memberId, long accountId, Sum sum, Instant recordedAt) {}

        String type = Objects.requireNonNull(TYPES.get(fact));
        List<Row> rows = tx.rows(
                "select a.for_day, a.member_id, coalesce(a.account_id, 0), a.quantity, a.measure, a.recorded_at from activity a"
                        + " where a.workspace_id = :workspace and " + of(question.scope())
                        + " and a.for_day >= ? and a.for_day < ? and a.type = ? and a.reverses is null and not exists"
                        + " (select 1 from activity r where r.workspace_id = :workspace and r.reverses = a.id)"
                        + " order by a.for_day desc, a.id desc limit ?",
                row -> new Row(
                        row.getObject(1, LocalDate.class),
                        row.getLong(2),
                        row.getLong(3),
                        sum(fact, row.getLong(4), row.getBigDecimal(5)),
                        Instant.ofEpochMilli(row.getLong(6))),
                question.scope().ids(),
                question.period().from(),
                question.period().until(),
                type,
                limit);
        Map<Long, Account> accounts =
                Accounts.get(tx, rows.stream().map(Row::accountId).distinct().toList());
        return rows.stream()
                .map(row -> new Item(
                        row.day(),
                        row.memberId(),
                        Optional.ofNullable(accounts.get(row.accountId())).map(Account::name),
                        Optional.empty(),
                        row.sum(),
                        Optional.of(new Item.Moments(row.recordedAt(), row.recordedAt()))))
                .toList();
    }

    private static String of(Scope scope) {
        return (scope.isMember() ? "member_id" : "team_id") + " in (?)";
    }

    private static Part part(long memberId, String type, long quantity, BigDecimal measure) {
        Fact fact = Objects.requireNonNull(FACTS.get(type));
        return new Part(fact, memberId, sum(fact, quantity, measure));
    }

    private static Sum sum(Fact fact, long quantity, BigDecimal measure) {
        return switch (fact.unit()) {
            case HOURS, SCORE -> new Sum(measure, quantity);
            default -> Sum.count(quantity);
        };
    }
}
