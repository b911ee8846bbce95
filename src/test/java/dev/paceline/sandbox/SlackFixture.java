package dev.paceline.sandbox;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import dev.paceline.sandbox.page.Screen;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workspace of three, one from elsewhere, two channels, and a small app that is in one of them. */
abstract class SlackFixture {
    static final Team TEAM = new Team("T1", "Acme Sales", "acme-sales");
    static final String ANNA = "U1";
    static final String BRAM = "U2";
    static final String GUS = "U3";
    static final String ELSA = "U4";
    static final String SALES = "C1";
    static final String RANDOM = "C2";
    static final String REPS = "S1";

    private static final String MANIFEST = """
            display_information: {name: Paceline}
            features:
              bot_user: {display_name: Paceline}
              app_home: {home_tab_enabled: true}
              slash_commands:
                - {command: /log, description: Log, usage_hint: "3 calls", should_escape: false}
                - {command: /team, description: Team, should_escape: true}
              shortcuts:
                - {name: Log activity, type: global, callback_id: log_activity, description: Log}
                - {name: Log this, type: message, callback_id: log_this, description: Log}
            oauth_config:
              scopes:
                bot: [commands, "chat:write", "users:read", "channels:read", "channels:history", "channels:join", "im:write", "usergroups:read"]
            settings:
              event_subscriptions:
                bot_events: [app_home_opened, team_join, user_change, message.im, app_mention]
            """;

    final TestClock clock = new TestClock();
    final HttpClient browser = HttpClient.newHttpClient();
    FakeApp app;
    LocalSlack slack;
    MethodsClient api;

    Path dir;

    @BeforeEach
    final void startSlack(@TempDir Path temp) throws IOException {
        dir = temp;
        app = new FakeApp();
        start();
    }

    /** What the workspace takes for the time. */
    Clock time() {
        return clock;
    }

    final void start() {
        slack = LocalSlack.start(new LocalSlack.Options(
                0,
                dir,
                TEAM,
                List.of(
                        person(ANNA, "anna", "Anna de Vries", Person.Role.OWNER, TEAM.id()),
                        person(BRAM, "bram", "Bram Jansen", Person.Role.MEMBER, TEAM.id()),
                        person(GUS, "gus", "Gus Guest", Person.Role.GUEST, TEAM.id()),
                        person(ELSA, "elsa", "Elsa Extern", Person.Role.MEMBER, "T2")),
                List.of(
                        new Channel(SALES, "sales", List.of(ANNA, BRAM, ELSA), true),
                        new Channel(RANDOM, "random", List.of(ANNA, BRAM), false)),
                List.of(new UserGroup(REPS, "reps", "Reps", "Who sells", List.of(BRAM, GUS))),
                List.of(),
                Manifest.read(MANIFEST),
                new MovableClock(time(), dir.resolve("sandbox.clock"))));
        slack.install(app.url());
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        api = Slack.getInstance(config).methods(slack.botToken());
    }

    @AfterEach
    void stopSlack() {
        slack.close();
        app.close();
    }

    static Person person(String id, String name, String realName, Person.Role role, String teamId) {
        return new Person(
                id, name, realName, "Rep", Locale.forLanguageTag("nl-NL"), ZoneId.of("Europe/Amsterdam"), role, teamId);
    }

    List<Screen.Message> seen(String as, String at) {
        Screen.Place place = slack.screen(as, at).place();
        return place instanceof Screen.Place.Channel channel
                ? channel.messages()
                : ((Screen.Place.Direct) place).messages();
    }

    List<String> texts(String as, String at) {
        return seen(as, at).stream().map(Screen.Message::text).toList();
    }

    Screen.Message last(String as, String at) {
        List<Screen.Message> messages = seen(as, at);
        return messages.get(messages.size() - 1);
    }

    /** As the page posts a form. */
    HttpResponse<String> post(String path, String... fields) {
        String form = IntStream.range(0, fields.length / 2)
                .mapToObj(i -> fields[2 * i] + "=" + URLEncoder.encode(fields[2 * i + 1], StandardCharsets.UTF_8))
                .map(field -> field.replace("|", "%7C"))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(slack.baseUrl() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> postJson(String url, String body) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
