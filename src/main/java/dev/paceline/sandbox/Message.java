package dev.paceline.sandbox;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** One message. {@code onlyFor}: ephemeral, seen by this member alone. {@code thread}: the ts of the message it answers. */
record Message(
        String ts,
        String author,
        Content content,
        @Nullable String onlyFor,
        @Nullable String thread,
        @Nullable JsonObject metadata,
        boolean edited) {

    boolean isEphemeral() {
        return onlyFor != null;
    }

    boolean seenBy(String member) {
        return onlyFor == null || onlyFor.equals(member);
    }

    Message with(Content newContent, boolean nowEdited) {
        return new Message(ts, author, newContent, onlyFor, thread, metadata, nowEdited);
    }

    Message with(JsonObject newMetadata) {
        return new Message(ts, author, content, onlyFor, thread, newMetadata, edited);
    }
}
