package dev.paceline.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundlesTest {
    private static final Path CODE = Path.of("src/main/java/dev/paceline");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** A word follows a word, as in {@code Nothing yet}; no key, format or path looks so. */
    private static final Pattern PROSE = Pattern.compile("\\p{L}{2,}[,.:!?]? \\p{L}{2,}");

    /** What no member of a workspace reads: logs, bugs, SQL, annotations, comments, and what a server's keeper reads. */
    private static final Pattern NOT_FOR_PEOPLE =
            Pattern.compile("LOG\\.|Exception\\(|Error\\(|Malformed\\(|requireNonNull|error\\(\\d{3}|@\\w+\\("
                    + "|\"\\s*(select|insert|update|delete|where|and|from|order) |^\\s*(\\*|//|/\\*)");

    private static final Set<String> FOR_KEEPERS = Set.of("HttpServer.java", "SlackSettings.java");

    static Stream<Locale> languages() {
        return Texts.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageSaysTheSameThings(Locale language) {
        assertThat(bundle(language).keySet()).isEqualTo(bundle(Locale.ENGLISH).keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextTakesTheSameArguments(Locale language) {
        Map<String, String> english = bundle(Locale.ENGLISH);
        bundle(language).forEach((key, text) -> assertThat(arguments(key, text, language))
                .as("arguments of %s in %s", key, language)
                .isEqualTo(arguments(key, Objects.requireNonNull(english.get(key)), Locale.ENGLISH)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingIsLeftToTranslate(Locale language) {
        Map<String, String> english = bundle(Locale.ENGLISH);
        bundle(language).forEach((key, text) -> assertThat(text.isBlank())
                .as("%s is empty in %s", key, language)
                .isEqualTo(Objects.requireNonNull(english.get(key)).isBlank()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void boldBeginsAndEnds(Locale language) {
        bundle(language).forEach((key, text) -> assertThat(
                        text.chars().filter(c -> c == '*').count() % 2)
                .as("stars of %s in %s", key, language)
                .isZero());
    }

    @Test
    void noTextForPeopleStandsInCode() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            List<String> found = files.filter(BundlesTest::speaksToPeople)
                    .flatMap(BundlesTest::prose)
                    .toList();
            assertThat(found)
                    .as("text for people belongs into src/main/resources/text")
                    .isEmpty();
        }
    }

    /** The code that makes messages: each feature's Slack part, and the plumbing. */
    private static boolean speaksToPeople(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".java")
                && Objects.requireNonNull(file.getParent()).endsWith("slack")
                && !FOR_KEEPERS.contains(name);
    }

    private static Stream<String> prose(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> LITERAL.matcher(line).results().anyMatch(literal -> PROSE.matcher(literal.group(1))
                            .find()))
                    .filter(line -> !NOT_FOR_PEOPLE.matcher(line).find())
                    .map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object arguments(String key, String text, Locale language) {
        try {
            return new MessageFormat(text, language).getArgumentNames();
        } catch (IllegalArgumentException e) {
            throw new AssertionError(key + " in " + language + " is no message format", e);
        }
    }

    private static Map<String, String> bundle(Locale language) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(BundlesTest.class.getResourceAsStream(
                        "/text/messages_" + language.getLanguage() + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
