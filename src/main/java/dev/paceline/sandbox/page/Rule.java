package dev.paceline.sandbox.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One rule about a JSON value. What is wrong is said as Slack says it, with where it is. */
@FunctionalInterface
interface Rule {
    void check(JsonElement value, String pointer, List<String> problems);

    static void say(List<String> problems, String what, String pointer) {
        problems.add(what + " [json-pointer:" + pointer + "]");
    }

    static Rule string(int min, int max) {
        return (value, pointer, problems) -> {
            if (!isString(value)) {
                say(problems, "must be a string", pointer);
                return;
            }
            String text = value.getAsString();
            int length = text.codePointCount(0, text.length());
            if (length > max) {
                say(problems, "must be less than " + (max + 1) + " characters", pointer);
            } else if (length < min) {
                say(problems, "must be more than " + (min - 1) + " characters", pointer);
            }
        };
    }

    static Rule matching(Pattern pattern, String what) {
        return (value, pointer, problems) -> {
            if (!isString(value) || !pattern.matcher(value.getAsString()).matches()) {
                say(problems, what, pointer);
            }
        };
    }

    static Rule oneOf(String... allowed) {
        Set<String> words = Set.of(allowed);
        return (value, pointer, problems) -> {
            if (!isString(value) || !words.contains(value.getAsString())) {
                say(problems, "must be one of: " + String.join(", ", allowed), pointer);
            }
        };
    }

    static Rule url() {
        return string(1, 3000).and((value, pointer, problems) -> {
            if (isString(value) && !isWebAddress(value.getAsString())) {
                say(problems, "must be a valid URL", pointer);
            }
        });
    }

    static Rule flag() {
        return (value, pointer, problems) -> {
            if (!(value instanceof JsonPrimitive primitive && primitive.isBoolean())) {
                say(problems, "must be a boolean", pointer);
            }
        };
    }

    static Rule number() {
        return (value, pointer, problems) -> {
            if (!(value instanceof JsonPrimitive primitive && primitive.isNumber())) {
                say(problems, "must be a number", pointer);
            }
        };
    }

    static Rule integer(long min, long max) {
        return number().and((value, pointer, problems) -> {
            if (!(value instanceof JsonPrimitive primitive && primitive.isNumber())) {
                return;
            }
            BigDecimal number = primitive.getAsBigDecimal();
            if (number.stripTrailingZeros().scale() > 0) {
                say(problems, "must be an integer", pointer);
            } else if (number.compareTo(BigDecimal.valueOf(min)) < 0) {
                say(problems, "must be greater than or equal to " + min, pointer);
            } else if (number.compareTo(BigDecimal.valueOf(max)) > 0) {
                say(problems, "must be less than or equal to " + max, pointer);
            }
        });
    }

    static Rule list(Rule each, int min, int max) {
        return (value, pointer, problems) -> {
            if (!value.isJsonArray()) {
                say(problems, "must be an array", pointer);
                return;
            }
            int size = value.getAsJsonArray().size();
            if (size > max) {
                say(problems, "no more than " + max + " items allowed", pointer);
            } else if (size < min) {
                say(problems, "no fewer than " + min + " items allowed", pointer);
            }
            for (int i = 0; i < size; i++) {
                each.check(value.getAsJsonArray().get(i), pointer + "/" + i, problems);
            }
        };
    }

    static Rule object() {
        return (value, pointer, problems) -> {
            if (!value.isJsonObject()) {
                say(problems, "must provide an object", pointer);
            }
        };
    }

    /** The shape that the object's {@code type} names, out of those that are allowed in this place. */
    static Rule anyOf(Shape... shapes) {
        Map<String, Rule> byType = new TreeMap<>();
        for (Shape shape : shapes) {
            byType.put(shape.type(), shape);
        }
        return byType(byType);
    }

    static Rule byType(Map<String, Rule> byType) {
        return (value, pointer, problems) -> {
            if (!value.isJsonObject()) {
                say(problems, "must provide an object", pointer);
                return;
            }
            JsonObject object = value.getAsJsonObject();
            if (!object.has("type")) {
                say(problems, "missing required field: type", pointer);
                return;
            }
            Rule rule =
                    isString(object.get("type")) ? byType.get(object.get("type").getAsString()) : null;
            if (rule == null) {
                say(problems, "unsupported type: " + object.get("type"), pointer + "/type");
                return;
            }
            rule.check(value, pointer, problems);
        };
    }

    default Rule and(Rule next) {
        return (value, pointer, problems) -> {
            check(value, pointer, problems);
            next.check(value, pointer, problems);
        };
    }

    static boolean isString(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isString();
    }

    /** Only these may become links: anything else, {@code javascript:} above all, stays text. */
    static boolean isWebAddress(String address) {
        try {
            String scheme = new URI(address.replace('|', '-')).getScheme();
            return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
