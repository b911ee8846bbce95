package dev.paceline.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A session as somebody enters it.
 *
 * @param members who was coached; the first is whom it is about where an action is the coach's own
 * @param done the open action items that are done by now
 */
public record Draft(
        Format format,
        LocalDate day,
        List<Long> members,
        Optional<String> sharedNotes,
        Optional<String> privateNotes,
        List<Action> actions,
        List<Long> done) {
    /** The most who are coached at once. */
    public static final int MEMBERS = 20;

    /** The most that notes hold, in characters. */
    public static final int NOTES = 3000;

    /** The most that is said of an action. */
    public static final int WORDS = 300;

    /** Something to do. */
    public record Action(String words, long owner, LocalDate due) {}

    boolean isDueInTime(Action action) {
        return isInTime(day, action.due());
    }

    /** From the day of the session on, for a year. */
    public static boolean isInTime(LocalDate held, LocalDate due) {
        return !due.isBefore(held) && !due.isAfter(held.plusYears(1));
    }

    boolean isEmpty() {
        return sharedNotes.isEmpty() && privateNotes.isEmpty() && actions.isEmpty() && done.isEmpty();
    }

    boolean isTooLong() {
        return Stream.of(sharedNotes, privateNotes).flatMap(Optional::stream).anyMatch(notes -> notes.length() > NOTES)
                || actions.stream().anyMatch(action -> action.words().length() > WORDS);
    }
}
