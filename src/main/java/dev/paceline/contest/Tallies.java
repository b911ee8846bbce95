package dev.paceline.contest;

import dev.paceline.activity.ActivityTypes;
import dev.paceline.activity.Tallied;
import dev.paceline.activity.Tally;
import dev.paceline.activity.Types;
import dev.paceline.contest.Counted.OfKpi;
import dev.paceline.contest.Counted.OfType;
import dev.paceline.kpi.Facts;
import dev.paceline.kpi.Figures;
import dev.paceline.kpi.Item;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Question;
import dev.paceline.kpi.Scope;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what members did of something on some days: as boards and scorecards count it, and one by one with the moments. */
public final class Tallies {
    private final ActivityTypes types;
    private final Figures figures;

    public Tallies(ActivityTypes types, Figures figures) {
        this.types = types;
        this.figures = figures;
    }

    /**
     * What each of the members comes to; nothing for who did nothing.
     *
     * @param before activities that were logged, or taken back, from then on are not looked at
     */
    Map<Long, BigDecimal> totals(Tx tx, Counted counted, Period days, Collection<Long> members, Instant before) {
        if (counted instanceof OfKpi of) {
            Kpi kpi = of.kpi();
            Map<Long, BigDecimal> totals = new HashMap<>();
            figures.read(tx, question(tx, days, members), List.of(kpi))
                    .byMember()
                    .forEach((member, facts) -> totals.put(member, figure(kpi, facts)));
            return totals;
        }
        Types known = types.of(tx);
        Map<Long, BigDecimal> totals = new HashMap<>();
        for (Period part : days.cut(known.pointChanges(days.from(), days.until()))) {
            logged(tx, counted, part, members, before)
                    .forEach(row -> totals.merge(row.memberId(), row.worth(counted, known), BigDecimal::add));
        }
        return totals;
    }

