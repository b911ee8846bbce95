package dev.paceline.sandbox.page;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;

/** The options that a menu, a group of checkboxes or of radio buttons offers. */
final class Options {
    private Options() {}

    static Stream<JsonObject> of(JsonObject element) {
        return Stream.concat(
                Json.objects(element, "options"),
                Json.objects(element, "option_groups").flatMap(group -> Json.objects(group, "options")));
    }

    static Stream<JsonObject> initial(JsonObject element) {
        return Stream.concat(
                Stream.of("initial_option").filter(element::has).map(field -> Json.object(element, field)),
                Json.objects(element, "initial_options"));
    }

    static Optional<JsonObject> withValue(JsonObject element, String value) {
        return of(element)
                .filter(option -> Json.string(option, "value").equals(value))
                .findFirst();
    }
}
