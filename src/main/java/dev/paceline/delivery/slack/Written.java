package dev.paceline.delivery.slack;

import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;
import dev.paceline.delivery.Letter;
import dev.paceline.slack.Message;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Letters that are finished messages, written when they were put into the outbox. */
public final class Written {
    public static final String KIND = Letter.WRITTEN;

    private static final Gson GSON = GsonFactory.createSnakeCase();

    private Written() {}

    public static Letter letter(String key, String conversation, Message message) {
        return new Letter(KIND, key, conversation, GSON.toJson(message));
    }

    /** The same message to the same conversation is sent once for the occasion, however often it is asked for. */
    public static Letter once(String occasion, String conversation, Message message) {
        String content = GSON.toJson(message);
        UUID fingerprint = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
        return new Letter(KIND, occasion + " " + conversation + " " + fingerprint, conversation, content);
    }

    public static Message message(Letter letter) {
        return GSON.fromJson(letter.content(), Message.class);
    }
}
