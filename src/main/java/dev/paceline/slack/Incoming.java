package dev.paceline.slack;

import com.slack.api.bolt.context.Context;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of a request from Slack: who, from where, and how to answer.
 *
 * @param handler its name in the figures and the log
 * @param names ids of the people whom it names
 * @param key tells the request from every other, and is the same when Slack sends it again; null where a repeat does no harm
 */
record Incoming(
        String handler,
        Surface surface,
        String workspace,
        String userId,
        String userName,
        List<String> names,
        @Nullable String key,
        @Nullable String triggerId,
        @Nullable String responseUrl,
        @Nullable String viewId) {

    private static final Pattern ID = Pattern.compile("[A-Z0-9]{1,20}");

    /** A request that says neither which workspace nor which person it comes from, as Slack's always do. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String what) {
            super(what);
        }
    }

    static Incoming of(String handler, Surface surface, Context context, @Nullable String userName) {
        String user = id(context.getRequestUserId(), "user");
        return new Incoming(
                handler,
                surface,
                id(context.getTeamId(), "team"),
                user,
                userName == null || userName.isBlank() ? user : userName,
                List.of(),
                null,
                null,
                null,
                null);
    }

    /** A request that may be answered with a modal, and that its trigger tells from every other. */
    Incoming triggered(@Nullable String trigger) {
        String ofUser = trigger == null ? null : userId + ":" + trigger;
        return new Incoming(handler, surface, workspace, userId, userName, names, ofUser, trigger, responseUrl, viewId);
    }

    /** What tells it from every other request; empty where Slack does not say. */
    String request() {
        return Objects.requireNonNullElse(key, "");
    }

    Incoming respondingTo(@Nullable String url) {
        return new Incoming(handler, surface, workspace, userId, userName, names, key, triggerId, url, viewId);
    }

    /** A request out of a view; a view's id and hash tell one submission of it from the next. */
    Incoming inView(@Nullable String view) {
        return new Incoming(handler, surface, workspace, userId, userName, names, key, triggerId, responseUrl, view);
    }

    Incoming keyed(String key) {
        return new Incoming(handler, surface, workspace, userId, userName, names, key, triggerId, responseUrl, viewId);
    }

    Incoming naming(List<String> people) {
        return new Incoming(handler, surface, workspace, userId, userName, people, key, triggerId, responseUrl, viewId);
    }

    private static String id(@Nullable String id, String what) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new Malformed("no " + what);
        }
        return id;
    }

    /** Where the request came from, which decides how an answer can reach the person. */
    enum Surface {
        COMMAND,
        /** A button of a message that only the caller sees. */
        PRIVATE_MESSAGE,
        /** A button of a message that others see too, which an answer must not replace. */
        SHARED_MESSAGE,
        MODAL,
        SUBMISSION,
        HOME,
        SHORTCUT,
        EVENT
    }
}
