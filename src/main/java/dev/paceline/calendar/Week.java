package dev.paceline.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** The days of the week on which somebody works. */
public record Week(Set<DayOfWeek> days) {
    public static final Week MONDAY_TO_FRIDAY = new Week(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    public Week {
        days = Set.copyOf(days);
    }

    /** From a bit for each day, Monday's being 1. */
    static Week ofBits(int bits) {
        EnumSet<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        days.removeIf(day -> (bits & bit(day)) == 0);
        return new Week(days);
    }

    int bits() {
        return days.stream().mapToInt(Week::bit).sum();
    }

    public boolean includes(LocalDate day) {
        return days.contains(day.getDayOfWeek());
    }

    private static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }
}
