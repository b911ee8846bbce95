package dev.paceline.shoutout;

import dev.paceline.text.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The values that can be chosen, by name. A value's tag is its name without spaces: {@code #customerfirst}. */
public record Values(List<Value> all) {
    /** The longest name, in characters. */
    public static final int NAME = 40;

    /** One spelling for a name and for its tag. */
    static String key(String name) {
        return Spelling.key(name, NAME).replace(" ", "");
    }

    /** How a value is typed after a shout-out. */
    public static String tag(Value value) {
        return "#" + value.name().replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    Optional<Value> tagged(String tag) {
        String key = key(tag);
        return all.stream().filter(value -> value.nameKey().equals(key)).findFirst();
    }

    /** The one whose tag is spelled most like this, if one is. */
    Optional<Value> nearest(String tag) {
        String key = key(tag);
        return all.stream()
                .filter(value -> key.length() > 1 && value.nameKey().startsWith(key))
                .findFirst()
                .or(() -> Spelling.nearest(key, all.stream(), Value::nameKey, Math.max(1, key.length() / 3)));
    }

    List<String> names() {
        return all.stream().map(Value::name).toList();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
