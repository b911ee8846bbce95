package dev.paceline.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Slack on a bad day: slow, busy now and then, and sometimes silent about what it did. All of that by chance, from a seed. */
public final class ChaoticSlack implements AutoCloseable {
    private static final int QUICKEST = 50;
    private static final int SLOWEST = 350;

    /** Nobody waits for so long for an answer. */
    private static final int TOO_LONG = 6_000;

    /** So many messages are on a page of a history, whatever was asked for. */
    private static final int PAGE = 2;

    /** What reads is out of order as often as one in so many posts. */
    private static final int READS = 4;

    private static final String POST = "chat.postMessage";

    /** What becomes of a call, and of how many in a hundred. */
    private enum Whim {
        BUSY(6),
        /** Nothing is done or answered. */
        LOST(3),
        /** It is done, without an answer. */
        SILENT(6),
        /** It is done, and Slack says that it does not know. */
        UNSURE(2),
        /** It is done, and answered when nobody listens any longer. */
        ANSWERED_LATE(1),
        /** It is done when nobody listens any longer. */
        DONE_LATE(1),
        WELL(81);

        private final int percent;

        Whim(int percent) {
            this.percent = percent;
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Random random;
    private final Map<String, List<JsonObject>> conversations = new ConcurrentHashMap<>();
    private final AtomicInteger posts = new AtomicInteger();
    private final int accident;
    private final Consumer<String> mishap;

    /**
     * Listens on a port of its own.
     *
     * @param accident the number of the post on which something happens to the app that is waiting for its answer
     * @param mishap takes the token of that app
     */
    public ChaoticSlack(long seed, int accident, Consumer<String> mishap) throws IOException {
        this.random = new Random(seed);
        this.accident = accident;
        this.mishap = mishap;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String apiUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    /** How often anything was to be posted so far, whatever became of it. */
    public int posts() {
        return posts.get();
    }

    /** The ids in the metadata of all messages that stand in a conversation, by conversation. */
    public Map<String, List<String>> letters() {
        Map<String, List<String>> letters = new ConcurrentHashMap<>();
        conversations.forEach((conversation, messages) -> letters.put(
                conversation,
                List.copyOf(messages).stream()
                        .filter(message -> message.has("metadata"))
                        .map(message -> message.getAsJsonObject("metadata")
                                .getAsJsonObject("event_payload")
                                .get("id")
                                .getAsString())
                        .toList()));
        return letters;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) { // without an answer, that drops the connection
            String path = exchange.getRequestURI().getPath();
            String method = path.substring(path.lastIndexOf('/') + 1);
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> parameters = FakeSlack.form(body);
            pause(QUICKEST + random.nextInt(SLOWEST - QUICKEST));
            if (method.equals(POST) && posts.incrementAndGet() == accident) {
                accident(exchange.getRequestHeaders().getFirst("Authorization"), parameters);
                return;
            }
            switch (whim(method)) {
                case BUSY -> {
                    exchange.getResponseHeaders().add("Retry-After", "1");
                    send(exchange, 429, new JsonObject());
                }
                case LOST -> {}
                case SILENT -> carryOut(method, parameters);
                case UNSURE -> {
                    carryOut(method, parameters);
                    send(exchange, 200, error("internal_error"));
                }
                case ANSWERED_LATE -> {
                    JsonObject answer = carryOut(method, parameters);
                    pause(TOO_LONG);
                    send(exchange, 200, answer);
                }
                case DONE_LATE -> {
                    pause(TOO_LONG);
                    send(exchange, 200, carryOut(method, parameters));
                }
                case WELL -> send(exchange, 200, carryOut(method, parameters));
            }
        }
    }

    private void accident(String authorization, Map<String, String> parameters) {
        boolean done = random.nextBoolean();
        if (done) {
            carryOut(POST, parameters);
        }
        mishap.accept(authorization.replace("Bearer ", ""));
        if (!done && random.nextBoolean()) {
            carryOut(POST, parameters); // what has reached Slack is done, also for the dead
        }
    }

    private Whim whim(String method) {
        if (method.equals("auth.test") || (!method.equals(POST) && random.nextInt(READS) > 0)) {
            return Whim.WELL;
        }
        int left = random.nextInt(100);
        for (Whim whim : Whim.values()) {
            left -= whim.percent;
            if (left < 0) {
                return whim;
            }
        }
        return Whim.WELL;
    }

    private JsonObject carryOut(String method, Map<String, String> parameters) {
        return switch (method) {
            case "auth.test" -> ok("team_id", ManyTeams.WORKSPACE);
            case "conversations.open" -> {
                JsonObject channel = new JsonObject();
                channel.addProperty("id", conversation(parameters.getOrDefault("users", "")));
                JsonObject answer = ok("already_open", "true");
                answer.add("channel", channel);
                yield answer;
            }
            case "conversations.history" -> history(parameters);
            case POST -> post(parameters);
            default -> error("unknown_method");
        };
    }

    /** A direct message stands in a conversation of its own. */
    private static String conversation(String channel) {
        return channel.startsWith("U") ? "D" + channel : channel;
    }

    /** Somebody else always has the last word. */
    private JsonObject post(Map<String, String> parameters) {
        String channel = conversation(parameters.getOrDefault("channel", ""));
        List<JsonObject> messages =
                conversations.computeIfAbsent(channel, any -> Collections.synchronizedList(new ArrayList<>()));
        JsonObject message = message(parameters.getOrDefault("text", ""));
        if (parameters.containsKey("metadata")) {
            message.add("metadata", JsonParser.parseString(parameters.get("metadata")));
        }
        messages.add(message);
        for (int i = 0; i < PAGE; i++) {
            messages.add(message("Thanks!"));
        }
        JsonObject answer = ok("channel", channel);
        answer.add("ts", message.get("ts"));
        return answer;
    }

    private static JsonObject message(String text) {
        long micros = TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis()) + System.nanoTime() % 1_000;
        JsonObject message = new JsonObject();
        message.addProperty("type", "message");
        message.addProperty("ts", micros / 1_000_000 + "." + micros % 1_000_000);
        message.addProperty("text", text);
        return message;
    }

