package dev.paceline.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.util.json.GsonFactory;
import dev.paceline.sandbox.page.BlockKit;
import dev.paceline.slack.Chart.Line;
import dev.paceline.testing.Golden;
import dev.paceline.text.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Chart CHART = Chart.lines(
            "Revenue won by week",
            Optional.of("EUR"),
            List.of("Nov 2", "Nov 9"),
            List.of(line("Actual", "12000", "18500.505"), line("Target", "16000", "0")));

    @Test
    void itIsWhatSlackWants() {
        Golden.check("chart", json(Blocks.in(Texts.of(Locale.US)).chart(CHART, "It rose.")));
    }

    @Test
    void itsWordsStandInTheTextBesideTheHeading() {
        Message message = Blocks.in(Texts.of(Locale.US))
                .heading("app.name")
                .chart(CHART, "It rose.")
                .message();
        assertThat(message.text()).isEqualTo("Paceline\nIt rose.");
    }

    @Test
    void whatIsTooMuchForSlackIsLeftOut() {
        String name = "n".repeat(60);
        List<Line> lines = IntStream.range(0, 8)
                .mapToObj(i -> new Line(
                        i + name,
                        IntStream.range(0, 30).mapToObj(BigDecimal::valueOf).toList()))
                .toList();
        List<String> weeks = IntStream.range(0, 30).mapToObj(i -> i + name).toList();
        Chart chart = Chart.lines(name, Optional.of(name), weeks, lines);
        JsonObject message = json(Blocks.in(Texts.of(Locale.US))
                .chart(chart, "a")
                .chart(chart, "b")
                .chart(chart, "c"));
        assertThat(BlockKit.problems(message.getAsJsonArray("blocks"), BlockKit.Surface.MESSAGE))
                .isEmpty();
        assertThat(message.get("text").getAsString()).isEqualTo("a\nb\nc");
        JsonArray categories = message.getAsJsonArray("blocks")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("chart")
                .getAsJsonObject("axis_config")
                .getAsJsonArray("categories");
        assertThat(categories).hasSize(20);
        assertThat(categories.get(19).getAsString()).startsWith("29n").hasSize(20);
    }

    private static Line line(String name, String... values) {
        return new Line(name, List.of(values).stream().map(BigDecimal::new).toList());
    }

    private static JsonObject json(Blocks blocks) {
        return GsonFactory.createSnakeCase().toJsonTree(blocks.message()).getAsJsonObject();
    }
}
