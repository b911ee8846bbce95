package dev.paceline.sandbox.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The shape of one JSON object: the fields it must have and may have, and no others. */
final class Shape implements Rule {
    private record Field(Rule rule, boolean required) {}

    private final String type;
    private final Map<String, Field> fields;
    private final Rule whole;

    private Shape(String type, Map<String, Field> fields, Rule whole) {
        this.type = type;
        this.fields = fields;
        this.whole = whole;
    }

    /** {@code type} is what the object's own field of this name says; "" for objects that have none. */
    static Shape of(String type) {
        Map<String, Field> fields = new LinkedHashMap<>();
        if (!type.isEmpty()) {
            fields.put("type", new Field(Rule.oneOf(type), true));
        }
        return new Shape(type, fields, (value, pointer, problems) -> {});
    }

    String type() {
        return type;
    }

    Shape must(String field, Rule rule) {
        return with(field, new Field(rule, true));
    }

    Shape may(String field, Rule rule) {
        return with(field, new Field(rule, false));
    }

    /** A further condition on the whole object, asked only when the object's own fields are right. */
    Shape where(Predicate<JsonObject> holds, String otherwise) {
        return new Shape(type, fields, whole.and((value, pointer, problems) -> {
            if (!holds.test(value.getAsJsonObject())) {
                Rule.say(problems, otherwise, pointer);
            }
        }));
    }

    Shape also(Rule rule) {
        return new Shape(type, fields, whole.and(rule));
    }

    /** Slack's "this or that, not both and not neither". */
    Shape either(String one, String other) {
        return where(
                object -> object.has(one) != object.has(other), "must define either `" + one + "` or `" + other + "`");
    }

    private Shape with(String name, Field field) {
        Map<String, Field> more = new LinkedHashMap<>(fields);
        more.put(name, field);
        return new Shape(type, more, whole);
    }

    @Override
    public void check(JsonElement value, String pointer, List<String> problems) {
        if (!value.isJsonObject()) {
            Rule.say(problems, "must provide an object", pointer);
            return;
        }
        JsonObject object = value.getAsJsonObject();
        int before = problems.size();
        fields.forEach((name, field) -> {
            if (object.has(name)) {
                field.rule().check(object.get(name), pointer + "/" + name, problems);
            } else if (field.required()) {
                Rule.say(problems, "missing required field: " + name, pointer);
            }
        });
        Stream<String> unknown = object.keySet().stream().filter(name -> !fields.containsKey(name));
        unknown.forEach(name -> Rule.say(problems, "invalid additional property: " + name, pointer));
        if (problems.size() == before) {
            whole.check(value, pointer, problems);
        }
    }
}
