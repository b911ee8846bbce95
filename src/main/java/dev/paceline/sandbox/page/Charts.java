package dev.paceline.sandbox.page;

import static dev.paceline.sandbox.page.Rule.list;
import static dev.paceline.sandbox.page.Rule.number;
import static dev.paceline.sandbox.page.Rule.string;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** The shape of a data_visualization block: a pie, or bars, areas or lines over categories. */
final class Charts {
    private static final Shape POINT = Shape.of("").must("label", string(1, 20)).must("value", number());
    private static final Shape SERIES = Shape.of("").must("name", string(1, 20)).must("data", list(POINT, 1, 20));
    private static final Shape AXIS = Shape.of("")
            .must("categories", list(string(1, 20), 1, 20))
            .may("x_label", string(1, 50))
            .may("y_label", string(1, 50));
    private static final Shape PIE = Shape.of("pie")
            .must("segments", list(POINT, 1, 6))
            .where(
                    pie -> Json.objects(pie, "segments")
                            .allMatch(segment -> segment.get("value").getAsDouble() > 0),
                    "segment values must be greater than 0");

    static final Shape BLOCK = Shape.of("data_visualization")
            .may("block_id", string(1, 255))
            .must("title", string(1, 50))
            .must("chart", Rule.anyOf(PIE, overCategories("bar"), overCategories("area"), overCategories("line")));

    private Charts() {}

    private static Shape overCategories(String type) {
        return Shape.of(type)
                .must("series", list(SERIES, 1, 6))
                .must("axis_config", AXIS)
                .also(Charts::seriesFitCategories);
    }

    private static void seriesFitCategories(JsonElement element, String pointer, List<String> problems) {
        JsonObject chart = element.getAsJsonObject();
        List<String> categories = Json.array(Json.object(chart, "axis_config"), "categories").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
        List<JsonObject> series = Json.objects(chart, "series").toList();
        for (int i = 0; i < series.size(); i++) {
            List<String> labels = Json.objects(series.get(i), "data")
                    .map(point -> Json.string(point, "label"))
                    .toList();
            if (!labels.stream()
                    .sorted()
                    .toList()
                    .equals(categories.stream().sorted().toList())) {
                Rule.say(problems, "must have one data point for each category", pointer + "/series/" + i + "/data");
            }
        }
        if (series.stream().map(one -> Json.string(one, "name")).distinct().count() < series.size()) {
            Rule.say(problems, "series names must be unique", pointer + "/series");
        }
    }
}
