package dev.paceline.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The Events API: what the manifest subscribes to is sent in order, and when the app does not take it, again at once,
 * after one and after five minutes, under the same event_id.
 */
final class Events implements AutoCloseable {
    private static final List<Integer> RETRY_AFTER_SECONDS = List.of(0, 60, 300);

    private final App app;
    private final AppCalls calls;
    private final Clock clock;
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "sandbox-events");
        thread.setDaemon(true);
        return thread;
    });

    Events(App app, AppCalls calls, Clock clock) {
        this.app = app;
        this.calls = calls;
        this.clock = clock;
    }

    void deliver(JsonObject event) {
        if (app.manifest().events().contains(subscription(event))) {
            post(event);
        }
        mention(event).ifPresent(this::post);
    }

    /** Slack asks this once, when the request URL is set. */
    boolean verify() {
        JsonObject body = new JsonObject();
        String challenge = Ids.secret();
        body.addProperty("type", "url_verification");
        body.addProperty("token", app.verificationToken());
        body.addProperty("challenge", challenge);
        return calls.json(body, Map.of()) instanceof AppCalls.Answer.Acked acked
                && acked.body().contains(challenge);
    }

    @Override
    public void close() {
        sender.shutdownNow();
    }

    private void post(JsonObject event) {
        JsonObject authorization = new JsonObject();
        authorization.add("enterprise_id", JsonNull.INSTANCE);
        authorization.addProperty("team_id", app.team().id());
        authorization.addProperty("user_id", App.BOT_USER_ID);
        authorization.addProperty("is_bot", true);
        authorization.addProperty("is_enterprise_install", false);
        JsonArray authorizations = new JsonArray();
        authorizations.add(authorization);

        JsonObject envelope = new JsonObject();
        envelope.addProperty("token", app.verificationToken());
        envelope.addProperty("team_id", app.team().id());
        envelope.addProperty("api_app_id", App.ID);
        envelope.add("event", event);
        envelope.addProperty("type", "event_callback");
        envelope.addProperty("event_id", Ids.next("Ev"));
        envelope.addProperty("event_time", clock.instant().getEpochSecond());
        envelope.add("authorizations", authorizations);
        envelope.addProperty("is_ext_shared_channel", false);
        schedule(() -> send(envelope, Map.of(), 0), 0);
    }

    private void send(JsonObject envelope, Map<String, String> headers, int retries) {
        if (calls.json(envelope, headers) instanceof AppCalls.Answer.Failed failed
                && retries < RETRY_AFTER_SECONDS.size()) {
            String reason = failed.error().equals("operation_timeout") ? "http_timeout" : "http_error";
            Map<String, String> retry =
                    Map.of("X-Slack-Retry-Num", String.valueOf(retries + 1), "X-Slack-Retry-Reason", reason);
            schedule(() -> send(envelope, retry, retries + 1), RETRY_AFTER_SECONDS.get(retries));
        }
    }

    private void schedule(Runnable work, int seconds) {
        synchronized (sender) {
            if (!sender.isShutdown()) {
                Future<?> unused = sender.schedule(work, seconds, TimeUnit.SECONDS);
            }
        }
    }

    /** Messages are subscribed to by the kind of their conversation. */
    private static String subscription(JsonObject event) {
        String type = Json.text(event, "type", "");
        if (!type.equals("message")) {
            return type;
        }
        return Json.text(event, "channel_type", "").equals("im") ? "message.im" : "message.channels";
    }

    private Optional<JsonObject> mention(JsonObject event) {
        boolean mentioned = "message".equals(Json.text(event, "type"))
                && app.manifest().events().contains("app_mention")
                && !App.BOT_USER_ID.equals(Json.text(event, "user"))
                && !"im".equals(Json.text(event, "channel_type"))
                && Json.text(event, "text", "").contains("<@" + App.BOT_USER_ID + ">");
        if (!mentioned) {
            return Optional.empty();
        }
        JsonObject mention = event.deepCopy();
        mention.addProperty("type", "app_mention");
        mention.remove("channel_type");
        return Optional.of(mention);
    }
}
