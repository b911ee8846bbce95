package dev.paceline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import dev.paceline.sandbox.page.Screen;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ViewsTest extends SlackFixture {
    private static final String VIEW = """
            {"type": "modal", "callback_id": "log", "title": {"type": "plain_text", "text": "%s"},
             "submit": {"type": "plain_text", "text": "Log"}, "notify_on_close": true,
             "blocks": [{"type": "input", "block_id": "count", "label": {"type": "plain_text", "text": "Count"},
                         "element": {"type": "plain_text_input", "action_id": "value", "max_length": 5}}]}
            """;
    private static final String HOME = """
            {"type": "home", "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "%s"}}]}
            """;

    @Test
    void a_trigger_opens_one_modal_for_the_member_who_acted() throws Exception {
        String trigger = trigger();
        ViewsOpenResponse opened = api.viewsOpen(r -> r.triggerId(trigger).viewAsString(VIEW.formatted("Log")));

        assertThat(opened.getView().getId()).startsWith("V");
        assertThat(opened.getView().getRootViewId()).isEqualTo(opened.getView().getId());
        assertThat(opened.getView().getTeamId()).isEqualTo("T1");
        assertThat(modal(BRAM).viewId()).isEqualTo(opened.getView().getId());
        assertThat(slack.screen(ANNA, SALES).modal()).isNull();
        assertThat(api.viewsOpen(r -> r.triggerId(trigger).viewAsString(VIEW.formatted("Log")))
                        .getError())
                .isEqualTo("exchanged_trigger_id");
    }

    @Test
    void a_trigger_expires_after_three_seconds() throws Exception {
        String trigger = trigger();
        clock.advance(Duration.ofMillis(3001));

        assertThat(api.viewsOpen(r -> r.triggerId(trigger).viewAsString(VIEW.formatted("Log")))
                        .getError())
                .isEqualTo("expired_trigger_id");
        assertThat(api.viewsOpen(r -> r.triggerId("1.2.x").viewAsString(VIEW.formatted("Log")))
                        .getError())
                .isEqualTo("invalid_trigger_id");
    }

    @Test
    void a_view_with_wrong_blocks_is_refused_and_keeps_the_trigger() throws Exception {
        String trigger = trigger();

        assertThat(api.viewsOpen(r -> r.triggerId(trigger).viewAsString("{\"type\": \"modal\"}"))
                        .getError())
                .isEqualTo("invalid_arguments");
    }

    @Test
    void what_is_submitted_reaches_the_app_and_an_empty_ack_closes() throws Exception {
        String viewId = open();
        assertThat(post("/submit", "as", BRAM, "view_id", viewId, "count|value", "12")
                        .statusCode())
                .isEqualTo(204);

        JsonObject payload = app.next().payload();
        assertThat(payload.get("type").getAsString()).isEqualTo("view_submission");
        assertThat(payload.getAsJsonObject("user").get("id").getAsString()).isEqualTo(BRAM);
        assertThat(payload.getAsJsonObject("view")
                        .getAsJsonObject("state")
                        .getAsJsonObject("values")
                        .getAsJsonObject("count")
                        .getAsJsonObject("value")
                        .get("value")
                        .getAsString())
                .isEqualTo("12");
        assertThat(slack.screen(BRAM, SALES).modal()).isNull();
    }

    @Test
    void errors_stand_beside_their_fields_and_what_was_typed_stays() throws Exception {
        String viewId = open();
        app.answers("{\"response_action\": \"errors\", \"errors\": {\"count\": \"Too many\"}}");
        post("/submit", "as", BRAM, "view_id", viewId, "count|value", "9999");

        assertThat(modal(BRAM).errors()).containsEntry("count", "Too many");
        assertThat(modal(BRAM).view().toString()).contains("\"initial_value\":\"9999\"");
    }

    @Test
    void a_required_field_left_empty_never_reaches_the_app() throws Exception {
        String viewId = open();
        post("/submit", "as", BRAM, "view_id", viewId, "count|value", "");

        assertThat(modal(BRAM).errors()).containsEntry("count", "Please complete this required field.");
        post("/submit", "as", BRAM, "view_id", viewId, "count|value", "123456");
        assertThat(modal(BRAM).errors()).containsKey("count");
        assertThat(app.heardNothing()).isTrue();
    }

    @Test
    void an_ack_can_update_push_and_clear() throws Exception {
        String first = open();
        answersWithView("push", "Second");
        post("/submit", "as", BRAM, "view_id", first, "count|value", "1");
        String second = modal(BRAM).viewId();
        assertThat(second).isNotEqualTo(first);
        assertThat(modal(BRAM).view().get("previous_view_id").getAsString()).isEqualTo(first);

        answersWithView("update", "Changed");
        post("/submit", "as", BRAM, "view_id", second, "count|value", "1");
        assertThat(modal(BRAM).viewId()).isEqualTo(second);
        assertThat(modal(BRAM).view().toString()).contains("Changed");

        app.answers("{\"response_action\": \"clear\"}");
        post("/submit", "as", BRAM, "view_id", second, "count|value", "1");
        assertThat(slack.screen(BRAM, SALES).modal()).isNull();
    }

    @Test
    void no_more_than_three_modals_lie_upon_each_other() throws Exception {
        open();
        answersWithView("push", "Next");
        for (int i = 0; i < 3; i++) {
            post("/submit", "as", BRAM, "view_id", modal(BRAM).viewId(), "count|value", "1");
        }

        assertThat(modal(BRAM).view().toString()).contains("trouble connecting");
    }

    @Test
    void an_app_that_fails_leaves_the_modal_open_and_says_so() throws Exception {
        String viewId = open();
        app.answers(500, "");
        post("/submit", "as", BRAM, "view_id", viewId, "count|value", "1");

        assertThat(modal(BRAM).view().toString()).contains("trouble connecting");
    }

    @Test
    void closing_brings_back_the_one_below_and_tells_an_app_that_asked() throws Exception {
        String first = open();
        answersWithView("push", "Second");
        post("/submit", "as", BRAM, "view_id", first, "count|value", "1");
        app.next();
        post("/close", "as", BRAM, "view_id", modal(BRAM).viewId());

        JsonObject payload = app.next().payload();
        assertThat(payload.get("type").getAsString()).isEqualTo("view_closed");
        assertThat(payload.get("is_cleared").getAsBoolean()).isFalse();
        assertThat(modal(BRAM).viewId()).isEqualTo(first);
    }

    @Test
    void a_view_is_updated_only_from_the_state_that_the_app_has_seen() throws Exception {
        String trigger = trigger();
        var opened = api.viewsOpen(r -> r.triggerId(trigger).viewAsString(VIEW.formatted("Log")))
                .getView();

        assertThat(api.viewsUpdate(r ->
                                r.viewId(opened.getId()).hash(opened.getHash()).viewAsString(VIEW.formatted("New")))
                        .isOk())
                .isTrue();
        assertThat(api.viewsUpdate(r ->
                                r.viewId(opened.getId()).hash(opened.getHash()).viewAsString(VIEW.formatted("Newer")))
                        .getError())
                .isEqualTo("hash_conflict");
        assertThat(api.viewsUpdate(r -> r.viewId("V9").viewAsString(VIEW.formatted("New")))
                        .getError())
                .isEqualTo("not_found");
    }

    @Test
    void a_home_tab_is_the_members_own_and_keeps_its_id() throws Exception {
        var first = api.viewsPublish(r -> r.userId(BRAM).viewAsString(HOME.formatted("one")))
                .getView();
        var second = api.viewsPublish(r -> r.userId(BRAM).hash(first.getHash()).viewAsString(HOME.formatted("two")))
                .getView();

        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(home(BRAM).toString()).contains("two");
        assertThat(((Screen.Place.Home) slack.screen(ANNA, "home").place()).view())
                .isNull();
        assertThat(api.viewsPublish(r -> r.userId(BRAM).hash(first.getHash()).viewAsString(HOME.formatted("three")))
                        .getError())
                .isEqualTo("hash_conflict");
    }

    private String open() throws Exception {
        String trigger = trigger();
        return api.viewsOpen(r -> r.triggerId(trigger).viewAsString(VIEW.formatted("Log")))
                .getView()
                .getId();
    }

    private String trigger() {
        slack.send(BRAM, SALES, "/log");
        return app.next().field("trigger_id");
    }

    private void answersWithView(String action, String title) {
        app.answers("{\"response_action\": \"" + action + "\", \"view\": " + VIEW.formatted(title) + "}");
    }

    private Screen.Modal modal(String as) {
        return Objects.requireNonNull(slack.screen(as, SALES).modal());
    }

    private JsonObject home(String as) {
        return Objects.requireNonNull(
                ((Screen.Place.Home) slack.screen(as, "home").place()).view());
    }
}
