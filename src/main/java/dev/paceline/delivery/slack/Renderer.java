package dev.paceline.delivery.slack;

import dev.paceline.delivery.Letter;
import dev.paceline.slack.Message;
import dev.paceline.store.Tx;

/** Makes a message of the letters of one kind when they are sent. */
@FunctionalInterface
public interface Renderer {
    Message render(Tx tx, Letter letter);

    /** Whether what it shows may still be seen where it goes: a letter may have waited, or be sent again, for months. */
    default boolean mayBeSeen(Tx tx, Letter letter) {
        return true;
    }

    /** Whether there is still something to say; of what is not, and stands nowhere yet, nobody hears, nor that it was not sent. */
    default boolean isNeeded(Tx tx, Letter letter) {
        return true;
    }
}