    /** The things that make a member's total. */
    Map<Long, List<Entry>> entries(Tx tx, Counted counted, Period days, Collection<Long> members, Instant before) {
        Types known = types.of(tx);
        Stream<Map.Entry<Long, Entry>> entries = counted instanceof OfKpi of
                ? items(tx, of.kpi(), days, members)
                : oneByOne(tx, counted, days, members, before)
                        .map(row ->
                                Map.entry(row.memberId(), new Entry(row.at(), row.first(), row.worth(counted, known))));
        return entries.filter(entry -> entry.getValue().amount().signum() > 0)
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Stream<Map.Entry<Long, Entry>> items(Tx tx, Kpi kpi, Period days, Collection<Long> members) {
        List<Item> items =
                figures.items(tx, question(tx, days, members), kpi.facts().get(0), Integer.MAX_VALUE);
        return items.stream()
                .map(item -> Map.entry(
                        item.memberId(),
                        new Entry(
                                item.moments().map(Item.Moments::since).orElse(Instant.MAX),
                                item.moments().map(Item.Moments::first).orElse(Instant.MAX),
                                item.sum().total())));
    }

    /** Activities that were logged, in any number, on a day or on days when each was worth the same. */
    private record Logged(long memberId, String type, LocalDate day, Tallied tallied, Instant at, Instant first) {
        BigDecimal worth(Counted counted, Types types) {
            Tally tally = types.get(type).tally();
            return counted instanceof OfType
                    ? tallied.figure(tally)
                    : types.points(type, day).multiply(tallied.weighed(tally));
        }

        boolean isLike(Logged other) {
            return memberId == other.memberId
                    && type.equals(other.type)
                    && day.equals(other.day)
                    && tallied.quantity() == other.tallied.quantity()
                    && tallied.measure().compareTo(other.tallied.measure()) == 0;
        }

        Logged since(Instant moment, Instant beginning) {
            return new Logged(memberId, type, day, tallied, moment, beginning);
        }
    }

    /** Undone activities cancel out in the sums. */
    private static List<Logged> logged(Tx tx, Counted counted, Period days, Collection<Long> members, Instant before) {
        return tx.rows(
                "select member_id, type, sum(quantity), sum(measure) from activity" + of(counted)
                        + " and recorded_at < ? group by member_id, type",
                row -> new Logged(
                        row.getLong(1),
                        row.getString(2),
                        days.from(),
                        new Tallied(row.getLong(3), row.getBigDecimal(4)),
                        Instant.EPOCH,
                        Instant.EPOCH),
                arguments(Stream.empty(), counted, days, members, before));
    }

    /**
     * An activity as it stands in the log.
     *
     * @param takenBackAt in milliseconds; 0 while it is in it
     */
    private record Row(long id, Logged logged, long takenBackAt, long replaces) {
        /** Since when it is there: to correct its note or account changes nothing of what it counts. */
        Instant since(Map<Long, Row> rows) {
            return earliest(rows, before -> before.logged.isLike(logged));
        }

        /** When it was first logged, however it was corrected since. */
        Instant first(Map<Long, Row> rows) {
            return earliest(rows, before -> true);
        }

        /** What it took the place of at once: what was taken back and logged again later was not there meanwhile. */
        private @Nullable Row corrected(Map<Long, Row> rows) {
            Row before = rows.get(replaces);
            return before != null && before.takenBackAt == logged.at().toEpochMilli() ? before : null;
        }

        private Instant earliest(Map<Long, Row> rows, Predicate<Row> isTheSame) {
            return Stream.iterate(this, row -> row != null && isTheSame.test(row), row -> row.corrected(rows))
                    .reduce(this, (later, earlier) -> earlier)
                    .logged
                    .at();
        }
    }

    private static Stream<Logged> oneByOne(
            Tx tx, Counted counted, Period days, Collection<Long> members, Instant before) {
        Map<Long, Row> rows = tx
                .rows(
                        "select a.member_id, a.type, a.for_day, a.quantity, a.measure, a.recorded_at, a.id, a.replaces,"
                                + " (select max(r.recorded_at) from activity r where r.workspace_id = :workspace"
                                + " and r.reverses = a.id and r.recorded_at < ?) from activity a"
                                + of(counted) + " and a.recorded_at < ? and a.reverses is null",
                        row -> new Row(
                                row.getLong(7),
                                new Logged(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getObject(3, LocalDate.class),
                                        new Tallied(row.getLong(4), row.getBigDecimal(5)),
                                        Instant.ofEpochMilli(row.getLong(6)),
                                        Instant.ofEpochMilli(row.getLong(6))),
                                row.getLong(9),
                                row.getLong(8)),
                        arguments(Stream.of(before.toEpochMilli()), counted, days, members, before))
                .stream()
                .collect(Collectors.toMap(Row::id, Function.identity()));
        return rows.values().stream().filter(row -> row.takenBackAt() == 0).map(row -> row.logged()
                .since(row.since(rows), row.first(rows)));
    }

    private static String of(Counted counted) {
        return " where workspace_id = :workspace and member_id in (?) and for_day >= ? and for_day < ?"
                + (counted instanceof OfType ? " and type = ?" : "");
    }

    private static Object[] arguments(
            Stream<Object> first, Counted counted, Period days, Collection<Long> members, Instant before) {
        List<Object> arguments = new ArrayList<>(first.toList());
        arguments.addAll(List.of(members, days.from(), days.until()));
        Optional.of(counted)
                .filter(OfType.class::isInstance)
                .map(OfType.class::cast)
                .ifPresent(of -> arguments.add(of.type()));
        arguments.add(before.toEpochMilli());
        return arguments.toArray();
    }

    private static BigDecimal figure(Kpi kpi, Facts facts) {
        return kpi.measure(facts).orZero();
    }

    private static Question question(Tx tx, Period days, Collection<Long> members) {
        return new Question(
                Scope.members(members), days, Workspaces.current(tx).settings().currency());
    }
}
