package dev.paceline.slack;

import com.slack.api.model.block.LayoutBlock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lines over categories, drawn by Slack: its {@code data_visualization} block, which its model for Java lacks. The components
 * are the fields that Slack wants. It is sent as it is but can't be read back, so a message with one is not for a letter that
 * holds finished blocks. Nothing in it is escaped: people's own text stays out.
 */
public record Chart(String type, String title, Plot chart) implements LayoutBlock {
    /** One line: a value for each category. */
    public record Line(String name, List<BigDecimal> values) {}

    record Plot(String type, List<Series> series, Axes axisConfig) {}

    record Series(String name, List<Point> data) {}

    record Point(String label, BigDecimal value) {}

    record Axes(List<String> categories, @Nullable String yLabel) {}

    /**
     * As much of it as Slack takes: the last categories where there are too many.
     *
     * @param unit of the values, beside their axis; empty where the title says enough
     * @param categories at least one, each of its own
     * @param lines at least one, each with a name of its own and a value for each category
     */
    public static Chart lines(String title, Optional<String> unit, List<String> categories, List<Line> lines) {
        int first = Math.max(0, categories.size() - Limits.CHART_POINTS);
        List<String> labels = categories.subList(first, categories.size()).stream()
                .map(label -> Limits.cut(label, Limits.CHART_LABEL))
                .toList();
        return new Chart(
                "data_visualization",
                Limits.cut(title, Limits.CHART_TITLE),
                new Plot(
                        "line",
                        lines.stream()
                                .limit(Limits.CHART_SERIES)
                                .map(line -> series(
                                        line.name(), labels, line.values().subList(first, categories.size())))
                                .toList(),
                        new Axes(
                                labels,
                                unit.map(words -> Limits.cut(words, Limits.CHART_AXIS))
                                        .orElse(null))));
    }

    private static Series series(String name, List<String> labels, List<BigDecimal> values) {
        return new Series(
                Limits.cut(name, Limits.CHART_LABEL),
                IntStream.range(0, labels.size())
                        .mapToObj(i -> new Point(labels.get(i), values.get(i).setScale(2, RoundingMode.HALF_UP)))
                        .toList());
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public @Nullable String getBlockId() {
        return null;
    }
}
