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

    /** Those whose turn comes first, first. */
    public List<Coachee> of(Tx tx, List<Member> members, LocalDate today) {
        List<Long> ids = members.stream().map(Member::id).toList();
        Map<Long, Performance> performances = profiles.of(tx, ids, today);
        Map<Long, LocalDate> last = Sessions.last(tx, ids);
        WorkCalendar calendar = WorkCalendars.of(tx, ids, new Period(today, today.plusDays(AHEAD_DAYS)));
        return members.stream()
                .map(member -> coachee(
                        member,
                        Objects.requireNonNull(performances.get(member.id())),
                        Optional.ofNullable(last.get(member.id())),
                        calendar,
                        today))
                .sorted(Comparator.comparing(coachee -> coachee.due().orElse(LocalDate.MAX)))
                .toList();
    }

    /** Late is who is there: whoever is away comes when they are back. */
    private static Coachee coachee(
            Member member, Performance performance, Optional<LocalDate> last, WorkCalendar calendar, LocalDate today) {
        LocalDate turn = last.map(day -> day.plusWeeks(Profile.weeks(performance.profile())))
                .orElse(today);
        Optional<LocalDate> due = turn.isBefore(today) && calendar.isAvailable(member.id(), today)
                ? Optional.of(turn)
                : calendar.nextAvailable(member.id(), turn.isBefore(today) ? today : turn);
        return new Coachee(member, performance, last, due);
    }
}
