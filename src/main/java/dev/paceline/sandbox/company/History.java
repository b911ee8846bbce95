package dev.paceline.sandbox.company;

import dev.paceline.account.Accounts;
import dev.paceline.activity.ActivityLog;
import dev.paceline.activity.Entry;
import dev.paceline.activity.Term;
import dev.paceline.activity.Vocabulary;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Tx;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was logged in the last 90 days, up to this morning; the same each time, counted in days ago. */
final class History {
    private static final int DAYS = 90;
    private static final long SEED = 20_260_901;
    static final int HOLIDAY_DAYS = 7;
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final int WORKING_MINUTES = 8 * 60;
    private static final int MORNING_MINUTES = 3 * 60;

    private static final List<String> TYPES =
            Vocabulary.standard().terms().stream().map(Term::type).toList();

    /** What is done so often that several are logged together. */
    private static final Set<String> BULK = Set.of("call", "email");

    /** One entry of the log. */
    record Done(Employee who, Entry entry, Instant at, boolean takenBack) {}

    private final Instant now;

    History(Instant now) {
        this.now = now;
    }

    void write(Tx tx) {
        write(tx, entries());
    }

    /** What somebody does on a day that had not come when the history was written; the same each time. */
    static List<Done> on(int employee, LocalDate day) {
        Employee who = Staff.ALL.get(employee);
        SplittableRandom chance = new SplittableRandom(SEED + 1000L * employee - day.toEpochDay());
        return who.workdays().contains(day.getDayOfWeek())
                ? new History(Instant.MAX).day(who, day, false, chance)
                : List.of();
    }

    void write(Tx tx, List<Done> entries) {
        Map<Employee, Member> members = Staff.ALL.stream()
                .collect(Collectors.toMap(Function.identity(), employee -> Members.find(tx, employee.id())
                        .orElseThrow()));
        Map<String, Long> accounts = Customers.NAMES.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> Accounts.named(tx, name).account().id()));
        Map<String, Long> teams = new HashMap<>();
        // The teams are looked up before a row is written: a native query sends what is waiting.
        List<ActivityLog.Past> rows = entries.stream()
                .map(done -> {
                    long member =
                            Objects.requireNonNull(members.get(done.who())).id();
                    LocalDate day = done.entry().day();
                    long team = teams.computeIfAbsent(member + "/" + day, key -> Members.teamOn(tx, member, day));
                    String account = done.entry().account();
                    return new ActivityLog.Past(
                            member,
                            team,
                            done.entry(),
                            account == null ? null : accounts.get(account),
                            done.at(),
                            done.takenBack());
                })
                .toList();
        ActivityLog.recall(tx, rows);
    }

    /** The oldest first. */
    List<Done> entries() {
        List<Done> entries = new ArrayList<>();
        for (int i = 0; i < Staff.ALL.size(); i++) {
            Employee who = Staff.ALL.get(i);
            LocalDate today = LocalDate.ofInstant(now, who.zone());
            for (int ago = Math.min(DAYS, who.startedDaysAgo()); ago >= 0; ago--) {
                SplittableRandom chance = new SplittableRandom(SEED + 1000L * i + ago);
                if (who.workdays().contains(today.minusDays(ago).getDayOfWeek()) && !isAway(i, ago, chance)) {
                    entries.addAll(day(who, today.minusDays(ago), ago == 0, chance));
                }
            }
        }
        entries.sort(Comparator.comparing(Done::at));
        return entries;
    }

    /** Everybody has had a week off, not all in the same one, and is ill now and then. */
    private static boolean isAway(int employee, int daysAgo, SplittableRandom chance) {
        int holiday = holidayDaysAgo(employee);
        return (daysAgo >= holiday && daysAgo < holiday + HOLIDAY_DAYS) || chance.nextInt(50) == 0;
    }

    /** How many days ago the last day of their holiday was. */
    static int holidayDaysAgo(int employee) {
        return 16 + 6 * employee;
    }

    private List<Done> day(Employee who, LocalDate day, boolean isToday, SplittableRandom chance) {
        List<Done> done = new ArrayList<>();
        for (String type : TYPES) {
            int left = some(who.role().ordinaryDay(type) * who.strength(), chance);
            while (left > 0) {
                int together = BULK.contains(type) ? Math.min(left, 1 + chance.nextInt(8)) : 1;
                left -= together;
                Instant at = day.atTime(MORNING)
                        .plusMinutes(chance.nextInt(WORKING_MINUTES))
                        .plusSeconds(chance.nextInt(60))
                        .atZone(who.zone())
                        .toInstant();
                Entry entry = entry(who, type, together, day, chance);
                boolean takenBack = chance.nextInt(70) == 0;
                if (!isToday || (at.isBefore(now) && isMorning(who, at))) {
                    done.add(new Done(who, entry, at, takenBack));
                }
            }
        }
        return done;
    }

    private static boolean isMorning(Employee who, Instant at) {
        return LocalTime.ofInstant(at, who.zone()).isBefore(MORNING.plusMinutes(MORNING_MINUTES));
    }

    private static Entry entry(Employee who, String type, int count, LocalDate day, SplittableRandom chance) {
        boolean named = !type.equals("training") && (!BULK.contains(type) || count < 4);
        String account = named ? Customers.NAMES.get(chance.nextInt(Customers.NAMES.size())) : null;
        boolean noted = named && !BULK.contains(type) && chance.nextInt(3) == 0;
        String note = noted ? Customers.note(who.locale(), chance) : null;
        return new Entry(type, count, account, measure(type, chance), day, note);
    }

    private static @Nullable BigDecimal measure(String type, SplittableRandom chance) {
        return switch (type) {
            case "training" -> BigDecimal.valueOf(1 + chance.nextInt(4)).divide(BigDecimal.valueOf(2));
            case "satisfaction" -> BigDecimal.valueOf(6 + chance.nextInt(5));
            default -> null;
        };
    }

    /** So many as chance gives where {@code mean} is ordinary (Poisson). */
    private static int some(double mean, SplittableRandom chance) {
        double limit = Math.exp(-mean);
        int some = 0;
        for (double product = chance.nextDouble(); product > limit; product *= chance.nextDouble()) {
            some++;
        }
        return some;
    }
}
