package dev.paceline.sandbox.company;

import dev.paceline.coaching.Draft;
import dev.paceline.coaching.Format;
import dev.paceline.coaching.Logging;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Tx;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Whom their leaders coached in the last weeks, what they said, and what is to be done since. */
final class Talks {
    private static final int DAYS_TO_DO = 10;

    private static final List<Talk> ALL = List.of(
            new Talk(
                    Staff.JONAS,
                    Staff.EMMA,
                    4,
                    Format.ONE_TO_ONE,
                    "Demos go well; the step after them gets lost. We go through each open deal together.",
                    Optional.of("Wants to lead a team next year."),
                    "Agree a next step in each demo, before it ends"),
            new Talk(
                    Staff.JONAS,
                    Staff.HANNAH,
                    9,
                    Format.RIDE_ALONG,
                    "Starker Auftakt beim Kunden. Beim Preis zu früh nachgegeben.",
                    Optional.empty(),
                    "Drei Antworten auf „zu teuer“ aufschreiben"),
            new Talk(
                    Staff.JONAS,
                    Staff.TYLER,
                    17,
                    Format.ONE_TO_ONE,
                    "Prepares his calls well. Next: fewer, and with who decides.",
                    Optional.empty(),
                    "List who decides at the ten largest prospects"),
            new Talk(
                    Staff.LUCIA,
                    Staff.PIETER,
                    6,
                    Format.ONE_TO_ONE,
                    "Sterke verlengingen. Cross-selling blijft liggen.",
                    Optional.empty(),
                    "Bij vijf klanten de tweede verdieping aanbieden"),
            new Talk(
                    Staff.LUCIA,
                    Staff.CARLOS,
                    31,
                    Format.RIDE_ALONG,
                    "Buen trato con el cliente; falta cerrar con una fecha.",
                    Optional.empty(),
                    "Pedir una fecha en cada visita"),
            new Talk(
                    Staff.SOFIE,
                    Staff.JONAS,
                    13,
                    Format.ONE_TO_ONE,
                    "Das Team braucht ihn weniger im Tagesgeschäft.",
                    Optional.empty(),
                    "Hannah zwei Kundentermine allein führen lassen"));

    /** One talk, so many days ago, or on the Friday before where that was a weekend. */
    private record Talk(
            Employee coach,
            Employee coached,
            int daysAgo,
            Format format,
            String shared,
            Optional<String> alone,
            String toDo) {
        LocalDate day(LocalDate today) {
            LocalDate day = today.minusDays(daysAgo);
            return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                    ? day
                    : day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
        }
    }

    private Talks() {}

    static void write(Tx tx, Instant now) {
        for (Talk talk : ALL) {
            Member coach = member(tx, talk.coach());
            Member coached = member(tx, talk.coached());
            LocalDate day = talk.day(coach.dayAt(now));
            Draft draft = new Draft(
                    talk.format(),
                    day,
                    List.of(coached.id()),
                    Optional.of(talk.shared()),
                    talk.alone(),
                    List.of(new Draft.Action(talk.toDo(), coached.id(), day.plusDays(DAYS_TO_DO))),
                    List.of());
            Instant then = now.minus(Duration.ofDays(talk.daysAgo()));
            if (Logging.log(tx, coach.id(), draft, day, then) instanceof Logging.Outcome.Refused refused) {
                throw new IllegalStateException("The sample company can't coach so: " + refused);
            }
        }
    }

    private static Member member(Tx tx, Employee employee) {
        return Members.find(tx, employee.id()).orElseThrow();
    }
}
