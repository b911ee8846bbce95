package dev.paceline.sandbox;

import dev.paceline.sandbox.page.Page;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page in the browser: what it shows, and what is done in it. */
final class PageRoutes extends HttpServlet {
    private static final long serialVersionUID = 1;
    /** The empty one is the page itself. */
    static final List<String> PATHS = List.of(
            "",
            "/panel",
            "/sidebar",
            "/modal",
            "/controls",
            "/send",
            "/action",
            "/submit",
            "/close",
            "/shortcut",
            "/clock",
            "/answers");

    private final transient Client client;
    private final transient Interactions interactions;
    private final transient Submissions submissions;
    private final transient Controls controls;

    PageRoutes(Client client, Interactions interactions, Submissions submissions, Controls controls) {
        this.client = client;
        this.interactions = interactions;
        this.submissions = submissions;
        this.controls = controls;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String as = request.getParameter("as");
        String at = request.getParameter("at");
        switch (request.getServletPath()) {
            case "" -> html(response, Page.whole(client.open(as, at)));
            case "/panel" -> html(response, Page.panel(client.look(as, at)));
            case "/sidebar" -> html(response, Page.sidebar(client.look(as, at)));
            case "/modal" -> html(response, Page.modal(client.look(as, at)));
            case "/controls" -> html(response, Page.controls(client.look(as, at)));
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Answers with nothing: the page hears of the change, as every other open page does. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            act(request);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (Refused refused) {
            refuse(response, HttpServletResponse.SC_CONFLICT, refused.code());
        } catch (IllegalArgumentException e) {
            // a form that the page would not send
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private void act(HttpServletRequest request) {
        String as = required(request, "as");
        switch (request.getServletPath()) {
            case "/send" -> client.send(as, required(request, "at"), required(request, "text"));
            case "/action" -> action(request, as);
            case "/submit" -> submissions.submit(as, required(request, "view_id"), form(request));
            case "/close" -> submissions.close(as, required(request, "view_id"));
            case "/shortcut" -> shortcut(request, as);
            case "/clock" -> controls.move(as, required(request, "forward"));
            case "/answers" -> controls.answer(required(request, "fault"));
            default -> throw new Refused("unknown_route");
        }
    }

    private void action(HttpServletRequest request, String as) {
        Interactions.Use use =
                new Interactions.Use(required(request, "block_id"), required(request, "action_id"), form(request));
        String viewId = request.getParameter("view_id");
        if (viewId == null || viewId.isEmpty()) {
            interactions.inMessage(as, required(request, "at"), required(request, "ts"), use);
        } else {
            interactions.inView(as, viewId, use);
        }
    }

    private void shortcut(HttpServletRequest request, String as) {
        String callbackId = required(request, "callback_id");
        String ts = request.getParameter("ts");
        if (ts == null || ts.isEmpty()) {
            interactions.shortcut(as, required(request, "at"), callbackId);
        } else {
            interactions.messageShortcut(as, required(request, "at"), callbackId, ts);
        }
    }

    private static Map<String, List<String>> form(HttpServletRequest request) {
        Map<String, List<String>> form = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> form.put(name, Arrays.asList(values)));
        return form;
    }

    private static String required(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        if (value == null) {
            throw new Refused("missing_" + name);
        }
        return value;
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(why);
    }

    private static void html(HttpServletResponse response, String html) throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(html);
    }
}
