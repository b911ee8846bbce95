package dev.paceline.rhythm;

import dev.paceline.calendar.WorkCalendar;
import dev.paceline.delivery.Outbox;
import dev.paceline.rhythm.Served.Outcome;
import dev.paceline.rhythm.Timings.Held;
import dev.paceline.store.Conflict;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.store.Untold;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.Duration;
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

    /** What is as late as this comes too late to be of use. */
    private static final Duration LATE = Duration.ofHours(24);

    /** So many turns back it is looked for one that was missed. */
    private static final int BACK = 10;

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
        Instant looked = store.in(workspace, tx -> looked(tx, occasion));
        int letters = 0;
        for (Turn turn : store.in(workspace, tx -> Turns.pending(tx, occasion, now))) {
            if (stopped) {
                return letters; // what is left is still due
            }
            try {
                Optional<Outcome> outcome = store.in(workspace, tx -> serve(tx, occasion, turn, looked, now));
                letters += outcome.filter(Outcome.SENT::equals).isPresent() ? 1 : 0;
            } catch (Conflict e) {
                if (store.in(workspace, tx -> Turns.isServed(tx, occasion, turn))) {
                    LOG.info("{} {} was served by somebody else", occasion.name(), turn.slot());
                } else {
                    failed(occasion, turn, e); // it was another index
                }
            } catch (RuntimeException e) {
                failed(occasion, turn, e);
            }
        }
        store.in(workspace, tx -> look(tx, occasion, now));
        return letters;
    }

    /** Ends what is under way with the turn that is being served. */
    public void stop() {
        stopped = true;
    }

    private static void failed(Occasion occasion, Turn turn, RuntimeException e) {
        LOG.error("{} of {} could not be made", occasion.name(), turn.audience().owner(), new Untold(e));
    }

    /** What became of it; nothing where its reader was said to be away only a moment ago, so that it waits. */
    private static Optional<Outcome> serve(Tx tx, Occasion occasion, Turn turn, Instant looked, Instant now) {
        WorkCalendar calendar = Turns.calendar(tx, List.of(turn.before(), turn));
        return turn.due(calendar).filter(due -> !due.at().isAfter(now)).map(due -> {
            List<Served> before = before(tx, occasion, turn);
            Served served = tx.save(
                    new Served(tx.newId(), occasion.name(), turn.audience().owner(), turn.slot(), now));
            tx.entities().flush(); // whoever comes second learns it here, before the work is done
            // Somebody may have paused it since the turns were read.
            Held held = Timings.of(tx, occasion).of(turn.audience());
            served.become(outOfPlace(held, due, before, looked, now)
                    .orElseGet(() -> said(tx, occasion, due, missed(turn, before, calendar))));
            return served.outcome();
        });
    }

    /** Why nothing is said; empty where it is time to. */
    private static Optional<Outcome> outOfPlace(Held held, Due due, List<Served> before, Instant looked, Instant now) {
        if (held.pausedBy().isPresent()) {
            return Optional.of(Outcome.PAUSED);
        }
        if (now.isBefore(due.at().plus(LATE))) {
            return Optional.empty();
        }
        // Who has never had it has missed nothing, nor who has only just chosen an hour that is over.
        boolean expected = !before.isEmpty() && held.since().isBefore(due.at());
        if (!expected) {
            return Optional.of(Outcome.NOTHING);
        }
        // What was not due when somebody last looked, though its hour was over, waited for somebody to be there.
        return due.at().isAfter(looked) ? Optional.of(Outcome.MISSED) : Optional.empty();
    }

    private static Outcome said(Tx tx, Occasion occasion, Due due, boolean missed) {
        return occasion.letter(tx, due, missed)
                .map(letter -> {
                    Outbox.put(tx, letter);
                    return Outcome.SENT;
                })
                .orElse(Outcome.NOTHING);
    }

    /** Whether the reader was last left without what was due: it came too late, or nobody was there to notice even that. */
    private static boolean missed(Turn turn, List<Served> before, WorkCalendar calendar) {
        Turn earlier = turn.before();
        boolean unnoticed = before.stream()
                        .findFirst()
                        .filter(last -> last.slot().compareTo(earlier.slot().key()) < 0)
                        .isPresent()
                && earlier.due(calendar)
                        .filter(due -> turn.held().since().isBefore(due.at()))
                        .isPresent();
        return unnoticed
                || before.stream()
                        .map(Served::outcome)
                        .filter(outcome -> outcome != Outcome.NOTHING)
                        .findFirst()
                        .filter(Outcome.MISSED::equals)
                        .isPresent();
    }

    private static Instant looked(Tx tx, Occasion occasion) {
        return tx
                .rows(
                        "select looked_at from looked where workspace_id = :workspace and occasion = ?",
                        row -> Instant.ofEpochMilli(row.getLong(1)),
                        occasion.name())
                .stream()
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    private static int look(Tx tx, Occasion occasion, Instant now) {
        return tx.execute(
                "insert into looked (workspace_id, occasion, looked_at) values (:workspace, ?, ?)"
                        + " on duplicate key update looked_at = greatest(looked_at, values(looked_at))",
                occasion.name(),
                now.toEpochMilli());
    }

    /** What became of the owner's turns before this one, the last first. */
    private static List<Served> before(Tx tx, Occasion occasion, Turn turn) {
        return tx.entities()
                .createQuery(
                        "select s from Served s where s.occasion = :occasion and s.ownerKind = :kind and s.ownerId = :id"
                                + " and s.slot < :slot order by s.slot desc",
                        Served.class)
                .setParameter("occasion", occasion.name())
                .setParameter("kind", turn.audience().owner().kind())
                .setParameter("id", turn.audience().owner().id())
                .setParameter("slot", turn.slot().key())
                .setMaxResults(BACK)
                .getResultList();
    }
}
