package dev.paceline.rhythm;

import dev.paceline.rhythm.Served.Outcome;
import dev.paceline.rhythm.Served.Past;
import dev.paceline.rhythm.Timings.Held;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is late, and what was missed: pure rules of what becomes of a turn whose hour has come.
 *
 * @param earlier when the turn before it was due; empty where nobody was there for it
 * @param past what became of the owner's turns before it; empty where there was none
 * @param looked when somebody last looked for what is due
 */
record Lateness(Held held, Due due, Optional<Due> earlier, Optional<Past> past, Instant looked) {
    /** What is as late as this comes too late to be of use. */
    static final Duration LATE = Duration.ofHours(24);

    /** Why nothing is said; empty where it is time to. */
    Optional<Outcome> silence(Instant now) {
        if (held.pausedBy().isPresent()) {
            return Optional.of(Outcome.PAUSED);
        }
        // Whoever chose an hour that was over, or asked for it or resumed it then, was told that it comes with the next
        // turn.
        if (!isOfNow(due)) {
            return Optional.of(Outcome.NOTHING);
        }
        if (now.isBefore(due.at().plus(LATE))) {
            return Optional.empty();
        }
        // Who has never had it has missed nothing.
        if (past.isEmpty()) {
            return Optional.of(Outcome.NOTHING);
        }
        // What was not due when somebody last looked, though its hour was over, waited for somebody to be there.
        return due.at().isAfter(looked) ? Optional.of(Outcome.MISSED) : Optional.empty();
    }

    /** Whether the reader was last left without what was due: it came too late, or nobody was there to notice even that. */
    boolean missedBefore() {
        return past.filter(
                        before -> before.told().filter(Outcome.MISSED::equals).isPresent()
                                || earlier.filter(turn -> before.slot()
                                                        .compareTo(turn.slot().key())
                                                < 0)
                                        .filter(this::isOfNow)
                                        .isPresent())
                .isPresent();
    }

    /** Whether it was due since what holds now has been chosen. */
    private boolean isOfNow(Due turn) {
        return held.since().isBefore(turn.at());
    }
}
