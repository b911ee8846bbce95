package dev.paceline.reminder.slack;

import dev.paceline.reminder.Duties;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * Duties of one kind, and where the card leads to. The actions are the feature's own and answer with a modal, or they would take the
 * card's place.
 *
 * @param open the action that shows it; its value is the duty's id
 * @param form the action whose form does it; its value is the duty's id; empty where {@link Duties#done} does
 */
public record Kind(Duties duties, String open, Optional<String> form, Detail detail) {
    /** What is worth knowing before one opens it. */
    public interface Detail {
        List<List<Texts.Run>> of(Tx tx, long id, Texts texts);
    }

    /** One of which the card's line says all. */
    public Kind(Duties duties, String open, Optional<String> form) {
        this(duties, open, form, (tx, id, texts) -> List.of());
    }
}
