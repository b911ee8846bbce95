package dev.paceline.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.paceline.Features;
import dev.paceline.delivery.Courier;
import dev.paceline.delivery.Outbox.Task;
import dev.paceline.delivery.Pace;
import dev.paceline.delivery.slack.Posts;
import dev.paceline.delivery.slack.SlackCarrier;
import dev.paceline.member.slack.MemberPeople;
import dev.paceline.slack.ClosingApp;
import dev.paceline.slack.HttpServer;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Signature;
import dev.paceline.slack.SlackApp;
import dev.paceline.slack.SlackSettings;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The whole app behind its HTTP port, as Slack sees it: signed raw payloads go in, acks come out, and what it asks of Slack's Web
 * API stands in {@link #slack}. Calls after the ack are done before the ack returns, so that a test can look at once.
 */
public final class TestApp implements AutoCloseable {
    public static final String TEAM = "T1";
    public static final String CHANNEL = "C1";
    private static final String SECRET = "test-signing-secret";

    public final SetClock clock;
    public final FakeSlack slack = new FakeSlack();
    public final Store store;
    public final ClosingApp bolt;
    public final Courier courier;
    private final Database database;
    private final HttpServer http;
    private final Signature signature;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong ids = new AtomicLong(1000);

    public TestApp(Database database, SetClock clock, String... admins) {
        this(database, clock, new Features(clock).registry(), admins);
    }

    public TestApp(Database database, SetClock clock, Registry registry, String... admins) {
        this.database = database;
        this.clock = clock;
        this.store = new Store(database, ids::incrementAndGet);
        this.signature = new Signature(SECRET, clock);
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        SlackApp slackApp = new SlackApp(new SlackSettings("xoxb-test", SECRET, null, slack.apiUrl()));
        this.courier = new Courier(
                store,
                new SlackCarrier(slackApp, store, new Features(clock).renderers()),
                new Pace(Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1)),
                clock,
                clock,
                RandomGenerator.getDefault());
        this.bolt = slackApp.app(
                registry,
                store,
                new MemberPeople(Set.of(admins)),
                new Posts(store, courier),
                Runnable::run,
                clock,
                meters,
                () -> "REF1");
        this.http = new HttpServer("127.0.0.1", 0, database::answers, meters).serving(bolt, signature);
        try {
            http.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An app on H2, on a Saturday: 21 November 2026, 10:00 in Amsterdam. */
    public static TestApp onH2(String... admins) {
        return new TestApp(TestDatabase.h2(), new SetClock("2026-11-21T09:00:00Z"), admins);
    }

    /** Somebody whom Slack knows. */
    public TestApp withUser(String id, String name, String locale, String zone) {
        slack.user(TEAM, id, name, locale, zone);
        return this;
    }

    /** The ack of a slash command; empty where it says nothing. */
    public JsonObject command(String user, String command, String text) {
        return command(user, command, text, newTrigger());
    }

    public JsonObject command(String user, String command, String text, String trigger) {
        return json(post(commandBody(user, command, text, trigger)));
    }

    public String commandBody(String user, String command, String text, String trigger) {
        Map<String, String> form = Map.ofEntries(
                Map.entry("token", "x"),
                Map.entry("team_id", TEAM),
                Map.entry("team_domain", "test"),
                Map.entry("channel_id", CHANNEL),
                Map.entry("channel_name", "sales"),
                Map.entry("user_id", user),
                Map.entry("user_name", user),
                Map.entry("command", command),
                Map.entry("text", text),
                Map.entry("api_app_id", "A1"),
                Map.entry("response_url", slack.responseUrl()),
                Map.entry("trigger_id", trigger));
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** A click on a button of an ephemeral message; what it leads to is in {@link #slack}. */
    public void click(String user, String actionId, String value) {
        click(user, actionId, value, newTrigger());
    }

    public void click(String user, String actionId, String value, String trigger) {
        JsonObject payload = actionPayload(user, actionId, value, trigger);
        JsonObject container = new JsonObject();
        container.addProperty("type", "message");
        container.addProperty("message_ts", "1.1");
        container.addProperty("channel_id", CHANNEL);
        container.addProperty("is_ephemeral", true);
        payload.add("container", container);
        payload.add("channel", object("id", CHANNEL, "name", "sales"));
        payload.addProperty("response_url", slack.responseUrl());
        json(post(interaction(payload)));
    }

    /** A click on a button of a message that a whole channel sees. */
    public void clickInChannel(String user, String actionId, String value) {
        JsonObject payload = actionPayload(user, actionId, value, newTrigger());
        JsonObject container = object("type", "message", "message_ts", "1.1", "channel_id", CHANNEL);
        container.addProperty("is_ephemeral", false);
        payload.add("container", container);
        payload.add("channel", object("id", CHANNEL, "name", "sales"));
        payload.addProperty("response_url", slack.responseUrl());
        json(post(interaction(payload)));
    }

    /** A click on a button in an open modal or in the Home tab. */
    public void clickIn(String viewType, String user, String actionId, String value) {
        JsonObject payload = actionPayload(user, actionId, value, newTrigger());
        JsonObject view = object("id", "V1", "type", viewType);
        view.addProperty("hash", "1.h");
        payload.add("view", view);
        payload.add("container", object("type", "view", "view_id", "V1"));
        json(post(interaction(payload)));
    }

    /**
     * The ack of a submitted modal.
     *
     * @param values by block id: the state of the element in it, such as {@code {"type":"plain_text_input","value":"Acme"}}
     */
    public JsonObject submit(String user, String callbackId, String metadata, Map<String, JsonObject> values) {
        return submit(user, callbackId, metadata, values, "V" + ids.incrementAndGet());
    }

    public JsonObject submit(
            String user, String callbackId, String metadata, Map<String, JsonObject> values, String viewId) {
        JsonObject payload = payload("view_submission", user, newTrigger());
        JsonObject states = new JsonObject();
        values.forEach((block, state) -> {
            JsonObject actions = new JsonObject();
            actions.add(block, state);
            states.add(block, actions);
        });
        JsonObject state = new JsonObject();
        state.add("values", states);
        JsonObject view = object("id", viewId, "type", "modal");
        view.addProperty("hash", "1.h");
        view.addProperty("callback_id", callbackId);
        view.addProperty("private_metadata", metadata);
        view.add("state", state);
        payload.add("view", view);
        return json(post(interaction(payload)));
    }

    public static JsonObject typed(String value) {
        return object("type", "plain_text_input", "value", value);
    }

    public static JsonObject chosen(String value) {
        JsonObject state = object("type", "static_select");
        state.add("selected_option", object("value", value));
        return state;
    }

    public static JsonObject day(String date) {
        return object("type", "datepicker", "selected_date", date);
    }

    public static JsonObject user(String id) {
        return object("type", "users_select", "selected_user", id);
    }

    public static JsonObject users(String... ids) {
        JsonObject state = object("type", "multi_users_select");
        JsonArray users = new JsonArray();
        for (String id : ids) {
            users.add(id);
        }
        state.add("selected_users", users);
        return state;
    }

    public static JsonObject channel(String id) {
        return object("type", "conversations_select", "selected_conversation", id);
    }

    public static JsonObject checked(String... values) {
        JsonArray options = new JsonArray();
        for (String value : values) {
            options.add(object("value", value));
        }
        JsonObject state = object("type", "checkboxes");
        state.add("selected_options", options);
        return state;
    }

    public void shortcut(String user, String callbackId) {
        JsonObject payload = payload("shortcut", user, newTrigger());
        payload.addProperty("callback_id", callbackId);
        json(post(interaction(payload)));
    }

    /** A shortcut in the menu of a message. */
    public void messageShortcut(String user, String callbackId, String channel, String ts, String text, String author) {
        JsonObject payload = payload("message_action", user, newTrigger());
        payload.addProperty("callback_id", callbackId);
        payload.addProperty("message_ts", ts);
        payload.addProperty("response_url", slack.responseUrl());
        payload.add("channel", object("id", channel, "name", "sales"));
        payload.add("message", object("type", "message", "ts", ts, "text", text, "user", author));
        json(post(interaction(payload)));
    }

    /** An event of the Events API. */
    public void event(JsonObject event) {
        JsonObject payload = object("type", "event_callback", "team_id", TEAM);
        payload.addProperty("event_id", "Ev" + ids.incrementAndGet());
        payload.add("event", event);
        json(post(payload.toString(), "application/json"));
    }

    public void openHome(String user) {
        JsonObject event = object("type", "app_home_opened", "user", user);
        event.addProperty("tab", "home");
        event.addProperty("channel", "D1");
        event(event);
    }

    /** Everything in a message or a view that a person can read, line by line. */
    public static String read(JsonObject message) {
        StringBuilder text = new StringBuilder();
        if (message.has("blocks")) {
            message.getAsJsonArray("blocks").forEach(block -> {
                collect(block, text);
                text.append('\n');
            });
        }
        return text.toString().strip();
    }

    private static void collect(JsonElement element, StringBuilder text) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(child -> collect(child, text));
        } else if (element.isJsonObject()) {
            element.getAsJsonObject().entrySet().forEach(entry -> {
                if (entry.getKey().equals("text") && entry.getValue().isJsonPrimitive()) {
                    text.append(entry.getValue().getAsString());
                    if (!"text".equals(type(element))) {
                        text.append('\n');
                    }
                } else if (!entry.getKey().equals("confirm")) {
                    collect(entry.getValue(), text);
                }
            });
        }
    }

    private static String type(JsonElement element) {
        var type = element.getAsJsonObject().get("type");
        return type == null ? "" : type.getAsString();
    }

    /** The first column of a query over the workspace's rows, as text. */
    public List<String> column(String sql) {
        return store.in(TEAM, tx -> tx.rows(sql, row -> row.getString(1)));
    }

    /** What the last click on a button of a message was answered. */
    public JsonObject lastResponse() {
        List<FakeSlack.Call> calls = slack.calls("response");
        return JsonParser.parseString(calls.get(calls.size() - 1).parameters().get("body"))
                .getAsJsonObject();
    }

    /** The value of the first button of a message that leads to the action. */
    public static String button(JsonObject message, String actionId) {
        for (JsonElement block : message.getAsJsonArray("blocks")) {
            JsonElement elements = block.getAsJsonObject().get("elements");
            for (JsonElement element : elements == null ? new JsonArray() : elements.getAsJsonArray()) {
                JsonElement action = element.getAsJsonObject().get("action_id");
                if (action != null && action.getAsString().equals(actionId)) {
                    return element.getAsJsonObject().get("value").getAsString();
                }
            }
        }
        throw new AssertionError("no button " + actionId);
    }

    /** Posts a signed body and gives the raw answer. */
    public HttpResponse<String> post(String body) {
        return post(body, "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> post(String body, String type) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        return post(body, type, timestamp, signature.sign(body.getBytes(StandardCharsets.UTF_8), timestamp));
    }

    public HttpResponse<String> post(String body, String type, String timestamp, String signed) {
        return send(HttpRequest.newBuilder(uri("/slack/events"))
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signed)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    }

    /** Sends what is in the outbox, as far as it may go out now. */
    public void deliver() {
        while (courier.next(TEAM) instanceof Task.Carry mine) {
            courier.carry(mine.leased());
        }
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    public String sign(String body, String timestamp) {
        return signature.sign(body.getBytes(StandardCharsets.UTF_8), timestamp);
    }

    public String newTrigger() {
        return "trigger." + ids.incrementAndGet();
    }

    @Override
    public void close() {
        http.close();
        slack.close();
        store.close();
        database.close();
    }

    public static JsonObject object(String... pairs) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < pairs.length; i += 2) {
            object.addProperty(pairs[i], pairs[i + 1]);
        }
        return object;
    }

    private JsonObject actionPayload(String user, String actionId, String value, String trigger) {
        JsonObject payload = payload("block_actions", user, trigger);
        JsonObject action = object("action_id", actionId, "block_id", "b1", "value", value);
        action.addProperty("type", "button");
        JsonArray actions = new JsonArray();
        actions.add(action);
        payload.add("actions", actions);
        return payload;
    }

    private static JsonObject payload(String type, String user, String trigger) {
        JsonObject payload = object("type", type, "trigger_id", trigger);
        payload.add("team", object("id", TEAM, "domain", "test"));
        JsonObject who = object("id", user, "username", user);
        who.addProperty("name", user);
        who.addProperty("team_id", TEAM);
        payload.add("user", who);
        return payload;
    }

    private static String interaction(JsonObject payload) {
        return "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8);
    }

    private static JsonObject json(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError("status " + response.statusCode() + ": " + response.body());
        }
        return response.body().isEmpty()
                ? new JsonObject()
                : JsonParser.parseString(response.body()).getAsJsonObject();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + http.port() + path);
    }
}
