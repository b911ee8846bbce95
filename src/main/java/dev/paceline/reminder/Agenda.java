package dev.paceline.reminder;

import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
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
        Map<Long, Map<Turn, Set<LocalDate>>> asked = duties.stream()
                .filter(duty -> duty.part() == Part.ABOVE)
                .map(Duty::holder)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), holder -> Brought.days(tx, holder, dues)));
        WorkCalendar calendar = calendar(tx, member, duties, dues, today);
        Set<Long> gone = Members.get(
                        tx, duties.stream().map(Duty::holder).distinct().toList())
                .stream()
                .filter(holder -> !holder.mayAct())
                .map(Member::id)
                .collect(Collectors.toSet());
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
                                        holder(duty, calendar, gone, asked),
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

    /**
     * Nobody is late with what takes two for days on which the other is away, nor before they were asked for it, as whoever took it
     * over from somebody else; and whose account is switched off is not there.
     */
    private static Function<LocalDate, Presence> holder(
            Duty duty, WorkCalendar calendar, Set<Long> gone, Map<Long, Map<Turn, Set<LocalDate>>> asked) {
        Function<LocalDate, Presence> holder = Presence.of(calendar, duty.holder());
        if (gone.contains(duty.holder())) {
            return day -> holder.apply(day) == Presence.THERE ? Presence.AWAY : holder.apply(day);
        } else if (duty.part() != Part.ABOVE) {
            return holder;
        }
        Function<LocalDate, Presence> about = Presence.of(calendar, duty.about());
        Optional<LocalDate> first =
                asked.getOrDefault(duty.holder(), Map.of()).getOrDefault(duty.turn(), Set.of()).stream()
                        .min(Comparator.naturalOrder());
        return day -> about.apply(day) == Presence.THERE
                        && first.filter(since -> !day.isBefore(since)).isPresent()
                ? holder.apply(day)
                : Presence.OFF;
    }

    private static WorkCalendar calendar(
            Tx tx, Member member, List<Duty> duties, List<LocalDate> dues, LocalDate today) {
        LocalDate last = Stream.concat(dues.stream(), Stream.of(today))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Set<Long> ids = Stream.concat(
                        duties.stream().flatMap(duty -> Stream.of(duty.holder(), duty.about())), Stream.of(member.id()))
                .collect(Collectors.toSet());
        return WorkCalendars.of(tx, ids, new Period(today.minusDays(Cycle.REACH), last.plusDays(Cycle.REACH)));
    }
}
