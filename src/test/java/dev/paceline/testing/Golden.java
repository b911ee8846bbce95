package dev.paceline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.paceline.sandbox.page.BlockKit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Messages and views as they were once looked at and found right, in {@code src/test/resources/golden}. {@code mvn test
 * -Dgolden.write=true} writes down what they are now, to be looked at again.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private Golden() {}

    /** The message or the view is as {@code NAME.json} says, and Slack accepts it. */
    public static void check(String name, JsonElement actual) {
        assertThat(problems(actual.getAsJsonObject())).as(name).isEmpty();
        Path file = FOLDER.resolve(name + ".json");
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(FOLDER.resolve(name + ".json").getParent());
                Files.writeString(file, GSON.toJson(actual) + "\n");
            }
            assertThat(file).as("write it with -Dgolden.write=true").exists();
            assertThat(GSON.toJson(actual))
                    .as(name)
                    .isEqualTo(GSON.toJson(JsonParser.parseString(Files.readString(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> problems(JsonObject actual) {
        return actual.has("type")
                ? BlockKit.problemsOfView(actual)
                : BlockKit.problems(actual.getAsJsonArray("blocks"), BlockKit.Surface.MESSAGE);
    }
}
