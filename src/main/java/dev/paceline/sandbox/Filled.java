package dev.paceline.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A view with what the member has filled in so far. */
final class Filled {
    private Filled() {}

    /** As the app is told of it. {@code values} by block id and action id. */
    static JsonObject with(JsonObject view, JsonObject values) {
        JsonObject filled = view.deepCopy();
        JsonObject state = new JsonObject();
        state.add("values", values);
        filled.add("state", state);
        return filled;
    }

    /** As it is shown: what was filled in stands as the initial values, and what the app left out is gone. */
    static JsonObject shown(JsonObject view) {
        JsonObject filled = view.deepCopy();
        filled.entrySet().removeIf(each -> each.getValue().isJsonNull());
        JsonObject values = Optional.ofNullable(Json.object(filled, "state"))
                .map(state -> Json.object(state, "values"))
                .orElseGet(JsonObject::new);
        for (JsonObject block : Json.objects(Json.array(filled, "blocks"))) {
            JsonObject byAction = Json.object(values, Json.text(block, "block_id", ""));
            if (byAction != null) {
                Elements.of(block)
                        .forEach(element -> fill(element, Json.object(byAction, Json.text(element, "action_id", ""))));
            }
        }
        return filled;
    }

    /** Slack names the two alike: {@code selected_date} is the value of what {@code initial_date} begins with. */
    private static void fill(JsonObject element, @Nullable JsonObject value) {
        if (value == null) {
            return;
        }
        element.remove("default_to_current_conversation");
        for (Map.Entry<String, JsonElement> entry : value.entrySet()) {
            String initial = entry.getKey().endsWith("value")
                    ? "initial_value"
                    : entry.getKey().replace("selected_", "initial_");
            if (initial.startsWith("initial_")) {
                element.remove(initial);
                if (!isNothing(entry.getValue())) {
                    element.add(initial, entry.getValue());
                }
            }
        }
    }

    private static boolean isNothing(JsonElement value) {
        return value.isJsonNull()
                || (value.isJsonArray() && value.getAsJsonArray().isEmpty());
    }
}
