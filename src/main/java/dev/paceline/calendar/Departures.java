package dev.paceline.calendar;

import dev.paceline.kpi.Fact;
import dev.paceline.kpi.Facts;
import dev.paceline.kpi.Item;
import dev.paceline.kpi.Part;
import dev.paceline.kpi.Question;
import dev.paceline.kpi.Scope;
import dev.paceline.kpi.Source;
import dev.paceline.kpi.Sum;
import dev.paceline.member.Owner;
import dev.paceline.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who left: each counts on their last day, for the team that they were in. */
public final class Departures implements Source {
    private record Departure(long memberId, LocalDate day) {}

    @Override
    public Set<Fact> facts() {
        return Set.of(Fact.LEAVERS);
    }

    @Override
    public Facts read(Tx tx, Question question, Set<Fact> wanted) {
        return new Facts(
                departures(tx, question).stream()
                        .map(departure -> new Part(Fact.LEAVERS, departure.memberId(), Sum.count(1)))
                        .toList(),
                Map.of());
    }

    @Override
    public List<Item> items(Tx tx, Question question, Fact fact, int limit) {
        return departures(tx, question).stream()
                .sorted(Comparator.comparing(Departure::day).reversed())
                .limit(limit)
                .map(departure -> new Item(
                        departure.day(),
                        departure.memberId(),
                        Optional.empty(),
                        Optional.empty(),
                        Sum.count(1),
                        Optional.empty()))
                .toList();
    }

    private static List<Departure> departures(Tx tx, Question question) {
        Scope scope = question.scope();
        List<Object> arguments = new ArrayList<>();
        arguments.add(question.period().from());
        arguments.add(question.period().until());
        arguments.add(question.asOf());
        if (scope.kind() != Owner.Kind.COMPANY) {
            arguments.add(scope.ids());
        }
        return tx.rows(
                "select m.id, m.left_day from member m where m.workspace_id = :workspace and m.left_day >= ?"
                        + " and m.left_day < ? and m.left_day <= ?" + condition(scope),
                row -> new Departure(row.getLong(1), row.getObject(2, LocalDate.class)),
                arguments.toArray());
    }

    /** Who was taken out of the team on their last day left it as well: their last membership up to that day tells. */
    private static String condition(Scope scope) {
        return switch (scope.kind()) {
            case COMPANY ->
                " and exists (select 1 from team_membership s where s.workspace_id = :workspace and s.member_id = m.id)";
            case MEMBER -> " and m.id in (?)";
            case TEAM ->
                " and exists (select 1 from team_membership s where s.workspace_id = :workspace and s.member_id = m.id"
                        + " and s.team_id in (?) and s.from_day <= m.left_day and s.until_day >= m.left_day"
                        + " and not exists (select 1 from team_membership t where t.workspace_id = :workspace"
                        + " and t.member_id = m.id and t.from_day <= m.left_day and t.from_day > s.from_day))";
        };
    }
}
