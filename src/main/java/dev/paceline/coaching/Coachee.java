package dev.paceline.coaching;

import dev.paceline.member.Member;
import dev.paceline.profile.Performance;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who is to be coached, and when.
 *
 * @param last the day on which they were last coached alone; empty where they never were
 * @param due the day of their next session; before today where it is late, empty where they are away for long
 * @param plan what was decided about the turn since the last session
 */
public record Coachee(
        Member member,
        Performance performance,
        Optional<LocalDate> last,
        Optional<LocalDate> due,
        Optional<Plan> plan) {
    /** How near a turn is. */
    public enum State {
        LATE,
        TODAY,
        AHEAD,
        AWAY
    }

    public State state(LocalDate today) {
        return due.map(day -> day.isBefore(today) ? State.LATE : day.equals(today) ? State.TODAY : State.AHEAD)
                .orElse(State.AWAY);
    }

    public boolean isDue(LocalDate today) {
        return state(today) == State.LATE || state(today) == State.TODAY;
    }
}
