package dev.paceline.sandbox;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What an app's manifest declares, as far as a workspace acts on it. */
public record Manifest(
        String name,
        String botName,
        List<Command> commands,
        List<Shortcut> shortcuts,
        Set<String> scopes,
        Set<String> events) {

    /** {@code escape}: Slack encodes people, channels and links in the text of the command. */
    public record Command(String name, String description, String usageHint, boolean escape) {}

    public record Shortcut(String name, String description, String callbackId, boolean onMessage) {}

    /** The app's own manifest. */
    public static Manifest fromClasspath() {
        try (InputStream in = Manifest.class.getResourceAsStream("/manifest.yml")) {
            if (in == null) {
                throw new IllegalStateException("manifest.yml is not on the classpath");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Manifest read(String yaml) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        JsonObject root = new Gson().toJsonTree(tree).getAsJsonObject();
        JsonObject features = section(root, "features");
        String name = Json.text(section(root, "display_information"), "name", "App");
        return new Manifest(
                name,
                Json.text(section(features, "bot_user"), "display_name", name),
                Json.objects(Json.array(features, "slash_commands")).stream()
                        .map(Manifest::command)
                        .toList(),
                Json.objects(Json.array(features, "shortcuts")).stream()
                        .map(Manifest::shortcut)
                        .toList(),
                texts(Json.array(section(section(root, "oauth_config"), "scopes"), "bot")),
                texts(Json.array(section(section(root, "settings"), "event_subscriptions"), "bot_events")));
    }

    private static Command command(JsonObject command) {
        return new Command(
                Json.text(command, "command", ""),
                Json.text(command, "description", ""),
                Json.text(command, "usage_hint", ""),
                Json.flag(command, "should_escape"));
    }

    private static Shortcut shortcut(JsonObject shortcut) {
        return new Shortcut(
                Json.text(shortcut, "name", ""),
                Json.text(shortcut, "description", ""),
                Json.text(shortcut, "callback_id", ""),
                "message".equals(Json.text(shortcut, "type")));
    }

    private static JsonObject section(JsonObject of, String name) {
        JsonObject section = Json.object(of, name);
        return section == null ? new JsonObject() : section;
    }

    private static Set<String> texts(@Nullable JsonArray array) {
        Set<String> texts = new LinkedHashSet<>();
        if (array != null) {
            for (JsonElement text : array) {
                texts.add(text.getAsString());
            }
        }
        return texts;
    }
}
