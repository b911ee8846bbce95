package dev.paceline.contest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A score that is another since the contest was settled: noted, as the settlement stands. */
public record Correction(String name, BigDecimal was, BigDecimal is) {
    static List<Correction> since(Result result, List<Run> now) {
        List<Correction> corrections = new ArrayList<>();
        for (Run run : now) {
            BigDecimal was = Standings.scoreOf(result.standings(), run.side());
            boolean wasRanked = was.signum() > 0;
            BigDecimal is = run.score().max(BigDecimal.ZERO);
            if (was.compareTo(is) != 0 && (wasRanked || run.shown())) {
                corrections.add(new Correction(run.name(), was, is));
            }
        }
        return corrections;
    }
}
