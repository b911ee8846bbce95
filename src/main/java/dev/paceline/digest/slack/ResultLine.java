package dev.paceline.digest.slack;

import dev.paceline.digest.Results.Result;
import dev.paceline.kpi.Wording;
import dev.paceline.scorecard.slack.LineText;
import dev.paceline.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A KPI of the week in one line, such as "First meetings: 14 of 20 · ahead · ▲ from 12 the week before". */
record ResultLine(Wording wording) {
    List<Texts.Run> of(Result result) {
        List<Texts.Run> runs = new ArrayList<>(new LineText(wording)
                .of(wording.name(result.kpi()), result.kpi(), result.actual(), result.target(), result.verdict()));
        result.before().ifPresent(before -> runs.addAll(before(result, before)));
        return runs;
    }

    private List<Texts.Run> before(Result result, BigDecimal before) {
        Optional<BigDecimal> told = result.told().filter(then -> !wording.readTheSame(result.kpi(), then, before));
        int change = wording.readTheSame(result.kpi(), result.actual(), before)
                ? 0
                : result.actual().compareTo(before);
        if (change == 0 && told.isEmpty()) {
            return List.of();
        }
        return wording.texts()
                .runs(
                        told.isPresent() ? "digest.before.restated" : "digest.before",
                        "move",
                        change > 0 ? "up" : change < 0 ? "down" : "same",
                        "figure",
                        wording.figure(result.kpi(), before),
                        "told",
                        told.map(then -> wording.figure(result.kpi(), then)).orElse(""));
    }
}
