package dev.paceline.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reading JSON that others sent: what is absent, null or of another type reads as null. */
final class Json {
    private Json() {}

    static @Nullable String text(JsonObject of, String name) {
        JsonElement value = of.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
    }

    static String text(JsonObject of, String name, String otherwise) {
        String value = text(of, name);
        return value == null ? otherwise : value;
    }

    static boolean flag(JsonObject of, String name) {
        return "true".equals(text(of, name)) || "1".equals(text(of, name));
    }

    static @Nullable JsonObject object(JsonObject of, String name) {
        JsonElement value = of.get(name);
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : null;
    }

    static @Nullable JsonArray array(JsonObject of, String name) {
        JsonElement value = of.get(name);
        return value != null && value.isJsonArray() ? value.getAsJsonArray() : null;
    }

    /** The objects of an array; an absent array has none. */
    static List<JsonObject> objects(@Nullable JsonArray array) {
        return array == null
                ? List.of()
                : StreamSupport.stream(array.spliterator(), false)
                        .filter(JsonElement::isJsonObject)
                        .map(JsonElement::getAsJsonObject)
                        .toList();
    }

    /** Null when the text is no JSON object. */
    static @Nullable JsonObject parseObject(String text) {
        JsonElement parsed = parse(text);
        return parsed != null && parsed.isJsonObject() ? parsed.getAsJsonObject() : null;
    }

    /** Null when the text is no JSON. */
    static @Nullable JsonElement parse(String text) {
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException e) {
            return null;
        }
    }

    static Collector<JsonElement, ?, JsonArray> toArray() {
        return Collector.of(JsonArray::new, JsonArray::add, (left, right) -> {
            left.addAll(right);
            return left;
        });
    }
}
