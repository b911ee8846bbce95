package dev.paceline.digest.slack;

import dev.paceline.digest.Density;
import dev.paceline.digest.Results;
import dev.paceline.digest.Results.Result;
import dev.paceline.digest.Topic;
import dev.paceline.kpi.Quadrant;
import dev.paceline.kpi.Wording;
import dev.paceline.slack.Blocks;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The KPIs by quadrant; in brief those alone that have a target. The quota stands at the head of the digest. */
final class ResultsText implements SectionText<Results> {
    @Override
    public Topic topic() {
        return Topic.RESULTS;
    }

    @Override
    public Class<Results> figures() {
        return Results.class;
    }

    @Override
    public void show(Results results, Reading reading, Blocks blocks) {
        ResultLine line = new ResultLine(reading.wording());
        List<List<Texts.Run>> lines = new ArrayList<>();
        for (Quadrant quadrant : Quadrant.values()) {
            List<Result> shown = results.lines().stream()
                    .filter(result -> result.kpi().quadrant() == quadrant && result.kpi() != results.quota())
                    .filter(result -> isWorthALine(result, reading.density()))
                    .toList();
            if (!shown.isEmpty()) {
                lines.add(reading.wording().texts().runs("scorecard.quadrant." + quadrant));
                shown.forEach(result -> lines.add(line.of(result)));
            }
        }
        if (!lines.isEmpty()) {
            blocks.lines(lines);
        }
    }

    @Override
    public List<List<Texts.Run>> changes(Optional<Results> then, Optional<Results> now, Reading reading) {
        Wording wording = reading.wording();
        List<List<Texts.Run>> changes = new ArrayList<>();
        for (Result told : then.map(Results::lines).orElse(List.of())) {
            now.flatMap(results -> results.of(told.kpi()))
                    .filter(result -> !wording.readTheSame(told.kpi(), result.actual(), told.actual()))
                    .ifPresent(result -> changes.add(SectionText.change(
                            wording.texts(),
                            wording.name(told.kpi()),
                            wording.figure(told.kpi(), told.actual()),
                            wording.figure(told.kpi(), result.actual()))));
        }
        return changes;
    }

    private static boolean isWorthALine(Result result, Density density) {
        return switch (density) {
            case BRIEF -> result.isAimed();
            case NORMAL -> result.isAimed() || !result.isNone();
            case FULL -> true;
        };
    }
}
