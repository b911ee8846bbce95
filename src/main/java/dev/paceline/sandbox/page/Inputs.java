package dev.paceline.sandbox.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a person filled in or chose, as Slack tells it to an app. The stored blocks decide what can be chosen; the form only
 * says what was, each field under {@link #name}.
 */
public final class Inputs {
    private static final Set<String> STATELESS =
            Set.of("button", "workflow_button", "overflow", "image", "feedback_buttons", "icon_button");

    private Inputs() {}

    /** {@code view.state.values}: block id, then action id, then the state of that element. */
    public static JsonObject viewState(JsonObject view, Map<String, List<String>> form) {
        JsonObject values = new JsonObject();
        Json.objects(view, "blocks").forEach(block -> Elements.of(block)
                .filter(element -> !STATELESS.contains(Json.string(element, "type")))
                .forEach(element -> {
                    JsonObject ofBlock = Json.object(values, Json.string(block, "block_id"));
                    ofBlock.add(Json.string(element, "action_id"), state(element, name(block, element), form));
                    values.add(Json.string(block, "block_id"), ofBlock);
                }));
        return values;
    }

    /** One element of the {@code actions} of a {@code block_actions} payload, without its {@code action_ts}. */
    public static JsonObject action(JsonArray blocks, String blockId, String actionId, Map<String, List<String>> form) {
        JsonObject block = Json.objects(blocks)
                .filter(one -> Json.string(one, "block_id").equals(blockId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No block " + blockId));
        JsonObject element = Elements.of(block)
                .filter(one -> Json.string(one, "action_id").equals(actionId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No element " + actionId + " in block " + blockId));

        JsonObject action = new JsonObject();
        action.addProperty("action_id", actionId);
        action.addProperty("block_id", blockId);
        copy(element, action, "text", "style", "placeholder");
        switch (Json.string(element, "type")) {
            case "button", "workflow_button", "icon_button" -> {
                action.add("type", element.get("type"));
                copy(element, action, "value");
            }
            case "feedback_buttons" -> {
                action.add("type", element.get("type"));
                action.add("value", feedback(element, first(form, name(block, element))));
            }
            default ->
                state(element, name(block, element), form)
                        .entrySet()
                        .forEach(entry -> action.add(entry.getKey(), entry.getValue()));
        }
        return action;
    }

    /** The name of an element's field in a form. */
    static String name(JsonObject block, JsonObject element) {
        return Json.string(block, "block_id") + "|" + Json.string(element, "action_id");
    }

    /** Beside a date with time stands the zone in which it was meant. */
    static String zoneName(String name) {
        return name + "|zone";
    }

    private static JsonObject state(JsonObject element, String name, Map<String, List<String>> form) {
        String type = Json.string(element, "type");
        String one = first(form, name);
        List<String> many = form.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (many.size() > max(element)) {
            throw new IllegalArgumentException("More chosen than allowed: " + name);
        }
        JsonObject state = new JsonObject();
        state.addProperty("type", type);
        switch (type) {
            case "static_select", "radio_buttons", "external_select", "overflow" ->
                state.add("selected_option", orNull(one, value -> option(element, value)));
            case "multi_static_select", "checkboxes", "multi_external_select" ->
                state.add("selected_options", all(many, value -> option(element, value)));
            case "users_select" -> state.add("selected_user", orNull(one, JsonPrimitive::new));
            case "channels_select" -> state.add("selected_channel", orNull(one, JsonPrimitive::new));
            case "conversations_select" -> state.add("selected_conversation", orNull(one, JsonPrimitive::new));
            case "multi_users_select" -> state.add("selected_users", all(many, JsonPrimitive::new));
            case "multi_channels_select" -> state.add("selected_channels", all(many, JsonPrimitive::new));
            case "multi_conversations_select" -> state.add("selected_conversations", all(many, JsonPrimitive::new));
            case "datepicker" ->
                state.add(
                        "selected_date",
                        orNull(one, value -> parsed(() -> LocalDate.parse(value).toString())));
            case "timepicker" ->
                state.add(
                        "selected_time",
                        orNull(one, value -> parsed(() -> LocalTime.parse(value).toString())));
            case "datetimepicker" ->
                state.add("selected_date_time", orNull(one, value -> seconds(value, first(form, zoneName(name)))));
            case "rich_text_input" -> state.add("rich_text_value", orNull(one, Inputs::richText));
            case "file_input" -> state.add("files", new JsonArray());
            default -> state.add("value", orNull(one, JsonPrimitive::new));
        }
        return state;
    }

    private static JsonElement option(JsonObject element, String value) {
        return Options.withValue(element, value)
                .<JsonElement>map(JsonObject::deepCopy)
                .orElseThrow(() -> new IllegalArgumentException("Not an option: " + value));
    }

    private static JsonElement feedback(JsonObject element, String value) {
        for (String button : List.of("positive_button", "negative_button")) {
            if (Json.string(Json.object(element, button), "value").equals(value)) {
                return new JsonPrimitive(value);
            }
        }
        throw new IllegalArgumentException("Not an option: " + value);
    }

    private static JsonElement seconds(String local, String zone) {
        try {
            return new JsonPrimitive(
                    LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toEpochSecond());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a date and time: " + local, e);
        }
    }

    private static JsonElement parsed(Supplier<String> value) {
        try {
            return new JsonPrimitive(value.get());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonElement richText(String text) {
        JsonObject run = new JsonObject();
        run.addProperty("type", "text");
        run.addProperty("text", text);
        JsonObject section = holding("rich_text_section", run);
        return holding("rich_text", section);
    }

    private static JsonObject holding(String type, JsonObject element) {
        JsonArray elements = new JsonArray();
        elements.add(element);
        JsonObject holder = new JsonObject();
        holder.addProperty("type", type);
        holder.add("elements", elements);
        return holder;
    }

    private static int max(JsonObject element) {
        return element.has("max_selected_items")
                ? element.get("max_selected_items").getAsInt()
                : Integer.MAX_VALUE;
    }

    private static String first(Map<String, List<String>> form, String name) {
        List<String> values = form.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private static JsonElement orNull(String value, Function<String, JsonElement> read) {
        return value.isEmpty() ? JsonNull.INSTANCE : read.apply(value);
    }

    private static JsonArray all(List<String> values, Function<String, JsonElement> read) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(read.apply(value)));
        return array;
    }

    private static void copy(JsonObject from, JsonObject to, String... fields) {
        for (String field : fields) {
            if (from.has(field)) {
                to.add(field, from.get(field));
            }
        }
    }
}
