package dev.paceline.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.paceline.sandbox.page.BlockKit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a message says. {@code blocks} is empty for plain text. */
record Content(String text, JsonArray blocks) {
    private static final int MAX_TEXT = 40_000;

    static Content text(String text) {
        return new Content(text, new JsonArray());
    }

    /** The one way in for what an app sends, be it by a method, an ack or a response_url: Slack's checks apply. */
    static Content of(@Nullable String text, @Nullable JsonArray blocks) {
        JsonArray own = blocks == null ? new JsonArray() : blocks.deepCopy();
        if (own.isEmpty() && (text == null || text.isBlank())) {
            throw new Refused("no_text");
        }
        if (text != null && text.length() > MAX_TEXT) {
            throw new Refused("msg_too_long");
        }
        List<String> problems = own.isEmpty() ? List.of() : BlockKit.problems(own, BlockKit.Surface.MESSAGE);
        if (!problems.isEmpty()) {
            throw new Refused("invalid_blocks", problems);
        }
        Ids.complete(own);
        return new Content(text == null ? "" : text, own);
    }

    static Content of(JsonObject reply) {
        return of(Json.text(reply, "text"), Json.array(reply, "blocks"));
    }
}
