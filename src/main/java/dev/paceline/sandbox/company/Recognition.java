package dev.paceline.sandbox.company;

import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.shoutout.Draft;
import dev.paceline.shoutout.Giving;
import dev.paceline.shoutout.Seconds;
import dev.paceline.shoutout.Value;
import dev.paceline.shoutout.ValueSettings;
import dev.paceline.store.Tx;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Who gives whom a shout-out: one on each working day, which a colleague or two join in with. */
final class Recognition {
    private static final String TEAMWORK = "Teamwork";
    private static final String CUSTOMER_FIRST = "Customer first";
    private static final String CURIOSITY = "Curiosity";
    private static final LocalTime TIME = LocalTime.of(14, 30);
    private static final Duration BEFORE = Duration.ofDays(5);

    private static final List<Praise> ALL = List.of(
            new Praise(
                    Staff.HANNAH,
                    Staff.EMMA,
                    "taking my demo at Fernhill School when my train stood still",
                    TEAMWORK,
                    List.of(Staff.JONAS, Staff.DAAN)),
            new Praise(
                    Staff.LUCIA,
                    Staff.PIETER,
                    "visiting Zorggroep De Linde each month, long before the renewal",
                    CUSTOMER_FIRST,
                    List.of(Staff.SOFIE)),
            new Praise(
                    Staff.EMMA,
                    Staff.PRIYA,
                    "asking the question that nobody dared to ask at Meridian Architects",
                    CURIOSITY,
                    List.of(Staff.TYLER)),
            new Praise(
                    Staff.JONAS,
                    Staff.DAAN,
                    "sixty calls in a week, and notes that others can work with",
                    TEAMWORK,
                    List.of(Staff.HANNAH)),
            new Praise(
                    Staff.CARLOS,
                    Staff.LEA,
                    "a second demo at Hotel Krone for the night staff, at four in the morning",
                    CUSTOMER_FIRST,
                    List.of(Staff.LUCIA, Staff.PIETER)),
            new Praise(
                    Staff.DAAN,
                    Staff.TYLER,
                    "finding out who really decides at Northgate Dental",
                    CURIOSITY,
                    List.of(Staff.EMMA)),
            new Praise(
                    Staff.SOFIE,
                    Staff.AROHA,
                    "training two partners in their own time zone",
                    TEAMWORK,
                    List.of(Staff.LUCIA)));

    private record Praise(Employee giver, Employee receiver, String words, String value, List<Employee> seconds) {
        Instant on(LocalDate day) {
            return day.atTime(TIME).atZone(giver.zone()).toInstant();
        }
    }

    private final Tx tx;

    Recognition(Tx tx) {
        this.tx = tx;
    }

    /** The company's values, and what was given on its last days. */
    void write(long admin, Instant now) {
        List.of(TEAMWORK, CUSTOMER_FIRST, CURIOSITY).forEach(value -> ValueSettings.add(tx, value, admin, now));
        days(now.minus(BEFORE), now).forEach(this::give);
    }

    /** The days whose shout-out is given after {@code from} and until {@code until}. */
    static List<LocalDate> days(Instant from, Instant until) {
        return LocalDate.ofInstant(from, ZoneOffset.UTC)
                .datesUntil(LocalDate.ofInstant(until, ZoneOffset.UTC).plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .filter(day -> of(day).on(day).isAfter(from) && !of(day).on(day).isAfter(until))
                .toList();
    }

    void give(LocalDate day) {
        Praise praise = of(day);
        Instant now = praise.on(day);
        Optional<Long> value = ValueSettings.of(tx).all().stream()
                .filter(each -> each.name().equals(praise.value()))
                .map(Value::id)
                .findFirst();
        Draft draft = new Draft(
                "sample " + day,
                List.of(praise.receiver().id()),
                List.of(),
                praise.words(),
                value,
                Optional.empty(),
                Optional.empty());
        if (Giving.give(tx, member(praise.giver()), draft, now) instanceof Giving.Outcome.Given given) {
            long shoutout = given.shoutout().id();
            praise.seconds().forEach(who -> Seconds.press(tx, member(who).id(), shoutout, now));
        }
    }

    static Employee giver(LocalDate day) {
        return of(day).giver();
    }

    private static Praise of(LocalDate day) {
        return ALL.get(Math.floorMod(day.toEpochDay(), ALL.size()));
    }

    private Member member(Employee employee) {
        return Members.find(tx, employee.id()).orElseThrow();
    }
}
