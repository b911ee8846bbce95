package dev.paceline.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** Where a block has its elements: one of its own, one beside its text, or several. */
final class Elements {
    private Elements() {}

    static List<JsonObject> of(JsonObject block) {
        return Stream.concat(
                        Stream.of("element", "accessory").map(block::get),
                        Json.objects(Json.array(block, "elements")).stream())
                .filter(JsonObject.class::isInstance)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}
