package dev.paceline.scorecard;

import dev.paceline.kpi.Quadrant;
import dev.paceline.kpi.Scope;
import dev.paceline.target.Elapsed;
import java.util.List;

/** A scorecard: the lines of each quadrant, in the catalogue's order. */
public record Card(Scope scope, Window window, Elapsed elapsed, List<Line> lines) {
    public List<Line> of(Quadrant quadrant) {
        return lines.stream().filter(line -> line.kpi().quadrant() == quadrant).toList();
    }
}
