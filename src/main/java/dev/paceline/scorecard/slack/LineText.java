package dev.paceline.scorecard.slack;

import dev.paceline.kpi.Figure.Measured;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Wording;
import dev.paceline.scorecard.Line;
import dev.paceline.target.Pace;
import dev.paceline.target.Verdict;
import dev.paceline.text.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A figure beside its target in one line, with where it stands: the same on the scorecard and on App Home. */
public record LineText(Wording wording) {
    /** Such as "First meetings: 14 of 20 · ahead"; nothing where the figure can't be measured. */
    public List<Texts.Run> of(Line line) {
        return line.actual() instanceof Measured measured
                ? of(
                        wording.name(line.kpi()),
                        line.kpi(),
                        measured.value(),
                        line.target(),
                        line.pace().flatMap(Pace::verdict))
                : List.of();
    }

    /** The same of somebody. */
    public List<Texts.Run> of(
            String name, Kpi kpi, BigDecimal actual, Optional<BigDecimal> target, Optional<Verdict> verdict) {
        return wording.texts()
                .runs(
                        target.isPresent() ? "scorecard.line" : "scorecard.line.untargeted",
                        "kpi",
                        name,
                        "actual",
                        wording.figure(kpi, actual),
                        "target",
                        target.map(due -> wording.figure(kpi, due)).orElse(""),
                        "verdict",
                        verdict.map(Verdict::name).orElse("NONE"));
    }
}
