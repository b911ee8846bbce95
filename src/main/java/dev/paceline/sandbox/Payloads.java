package dev.paceline.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;

/** The JSON that Slack sends when a member does something with the app: interactive payloads, and their shared parts. */
final class Payloads {
    private final App app;

    Payloads(App app) {
        this.app = app;
    }

    JsonObject actionInMessage(Person member, Conversation in, Message message, JsonObject values, JsonObject action) {
        JsonObject payload = payload("block_actions", member);
        JsonObject container = new JsonObject();
        container.addProperty("type", "message");
        container.addProperty("message_ts", message.ts());
        container.addProperty("channel_id", in.id());
        container.addProperty("is_ephemeral", message.isEphemeral());
        payload.add("container", container);
        payload.add("channel", channel(in));
        if (!message.isEphemeral()) {
            payload.add("message", Shapes.message(message, app.team().id()));
        }
        payload.add("state", state(values));
        payload.add("actions", only(action));
        return payload;
    }

    JsonObject actionInView(Person member, JsonObject view, JsonObject action) {
        JsonObject payload = payload("block_actions", member);
        JsonObject container = new JsonObject();
        container.addProperty("type", "view");
        container.add("view_id", view.get("id"));
        payload.add("container", container);
        payload.add("view", view);
        payload.add("actions", only(action));
        return payload;
    }

    JsonObject submission(Person member, JsonObject view, JsonArray responseUrls) {
        JsonObject payload = payload("view_submission", member);
        payload.add("view", view);
        payload.add("response_urls", responseUrls);
        return payload;
    }

    JsonObject closed(Person member, JsonObject view, boolean cleared) {
        JsonObject payload = payload("view_closed", member);
        payload.add("view", view);
        payload.addProperty("is_cleared", cleared);
        return payload;
    }

    JsonObject shortcut(Person member, String callbackId, Instant at) {
        JsonObject payload = payload("shortcut", member);
        payload.addProperty("callback_id", callbackId);
        payload.addProperty("action_ts", at.getEpochSecond() + ".000000");
        return payload;
    }

    JsonObject messageShortcut(
            Person member, String callbackId, Instant at, Conversation in, Message message, Person author) {
        JsonObject payload = shortcut(member, callbackId, at);
        payload.addProperty("type", "message_action");
        payload.add("channel", channel(in));
        payload.addProperty("message_ts", message.ts());
        payload.add("message", Shapes.message(message, author.teamId()));
        return payload;
    }

    private JsonObject payload(String type, Person member) {
        JsonObject payload = new JsonObject();
        payload.addProperty("type", type);
        payload.addProperty("token", app.verificationToken());
        payload.addProperty("api_app_id", App.ID);
        payload.add("team", team());
        payload.add("user", user(member));
        payload.add("enterprise", JsonNull.INSTANCE);
        payload.addProperty("is_enterprise_install", false);
        return payload;
    }

    private JsonObject team() {
        JsonObject team = new JsonObject();
        team.addProperty("id", app.team().id());
        team.addProperty("domain", app.team().domain());
        return team;
    }

    private static JsonObject user(Person member) {
        JsonObject user = new JsonObject();
        user.addProperty("id", member.id());
        user.addProperty("username", member.name());
        user.addProperty("name", member.name());
        user.addProperty("team_id", member.teamId());
        return user;
    }

    private static JsonObject channel(Conversation in) {
        JsonObject channel = new JsonObject();
        channel.addProperty("id", in.id());
        channel.addProperty("name", in.name());
        return channel;
    }

    private static JsonObject state(JsonObject values) {
        JsonObject state = new JsonObject();
        state.add("values", values);
        return state;
    }

    private static JsonArray only(JsonObject action) {
        JsonArray actions = new JsonArray();
        actions.add(action);
        return actions;
    }
}
