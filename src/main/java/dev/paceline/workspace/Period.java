package dev.paceline.workspace;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Days from {@code from}, up to but without {@code until}. */
public record Period(LocalDate from, LocalDate until) {
    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    public LocalDate last() {
        return until.minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** The same days as a row of periods, of which each begins on one of these days or where the one before ends. */
    public List<Period> cut(List<LocalDate> days) {
        List<Period> parts = new ArrayList<>();
        LocalDate start = from;
        for (LocalDate day : days.stream().distinct().sorted().toList()) {
            if (day.isAfter(start) && day.isBefore(until)) {
                parts.add(new Period(start, day));
                start = day;
            }
        }
        parts.add(new Period(start, until));
        return parts;
    }
}
