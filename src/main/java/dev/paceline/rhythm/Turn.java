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
    /** The last turn that began anywhere where one of its readers is. */
    static Turn latest(Audience audience, Held held, Recurrence recurrence, DayOfWeek weekStart, Instant now) {
        LocalDate today = audience.readers().stream()
                .map(reader -> LocalDate.ofInstant(now, reader.zone()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Turn(
                audience,
                held,
                recurrence,
                weekStart,
                recurrence.upTo(today, held.when().day(), weekStart));
    }

    Turn before() {
        return new Turn(
                audience,
                held,
                recurrence,
                weekStart,
                recurrence.upTo(slot.day().minusDays(1), held.when().day(), weekStart));
    }

    /** Whether any reader's hour has come, if that one is there. */
    boolean hasBegun(Instant now) {
        return audience.readers().stream()
                .anyMatch(reader -> !at(slot.day(), reader).isAfter(now));
    }

    /** The days on which it may come. */
    Period days() {
        boolean moves = recurrence == Recurrence.MONTHLY || held.when().dayOff() == DayOff.MOVE;
        return new Period(slot.day(), slot.day().plusDays(moves ? recurrence.reach() : 1));
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

    /** Where a clock is put forward over the hour it comes as much later, where it is put back the first time. */
    private Instant at(LocalDate day, Reader reader) {
        return day.atTime(held.when().time()).atZone(reader.zone()).toInstant();
    }
}
