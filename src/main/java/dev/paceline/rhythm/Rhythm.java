package dev.paceline.rhythm;

import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
import dev.paceline.delivery.Outbox;
import dev.paceline.member.Owner;
import dev.paceline.rhythm.Audience.Reader;
import dev.paceline.rhythm.Served.Outcome;
import dev.paceline.store.Conflict;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.store.Untold;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts into the outbox what is due and not served yet. It may run as often as one likes, on several nodes at once: each turn is
 * served by whoever writes that down first, in the same transaction.
 */
public final class Rhythm {
    private static final Logger LOG = LoggerFactory.getLogger(Rhythm.class);

    /** What is later than this comes too late to be of use. */
    private static final Duration LATE = Duration.ofHours(24);

    private final Store store;
    private final Clock clock;

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
        Instant now = clock.instant();
        int letters = 0;
        for (Turn turn : store.in(workspace, tx -> pending(tx, occasion, now))) {
            try {
                Outcome outcome = store.in(workspace, tx -> serve(tx, occasion, turn, now));
                letters += outcome == Outcome.SENT ? 1 : 0;
            } catch (Conflict e) {
                LOG.debug("{} {} was served by somebody else", occasion.name(), turn.slot());
            } catch (RuntimeException e) {
                LOG.error(
                        "{} of {} could not be made",
                        occasion.name(),
                        turn.audience().owner(),
                        new Untold(e));
            }
        }
        return letters;
    }

    /** The turns that are due and not served. */
    private static List<Turn> pending(Tx tx, Occasion occasion, Instant now) {
        Timings timings = Timings.of(tx, occasion);
        DayOfWeek weekStart = Workspaces.current(tx).settings().weekStart();
        List<Turn> begun = occasion.audiences(tx).stream()
                .map(audience -> Turn.latest(audience, timings.of(audience), occasion.recurrence(), weekStart, now))
                .filter(turn -> turn.hasBegun(now))
                .toList();
        Set<Key> served = served(
                tx, occasion, begun.stream().map(turn -> turn.slot().key()).collect(Collectors.toSet()));
        List<Turn> unserved = begun.stream()
                .filter(turn -> !served.contains(
                        new Key(turn.audience().owner(), turn.slot().key())))
                .toList();
        if (unserved.isEmpty()) {
            return List.of();
        }
        WorkCalendar calendar = calendar(tx, unserved);
        return unserved.stream()
                .filter(turn ->
                        turn.due(calendar).filter(due -> !due.at().isAfter(now)).isPresent())
                .toList();
    }

    private Outcome serve(Tx tx, Occasion occasion, Turn turn, Instant now) {
        Optional<Served> before = last(tx, occasion, turn);
        Served served =
                tx.save(new Served(tx.newId(), occasion.name(), turn.audience().owner(), turn.slot(), now));
        tx.entities().flush(); // whoever comes second learns it here, before the work is done
        served.become(outcome(tx, occasion, turn, before, now));
        return served.outcome();
    }

    private static Outcome outcome(Tx tx, Occasion occasion, Turn turn, Optional<Served> before, Instant now) {
        if (turn.held().pausedBy().isPresent()) {
            return Outcome.PAUSED;
        }
        Turn earlier = turn.before();
        WorkCalendar calendar = calendar(tx, List.of(earlier, turn));
        Due due = turn.due(calendar).orElseThrow();
        if (due.at().plus(LATE).isBefore(now)) {
            // Who has never had it has missed nothing.
            return before.isPresent() ? Outcome.MISSED : Outcome.NOTHING;
        }
        boolean missed = before.filter(last -> last.slot().equals(earlier.slot().key())
                        ? last.outcome() == Outcome.MISSED
                        : earlier.due(calendar).isPresent())
                .isPresent();
        return occasion.letter(tx, due, missed)
                .map(letter -> {
                    Outbox.put(tx, letter);
                    return Outcome.SENT;
                })
                .orElse(Outcome.NOTHING);
    }

    private static WorkCalendar calendar(Tx tx, Collection<Turn> turns) {
        Set<Long> readers = new HashSet<>();
        turns.forEach(
                turn -> turn.audience().readers().stream().map(Reader::memberId).forEach(readers::add));
        LocalDate from = turns.stream()
                .map(turn -> turn.days().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate until = turns.stream()
                .map(turn -> turn.days().until())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return WorkCalendars.of(tx, readers, new Period(from, until));
    }

    private record Key(Owner owner, String slot) {}

    private static Set<Key> served(Tx tx, Occasion occasion, Set<String> slots) {
        return Set.copyOf(tx.rows(
                "select owner_kind, owner_id, slot from served where workspace_id = :workspace and occasion = ?"
                        + " and slot in (?)",
                row -> new Key(new Owner(Owner.Kind.valueOf(row.getString(1)), row.getLong(2)), row.getString(3)),
                occasion.name(),
                slots));
    }

    /** What became of the owner's turn before this one, whichever it was. */
    private static Optional<Served> last(Tx tx, Occasion occasion, Turn turn) {
        return tx
                .entities()
                .createQuery(
                        "select s from Served s where s.occasion = :occasion and s.ownerKind = :kind and s.ownerId = :id"
                                + " and s.slot < :slot order by s.slot desc",
                        Served.class)
                .setParameter("occasion", occasion.name())
                .setParameter("kind", turn.audience().owner().kind())
                .setParameter("id", turn.audience().owner().id())
                .setParameter("slot", turn.slot().key())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }
}
