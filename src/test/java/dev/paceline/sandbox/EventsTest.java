package dev.paceline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class EventsTest extends SlackFixture {
    @Test
    void opening_the_home_tab_is_told_but_its_refresh_is_not() {
        get("/?as=U2&at=home");
        JsonObject envelope = app.next().json();
        JsonObject event = envelope.getAsJsonObject("event");

        assertThat(envelope.get("type").getAsString()).isEqualTo("event_callback");
        assertThat(envelope.get("event_id").getAsString()).startsWith("Ev");
        assertThat(event.get("type").getAsString()).isEqualTo("app_home_opened");
        assertThat(event.get("user").getAsString()).isEqualTo(BRAM);
        assertThat(event.get("tab").getAsString()).isEqualTo("home");
        get("/panel?as=U2&at=home");
        assertThat(app.heardNothing()).isTrue();
    }

    @Test
    void an_event_that_failed_comes_again_at_once_under_the_same_id() {
        app.answers(request -> new FakeApp.Answer(request.header("X-Slack-Retry-Num") == null ? 500 : 200, ""));
        get("/?as=U2&at=home");

        FakeApp.Request first = app.next();
        FakeApp.Request again = app.next();
        assertThat(again.json().get("event_id")).isEqualTo(first.json().get("event_id"));
        assertThat(again.header("X-Slack-Retry-Num")).isEqualTo("1");
        assertThat(again.header("X-Slack-Retry-Reason")).isEqualTo("http_error");
    }

    @Test
    void people_who_join_and_change_are_told() throws Exception {
        slack.join(person("U5", "nina", "Nina Nieuw", Person.Role.MEMBER, "T1"));
        assertThat(app.next().json().getAsJsonObject("event").get("type").getAsString())
                .isEqualTo("team_join");

        slack.change(person(ANNA, "anna", "Anna Smit", Person.Role.MEMBER, "T1"));
        JsonObject event = app.next().json().getAsJsonObject("event");
        assertThat(event.get("type").getAsString()).isEqualTo("user_change");
        assertThat(event.getAsJsonObject("user").get("real_name").getAsString()).isEqualTo("Anna Smit");
        assertThat(api.usersInfo(r -> r.user(ANNA)).getUser().isOwner()).isFalse();
    }

    @Test
    void only_messages_that_the_manifest_subscribes_to_are_told() {
        slack.send(BRAM, SALES, "for the channel");
        slack.send(BRAM, SALES, "hello @Paceline");
        String direct = slack.screen(BRAM, "home").directMessages().get(0).id();
        slack.send(BRAM, direct, "for the app");

        JsonObject mention = app.next().json().getAsJsonObject("event");
        assertThat(mention.get("type").getAsString()).isEqualTo("app_mention");
        assertThat(mention.get("text").getAsString()).isEqualTo("hello <@" + App.BOT_USER_ID + ">");
        JsonObject event = app.next().json().getAsJsonObject("event");
        assertThat(event.get("text").getAsString()).isEqualTo("for the app");
        assertThat(event.get("channel_type").getAsString()).isEqualTo("im");
        assertThat(app.heardNothing()).isTrue();
    }

    private void get(String path) {
        send(HttpRequest.newBuilder(URI.create(slack.baseUrl() + path)));
    }
}
