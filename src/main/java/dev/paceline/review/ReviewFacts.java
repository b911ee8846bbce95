package dev.paceline.review;

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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The reps whose review came to on track or above (KPI 13). A review counts on the day on which it was held, for the team in which
 * the rep was then; of several in the period the last.
 */
public final class ReviewFacts implements Source {
    private record Held(long memberId, Outcome outcome, LocalDate day) {}

    @Override
    public Set<Fact> facts() {
        return Set.of(Fact.REPS_ON_TRACK);
    }

    @Override
    public Facts read(Tx tx, Question question, Set<Fact> wanted) {
        List<Held> held = held(tx, question);
        List<Part> parts = held.stream()
                .filter(review -> review.outcome().isOnTrack())
                .map(review -> new Part(Fact.REPS_ON_TRACK, review.memberId(), Sum.count(1)))
                .toList();
        return new Facts(
                parts, held.isEmpty() ? Map.of(Fact.REPS_ON_TRACK, Gap.of(Gap.Reason.NO_REVIEWS_YET)) : Map.of());
    }

    @Override
    public List<Item> items(Tx tx, Question question, Fact fact, int limit) {
        return held(tx, question).stream()
                .filter(review -> review.outcome().isOnTrack())
                .sorted(Comparator.comparing(Held::day).reversed())
                .limit(limit)
                .map(review -> new Item(
                        review.day(),
                        review.memberId(),
                        Optional.empty(),
                        Optional.empty(),
                        Sum.count(1),
                        Optional.empty()))
                .toList();
    }

    private static List<Held> held(Tx tx, Question question) {
        return List.copyOf(tx
                .rows(
                        "select member_id, review_outcome, held_day from review where workspace_id = :workspace and held_day >= ?"
                                + " and held_day < ? and held_day <= ? and "
                                + (question.scope().isMember() ? "member_id" : "team_id")
                                + " in (?) order by held_day, id",
                        row -> new Held(
                                row.getLong(1), Outcome.valueOf(row.getString(2)), row.getObject(3, LocalDate.class)),
                        question.period().from(),
                        question.period().until(),
                        question.asOf(),
                        question.scope().ids())
                .stream()
                .collect(Collectors.toMap(Held::memberId, Function.identity(), (earlier, later) -> later))
                .values());
    }
}
