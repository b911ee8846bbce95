package dev.paceline.reminder;

import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Conflict;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.store.Untold;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings people what they are to do: once a day at their own hour, and besides when they asked for it in an hour. It may run as often
 * as one likes, on several nodes at once: what was brought stands in rows that only one of them writes.
 */
public final class ReminderWork {
    /** The kind of work. */
    public static final String KIND = "reminders";

    private static final Logger LOG = LoggerFactory.getLogger(ReminderWork.class);

    private final Store store;
    private final Reminders reminders;
    private final Clock clock;

    public ReminderWork(Store store, Reminders reminders, Clock clock) {
        this.store = store;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Whose hour it may be. */
    private record Waiting(long member, LocalDate today) {}

    /** How many letters are in the outbox now because of it. */
    public int run(String workspace) {
        if (!store.in(workspace, Workspaces::areMet)) {
            return 0; // whoever comes first brings the settings, and we are nobody
        }
        Instant now = clock.instant();
        int letters = 0;
        for (long member : store.in(workspace, tx -> due(tx, now))) {
            try {
                letters += store.in(workspace, tx -> remind(tx, member, now)) ? 1 : 0;
            } catch (Conflict e) {
                LOG.debug("Another node reminds {}", member);
            } catch (RuntimeException e) {
                // The next quarter tries again; the others don't wait for it.
                LOG.error("Member {} could not be reminded", member, new Untold(e));
            }
        }
        return letters;
    }

    private static Set<Long> due(Tx tx, Instant now) {
        Set<Long> due = new LinkedHashSet<>(Snoozed.whoseMomentCame(tx, now));
        List<Waiting> waiting = waiting(tx, now);
        if (!waiting.isEmpty()) {
            WorkCalendar calendar = calendar(tx, waiting);
            waiting.stream()
                    .filter(one -> calendar.isAvailable(one.member(), one.today()))
                    .forEach(one -> due.add(one.member()));
        }
        return due;
    }

    /** Those whose hour has come and who were not seen to today, there or not. */
    private static List<Waiting> waiting(Tx tx, Instant now) {
        return tx
                .rows(
                        "select m.id, m.zone, h.minute_before, h.minute_of_day, h.from_day, h.looked_day from member m"
                                + " left join reminder_hour h on h.workspace_id = :workspace and h.member_id = m.id"
                                + " where m.workspace_id = :workspace and m.kind in (?)",
                        row -> {
                            ZoneId zone = ZoneId.of(row.getString(2));
                            LocalDate today = LocalDate.ofInstant(now, zone);
                            LocalDate looked = row.getObject(6, LocalDate.class);
                            LocalTime time = looked == null
                                    ? Hour.USUAL
                                    : Hour.on(today, row.getInt(3), row.getInt(4), row.getObject(5, LocalDate.class));
                            boolean isWaiting =
                                    (looked == null || looked.isBefore(today)) && isTime(today, time, zone, now);
                            return Optional.of(new Waiting(row.getLong(1), today))
                                    .filter(any -> isWaiting);
                        },
                        List.of(Member.Kind.PERSON.name(), Member.Kind.GUEST.name()))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isTime(LocalDate today, LocalTime time, ZoneId zone, Instant now) {
        Instant at = today.atTime(time).atZone(zone).toInstant();
        return !now.isBefore(at) && now.isBefore(at.plus(Cycle.WINDOW));
    }

    private static WorkCalendar calendar(Tx tx, List<Waiting> waiting) {
        Set<LocalDate> days = waiting.stream().map(Waiting::today).collect(Collectors.toSet());
        return WorkCalendars.of(
                tx,
                waiting.stream().map(Waiting::member).toList(),
                new Period(
                        days.stream().min(LocalDate::compareTo).orElseThrow(),
                        days.stream().max(LocalDate::compareTo).orElseThrow().plusDays(1)));
    }

    /** Whether there is a card. Somebody else may have made it since the member was found waiting. */
    private boolean remind(Tx tx, long id, Instant now) {
        Members.lock(tx, id);
        Member member = Members.get(tx, id);
        if (!member.mayAct()) {
            return false;
        }
        LocalDate today = member.dayAt(now);
        Hour hour = Hour.kept(tx, id);
        boolean isHour = !today.isBefore(hour.free()) && isTime(today, hour.on(today), member.zone(), now);
        List<Snoozed> snoozed = Snoozed.of(tx, id);
        List<Duty> open = isHour ? reminders.all(tx, member, now) : momentary(tx, member, snoozed, now);
        List<Duty> due = Agenda.of(tx, member, open, now).stream()
                .filter(entry -> entry.isDue(now))
                .map(Agenda.Entry::duty)
                .toList();
        if (isHour) {
            hour.look(today);
            Set<Turn> turns = turns(open);
            remove(tx, snoozed, asked -> !turns.contains(asked)); // it was done, or is due on another day
        }
        if (due.isEmpty()) {
            return false;
        }
        String key = Cards.KIND + " " + id + " " + today + (isHour ? "" : " " + now.toEpochMilli());
        Set<Turn> brought = turns(Cards.bring(tx, member, key, due, now));
        remove(tx, snoozed, brought::contains);
        return true;
    }

    private static Set<Turn> turns(List<Duty> duties) {
        return duties.stream().map(Duty::turn).collect(Collectors.toSet());
    }

    private static void remove(Tx tx, List<Snoozed> snoozed, Predicate<Turn> such) {
        snoozed.stream().filter(asked -> such.test(asked.turn())).forEach(asked -> tx.entities()
                .remove(asked));
    }

    /** What was asked for at a moment that has come. */
    private List<Duty> momentary(Tx tx, Member member, List<Snoozed> snoozed, Instant now) {
        return snoozed.stream()
                .filter(asked ->
                        asked.snooze().at().filter(at -> !at.isAfter(now)).isPresent())
                .flatMap(asked -> reminders.find(tx, member, asked.turn(), now).stream())
                .toList();
    }
}
