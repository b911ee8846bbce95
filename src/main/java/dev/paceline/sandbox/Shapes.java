package dev.paceline.sandbox;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/** People, channels and messages in the shape in which Slack's API gives them. */
final class Shapes {
    private Shapes() {}

    static JsonObject user(Person person, Instant at, boolean withLocale) {
        JsonObject user = new JsonObject();
        user.addProperty("id", person.id());
        user.addProperty("team_id", person.teamId());
        user.addProperty("name", person.name());
        user.addProperty("deleted", false);
        user.addProperty("real_name", person.realName());
        user.addProperty("tz", person.zone().getId());
        user.addProperty("tz_label", label(person.zone()));
        user.addProperty("tz_offset", person.zone().getRules().getOffset(at).getTotalSeconds());
        user.add("profile", profile(person));
        boolean owner = person.role() == Person.Role.OWNER;
        user.addProperty("is_admin", owner || person.role() == Person.Role.ADMIN);
        user.addProperty("is_owner", owner);
        user.addProperty("is_primary_owner", false);
        user.addProperty("is_restricted", person.role() == Person.Role.GUEST);
        user.addProperty("is_ultra_restricted", false);
        user.addProperty("is_bot", person.isBot());
        user.addProperty("is_app_user", false);
        user.addProperty("updated", at.getEpochSecond());
        if (withLocale) {
            user.addProperty("locale", person.locale().toLanguageTag());
        }
        return user;
    }

    private static String label(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, Locale.US);
    }

    private static JsonObject profile(Person person) {
        JsonObject profile = new JsonObject();
        profile.addProperty("title", person.title());
        profile.addProperty("real_name", person.realName());
        profile.addProperty("real_name_normalized", person.realName());
        // Nobody here has chosen another name than their own.
        profile.addProperty("display_name", "");
        profile.addProperty("display_name_normalized", "");
        profile.addProperty("team", person.teamId());
        if (person.id().equals(App.BOT_USER_ID)) {
            profile.addProperty("api_app_id", App.ID);
            profile.addProperty("bot_id", App.BOT_ID);
        }
        return profile;
    }

    static JsonObject conversation(Conversation conversation, String asSeenBy) {
        JsonObject shape = new JsonObject();
        shape.addProperty("id", conversation.id());
        shape.addProperty("is_im", conversation.isDirect());
        shape.addProperty("is_channel", !conversation.isDirect());
        if (conversation.isDirect()) {
            shape.addProperty("user", conversation.other(asSeenBy));
            return shape;
        }
        shape.addProperty("name", conversation.name());
        shape.addProperty("name_normalized", conversation.name());
        shape.addProperty("is_group", false);
        shape.addProperty("is_private", false);
        shape.addProperty("is_mpim", false);
        shape.addProperty("is_archived", false);
        shape.addProperty("is_general", conversation.name().equals("general"));
        shape.addProperty("is_member", conversation.has(asSeenBy));
        return shape;
    }

    static JsonObject message(Message message, String teamId) {
        JsonObject shape = new JsonObject();
        shape.addProperty("type", "message");
        shape.addProperty("user", message.author());
        shape.addProperty("text", message.content().text());
        shape.addProperty("ts", message.ts());
        shape.addProperty("team", teamId);
        if (message.author().equals(App.BOT_USER_ID)) {
            shape.addProperty("bot_id", App.BOT_ID);
            shape.addProperty("app_id", App.ID);
        }
        if (!message.content().blocks().isEmpty()) {
            shape.add("blocks", message.content().blocks());
        }
        if (message.thread() != null) {
            shape.addProperty("thread_ts", message.thread());
        }
        if (message.edited()) {
            JsonObject edited = new JsonObject();
            edited.addProperty("user", message.author());
            edited.addProperty("ts", message.ts());
            shape.add("edited", edited);
        }
        return shape;
    }

    static JsonObject messageWithMetadata(Message message, String teamId) {
        JsonObject shape = message(message, teamId);
        if (message.metadata() != null) {
            shape.add("metadata", message.metadata());
        }
        return shape;
    }

    static JsonObject messageEvent(Message message, Conversation in, String teamId) {
        JsonObject event = message(message, teamId);
        event.addProperty("channel", in.id());
        event.addProperty("channel_type", in.isDirect() ? "im" : "channel");
        event.addProperty("event_ts", message.ts());
        return event;
    }
}
