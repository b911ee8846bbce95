package dev.paceline.sandbox;

import com.google.gson.JsonObject;
import java.util.Map;

/** An open modal. {@code errors} by block id; {@code trouble}: the app did not answer the last submission as it should. */
record Modal(JsonObject view, Map<String, String> errors, boolean trouble) {
    static Modal of(JsonObject view) {
        return new Modal(view, Map.of(), false);
    }

    String id() {
        return view.get("id").getAsString();
    }

    Modal withErrors(Map<String, String> newErrors) {
        return new Modal(view, newErrors, false);
    }

    Modal inTrouble() {
        return new Modal(view, Map.of(), true);
    }
}
