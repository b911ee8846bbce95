package dev.paceline.reminder;

import dev.paceline.reminder.Reminder.Stage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One thing, one reader, and four months in which somebody looks every quarter of an hour, as {@link ReminderWork} does. What is by
 * chance comes from one seed, so that the same months can be lived again without a snooze.
 */
final class Months {
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 2);
    private static final LocalDate END = FIRST.plusDays(120);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** What was brought, and when. */
    record Brought(Stage stage, LocalDate day, Instant at) {}

    /** From when on somebody wanted to hear nothing of it, and until when. */
    record Silence(Instant from, Instant until) {}

    final List<Silence> silences = new ArrayList<>();
    final LocalDate due;
    final Instant known;
    final Instant done;
    private final Part part;
    private final ZoneId zone;
    private final LocalTime hour;
    private final Map<LocalDate, Presence> reader;
    private final Map<LocalDate, Presence> holder;
    private final Set<Instant> down = new HashSet<>();
    private final long choices;

    /** @param outages in how many stretches of time nobody looks */
    Months(long seed, Part part, int outages) {
        Random chance = new Random(seed);
        this.part = part;
        zone = ZoneId.of(List.of("Europe/Amsterdam", "America/New_York", "Pacific/Apia", "UTC")
                .get(chance.nextInt(4)));
        hour = LocalTime.of(6 + chance.nextInt(14), 30 * chance.nextInt(2));
        due = FIRST.plusDays(30L + chance.nextInt(30));
        reader = days(chance);
        holder = part == Part.OWN ? reader : days(chance);
        known = someTime(due.minusDays(chance.nextInt(20) - 3L), chance);
        done = chance.nextInt(3) == 0 ? Instant.MAX : someTime(due.plusDays(chance.nextInt(25) - 10L), chance);
        choices = chance.nextLong();
        for (int i = 0; i < outages; i++) {
            Instant from = someTime(FIRST.plusDays(chance.nextInt(120)), chance);
            for (int quarters = chance.nextInt(200); quarters > 0; quarters--) {
                down.add(from.plus(QUARTER.multipliedBy(quarters)));
            }
        }
    }

    /** With weekends, a few holidays and some absences. */
    private static Map<LocalDate, Presence> days(Random chance) {
        Map<LocalDate, Presence> days = new HashMap<>();
        FIRST.datesUntil(END).forEach(day -> {
            boolean isWeekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            days.put(day, isWeekend || chance.nextInt(20) == 0 ? Presence.OFF : Presence.THERE);
        });
        for (int absences = chance.nextInt(8); absences > 0; absences--) {
            LocalDate from = FIRST.plusDays(chance.nextInt(120));
            from.datesUntil(from.plusDays(chance.nextInt(20)))
                    .forEach(day -> days.replace(day, Presence.THERE, Presence.AWAY));
        }
        return days;
    }

    private Instant someTime(LocalDate day, Random chance) {
        return day.atTime(chance.nextInt(24), 15 * chance.nextInt(4))
                .atZone(zone)
                .toInstant();
    }

    /** @param snoozes how many of ten times something is snoozed that was brought */
    List<Brought> live(int snoozes) {
        Random chance = new Random(choices);
        List<Brought> brought = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        Optional<Snooze> snooze = Optional.empty();
        Instant press = Instant.MAX;
        LocalDate free = FIRST;
        silences.clear();
        for (Instant now = instant(FIRST); now.isBefore(instant(END)); now = now.plus(QUARTER)) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            if (now.equals(press)) {
                Snooze asked =
                        List.of(Snooze.Length.values()).get(chance.nextInt(3)).from(now, zone);
                silences.add(new Silence(now, asked.at().orElse(hour(asked.day()))));
                snooze = Optional.of(asked);
            }
            if (down.contains(now)) {
                continue;
            }
            Optional<Reminder> next = Optional.empty();
            if (isOpen(now)) {
                Instant present = now;
                next = new Cycle(part, due, this::reader, this::holder, days, snooze, free, any -> hour, zone)
                        .next(now)
                        .filter(reminder -> reminder.isDue(present));
            }
            if (isHour(today, now)) {
                free = today.plusDays(1); // the card of the day is made, whether or not this is on it
            }
            if (next.isPresent()) {
                brought.add(new Brought(next.get().stage(), today, now));
                days.add(today);
                snooze = Optional.empty();
                boolean isSnoozed = part.acts() && chance.nextInt(10) < snoozes;
                press = isSnoozed ? now.plus(QUARTER.multipliedBy(1L + chance.nextInt(60))) : press;
            }
        }
        return brought;
    }

    boolean isOpen(Instant now) {
        return !now.isBefore(known) && now.isBefore(done);
    }

    boolean isThere(LocalDate day) {
        return reader(day) == Presence.THERE;
    }

    Presence reader(LocalDate day) {
        return reader.getOrDefault(day, Presence.OFF);
    }

    Presence holder(LocalDate day) {
        return holder.getOrDefault(day, Presence.OFF);
    }

    Instant hour(LocalDate day) {
        return day.atTime(hour).atZone(zone).toInstant();
    }

    private boolean isHour(LocalDate day, Instant now) {
        return isThere(day)
                && !now.isBefore(hour(day))
                && now.isBefore(hour(day).plus(Cycle.WINDOW));
    }

    private Instant instant(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Whether there is a day from the third of the reader's before it is due on, at whose hour it is open. */
    boolean hasDayBefore(Predicate<LocalDate> such) {
        List<LocalDate> before = FIRST.datesUntil(due).filter(this::isThere).toList();
        return before.stream()
                .skip(Math.max(0, before.size() - 3))
                .flatMap(third -> third.datesUntil(due))
                .filter(such)
                .anyMatch(day -> isOpen(hour(day)));
    }
}
