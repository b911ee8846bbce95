package dev.paceline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
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
    void a_shortcut_is_told_with_a_trigger() {
        post("/shortcut", "as", ANNA, "at", SALES, "callback_id", "log_activity");
        JsonObject shortcut = app.next().payload();
        assertThat(shortcut.get("type").getAsString()).isEqualTo("shortcut");
        assertThat(shortcut.get("callback_id").getAsString()).isEqualTo("log_activity");
        assertThat(shortcut.has("trigger_id")).isTrue();
        assertThat(shortcut.has("response_url")).isFalse();
    }

    @Test
    void a_message_shortcut_is_told_with_its_message_and_where_that_stands() {
        JsonObject payload = useOnMessageOf(BRAM, "called Acme");

        assertThat(payload.keySet())
                .contains("token", "team", "api_app_id", "action_ts", "trigger_id", "is_enterprise_install");
        assertThat(payload.get("type").getAsString()).isEqualTo("message_action");
        assertThat(payload.get("callback_id").getAsString()).isEqualTo("log_this");
        assertThat(payload.get("channel")).isEqualTo(json("{'id': 'C1', 'name': 'sales'}"));
        assertThat(payload.getAsJsonObject("user").get("id").getAsString()).isEqualTo(ANNA);
        String ts = seen(ANNA, SALES).get(0).ts();
        assertThat(payload.get("message_ts").getAsString()).isEqualTo(ts);
        assertThat(payload.get("message"))
                .isEqualTo(json(
                        "{'type': 'message', 'user': 'U2', 'text': 'called Acme', 'ts': '" + ts + "', 'team': 'T1'}"));
    }

    @Test
    void a_message_of_somebody_from_another_workspace_says_whose_it_is() {
        JsonObject message = useOnMessageOf(ELSA, "hi from T2").getAsJsonObject("message");

        assertThat(message.get("team").getAsString()).isEqualTo("T2");
    }

    @Test
    void a_message_shortcut_is_answered_beneath_the_message_which_nobody_but_its_author_changes() {
        String url = useOnMessageOf(BRAM, "called Acme").get("response_url").getAsString();
        postJson(url, "{\"replace_original\": true, \"text\": \"thanks\"}");
        postJson(url, "{\"delete_original\": true, \"text\": \"again\"}");
        postJson(url, "{\"response_type\": \"in_channel\", \"text\": \"for all\"}");

        assertThat(texts(ANNA, SALES)).containsExactly("called Acme", "thanks", "again", "for all");
        assertThat(texts(BRAM, SALES)).containsExactly("called Acme", "for all");
    }

    @Test
    void a_shortcut_is_used_only_as_the_app_offers_it_and_on_what_one_sees() {
        app.answers("only for Bram");
        slack.send(BRAM, SALES, "/log");
        app.next();
        String ephemeral = last(BRAM, SALES).ts();
        slack.send(BRAM, RANDOM, "hi");
        String random = last(BRAM, RANDOM).ts();

        assertThat(refusal(BRAM, SALES, "log_this", ephemeral)).isEqualTo("message_not_found");
        assertThat(refusal(GUS, RANDOM, "log_this", random)).isEqualTo("message_not_found");
        assertThat(refusal(ANNA, RANDOM, "log_activity", random)).isEqualTo("no_such_shortcut");
        assertThat(refusal(ANNA, RANDOM, "log_this", "")).isEqualTo("no_such_shortcut");
        assertThat(refusal(ELSA, SALES, "log_activity", "")).isEqualTo("no_such_shortcut");
        assertThat(app.heardNothing()).isTrue();
    }

    @Test
    void a_message_shortcut_that_fails_is_told_where_it_was_used() {
        app.answers(500, "");
        useOnMessageOf(BRAM, "called Acme");

        assertThat(last(ANNA, SALES).text()).contains("dispatch_failed");
        assertThat(last(ANNA, SALES).ephemeral()).isTrue();
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

    /** Anna uses it. */
    private JsonObject useOnMessageOf(String author, String text) {
        slack.send(author, SALES, text);
        post(
                "/shortcut",
                "as",
                ANNA,
                "at",
                SALES,
                "callback_id",
                "log_this",
                "ts",
                last(ANNA, SALES).ts());
        return app.next().payload();
    }

    private String refusal(String as, String at, String callbackId, String ts) {
        return post("/shortcut", "as", as, "at", at, "callback_id", callbackId, "ts", ts)
                .body();
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
