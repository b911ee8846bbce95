package dev.paceline.rhythm;

import dev.paceline.calendar.WorkCalendar;
import dev.paceline.delivery.Outbox;
import dev.paceline.rhythm.Served.Outcome;
import dev.paceline.rhythm.Served.Past;
import dev.paceline.store.Conflict;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.store.Untold;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts into the outbox what is due and not served yet. It may run as often as one likes, on several nodes at once: each turn is
 * served by whoever writes that down first, in the same transaction.
 */
public final class Rhythm {
    private static final Logger LOG = LoggerFactory.getLogger(Rhythm.class);

    private final Store store;
    private final Clock clock;
    private volatile boolean stopped;

    public Rhythm(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Serves all who are due, each in a transaction of its own, so that one who fails holds up nobody.
     *
     * @return how many letters are in the outbox now because of it
     */
    public int run(String workspace, Occasion occasion) {
        if (!store.in(workspace, Workspaces::areMet)) {
            return 0; // whoever comes first brings the settings, and we are nobody
        }
        Instant now = clock.instant();
        Instant looked = store.in(workspace, tx -> Looked.at(tx, occasion));
        int letters = 0;
        boolean failed = false;
        for (Turn turn : store.in(workspace, tx -> Turns.pending(tx, occasion, now))) {
            if (stopped) {
                return letters; // what is left is still due
            }
            try {
                Optional<Outcome> outcome = served(workspace, occasion, turn, looked, now);
                letters += outcome.filter(Outcome.SENT::equals).isPresent() ? 1 : 0;
            } catch (RuntimeException e) {
                failed = true;
                LOG.error(
                        "{} of {} could not be made",
                        occasion.name(),
                        turn.audience().owner(),
                        new Untold(e));
            }
        }
        if (!failed) { // else what failed would seem to have waited for somebody to be there
            store.in(workspace, tx -> Looked.look(tx, occasion, now));
        }
        return letters;
    }

    /** Ends what is under way with the turn that is being served. */
    public void stop() {
        stopped = true;
    }

    /** What became of it; nothing where somebody else served it, or where it is not due any more. */
    private Optional<Outcome> served(String workspace, Occasion occasion, Turn turn, Instant looked, Instant now) {
        try {
            return store.in(workspace, tx -> serve(tx, occasion, turn, looked, now));
        } catch (Conflict e) {
            if (!store.in(workspace, tx -> Turns.isServed(tx, occasion, turn))) {
                throw e; // it was another index
            }
            LOG.info("{} {} was served by somebody else", occasion.name(), turn.slot());
            return Optional.empty();
        }
    }

    /** Somebody may have paused it, handed the team over or become available since the turns were read. */
    private static Optional<Outcome> serve(Tx tx, Occasion occasion, Turn read, Instant looked, Instant now) {
        return Turns.again(tx, occasion, read, now).flatMap(turn -> {
            WorkCalendar calendar = Turns.calendar(tx, List.of(turn.before(), turn));
            return turn.due(calendar).filter(due -> !due.at().isAfter(now)).map(due -> {
                Optional<Past> past = Served.before(tx, occasion, turn);
                Served served = tx.save(
                        new Served(tx.newId(), occasion.name(), due.audience().owner(), due.slot(), now));
                tx.entities().flush(); // whoever comes second learns it here, before the work is done
                say(
                        tx,
                        occasion,
                        served,
                        new Lateness(turn.held(), due, turn.before().due(calendar), past, looked),
                        now);
                return served.outcome();
            });
        });
    }

    private static void say(Tx tx, Occasion occasion, Served served, Lateness lateness, Instant now) {
        lateness.silence(now)
                .ifPresentOrElse(served::silent, () -> occasion.letter(tx, lateness.due(), lateness.missedBefore())
                        .ifPresentOrElse(
                                letter -> {
                                    Outbox.put(tx, letter, now.plus(Lateness.LATE));
                                    served.sent(letter);
                                },
                                () -> served.silent(Outcome.NOTHING)));
    }
}
