package dev.paceline.reminder;

import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.reminder.Standing.State;
import dev.paceline.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people are reminded of, and what they do with it. Whose a thing is, and what may be done with it, is asked of the data each time. */
public final class Reminders {
    /** So many days ahead a thing can be put off. */
    public static final int AHEAD_DAYS = 60;

    /** The most that is said of why something is left out, in characters. */
    public static final int REASON = 300;

    private final Map<String, Duties> kinds;

    public Reminders(List<Duties> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Duties::kind, Function.identity()));
    }

    /** All that this one is to do, is asked for in another's place, or will hear of. */
    public List<Agenda.Entry> agenda(Tx tx, Member member, Instant now) {
        return Agenda.of(tx, member, all(tx, member, now), now);
    }

    List<Duty> all(Tx tx, Member member, Instant now) {
        LocalDate today = member.dayAt(now);
        return kinds.values().stream()
                .flatMap(duties -> duties.of(tx, member, today).stream())
                .toList();
    }

    /** The turn that a button meant, if it is open still and this one may do something about it. */
    public Optional<Duty> find(Tx tx, Member member, Turn turn, Instant now) {
        return find(tx, member, turn.kind(), turn.id(), now)
                .filter(duty -> duty.open() && duty.part().acts() && duty.turn().equals(turn));
    }

    private Optional<Duty> find(Tx tx, Member member, String kind, long id, Instant now) {
        return Optional.ofNullable(kinds.get(kind)).flatMap(duties -> duties.find(tx, member, id, member.dayAt(now)));
    }

    public Outcome done(Tx tx, Member member, Turn turn, Instant now) {
        return change(tx, member, turn, now, (duties, duty) -> duties.done(tx, member, duty, now));
    }

    /** Brings it again later; the day by which it is due stays. */
    public Outcome snooze(Tx tx, Member member, Turn turn, Snooze.Length length, Instant now) {
        return change(tx, member, turn, now, (duties, duty) -> {
            Snoozed.ask(tx, member.id(), turn, length.from(now, member.zone()));
            return Outcome.CHANGED;
        });
    }

    /** Whether a thing can be put off to the day. */
    public static boolean isWithinReach(LocalDate day, LocalDate today) {
        return !day.isBefore(today) && !day.isAfter(today.plusDays(AHEAD_DAYS));
    }

    /** Has it due on another day, which is {@linkplain #isWithinReach within reach}. */
    public Outcome reschedule(Tx tx, Member member, Turn turn, LocalDate day, Instant now) {
        return change(tx, member, turn, now, (duties, duty) -> duties.reschedule(tx, member, duty, day, now));
    }

    public Outcome skip(Tx tx, Member member, Turn turn, String reason, Instant now) {
        return change(tx, member, turn, now, (duties, duty) -> duties.skip(tx, member, duty, reason, now));
    }

    private Outcome change(Tx tx, Member member, Turn turn, Instant now, BiFunction<Duties, Duty, Outcome> change) {
        Members.lock(tx, member.id()); // so that of two presses the second finds what the first did
        Outcome outcome = find(tx, member, turn, now)
                .map(duty -> change.apply(Objects.requireNonNull(kinds.get(duty.kind())), duty))
                .orElse(Outcome.SETTLED);
        switch (outcome) {
            case CHANGED -> Cards.changed(tx, turn.kind(), turn.id());
            case SETTLED -> Cards.changed(tx, turn.kind(), turn.id(), member.id());
            case TAKES_A_FORM -> {}
        }
        return outcome;
    }

    /** Whether anything on a member's card is still to be done. */
    public boolean isAnyOpen(Tx tx, Member member, List<Cards.Line> lines, Instant now) {
        return lines.stream().anyMatch(line -> find(tx, member, line.kind(), line.id(), now)
                .filter(duty -> state(line, duty, member.dayAt(now)) == State.OPEN)
                .isPresent());
    }

    /** How the lines of a member's card stand now. */
    public List<Standing> standings(Tx tx, Member member, List<Cards.Line> lines, Instant now) {
        Map<Cards.Line, Duty> found = found(tx, member, lines, now);
        List<Duty> open = found.values().stream().filter(Duty::open).toList();
        Map<Turn, Reminder> next = Agenda.of(tx, member, open, now).stream()
                .filter(entry -> entry.next().isPresent())
                .collect(Collectors.toMap(
                        entry -> entry.duty().turn(), entry -> entry.next().orElseThrow()));
        return lines.stream()
                .map(line -> {
                    Optional<Duty> duty = Optional.ofNullable(found.get(line)).map(known -> known.as(line.part()));
                    return new Standing(
                            line,
                            duty.map(known -> state(line, known, member.dayAt(now)))
                                    .orElse(State.GONE),
                            duty,
                            duty.flatMap(known -> Optional.ofNullable(next.get(known.turn()))));
                })
                .toList();
    }

    /** Where a card has several of a kind, what is open is read all at once: whose turn it is costs as much for one as for all. */
    private Map<Cards.Line, Duty> found(Tx tx, Member member, List<Cards.Line> lines, Instant now) {
        Map<Cards.Line, Duty> found = new HashMap<>();
        lines.stream().collect(Collectors.groupingBy(Cards.Line::kind)).forEach((kind, some) -> {
            Map<Long, Duty> open = some.size() == 1 || !kinds.containsKey(kind)
                    ? Map.of()
                    : Objects.requireNonNull(kinds.get(kind)).of(tx, member, member.dayAt(now)).stream()
                            .collect(Collectors.toMap(Duty::id, duty -> duty, (first, other) -> first));
            some.forEach(line -> Optional.ofNullable(open.get(line.id()))
                    .or(() -> find(tx, member, kind, line.id(), now))
                    .ifPresent(duty -> found.put(line, duty)));
        });
        return found;
    }

    private static State state(Cards.Line line, Duty duty, LocalDate today) {
        if (!duty.open()) {
            return State.DONE;
        }
        return duty.due().isAfter(line.due()) && duty.due().isAfter(today) ? State.LATER : State.OPEN;
    }
}
