package dev.paceline.sandbox;

import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code chat.*}: what the app's bot posts, changes and takes back. */
final class ChatMethods {
    private static final List<String> WRITE = List.of("chat:write");
    /** A tenth of what a new message may say. */
    private static final int MAX_NEW_TEXT = 4_000;

    private final App app;

    private ChatMethods(App app) {
        this.app = app;
    }

    static void addTo(WebApi api, App app) {
        ChatMethods methods = new ChatMethods(app);
        api.changes("chat.postMessage", WRITE, methods::postMessage);
        api.changes("chat.postEphemeral", WRITE, methods::postEphemeral);
        api.changes("chat.update", WRITE, methods::update);
        api.changes("chat.delete", WRITE, ChatMethods::delete);
    }

    private JsonObject postMessage(State state, Args args) {
        Conversation in = target(state, args);
        boolean anywhere = app.manifest().scopes().contains("chat:write.public");
        if (!in.has(App.BOT_USER_ID) && (in.isDirect() || !anywhere)) {
            throw new Refused(in.isDirect() ? "channel_not_found" : "not_in_channel");
        }
        Message message = state.post(in, App.BOT_USER_ID, content(args), args.text("thread_ts"), metadata(args));
        JsonObject answer = at(in, message);
        answer.add("message", Shapes.messageWithMetadata(message, app.team().id()));
        return answer;
    }

    private JsonObject postEphemeral(State state, Args args) {
        Conversation in = target(state, args);
        if (!in.has(App.BOT_USER_ID)) {
            throw new Refused(in.isDirect() ? "channel_not_found" : "not_in_channel");
        }
        String user = args.required("user");
        if (!in.has(user)) {
            throw new Refused("user_not_in_channel");
        }
        Message message = state.postEphemeral(in, App.BOT_USER_ID, user, content(args));
        JsonObject answer = new JsonObject();
        answer.addProperty("message_ts", message.ts());
        return answer;
    }

    /**
     * What is not sent stays: the metadata, and the blocks unless a text takes their place. A message of blocks doesn't show
     * that it was changed.
     */
    private JsonObject update(State state, Args args) {
        Conversation in = state.conversation(args.text("channel"));
        Message old = own(in, args, "cant_update_message");
        Content content = newContent(args, old);
        Message message = old.with(content, content.blocks().isEmpty());
        JsonObject metadata = metadata(args);
        Message updated = metadata == null ? message : message.with(metadata);
        state.replace(in, updated);
        JsonObject answer = at(in, updated);
        answer.addProperty("text", updated.content().text());
        answer.add("message", Shapes.messageWithMetadata(updated, app.team().id()));
        return answer;
    }

    private static JsonObject delete(State state, Args args) {
        Conversation in = state.conversation(args.text("channel"));
        Message message = own(in, args, "cant_delete_message");
        state.remove(in, message);
        return at(in, message);
    }

    /** A person's id stands for the app's conversation with them. */
    private static Conversation target(State state, Args args) {
        String channel = args.text("channel");
        return channel != null && state.findPerson(channel).isPresent()
                ? state.direct(App.BOT_USER_ID, channel)
                : state.conversation(channel);
    }

    /** An ephemeral message cannot be found by its ts: only its response_url changes it. */
    private static Message own(Conversation in, Args args, String errorIfNot) {
        Message message = in.message(args.required("ts"))
                .filter(each -> !each.isEphemeral())
                .orElseThrow(() -> new Refused("message_not_found"));
        if (!message.author().equals(App.BOT_USER_ID)) {
            throw new Refused(errorIfNot);
        }
        return message;
    }

    private static Content newContent(Args args, Message old) {
        String text = args.text("text");
        if (text == null && args.array("blocks", "invalid_blocks_format") == null) {
            return old.content();
        }
        if (text != null && text.length() > MAX_NEW_TEXT) {
            throw new Refused("msg_too_long");
        }
        return content(args);
    }

    private static Content content(Args args) {
        return Content.of(args.text("text"), args.array("blocks", "invalid_blocks_format"));
    }

    private static @Nullable JsonObject metadata(Args args) {
        JsonObject metadata = args.object("metadata", "invalid_metadata_format");
        if (metadata != null
                && (Json.text(metadata, "event_type") == null || Json.object(metadata, "event_payload") == null)) {
            throw new Refused("invalid_metadata_schema");
        }
        return metadata;
    }

    private static JsonObject at(Conversation in, Message message) {
        JsonObject answer = new JsonObject();
        answer.addProperty("channel", in.id());
        answer.addProperty("ts", message.ts());
        return answer;
    }
}
