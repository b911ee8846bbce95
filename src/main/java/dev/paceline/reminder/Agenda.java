package dev.paceline.reminder;

import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
import dev.paceline.member.Member;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody is to do, and when each is brought to them next. */
public final class Agenda {
    private Agenda() {}

    /**
     * One thing.
     *
     * @param next empty where it is brought no more
     */
    public record Entry(Duty duty, Optional<Reminder> next) {
        boolean isDue(Instant now) {
            return next.filter(reminder -> reminder.isDue(now)).isPresent();
        }
    }

    /** What is due first comes first, each thing once: of two parts the one that is asked for sooner. */
    static List<Entry> of(Tx tx, Member member, List<Duty> duties, Instant now) {
        if (duties.isEmpty()) {
            return List.of();
        }
        LocalDate today = member.dayAt(now);
        Optional<Hour> hour = Hour.find(tx, member.id());
        Map<Turn, Snooze> snoozes =
                Snoozed.of(tx, member.id()).stream().collect(Collectors.toMap(Snoozed::turn, Snoozed::snooze));
        List<LocalDate> dues = duties.stream().map(Duty::due).distinct().toList();
        Map<Turn, Set<LocalDate>> brought = Brought.days(tx, member.id(), dues);
        WorkCalendar calendar = calendar(tx, member, duties, dues, today);
        Function<LocalDate, LocalTime> hours =
                day -> hour.map(chosen -> chosen.on(day)).orElse(Hour.USUAL);
        Comparator<Entry> sooner =
                Comparator.comparing(entry -> entry.next().map(Reminder::at).orElse(Instant.MAX));
        return duties.stream()
                .map(duty -> new Entry(
                        duty,
                        new Cycle(
                                        duty.part(),
                                        duty.due(),
                                        Presence.of(calendar, member.id()),
                                        Presence.of(calendar, duty.holder()),
                                        brought.getOrDefault(duty.turn(), Set.of()),
                                        Optional.ofNullable(snoozes.get(duty.turn()))
                                                .filter(any -> duty.part().acts()),
                                        hour.map(Hour::free).orElse(today),
                                        hours,
                                        member.zone())
                                .next(now)))
                .collect(Collectors.groupingBy(entry -> entry.duty().turn()))
                .values()
                .stream()
                .map(parts -> parts.stream().min(sooner).orElseThrow())
                .sorted(Comparator.comparing((Entry entry) -> entry.duty().due())
                        .thenComparing(entry -> entry.duty().kind())
                        .thenComparing(entry -> entry.duty().id()))
                .toList();
    }

    private static WorkCalendar calendar(
            Tx tx, Member member, List<Duty> duties, List<LocalDate> dues, LocalDate today) {
        LocalDate last = Stream.concat(dues.stream(), Stream.of(today))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Set<Long> ids = Stream.concat(duties.stream().map(Duty::holder), Stream.of(member.id()))
                .collect(Collectors.toSet());
        return WorkCalendars.of(tx, ids, new Period(today.minusDays(Cycle.REACH), last.plusDays(Cycle.REACH)));
    }
}
