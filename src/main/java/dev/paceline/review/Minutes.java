package dev.paceline.review;

import dev.paceline.coaching.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What whoever holds a review writes down. A draft is theirs alone until they share it.
 *
 * @param goals for the next 30 days
 * @param cause of missed targets, where one was found
 * @param actions what was agreed, by either of both
 * @param done the open action items that are done by now
 */
public record Minutes(
        Outcome outcome,
        Optional<String> notes,
        Optional<String> goals,
        Optional<Cause> cause,
        List<Draft.Action> actions,
        List<Long> done) {
    /** The most that notes hold, in characters. */
    public static final int NOTES = 3000;

    /** The most that goals hold. */
    public static final int GOALS = 2000;

    Optional<Refusal> refusal(LocalDate today) {
        boolean tooLong = notes.filter(text -> text.length() > NOTES).isPresent()
                || goals.filter(text -> text.length() > GOALS).isPresent()
                || actions.stream().anyMatch(action -> action.words().length() > Draft.WORDS);
        if (tooLong) {
            return Optional.of(Refusal.TOO_LONG);
        }
        return actions.stream().allMatch(action -> Draft.isInTime(today, action.due()))
                ? Optional.empty()
                : Optional.of(Refusal.DUE);
    }
}
