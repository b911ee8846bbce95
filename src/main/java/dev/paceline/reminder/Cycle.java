package dev.paceline.reminder;

import dev.paceline.reminder.Reminder.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When an open thing is brought to a reader: all of 'when', as a value. Twice before it is due, once after; to who stands above once,
 * when it is two working days late. What was brought on a day counts for whatever was to come by then, so that a snooze, a day off or
 * an outage doubles nothing; and nothing remembers when it would have come, so that none of them shifts the rest.
 *
 * @param due the day by which it is to be done; a thing that is due on another day begins a cycle of its own
 * @param reader whether the reader is there on a day
 * @param holder the same of who is to do it
 * @param brought the reader's days on which it was brought in this cycle
 * @param snooze what they asked for and did not get yet
 * @param free the first of the reader's days whose card has not been made
 * @param hour when the card of a day comes
 */
record Cycle(
        Part part,
        LocalDate due,
        Function<LocalDate, Presence> reader,
        Function<LocalDate, Presence> holder,
        Set<LocalDate> brought,
        Optional<Snooze> snooze,
        LocalDate free,
        Function<LocalDate, LocalTime> hour,
        ZoneId zone) {
    /** What could not be brought for so long after its hour waits for another day. */
    static final Duration WINDOW = Duration.ofHours(4);

    /** So many of the reader's days before the one by which it is due it comes first. */
    private static final int EARLY_DAYS = 3;

    /** Once the holder has been there for so many days after it, the one above hears of it. */
    private static final int LATE_DAYS = 2;

    /** So many days from a day it is looked for one on which somebody is there. */
    static final int REACH = 60;

    /** The first one that is not over, perhaps due at this moment; empty where there is none, or nobody is there for long. */
    Optional<Reminder> next(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate early = early();
        return today.datesUntil(last(today).plusDays(REACH))
                .flatMap(day -> on(day, early).stream())
                .filter(reminder -> !isOver(reminder, now))
                .findFirst();
    }

    /** The last day that has anything to say of when. */
    private LocalDate last(LocalDate today) {
        return Stream.of(today, due, snooze.map(Snooze::day).orElse(due))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The third of the reader's days before the one by which it is due, or the first where there are fewer. */
    private LocalDate early() {
        return IntStream.rangeClosed(1, REACH)
                .mapToObj(due::minusDays)
                .filter(day -> reader.apply(day) == Presence.THERE)
                .limit(EARLY_DAYS)
                .reduce(due, (later, earlier) -> earlier);
    }

    private Optional<Reminder> on(LocalDate day, LocalDate early) {
        if (!isAsked(day)) {
            return Optional.empty();
        }
        Optional<Instant> moment =
                snooze.filter(asked -> asked.day().equals(day)).flatMap(Snooze::at);
        if (moment.isPresent()) {
            return Optional.of(new Reminder(Stage.SNOOZED, day, moment.get()));
        } else if (brought.contains(day) || day.isBefore(free)) {
            return Optional.empty();
        }
        Optional<Stage> stage = snooze.isPresent()
                ? Optional.of(Stage.SNOOZED)
                        .filter(any -> !day.isBefore(snooze.get().day()))
                : stage(day, early);
        return stage.map(why ->
                new Reminder(why, day, day.atTime(hour.apply(day)).atZone(zone).toInstant()));
    }

    private Optional<Stage> stage(LocalDate day, LocalDate early) {
        if (part == Part.ABOVE) {
            return Optional.of(Stage.LATE)
                    .filter(any -> brought.stream().noneMatch(before -> before.isAfter(due)) && isLate(day));
        } else if (day.equals(due)) {
            return Optional.of(Stage.MORNING);
        } else if (day.isAfter(due)) {
            return Optional.of(Stage.AFTER).filter(any -> brought.stream().noneMatch(before -> before.isAfter(due)));
        }
        return Optional.of(Stage.EARLY).filter(any -> !day.isBefore(early) && brought.isEmpty());
    }

    /** Whether the holder has been there for two days after it and has not done it: nobody is late for days on which they are away. */
    private boolean isLate(LocalDate day) {
        return day.isAfter(due)
                && due.plusDays(1)
                                .datesUntil(day.plusDays(1))
                                .filter(any -> holder.apply(any) == Presence.THERE)
                                .limit(LATE_DAYS)
                                .count()
                        == LATE_DAYS;
    }

    private boolean isAsked(LocalDate day) {
        boolean isThere = reader.apply(day) == Presence.THERE;
        return isThere && (part != Part.STANDS_IN || holder.apply(day) == Presence.AWAY);
    }

    /** Its window has closed, or its day. */
    private boolean isOver(Reminder reminder, Instant now) {
        Instant midnight = reminder.day().plusDays(1).atStartOfDay(zone).toInstant();
        return !now.isBefore(reminder.at().plus(WINDOW)) || !now.isBefore(midnight);
    }
}
