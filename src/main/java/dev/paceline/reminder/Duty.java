package dev.paceline.reminder;

import java.time.LocalDate;

/**
 * Something that somebody is to do by a day, as one reader meets it.
 *
 * @param id tells it from the others of its kind, for as long as it is repeated
 * @param holder the member who is to do it
 * @param about the member whom it concerns; the holder where it is about themselves
 * @param words what it is, where people wrote that down; empty where its kind says it
 * @param due the last day on which it is not late; where it comes again and again, a later day tells that this turn is settled
 * @param open false once it is done or was left out for good
 */
public record Duty(
        String kind, long id, long holder, long about, String words, LocalDate due, Part part, boolean open) {
    /** The same as a reader met it when it was brought to them; what is theirs by now is theirs. */
    Duty as(Part brought) {
        Part now = part == Part.OWN ? part : brought;
        return new Duty(kind, id, holder, about, words, due, now, open);
    }

    public Turn turn() {
        return new Turn(kind, id, due);
    }
}
