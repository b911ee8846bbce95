package dev.paceline.calendar;

import dev.paceline.calendar.WorkRules.Stretch;
import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/** One member's days of a period: bit 0 stands for its first day. */
record MemberDays(List<Stretch> stretches, BitSet working, BitSet available) {
    /**
     * What is known of the member.
     *
     * @param employed from their first day on, until after their last
     * @param away may overlap
     */
    record Facts(List<Stretch> stretches, Period employed, List<Period> away) {}

    /** @param worked the working days of a stretch, which many members have in common */
    static MemberDays of(Facts facts, Period period, Function<Stretch, BitSet> worked) {
        BitSet working = new BitSet();
        facts.stretches().forEach(stretch -> working.or(worked.apply(stretch)));
        BitSet available = (BitSet) working.clone();
        available.and(bits(period, facts.employed()));
        facts.away().forEach(away -> available.andNot(bits(period, away)));
        return new MemberDays(facts.stretches(), working, available);
    }

    /** The days of the week in a stretch that are no holiday. */
    static BitSet worked(Stretch stretch, Period period) {
        BitSet worked = new BitSet();
        Period days = stretch.days();
        for (LocalDate day = days.from(); day.isBefore(days.until()); day = day.plusDays(1)) {
            worked.set(at(period, day), stretch.week().includes(day));
        }
        stretch.place().ifPresent(place -> Holidays.of(place, days)
                .forEach(holiday -> worked.clear(at(period, holiday.day()))));
        return worked;
    }

    /** The days of {@code part} that are in the period. */
    static BitSet bits(Period period, Period part) {
        BitSet bits = new BitSet();
        int from = (int) Math.max(0, ChronoUnit.DAYS.between(period.from(), part.from()));
        int until = (int) Math.min(period.days(), ChronoUnit.DAYS.between(period.from(), part.until()));
        if (from < until) {
            bits.set(from, until);
        }
        return bits;
    }

    static int at(Period period, LocalDate day) {
        return (int) ChronoUnit.DAYS.between(period.from(), day);
    }
}
