package dev.paceline.deal;

import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The stages of a workspace as they are now, and the words for them in all languages. */
public final class Stages {
    private static final String WORDS = "deal.stage.words.";
    private static final String NAME = "deal.stage.";

    private final Map<String, Stage> byKey = new LinkedHashMap<>();
    private final Map<String, Stage> byWord = new HashMap<>();
    private final int longest;

    /** @param present the rows whose spans have no end yet */
    Stages(List<Stage> present) {
        present.stream().sorted(Comparator.comparing(Stage::place)).forEach(stage -> byKey.put(stage.stage(), stage));
        offered().forEach(stage -> own(stage).forEach(word -> byWord.putIfAbsent(word, stage)));
        offered().forEach(stage -> standard(stage.stage()).forEach(word -> byWord.putIfAbsent(word, stage)));
        longest = byWord.keySet().stream()
                .mapToInt(word -> word.split(" ").length)
                .max()
                .orElse(0);
    }

    /** Those that a deal can come to, in order. */
    public List<Stage> offered() {
        return byKey.values().stream().filter(stage -> !stage.isRetired()).toList();
    }

    /** Also those that are retired. */
    public List<Stage> all() {
        return List.copyOf(byKey.values());
    }

    public Stage first() {
        return offered().get(0);
    }

    /** The stage that a deal carries. */
    public Stage get(String key) {
        return Objects.requireNonNull(byKey.get(key), "a deal in no stage");
    }

    /** The stage of that key, if a deal can come to it. */
    public Optional<Stage> find(String key) {
        return Optional.ofNullable(byKey.get(key)).filter(stage -> !stage.isRetired());
    }

    /** The stage that people call so. */
    public Optional<Stage> named(String words) {
        return Optional.ofNullable(byWord.get(Spelling.normal(words)));
    }

    public String name(String key, Texts texts) {
        String own = get(key).name();
        return own == null ? texts.say(NAME + key) : own;
    }

    /** All that may be typed for a stage, in normal spelling. */
    Set<String> words() {
        return Set.copyOf(byWord.keySet());
    }

    /** How many words the longest name has. */
    int longest() {
        return longest;
    }

    private static Stream<String> own(Stage stage) {
        return Optional.ofNullable(stage.name()).map(Spelling::normal).stream();
    }

    private static Stream<String> standard(String key) {
        return Texts.of(Locale.ENGLISH).has(WORDS + key)
                ? Stream.concat(Texts.wordsOfAll(WORDS + key).stream(), Texts.wordsOfAll(NAME + key).stream())
                : Stream.empty();
    }
}
