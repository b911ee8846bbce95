package dev.paceline.sandbox;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Slack's Web API: {@code /api/METHOD}. Each group of methods adds its own. */
final class WebApi extends HttpServlet {
    private static final long serialVersionUID = 1;
    static final String PATH = "/api/";

    /** {@code scopes}: one of them is enough, none are needed when empty. */
    private record Method(List<String> scopes, boolean changes, BiFunction<State, Args, JsonObject> body) {}

    private final transient Map<String, Method> methods = new HashMap<>();
    private final transient Workspace workspace;
    private final transient App app;
    private final transient Faults faults;

    WebApi(Workspace workspace, App app, Faults faults) {
        this.workspace = workspace;
        this.app = app;
        this.faults = faults;
    }

    void reads(String name, List<String> scopes, BiFunction<State, Args, JsonObject> body) {
        methods.put(name, new Method(scopes, false, body));
    }

    void changes(String name, List<String> scopes, BiFunction<State, Args, JsonObject> body) {
        methods.put(name, new Method(scopes, true, body));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doPost(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (faults.refuses(response)) {
            return;
        }
        String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        JsonObject answer;
        try {
            answer = call(name, request);
        } catch (Refused refused) {
            answer = error(refused);
        }
        response.setHeader("x-oauth-scopes", String.join(",", app.manifest().scopes()));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        faults.answer(request, response, answer.toString());
    }

    @Override
    public void destroy() {
        faults.close();
    }

    private JsonObject call(String name, HttpServletRequest request) throws IOException {
        Method method = methods.get(name);
        if (method == null) {
            throw new Refused("unknown_method");
        }
        Args args = Args.of(request);
        if (!name.equals("api.test")) {
            checkToken(request, args);
        }
        Set<String> granted = app.manifest().scopes();
        if (!method.scopes().isEmpty() && method.scopes().stream().noneMatch(granted::contains)) {
            JsonObject answer = error(new Refused("missing_scope"));
            answer.addProperty("needed", String.join(",", method.scopes()));
            answer.addProperty("provided", String.join(",", granted));
            return answer;
        }
        JsonObject answer = method.changes()
                ? workspace.change(state -> method.body().apply(state, args))
                : workspace.read(state -> method.body().apply(state, args));
        answer.addProperty("ok", true);
        return answer;
    }

    private void checkToken(HttpServletRequest request, Args args) {
        String header = request.getHeader("Authorization");
        String token = header != null && header.startsWith("Bearer ") ? header.substring(7) : args.text("token");
        if (token == null || token.isBlank()) {
            throw new Refused("not_authed");
        }
        if (!token.equals(app.botToken())) {
            throw new Refused("invalid_auth");
        }
    }

    private static JsonObject error(Refused refused) {
        JsonObject answer = new JsonObject();
        answer.addProperty("ok", false);
        answer.addProperty("error", refused.code());
        if (!refused.messages().isEmpty()) {
            JsonObject metadata = new JsonObject();
            metadata.add(
                    "messages",
                    refused.messages().stream()
                            .map(message -> new JsonPrimitive("[ERROR] " + message))
                            .collect(Json.toArray()));
            answer.add("response_metadata", metadata);
        }
        return answer;
    }
}