    /** The newest first; the cursor is how many were shown. */
    private JsonObject history(Map<String, String> parameters) {
        List<JsonObject> messages = new ArrayList<>(
                List.copyOf(conversations.getOrDefault(parameters.getOrDefault("channel", ""), List.of())));
        double oldest = Double.parseDouble(parameters.getOrDefault("oldest", "0"));
        messages.removeIf(message -> message.get("ts").getAsDouble() <= oldest);
        Collections.reverse(messages);
        int from = Integer.parseInt(parameters.getOrDefault("cursor", "0"));
        int until = Math.min(messages.size(), from + PAGE);
        boolean isToldAll = "1".equals(parameters.get("include_all_metadata"))
                || "true".equals(parameters.get("include_all_metadata"));
        JsonArray page = new JsonArray();
        messages.subList(Math.min(from, until), until).forEach(message -> {
            JsonObject shown = message.deepCopy();
            if (!isToldAll) {
                shown.remove("metadata");
            }
            page.add(shown);
        });
        JsonObject answer = ok("channel", "");
        answer.add("messages", page);
        JsonObject next = new JsonObject();
        next.addProperty("next_cursor", until < messages.size() ? String.valueOf(until) : "");
        answer.add("response_metadata", next);
        return answer;
    }

    private static JsonObject ok(String name, String value) {
        JsonObject answer = new JsonObject();
        answer.addProperty("ok", true);
        answer.addProperty(name, value);
        return answer;
    }

    private static JsonObject error(String error) {
        JsonObject answer = new JsonObject();
        answer.addProperty("ok", false);
        answer.addProperty("error", error);
        return answer;
    }

    private static void send(HttpExchange exchange, int status, JsonObject answer) throws IOException {
        byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
