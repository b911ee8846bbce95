package dev.paceline.rhythm;

import dev.paceline.calendar.WorkCalendar;
import dev.paceline.rhythm.Audience.Reader;
import dev.paceline.rhythm.Timings.Held;
import dev.paceline.workspace.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** A turn of an occasion for one audience: pure rules of when it comes. */
record Turn(Audience audience, Held held, Recurrence recurrence, DayOfWeek weekStart, Slot slot) {
    /** The last turn that has begun for one of its readers at least; until then the one before may still be waiting. */
    static Turn latest(Audience audience, Held held, Recurrence recurrence, DayOfWeek weekStart, Instant now) {
        LocalDate today = audience.readers().stream()
                .map(reader -> LocalDate.ofInstant(now, reader.zone()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Turn last = new Turn(
                audience,
                held,
                recurrence,
                weekStart,
                recurrence.upTo(today, held.when().day(), weekStart));
        return last.hasBegun(now) ? last : last.before();
    }

    Turn before() {
        return moved(-1);
    }

    Turn after() {
        return moved(1);
    }

    /** The days on which it may come. */
    Period days() {
        boolean moves = recurrence == Recurrence.MONTHLY || held.when().dayOff() == DayOff.MOVE;
        LocalDate first = slot.day();
        return new Period(first, moves ? recurrence.plus(first, 1) : first.plusDays(1));
    }

    /** The first day on which somebody is there, and the first of those who are; empty where nobody is before the next turn. */
    Optional<Due> due(WorkCalendar calendar) {
        for (LocalDate day = days().from(); day.isBefore(days().until()); day = day.plusDays(1)) {
            for (Reader reader : audience.readers()) {
                if (calendar.isAvailable(reader.memberId(), day)) {
                    return Optional.of(new Due(audience, reader, slot, at(day, reader)));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether any reader's hour has come, if that one is there. */
    private boolean hasBegun(Instant now) {
        return audience.readers().stream()
                .anyMatch(reader -> !at(slot.day(), reader).isAfter(now));
    }

    private Turn moved(int turns) {
        LocalDate day = recurrence.plus(slot.day(), turns);
        return new Turn(
                audience,
                held,
                recurrence,
                weekStart,
                recurrence.upTo(day, held.when().day(), weekStart));
    }

    /** Where a clock is put forward over the hour it comes as much later, where it is put back the first time. */
    private Instant at(LocalDate day, Reader reader) {
        return day.atTime(held.when().time()).atZone(reader.zone()).toInstant();
    }
}
