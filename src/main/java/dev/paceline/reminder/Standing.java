package dev.paceline.reminder;

import java.util.Optional;

/**
 * How a line of a card stands now.
 *
 * @param duty as it is; empty where it is nobody's any more, or not the reader's
 * @param next when it is brought next, as long as it is open
 */
public record Standing(Cards.Line line, State state, Optional<Duty> duty, Optional<Reminder> next) {
    /** What became of it since. */
    public enum State {
        OPEN,
        /** It is due on a later day: it was put off, or that turn is done. */
        LATER,
        DONE,
        GONE
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
