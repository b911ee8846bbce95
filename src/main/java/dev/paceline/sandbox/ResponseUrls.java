package dev.paceline.sandbox;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives out the {@code response_url}s, and serves them. */
final class ResponseUrls extends HttpServlet {
    private static final long serialVersionUID = 1;
    static final String PATH = "/hooks/";

    private final transient Workspace workspace;
    private final transient String base;
    private final transient Clock clock;
    private final transient Faults faults;

    /** {@code base}: the workspace's own address, without a slash at the end. */
    ResponseUrls(Workspace workspace, String base, Clock clock, Faults faults) {
        this.workspace = workspace;
        this.base = base;
        this.clock = clock;
        this.faults = faults;
    }

    String issue(State state, Conversation in, String member, @Nullable Message original) {
        String token = Ids.secret();
        String ts = original == null ? null : original.ts();
        Instant now = clock.instant();
        state.putResponseUrl(token, new ResponseUrl(in.id(), member, ts, now.toEpochMilli(), 0), now);
        return base + PATH + token;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (faults.refuses(response)) {
            return;
        }
        String token = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        JsonObject reply =
                Json.parseObject(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        response.setCharacterEncoding("UTF-8");
        String body = "ok";
        try {
            if (reply == null) {
                throw new Refused("invalid_payload");
            }
            workspace.does(state -> answer(state, token, reply));
            response.setContentType("text/plain");
        } catch (Refused refused) {
            JsonObject error = new JsonObject();
            error.addProperty("ok", false);
            error.addProperty("error", refused.code());
            response.setStatus(refused.code().endsWith("_url") ? 404 : 400);
            response.setContentType("application/json");
            body = error.toString();
        }
        faults.answer(request, response, body);
    }

    private void answer(State state, String token, JsonObject reply) {
        Instant now = clock.instant();
        ResponseUrl url = state.responseUrl(token)
                .orElseThrow(() -> new Refused("expired_url"))
                .used(now);
        state.putResponseUrl(token, url, now);
        try {
            Replies.apply(state, url, reply);
        } catch (Refused refused) {
            Replies.complain(state, url, "the app's answer", refused);
            throw refused;
        }
    }
}
