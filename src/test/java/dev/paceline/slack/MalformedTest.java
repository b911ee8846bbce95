package dev.paceline.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.paceline.testing.TestApp;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signed request that Slack never sends gets a clear error and changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedTest {
    private final TestApp app = TestApp.onH2().withUser("U1", "Anna", "en-US", "Europe/Amsterdam");

    @AfterAll
    void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "\"text\"",
                "{}",
                "{\"type\":\"block_actions\"}",
                "{\"type\":\"block_actions\",\"user\":{\"id\":\"U1\"},\"actions\":[{\"action_id\":\"log.undo\"}]}",
                "{\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"},\"actions\":[{\"action_id\":\"log.undo\"}]}",
                "{\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\"}}",
                "{\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\"},\"actions\":[]}",
                "{\"type\":\"view_submission\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\"}}",
                "{\"type\":\"shortcut\",\"callback_id\":\"log\",\"team\":{\"id\":\"T1\"}}",
                "{\"type\":\"nothing that Slack has\"}"
            })
    void aPayload(String payload) {
        assertRefused(app.post("payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "%",
                "payload",
                "payload=",
                "payload=%7B",
                "{",
                "command=/paceline",
                "command=/paceline&text=help",
                "command=/paceline&team_id=T1",
                "command=/paceline&user_id=U1",
                "command=/paceline&team_id=&user_id=",
                "command=/paceline&team_id=T1&user_id=%27%20or%201%3D1",
                "command=/paceline&team_id=T1%27&user_id=U1",
                "command=/nothing&team_id=T1&user_id=U1"
            })
    void aForm(String body) {
        assertRefused(app.post(body));
    }

    private void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(400, 404);
        assertThat(JsonParser.parseString(response.body())
                        .getAsJsonObject()
                        .get("error")
                        .getAsString())
                .isNotBlank();
        assertThat(app.store
                        .in(
                                TestApp.TEAM,
                                tx -> tx.rows(
                                        "select count(*) from member where workspace_id = :workspace",
                                        row -> row.getInt(1)))
                        .get(0))
                .isZero();
        assertThat(app.slack.calls("users.info")).isEmpty();
    }
}
