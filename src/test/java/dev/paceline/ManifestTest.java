package dev.paceline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.slack.api.bolt.App;
import dev.paceline.slack.Registry;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** manifest.yml, Slack's schema and the code's registry say the same. */
class ManifestTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonNode manifest = manifest();
    private final Registry registry = new Features(new SetClock("2026-11-21T09:00:00Z")).registry();
    private final Texts english = Texts.of(Locale.ENGLISH);

    @Test
    void theManifestIsValidAgainstSlacksSchema() throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(ManifestTest.class.getResourceAsStream("/slack/manifest.schema.json"))) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                            .getSchema(schema)
                            .validate(manifest))
                    .isEmpty();
        }
    }

    @Test
    void everySlashCommandIsInTheManifestAndNoOther() {
        Map<String, String> declared = new TreeMap<>();
        manifest.at("/features/slash_commands")
                .forEach(command -> declared.put(
                        command.get("command").asText(),
                        command.get("description").asText() + " | "
                                + command.path("usage_hint").asText() + " | "
                                + command.get("should_escape").asBoolean()));
        Map<String, String> known = registry.commands().stream()
                .filter(command -> command.reach() == Registry.Reach.SLASH)
                .collect(Collectors.toMap(
                        command -> "/" + command.name(),
                        command -> english.say("command." + command.name() + ".description") + " | "
                                + english.say("command." + command.name() + ".usage") + " | "
                                + command.takesPeople()));
        declared.remove("/paceline");
        assertThat(declared).containsExactlyInAnyOrderEntriesOf(known);
    }

    @Test
    void everyCommandCanBeTypedAfterPaceline() {
        JsonNode paceline = find("/features/slash_commands", "command", "/paceline");
        assertThat(paceline.get("should_escape").asBoolean()).isTrue();
        registry.commands().stream()
                .filter(command -> command.reach() == Registry.Reach.PACELINE)
                .sorted(Comparator.comparing(Registry.Command::name))
                .forEach(command ->
                        assertThat(paceline.get("usage_hint").asText()).contains(command.name()));
    }

    @Test
    void everyEventThatBoltRoutesIsInTheManifestAndNoOther() throws ReflectiveOperationException {
        try (TestApp app = TestApp.onH2()) {
            Field handlers = App.class.getDeclaredField("eventHandlers"); // Bolt doesn't tell otherwise
            handlers.setAccessible(true);
            Set<String> routed = new TreeSet<>();
            ((Map<?, ?>) handlers.get(app.bolt)).keySet().forEach(event -> routed.add(event.toString()));
            Set<String> declared = new TreeSet<>();
            manifest.at("/settings/event_subscriptions/bot_events").forEach(event -> declared.add(event.asText()));
            assertThat(routed).isNotEmpty().isEqualTo(declared);
        }
    }

    @Test
    void everyShortcutIsInTheManifestAndNoOther() {
        assertThat(values("/features/shortcuts", "callback_id"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                registry.shortcuts().keySet().stream(), registry.messageShortcuts().keySet().stream())
                        .toList());
        registry.messageShortcuts().keySet().forEach(id -> assertThat(find("/features/shortcuts", "callback_id", id)
                        .get("type")
                        .asText())
                .isEqualTo("message"));
        registry.shortcuts().keySet().forEach(id -> assertThat(find("/features/shortcuts", "callback_id", id)
                        .get("type")
                        .asText())
                .isEqualTo("global"));
    }

    @Test
    void theDoctorLooksForTheManifestsScopes() {
        Set<String> scopes = new TreeSet<>();
        manifest.at("/oauth_config/scopes/bot").forEach(scope -> scopes.add(scope.asText()));
        assertThat(scopes).isEqualTo(new TreeSet<>(Doctor.SCOPES));
    }

    @Test
    void everyScopeIsExplained() throws IOException {
        String docs = Files.readString(Path.of("docs/production.md"), StandardCharsets.UTF_8);
        Doctor.SCOPES.forEach(scope -> assertThat(docs).contains("`" + scope + "`"));
    }

    private JsonNode find(String pointer, String field, String value) {
        for (JsonNode node : manifest.at(pointer)) {
            if (node.get(field).asText().equals(value)) {
                return node;
            }
        }
        throw new AssertionError("no " + value);
    }

    private Set<String> values(String pointer, String field) {
        Set<String> values = new TreeSet<>();
        manifest.at(pointer).forEach(node -> values.add(node.get(field).asText()));
        return values;
    }

    private static JsonNode manifest() {
        try {
            return JSON.valueToTree(new Yaml().load(Files.readString(Path.of("manifest.yml"), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
