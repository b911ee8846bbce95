package dev.paceline.rhythm;

import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
import dev.paceline.member.Owner;
import dev.paceline.rhythm.Audience.Reader;
import dev.paceline.rhythm.Timings.Held;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out whose turn it is, and when it will be. */
public final class Turns {
    /** Who is away for longer than so many turns will hardly ask when the next one is. */
    private static final int AHEAD = 6;

    private Turns() {}

    /** The turns whose time has come and that are not served. */
    static List<Turn> pending(Tx tx, Occasion occasion, Instant now) {
        Timings timings = Timings.of(tx, occasion);
        List<Turn> unserved = unserved(
                tx,
                occasion,
                occasion.audiences(tx).stream()
                        .map(audience -> latest(tx, occasion, audience, timings.of(audience), now))
                        .toList());
        WorkCalendar calendar = calendar(tx, unserved);
        return unserved.stream()
                .filter(turn ->
                        turn.due(calendar).filter(due -> !due.at().isAfter(now)).isPresent())
                .toList();
    }

    /** The turn as it is at this moment; empty where the owner has none any more, or another. */
    static Optional<Turn> again(Tx tx, Occasion occasion, Turn turn, Instant now) {
        return occasion.audience(tx, turn.audience().owner())
                .map(audience -> latest(tx, occasion, audience, Timings.of(tx, occasion, audience), now))
                .filter(again -> again.slot().key().equals(turn.slot().key()));
    }

    static boolean isServed(Tx tx, Occasion occasion, Turn turn) {
        return unserved(tx, occasion, List.of(turn)).isEmpty();
    }

    /** When it comes next if it is not paused; empty where nobody of the audience works for long. */
    public static Optional<Due> next(Tx tx, Occasion occasion, Audience audience, Held held, Instant now) {
        List<Turn> turns = Stream.iterate(latest(tx, occasion, audience, held, now), Turn::after)
                .limit(AHEAD)
                .toList();
        WorkCalendar calendar = calendar(tx, turns);
        return unserved(tx, occasion, turns).stream()
                .flatMap(turn -> turn.due(calendar).stream())
                .filter(due -> due.at().isAfter(now))
                .findFirst();
    }

    /**
     * Whether anybody works on that day of the week of those for whom the owner chooses; nobody says otherwise where there is
     * nobody yet.
     */
    public static boolean anybodyWorks(Tx tx, Occasion occasion, Owner owner, DayOfWeek weekday, LocalDate today) {
        Timings timings = Timings.of(tx, occasion);
        Set<Long> readers = occasion.audiences(tx).stream()
                .filter(audience -> timings.concern(audience, owner))
                .flatMap(audience -> audience.readers().stream())
                .map(Reader::memberId)
                .collect(Collectors.toSet());
        WorkCalendar calendar = WorkCalendars.of(tx, readers, new Period(today, today.plusDays(1)));
        return readers.isEmpty()
                || readers.stream()
                        .anyMatch(reader -> calendar.week(reader, today).days().contains(weekday));
    }

    /** When these readers work on the days of the turns. */
    static WorkCalendar calendar(Tx tx, Collection<Turn> turns) {
        Set<Long> readers = turns.stream()
                .flatMap(turn -> turn.audience().readers().stream())
                .map(Reader::memberId)
                .collect(Collectors.toSet());
        Stream<LocalDate> firsts = turns.stream().map(turn -> turn.days().from());
        Stream<LocalDate> ends = turns.stream().map(turn -> turn.days().until());
        return WorkCalendars.of(
                tx,
                readers,
                new Period(
                        firsts.min(Comparator.naturalOrder()).orElse(LocalDate.EPOCH),
                        ends.max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH)));
    }

    private static Turn latest(Tx tx, Occasion occasion, Audience audience, Held held, Instant now) {
        DayOfWeek weekStart = Workspaces.current(tx).settings().weekStart();
        return Turn.latest(audience, held, occasion.recurrence(), weekStart, now);
    }

    private static List<Turn> unserved(Tx tx, Occasion occasion, List<Turn> turns) {
        record Key(Owner owner, String slot) {}

        Set<Key> served = Set.copyOf(tx.rows(
                "select owner_kind, owner_id, slot from served where workspace_id = :workspace and occasion = ?"
                        + " and slot in (?)",
                row -> new Key(new Owner(Owner.Kind.valueOf(row.getString(1)), row.getLong(2)), row.getString(3)),
                occasion.name(),
                turns.stream().map(turn -> turn.slot().key()).collect(Collectors.toSet())));
        return turns.stream()
                .filter(turn -> !served.contains(
                        new Key(turn.audience().owner(), turn.slot().key())))
                .toList();
    }
}
