package dev.paceline.coaching;

import dev.paceline.kpi.Fact;
import dev.paceline.kpi.Facts;
import dev.paceline.kpi.Gap;
import dev.paceline.kpi.Item;
import dev.paceline.kpi.Part;
import dev.paceline.kpi.Question;
import dev.paceline.kpi.Source;
import dev.paceline.kpi.Sum;
import dev.paceline.store.Tx;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The one-to-ones that each rep received (KPI 12): each counts on its day, for the team in which the rep was then. */
public final class CoachingFacts implements Source {
    private static final String ONE_TO_ONES =
            " from coaching_attendance where workspace_id = :workspace and held_day >= ?"
                    + " and held_day < ? and held_day <= ? and stands = ? and session_format = ? and ";

    private record Coached(long memberId, LocalDate day) {}

    @Override
    public Set<Fact> facts() {
        return Set.of(Fact.COACHING_SESSIONS);
    }

    @Override
    public Facts read(Tx tx, Question question, Set<Fact> wanted) {
        List<Part> parts = tx.rows(
                "select member_id, count(*)" + ONE_TO_ONES + column(question) + " in (?) group by member_id",
                row -> new Part(Fact.COACHING_SESSIONS, row.getLong(1), Sum.count(row.getLong(2))),
                arguments(question));
        boolean isKept = !parts.isEmpty() || Sessions.areThere(tx);
        return new Facts(parts, isKept ? Map.of() : Map.of(Fact.COACHING_SESSIONS, Gap.of(Gap.Reason.NO_COACHING_YET)));
    }

    @Override
    public List<Item> items(Tx tx, Question question, Fact fact, int limit) {
        return tx
                .rows(
                        "select member_id, held_day" + ONE_TO_ONES + column(question)
                                + " in (?) order by held_day desc, id desc limit ?",
                        row -> new Coached(row.getLong(1), row.getObject(2, LocalDate.class)),
                        Stream.concat(Arrays.stream(arguments(question)), Stream.of(limit))
                                .toArray())
                .stream()
                .map(coached -> new Item(
                        coached.day(),
                        coached.memberId(),
                        Optional.empty(),
                        Optional.empty(),
                        Sum.count(1),
                        Optional.empty()))
                .toList();
    }

    private static Object[] arguments(Question question) {
        return new Object[] {
            question.period().from(),
            question.period().until(),
            question.asOf(),
            true,
            Format.ONE_TO_ONE.name(),
            question.scope().ids()
        };
    }

    private static String column(Question question) {
        return question.scope().isMember() ? "member_id" : "team_id";
    }
}
