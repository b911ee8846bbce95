package dev.paceline.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Slack's Web API and response_urls, answering ok at once and writing down what it was asked. */
public final class FakeSlack implements AutoCloseable {
    /** A call of the Web API ({@code chat.postMessage}) or of a response_url ({@code response}). */
    public record Call(String method, Map<String, String> parameters) {
        public JsonObject json(String parameter) {
            return JsonParser.parseString(parameters.getOrDefault(parameter, "{}"))
                    .getAsJsonObject();
        }

        /** What is posted: its blocks, and its text for notifications. */
        public JsonObject message() {
            JsonObject message = new JsonObject();
            message.add("blocks", JsonParser.parseString(parameters.getOrDefault("blocks", "[]")));
            message.addProperty("text", parameters.getOrDefault("text", ""));
            return message;
        }
    }

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, JsonObject> users = new ConcurrentHashMap<>();
    private final Map<String, List<String>> groups = new ConcurrentHashMap<>();
    private final Map<String, String> errors = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private final List<JsonObject> posted = new CopyOnWriteArrayList<>();

    public FakeSlack() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(runnable -> {
            Thread thread = new Thread(runnable, "fake-slack");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    public String apiUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    public String responseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/response";
    }

    /** What users.info will say. */
    public JsonObject user(String team, String id, String name, String locale, String zone) {
        JsonObject profile = new JsonObject();
        profile.addProperty("display_name", name);
        profile.addProperty("real_name", name);
        JsonObject user = new JsonObject();
        user.addProperty("id", id);
        user.addProperty("team_id", team);
        user.addProperty("name", name);
        user.addProperty("locale", locale);
        user.addProperty("tz", zone);
        user.add("profile", profile);
        users.put(id, user);
        return user;
    }

    /** What usergroups.users.list will say. */
    public void group(String id, String... members) {
        groups.put(id, List.of(members));
    }

    /** From now on the method does what it is asked, and drops the connection instead of an answer. */
    public void fallSilent(String method) {
        silent.add(method);
    }

    /** From now on the method answers with this HTTP status, and does nothing. */
    public void answer(String method, int status) {
        statuses.put(method, status);
    }

    /** All is well again. */
    public void recover() {
        silent.clear();
        statuses.clear();
        errors.clear();
    }

    /** From now on the method answers with this error. */
    public void fail(String method, String error) {
        errors.put(method, error);
    }

    public Call last(String method) {
        List<Call> all = calls(method);
        return all.get(all.size() - 1);
    }

    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    public void forgetCalls() {
        calls.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String method = path.substring(path.lastIndexOf('/') + 1);
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> parameters = body.startsWith("{") ? Map.of("body", body) : form(body);
            calls.add(new Call(method, parameters));
            int status = statuses.getOrDefault(method, 200);
            byte[] answer =
                    (status == 200 ? response(method, parameters).toString() : "{}").getBytes(StandardCharsets.UTF_8);
            if (silent.contains(method)) {
                return;
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
            if (status == 429) {
                exchange.getResponseHeaders().add("Retry-After", "30");
            }
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private JsonObject response(String method, Map<String, String> parameters) {
        JsonObject answer = new JsonObject();
        String error = errors.get(method);
        JsonObject user = users.get(parameters.getOrDefault("user", ""));
        String group = parameters.getOrDefault("usergroup", "");
        if (error == null && method.equals("users.info") && user == null) {
            error = "user_not_found";
        }
        if (error == null && method.equals("usergroups.users.list") && !groups.containsKey(group)) {
            error = "no_such_subteam";
        }
        answer.addProperty("ok", error == null);
        if (error != null) {
            answer.addProperty("error", error);
        } else if (method.equals("auth.test")) {
            answer.addProperty("team_id", TestApp.TEAM);
        } else if (method.equals("users.info")) {
            answer.add("user", user);
        } else if (method.equals("usergroups.users.list")) {
            JsonArray members = new JsonArray();
            groups.getOrDefault(group, List.of()).forEach(members::add);
            answer.add("users", members);
        } else if (method.equals("chat.postMessage")) {
            answer.addProperty("channel", parameters.get("channel"));
            answer.addProperty("ts", post(parameters));
        } else if (method.equals("conversations.open")) {
            JsonObject channel = new JsonObject();
            channel.addProperty("id", "D" + parameters.get("users"));
            answer.add("channel", channel);
        } else if (method.equals("conversations.history")) {
            JsonArray messages = new JsonArray();
            posted.forEach(messages::add);
            answer.add("messages", messages);
        } else if (method.equals("views.publish")) {
            JsonObject view = new JsonObject();
            view.addProperty("type", "home");
            view.addProperty("hash", "hash." + calls(method).size());
            answer.add("view", view);
        }
        return answer;
    }

    private String post(Map<String, String> parameters) {
        JsonObject message = new JsonObject();
        String ts = (posted.size() + 1) + ".000100";
        message.addProperty("ts", ts);
        message.addProperty("text", parameters.get("text"));
        if (parameters.containsKey("metadata")) {
            message.add("metadata", JsonParser.parseString(parameters.get("metadata")));
        }
        posted.add(message);
        return ts;
    }

    static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }
}
