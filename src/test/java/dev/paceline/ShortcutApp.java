package dev.paceline;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import dev.paceline.sandbox.Channel;
import dev.paceline.sandbox.FakeApp;
import dev.paceline.sandbox.LocalSlack;
import dev.paceline.sandbox.Manifest;
import dev.paceline.sandbox.MovableClock;
import dev.paceline.sandbox.Person;
import dev.paceline.sandbox.Team;
import dev.paceline.sandbox.UserGroup;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** A workspace of two, and an app of one message shortcut: it opens a form, and what is submitted becomes a card. */
final class ShortcutApp implements AutoCloseable {
    private static final String ANNA = "U1";
    private static final String BRAM = "U2";
    private static final String SALES = "C1";

    private static final String MANIFEST = """
            display_information: {name: Kudos}
            features:
              bot_user: {display_name: Kudos}
              shortcuts:
                - {name: Thank, type: message, callback_id: thank, description: Thank who wrote this}
            oauth_config: {scopes: {bot: [commands, "chat:write"]}}
            """;

    /** All that can be filled in, but the text, has a value. */
    private static final String VIEW = """
            {"type": "modal", "callback_id": "thank", "title": {"type": "plain_text", "text": "Thank somebody"},
             "submit": {"type": "plain_text", "text": "Thank"}, "blocks": [
              {"type": "input", "block_id": "who", "label": {"type": "plain_text", "text": "Whom"}, "element":
               {"type": "multi_users_select", "action_id": "v", "initial_users": ["%s"], "max_selected_items": 5}},
              {"type": "input", "block_id": "where", "label": {"type": "plain_text", "text": "Where"}, "element":
               {"type": "conversations_select", "action_id": "v", "default_to_current_conversation": true,
                "filter": {"include": ["public"], "exclude_bot_users": true}}},
              {"type": "input", "block_id": "value", "label": {"type": "plain_text", "text": "Value"}, "element":
               {"type": "static_select", "action_id": "v", "options": [%1$s], "initial_option": %1$s}},
              {"type": "input", "block_id": "why", "label": {"type": "plain_text", "text": "Why"}, "element":
               {"type": "plain_text_input", "action_id": "v", "multiline": true, "max_length": 300}},
              {"type": "input", "block_id": "day", "label": {"type": "plain_text", "text": "Day"}, "element":
               {"type": "datepicker", "action_id": "v", "initial_date": "2026-10-16"}},
              {"type": "input", "block_id": "time", "label": {"type": "plain_text", "text": "Time"}, "element":
               {"type": "timepicker", "action_id": "v", "initial_time": "09:30"}},
              {"type": "input", "block_id": "points", "label": {"type": "plain_text", "text": "Points"}, "element":
               {"type": "number_input", "action_id": "v", "is_decimal_allowed": false, "initial_value": "3",
                "min_value": "1", "max_value": "5"}},
              {"type": "input", "block_id": "to", "label": {"type": "plain_text", "text": "Seen by"}, "element":
               {"type": "radio_buttons", "action_id": "v", "options": [%1$s], "initial_option": %1$s}},
              {"type": "input", "block_id": "more", "optional": true, "label": {"type": "plain_text", "text": "Also"},
               "element": {"type": "checkboxes", "action_id": "v", "options": [%1$s]}}]}
            """;

    static final String OPTION = "{\"text\": {\"type\": \"plain_text\", \"text\": \"Team\"}, \"value\": \"team\"}";

    private final FakeApp app = new FakeApp();
    private final LocalSlack slack;
    private final MethodsClient api;

    ShortcutApp(Path dir) throws IOException {
        slack = LocalSlack.start(new LocalSlack.Options(
                0,
                dir,
                new Team("T1", "Acme Sales", "acme-sales"),
                List.of(person(ANNA, "Anna de Vries"), person(BRAM, "Bram Jansen")),
                List.of(new Channel(SALES, "sales", List.of(ANNA, BRAM), true)),
                List.of(new UserGroup("S1", "reps", "Reps", "Who sells", List.of(BRAM))),
                List.of(),
                Manifest.read(MANIFEST),
                new MovableClock(Clock.systemUTC(), dir.resolve("sandbox.clock"))));
        slack.install(app.url());
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        api = Slack.getInstance(config).methods(slack.botToken());
        app.answers(request -> answer(request.payload()));
    }

    /** As Anna sees it. */
    String page() {
        return URI.create(slack.baseUrl())
                .resolve("?as=" + ANNA + "&at=" + SALES)
                .toString();
    }

    void bramSays(String text) {
        slack.send(BRAM, SALES, text);
    }

    /** What the app was told of next. */
    JsonObject heard() {
        return app.next().payload();
    }

    String post(String text) throws IOException, SlackApiException {
        return api.chatPostMessage(post -> post.channel(SALES).text(text).blocksAsString(section(text)))
                .getTs();
    }

    void rewrite(String ts, String text) throws IOException, SlackApiException {
        api.chatUpdate(update -> update.channel(SALES).ts(ts).text(text).blocksAsString(section(text)));
    }

    @Override
    public void close() {
        slack.close();
        app.close();
    }

    private FakeApp.Answer answer(JsonObject payload) {
        if (payload.get("type").getAsString().equals("message_action")) {
            String author = payload.getAsJsonObject("message").get("user").getAsString();
            String trigger = payload.get("trigger_id").getAsString();
            try {
                api.viewsOpen(open -> open.triggerId(trigger)
                        .viewAsString(VIEW.replace("%1$s", OPTION).replace("%s", author)));
            } catch (IOException | SlackApiException e) {
                return new FakeApp.Answer(500, "");
            }
        }
        return new FakeApp.Answer(200, "");
    }

    private static String section(String text) {
        return "[{\"type\": \"section\", \"text\": {\"type\": \"mrkdwn\", \"text\": \"" + text + "\"}}]";
    }

    private static Person person(String id, String name) {
        String handle = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
        return new Person(id, handle, name, "Rep", Locale.UK, ZoneId.of("Europe/Amsterdam"), Person.Role.MEMBER, "T1");
    }
}
