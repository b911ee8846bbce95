package dev.paceline.sandbox.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.stream.Stream;

/** Reads fields that may be absent: what is missing or of another kind is empty. */
final class Json {
    private Json() {}

    static String string(JsonObject object, String field) {
        return object.get(field) instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
    }

    static boolean flag(JsonObject object, String field) {
        return object.get(field) instanceof JsonPrimitive primitive
                && primitive.isBoolean()
                && primitive.getAsBoolean();
    }

    static JsonArray array(JsonObject object, String field) {
        return object.get(field) instanceof JsonArray array ? array : new JsonArray();
    }

    static JsonObject object(JsonObject object, String field) {
        return object.get(field) instanceof JsonObject found ? found : new JsonObject();
    }

    static Stream<JsonObject> objects(JsonArray array) {
        return array.asList().stream().filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
    }

    static Stream<JsonObject> objects(JsonObject object, String field) {
        return objects(array(object, field));
    }
}
