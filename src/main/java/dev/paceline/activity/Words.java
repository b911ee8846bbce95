package dev.paceline.activity;

import dev.paceline.text.DayNames;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that people may type, from {@code text/activities_*.properties}: several for each key, the first is canonical. */
final class Words {
    private static final Map<Locale, Map<String, List<String>>> BY_LANGUAGE =
            Texts.LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, Words::read));

    private Words() {}

    /** In the language of this reader, or in English where it is none of ours; empty for a key that has no words. */
    static List<String> of(String key, Locale reader) {
        return in(Texts.of(reader).language()).getOrDefault(key, List.of());
    }

    /** In all languages: a team that works in one of them often has Slack in another. */
    static Set<String> inAllLanguages(String key) {
        return Texts.LANGUAGES.stream()
                .flatMap(language -> of(key, language).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What stands around a type in a line: counts, days, prepositions; in all languages and normal spelling. */
    static Set<String> aroundTypes() {
        Stream<String> others = Texts.LANGUAGES.stream()
                .flatMap(language -> in(language).entrySet().stream())
                .filter(entry -> Vocabulary.standard().term(entry.getKey()) == null)
                .flatMap(entry -> entry.getValue().stream())
                .map(Spelling::normal);
        return Stream.concat(others, DayNames.words().stream()).collect(Collectors.toUnmodifiableSet());
    }

    static Map<String, List<String>> in(Locale language) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language));
    }

    private static Map<String, List<String>> read(Locale language) {
        String resource = "/text/activities_" + language.getLanguage() + ".properties";
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> Arrays.stream(
                                properties.getProperty(key).split("\\|"))
                        .map(String::strip)
                        .toList()));
    }
}
