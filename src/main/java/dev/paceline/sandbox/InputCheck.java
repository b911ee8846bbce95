package dev.paceline.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Slack's own client asks of the fields of a modal before it sends them: the app sees only what passes. */
final class InputCheck {
    private InputCheck() {}

    /** By block id. {@code values} as in {@code view.state.values}. */
    static Map<String, String> errors(JsonObject view, JsonObject values) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (JsonObject block : Json.objects(Json.array(view, "blocks"))) {
            JsonObject element = Json.object(block, "element");
            if ("input".equals(Json.text(block, "type")) && element != null) {
                String id = Json.text(block, "block_id", "");
                JsonObject value = Optional.ofNullable(Json.object(values, id))
                        .map(byAction -> Json.object(byAction, Json.text(element, "action_id", "")))
                        .orElseGet(JsonObject::new);
                String error = error(Json.flag(block, "optional"), element, value);
                if (error != null) {
                    errors.put(id, error);
                }
            }
        }
        return errors;
    }

    private static @Nullable String error(boolean optional, JsonObject element, JsonObject value) {
        if (isEmpty(value)) {
            return optional ? null : "Please complete this required field.";
        }
        String typed = Json.text(value, "value", "");
        return switch (Json.text(element, "type", "")) {
            case "plain_text_input" -> lengthError(element, typed);
            case "number_input" -> numberError(element, typed);
            default -> null;
        };
    }

    private static boolean isEmpty(JsonObject value) {
        return value.entrySet().stream()
                .filter(each -> !each.getKey().equals("type"))
                .map(Map.Entry::getValue)
                .allMatch(InputCheck::isNothing);
    }

    private static boolean isNothing(JsonElement value) {
        return value.isJsonNull()
                || (value.isJsonArray() && value.getAsJsonArray().isEmpty())
                || (value.isJsonPrimitive() && value.getAsString().isEmpty());
    }

    private static @Nullable String lengthError(JsonObject element, String typed) {
        int min = Integer.parseInt(Json.text(element, "min_length", "0"));
        int max = Integer.parseInt(Json.text(element, "max_length", "3000"));
        if (typed.length() < min) {
            return "Please enter at least " + min + " characters.";
        }
        return typed.length() > max ? "Please enter no more than " + max + " characters." : null;
    }

    private static @Nullable String numberError(JsonObject element, String typed) {
        BigDecimal number;
        try {
            number = new BigDecimal(typed.strip());
        } catch (NumberFormatException e) {
            return "Please enter a number.";
        }
        if (!Json.flag(element, "is_decimal_allowed")
                && number.stripTrailingZeros().scale() > 0) {
            return "Please enter a whole number.";
        }
        String min = Json.text(element, "min_value");
        if (min != null && number.compareTo(new BigDecimal(min)) < 0) {
            return "Please enter a number that is at least " + min + ".";
        }
        String max = Json.text(element, "max_value");
        return max != null && number.compareTo(new BigDecimal(max)) > 0
                ? "Please enter a number that is at most " + max + "."
                : null;
    }
}
