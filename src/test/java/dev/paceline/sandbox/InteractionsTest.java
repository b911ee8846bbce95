package dev.paceline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.sandbox.page.Screen;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InteractionsTest extends SlackFixture {
    private static final String BLOCKS = """
            [{"type": "actions", "block_id": "b", "elements": [{"type": "button", "action_id": "undo", "value": "7",
              "text": {"type": "plain_text", "text": "Undo"}}]}]
            """;

    @Test
    void a_button_in_an_ephemeral_message_comes_without_the_message_and_replaces_it() {
        JsonObject payload = pressInAnswer();

        assertThat(payload.get("type").getAsString()).isEqualTo("block_actions");
        assertThat(payload.getAsJsonObject("container").get("is_ephemeral").getAsBoolean())
                .isTrue();
        assertThat(payload.has("message")).isFalse();
        assertThat(payload.getAsJsonObject("channel").get("id").getAsString()).isEqualTo(SALES);
        assertThat(payload.getAsJsonArray("actions")
                        .get(0)
                        .getAsJsonObject()
                        .get("action_id")
                        .getAsString())
                .isEqualTo("undo");

        String url = payload.get("response_url").getAsString();
        assertThat(postJson(url, "{\"replace_original\": true, \"text\": \"Undone\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(texts(BRAM, SALES)).containsExactly("Undone");
        postJson(url, "{\"delete_original\": true}");
        assertThat(texts(BRAM, SALES)).isEmpty();
    }

    @Test
    void a_response_url_serves_five_times() {
        String url = pressInAnswer().get("response_url").getAsString();
        for (int i = 0; i < 5; i++) {
            assertThat(postJson(url, "{\"text\": \"more\"}").statusCode()).isEqualTo(200);
        }

        assertThat(postJson(url, "{\"text\": \"more\"}").body()).contains("used_url");
        assertThat(texts(BRAM, SALES)).filteredOn("more"::equals).hasSize(5);
    }

    @Test
    void a_response_url_serves_for_half_an_hour() {
        String url = pressInAnswer().get("response_url").getAsString();
        clock.advance(Duration.ofMinutes(31));

        assertThat(postJson(url, "{\"text\": \"late\"}").body()).contains("expired_url");
    }

    @Test
    void a_response_url_of_a_command_replaces_nothing() {
        slack.send(BRAM, SALES, "/log 3 calls");
        String url = app.next().field("response_url");
        postJson(url, "{\"text\": \"one\"}");
        postJson(url, "{\"replace_original\": true, \"text\": \"two\"}");

        assertThat(texts(BRAM, SALES)).containsExactly("one", "two");
    }

    @Test
    void what_Slack_does_not_take_at_a_response_url_is_refused_where_it_can_be_seen() {
        String url = pressInAnswer().get("response_url").getAsString();

        assertThat(postJson(url, "{}").body()).contains("no_text");
        assertThat(last(BRAM, SALES).text()).contains("no_text");
    }

    @Test
    void a_button_in_a_message_for_all_comes_with_the_message() throws Exception {
        String ts = api.chatPostMessage(r -> r.channel(SALES).text("board").blocksAsString(BLOCKS))
                .getTs();
        post("/action", "as", ANNA, "at", SALES, "ts", ts, "block_id", "b", "action_id", "undo");

        JsonObject payload = app.next().payload();
        assertThat(payload.getAsJsonObject("message").get("ts").getAsString()).isEqualTo(ts);
        assertThat(payload.getAsJsonObject("message").get("bot_id").getAsString())
                .isEqualTo(App.BOT_ID);
        assertThat(payload.getAsJsonObject("user").get("team_id").getAsString()).isEqualTo("T1");
    }

    @Test
    void a_button_in_the_home_tab_comes_with_the_view() throws Exception {
        String viewId = api.viewsPublish(
                        r -> r.userId(ANNA).viewAsString("{\"type\": \"home\", \"blocks\": " + BLOCKS + "}"))
                .getView()
                .getId();
        post("/action", "as", ANNA, "at", "home", "view_id", viewId, "block_id", "b", "action_id", "undo");

        JsonObject payload = app.next().payload();
        assertThat(payload.getAsJsonObject("container").get("view_id").getAsString())
                .isEqualTo(viewId);
        assertThat(payload.getAsJsonObject("view").get("type").getAsString()).isEqualTo("home");
        assertThat(payload.has("response_url")).isFalse();
    }

    @Test
    void shortcuts_are_told_with_a_trigger() {
        post("/shortcut", "as", ANNA, "at", SALES, "callback_id", "log_activity");
        JsonObject shortcut = app.next().payload();
        assertThat(shortcut.get("type").getAsString()).isEqualTo("shortcut");
        assertThat(shortcut.get("callback_id").getAsString()).isEqualTo("log_activity");
        assertThat(shortcut.has("trigger_id")).isTrue();

        slack.send(BRAM, SALES, "called Acme");
        Screen.Message message = last(ANNA, SALES);
        post("/shortcut", "as", ANNA, "at", SALES, "callback_id", "log_this", "ts", message.ts());
        JsonObject onMessage = app.next().payload();
        assertThat(onMessage.get("type").getAsString()).isEqualTo("message_action");
        assertThat(onMessage.getAsJsonObject("message").get("text").getAsString())
                .isEqualTo("called Acme");
        assertThat(onMessage.has("response_url")).isTrue();
    }

    @Test
    void nobody_presses_a_button_that_only_another_can_see() {
        app.answers("{\"text\": \"Logged\", \"blocks\": " + BLOCKS + "}");
        slack.send(BRAM, SALES, "/log 3 calls");
        app.next();
        String ts = last(BRAM, SALES).ts();

        assertThat(post("/action", "as", ANNA, "at", SALES, "ts", ts, "block_id", "b", "action_id", "undo")
                        .body())
                .isEqualTo("message_not_found");
        assertThat(app.heardNothing()).isTrue();
    }

    private JsonObject pressInAnswer() {
        app.answers("{\"text\": \"Logged\", \"blocks\": " + BLOCKS + "}");
        slack.send(BRAM, SALES, "/log 3 calls");
        app.next();
        app.answers("");
        post("/action", "as", BRAM, "at", SALES, "ts", last(BRAM, SALES).ts(), "block_id", "b", "action_id", "undo");
        return app.next().payload();
    }
}
