package dev.paceline.coaching;

import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
import dev.paceline.member.Member;
import dev.paceline.profile.Performance;
import dev.paceline.profile.Profile;
import dev.paceline.profile.Profiles;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads whose turn it is, by the rhythm that fits each one's profile. */
public final class Coaching {
    /** So far ahead somebody who is away is waited for. */
    private static final int AHEAD_DAYS = 90;

    private final Profiles profiles;

    public Coaching(Profiles profiles) {
        this.profiles = profiles;
    }

    /** Those whose turn it is first, of them who never had one before the others; nobody who has left. */
    public List<Coachee> of(Tx tx, List<Member> all, LocalDate today) {
        List<Member> members = all.stream()
                .filter(member -> today.isBefore(member.employed().until()))
                .toList();
        if (members.isEmpty()) {
            return List.of();
        }
        List<Long> ids = members.stream().map(Member::id).toList();
        Map<Long, Performance> performances = profiles.of(tx, ids, today);
        Map<Long, LocalDate> last = Sessions.last(tx, ids);
        Map<Long, Integer> rhythms = Sessions.rhythms(tx, last);
        Map<Long, Plan> plans = Plan.of(tx, last);
        LocalDate from = last.values().stream().reduce(today, (one, other) -> one.isBefore(other) ? one : other);
        WorkCalendar calendar = WorkCalendars.of(tx, ids, new Period(from, today.plusDays(AHEAD_DAYS)));
        return members.stream()
                .map(member -> coachee(
                        member,
                        Objects.requireNonNull(performances.get(member.id())),
                        Optional.ofNullable(last.get(member.id())),
                        Optional.ofNullable(rhythms.get(member.id())),
                        Optional.ofNullable(plans.get(member.id())),
                        calendar,
                        today))
                .sorted(Comparator.<Coachee, Boolean>comparing(coachee -> !coachee.isDue(today))
                        .thenComparing(coachee -> coachee.due().isEmpty())
                        .thenComparing(coachee -> coachee.last().isPresent())
                        .thenComparing(coachee -> coachee.due().orElse(LocalDate.MAX))
                        .thenComparing(coachee -> coachee.member().name()))
                .toList();
    }

    /** The next session is after so many weeks as the profile says now: another profile counts from the next session on. */
    public static void keepRhythm(Tx tx, Session session, Coachee coachee) {
        int weeks = Profile.weeks(coachee.performance().profile());
        Attendance.of(tx, session.id()).forEach(attendance -> attendance.keepsRhythm(weeks));
    }

    /** Late is who was there: whoever was away, or is, comes when they are back. */
    private static Coachee coachee(
            Member member,
            Performance performance,
            Optional<LocalDate> last,
            Optional<Integer> rhythm,
            Optional<Plan> plan,
            WorkCalendar calendar,
            LocalDate today) {
        int weeks = rhythm.orElseGet(() -> Profile.weeks(performance.profile()));
        LocalDate turn = plan.map(decided -> decided.turn(weeks))
                .or(() -> last.map(day -> day.plusWeeks(weeks)))
                .orElse(today);
        LocalDate earliest = turn.isBefore(today) && isAway(calendar, member.id(), today) ? today : turn;
        return new Coachee(member, performance, last, calendar.nextAvailable(member.id(), earliest), plan);
    }

    /** Whether the next working day, perhaps this one, is one on which they are not there: a weekend is no absence. */
    private static boolean isAway(WorkCalendar calendar, long member, LocalDate today) {
        return today.datesUntil(today.plusDays(AHEAD_DAYS))
                .filter(day -> calendar.isWorkingDay(member, day))
                .findFirst()
                .filter(day -> !calendar.isAvailable(member, day))
                .isPresent();
    }
}
