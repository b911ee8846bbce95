package dev.paceline.contest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A score that is another since the contest was settled: noted, as the settlement stands.
 *
 * @param later when it was reached, if it is the same but was come to later
 */
public record Correction(String name, BigDecimal was, BigDecimal is, Optional<Long> later) {
    /** Of those who took part then: who showed themselves later is told of by nobody. */
    static List<Correction> since(Rule rule, Result result, List<Run> now) {
        Map<Long, Run> runs = now.stream().collect(Collectors.toMap(Run::side, Function.identity()));
        List<Correction> corrections = new ArrayList<>();
        for (Standing standing : result.standings()) {
            Run run = runs.get(standing.side());
            BigDecimal is = run == null ? BigDecimal.ZERO : run.score().max(BigDecimal.ZERO);
            Optional<Long> later = later(rule, standing, run);
            if (standing.score().compareTo(is) != 0 || later.isPresent()) {
                corrections.add(new Correction(standing.name(), standing.score(), is, later));
            }
        }
        now.stream()
                .filter(run -> run.shown() && run.score().signum() > 0)
                .filter(run -> result.shown().contains(run.side()))
                .filter(run -> result.standings().stream().noneMatch(standing -> standing.side() == run.side()))
                .map(run -> new Correction(run.name(), BigDecimal.ZERO, run.score(), Optional.empty()))
                .forEach(corrections::add);
        return corrections;
    }

    private static Optional<Long> later(Rule rule, Standing standing, @Nullable Run run) {
        if (run == null || rule.goal().isEmpty() || !rule.wins(run.score())) {
            return Optional.empty();
        }
        Optional<Long> reached = run.reached().map(at -> at.toEpochMilli());
        return standing.score().compareTo(run.score()) == 0 && !Objects.equals(reached, standing.reached())
                ? reached
                : Optional.empty();
    }
}
