package dev.paceline.slack;

import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServletAdapter;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import dev.paceline.store.Untold;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /slack/events}: proves that a request is Slack's before anything reads it, then hands it to Bolt. */
final class SlackServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SlackServlet.class);

    /** Slack's largest view is 250 KB, three times that when it is form-encoded. */
    private static final int BODY_LIMIT = 1024 * 1024;

    private final transient App app;
    private final transient Signature signature;
    private final transient ProvenBody adapter;

    SlackServlet(App app, Signature signature) {
        this.app = app;
        this.signature = signature;
        this.adapter = new ProvenBody(app);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        byte[] body = request.getInputStream().readNBytes(BODY_LIMIT + 1);
        adapter.writeResponse(response, answer(request, body));
    }

    private Response answer(HttpServletRequest request, byte[] body) throws IOException {
        if (body.length > BODY_LIMIT) {
            return error(413, "the request is larger than any of Slack's");
        }
        String timestamp = request.getHeader("X-Slack-Request-Timestamp");
        if (!signature.proves(body, timestamp, request.getHeader("X-Slack-Signature"))) {
            return error(401, "the signature is not Slack's for this app, or is more than five minutes off");
        }
        try {
            request.setAttribute(ProvenBody.ATTRIBUTE, new String(body, StandardCharsets.UTF_8));
            Request<?> parsed = adapter.buildSlackRequest(request);
            return parsed == null ? error(400, "no request that this app knows") : app.run(parsed);
        } catch (JsonParseException | NullPointerException | IllegalStateException | Incoming.Malformed e) {
            // Bolt's payload classes fail so on what lacks the fields that Slack always sends.
            LOG.warn("A signed request was malformed: {}", e.getClass().getSimpleName());
            return error(400, "the request lacks what Slack's requests have");
        } catch (Exception e) {
            LOG.error("A request failed outside of its handler", new Untold(e));
            return error(500, "the request could not be handled");
        }
    }

    private static Response error(int status, String sentence) {
        return Response.json(status, "{\"error\":\"" + sentence + "\"}");
    }

    /** Bolt's adapter, over a body that has been read and proven. */
    private static final class ProvenBody extends SlackAppServletAdapter {
        static final String ATTRIBUTE = ProvenBody.class.getName();

        ProvenBody(App app) {
            super(app.config());
        }

        @Override
        protected String doReadRequestBodyAsString(HttpServletRequest request) {
            return (String) request.getAttribute(ATTRIBUTE);
        }
    }
}
