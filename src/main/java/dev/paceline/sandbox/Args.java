package dev.paceline.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arguments of a Web API call, be they sent as a form or as JSON. */
record Args(JsonObject values) {
    static Args of(HttpServletRequest request) throws IOException {
        JsonObject values = new JsonObject();
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (type.startsWith("application/json")) {
            JsonObject body =
                    Json.parseObject(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            if (body == null) {
                throw new Refused("invalid_json");
            }
            values = body;
        }
        for (String name : request.getParameterMap().keySet()) {
            values.addProperty(name, request.getParameter(name));
        }
        return new Args(values);
    }

    @Nullable
    String text(String name) {
        return Json.text(values, name);
    }

    String required(String name) {
        String value = text(name);
        if (value == null || value.isEmpty()) {
            throw missing(name);
        }
        return value;
    }

    boolean flag(String name) {
        return Json.flag(values, name);
    }

    List<String> list(String name) {
        return Arrays.stream(Json.text(values, name, "").split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** In a form, JSON comes as text. */
    @Nullable
    JsonObject object(String name, String errorIfNone) {
        JsonElement value = json(name);
        if (value == null) {
            return null;
        }
        if (!value.isJsonObject()) {
            throw new Refused(errorIfNone);
        }
        return value.getAsJsonObject();
    }

    @Nullable
    JsonArray array(String name, String errorIfNone) {
        JsonElement value = json(name);
        if (value == null) {
            return null;
        }
        if (!value.isJsonArray()) {
            throw new Refused(errorIfNone);
        }
        return value.getAsJsonArray();
    }

    JsonObject requiredObject(String name) {
        JsonObject value = object(name, "invalid_arguments");
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    private static Refused missing(String name) {
        return new Refused(
                "invalid_arguments", List.of("missing required field: " + name + " [json-pointer:/" + name + "]"));
    }

    private @Nullable JsonElement json(String name) {
        JsonElement value = values.get(name);
        if (value == null || value.isJsonNull()) {
            return null;
        }
        if (!value.isJsonPrimitive()) {
            return value;
        }
        return Optional.ofNullable(Json.parse(value.getAsString())).orElse(value);
    }
}
