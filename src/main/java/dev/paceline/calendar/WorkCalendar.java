package dev.paceline.calendar;

import dev.paceline.calendar.WorkRules.Stretch;
import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which days of a period some members work: a value, read once by {@link WorkCalendars#of} and then asked as often as one likes. */
public final class WorkCalendar {
    private final Period period;
    private final Map<Long, MemberDays> byMember;

    private WorkCalendar(Period period, Map<Long, MemberDays> byMember) {
        this.period = period;
        this.byMember = byMember;
    }

    static WorkCalendar of(Period period, Map<Long, MemberDays.Facts> members) {
        Map<Stretch, BitSet> worked = new HashMap<>();
        Map<Long, MemberDays> byMember = new HashMap<>();
        members.forEach((member, facts) -> byMember.put(
                member,
                MemberDays.of(
                        facts,
                        period,
                        stretch -> worked.computeIfAbsent(stretch, any -> MemberDays.worked(any, period)))));
        return new WorkCalendar(period, byMember);
    }

    /** Whether the day is one of those that were read. */
    public boolean covers(LocalDate day) {
        return period.contains(day);
    }

    /** Whether it is in the member's week and no holiday of theirs, whether or not they are away. */
    public boolean isWorkingDay(long memberId, LocalDate day) {
        return days(memberId).working().get(at(day));
    }

    /** Whether it is a working day on which the member is employed and not away. */
    public boolean isAvailable(long memberId, LocalDate day) {
        return days(memberId).available().get(at(day));
    }

    public int workingDays(long memberId, Period part) {
        return count(days(memberId).working(), part);
    }

    public int availableDays(long memberId, Period part) {
        return count(days(memberId).available(), part);
    }

    /** The first day from {@code from} on, within what was read, on which the member is available. */
    public Optional<LocalDate> nextAvailable(long memberId, LocalDate from) {
        int next = days(memberId).available().nextSetBit(at(from));
        return next < 0 ? Optional.empty() : Optional.of(period.from().plusDays(next));
    }

    /** The holidays that give the member a day off, in order. */
    public List<Holiday> holidays(long memberId) {
        return days(memberId).stretches().stream()
                .flatMap(stretch ->
                        stretch.place().map(place -> Holidays.of(place, stretch.days())).orElse(List.of()).stream()
                                .filter(holiday -> stretch.week().includes(holiday.day())))
                .toList();
    }

    public Week week(long memberId, LocalDate day) {
        return stretch(memberId, day).week();
    }

    /** Where the member's holidays are kept; empty as long as nobody has said so. */
    public Optional<Place> place(long memberId, LocalDate day) {
        return stretch(memberId, day).place();
    }

    private Stretch stretch(long memberId, LocalDate day) {
        return days(memberId).stretches().stream()
                .filter(stretch -> stretch.days().contains(day))
                .findFirst()
                .orElseThrow();
    }

    private int count(BitSet days, Period part) {
        if (part.from().isBefore(period.from()) || part.until().isAfter(period.until())) {
            throw new IllegalArgumentException(part + " is not within " + period);
        }
        return days.get(MemberDays.at(period, part.from()), MemberDays.at(period, part.until()))
                .cardinality();
    }

    private int at(LocalDate day) {
        if (!period.contains(day)) {
            throw new IllegalArgumentException(day + " is not within " + period);
        }
        return MemberDays.at(period, day);
    }

    private MemberDays days(long memberId) {
        MemberDays days = byMember.get(memberId);
        if (days == null) {
            throw new IllegalArgumentException("The calendar was not read for member " + memberId);
        }
        return days;
    }
}
