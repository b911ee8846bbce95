package dev.paceline.sandbox.company;

import dev.paceline.coaching.Draft;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.review.Holding;
import dev.paceline.review.Minutes;
import dev.paceline.review.Outcome;
import dev.paceline.review.Preparation;
import dev.paceline.review.Review;
import dev.paceline.review.Reviews;
import dev.paceline.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The reviews of the last month: some were held, one was prepared, and a few wait still. */
final class MonthlyReviews {
    private static final int DAYS_AFTER = 2;
    private static final int DAYS_TO_DO = 21;

    private static final List<Conversation> ALL = List.of(
            new Conversation(
                    Staff.JONAS,
                    Staff.EMMA,
                    "Two new logos, and demos that customers remember.",
                    "Three deals stood still for weeks.",
                    Outcome.ON_TRACK,
                    "Good month in front of customers. The pipeline needs an hour a week of its own.",
                    "Every open deal has a next step by Friday noon.",
                    "Go through all open deals each Friday",
                    true),
            new Conversation(
                    Staff.JONAS,
                    Staff.TYLER,
                    "More conversations with people who decide.",
                    "Too few of them led to a meeting.",
                    Outcome.ON_TRACK,
                    "Quality over quantity works. Next: ask for the meeting in the first call.",
                    "Twelve first meetings.",
                    "Listen to two of Emma’s calls",
                    false),
            new Conversation(
                    Staff.LUCIA,
                    Staff.PIETER,
                    "Alle verlengingen op tijd rond.",
                    "Cross-selling bleef liggen.",
                    Outcome.ABOVE,
                    "Sterke maand. Nu de tweede verdieping bij de klanten die tevreden zijn.",
                    "Vijf voorstellen voor cross-selling.",
                    "Vijf klanten kiezen en een afspraak maken",
                    true),
            new Conversation(
                    Staff.LUCIA,
                    Staff.CARLOS,
                    "Buenas visitas, mejores relaciones.",
                    "No cerré lo que esperaba.",
                    Outcome.BELOW,
                    "El trato es excelente; falta pedir la fecha de cierre en cada visita.",
                    "Fecha de cierre acordada en todos los negocios.",
                    "Preparar con Lucía las tres visitas más importantes",
                    true),
            new Conversation(
                    Staff.SOFIE,
                    Staff.JONAS,
                    "Das Team hat einen guten Rhythmus gefunden.",
                    "Ich selbst bin noch zu oft im Tagesgeschäft.",
                    Outcome.ON_TRACK,
                    "Die Zahlen stimmen. Jetzt Verantwortung abgeben.",
                    "Hannah führt das Team eine Woche lang allein.",
                    "Eine Woche mit Hannah als Vertretung planen",
                    true));

    /** What the two said; the actions are the rep's own. */
    private record Conversation(
            Employee manager,
            Employee rep,
            String wentWell,
            String wentBadly,
            Outcome outcome,
            String notes,
            String goals,
            String toDo,
            boolean acknowledged) {}

    private MonthlyReviews() {}

    /** When those of the last month came up: at noon of the last second day of a month that is so long over that some were held. */
    static Instant cameUp(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .minusDays(DAYS_AFTER + 2)
                .withDayOfMonth(2);
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    static void write(Tx tx, Instant now) {
        Instant held = cameUp(now).plus(Duration.ofDays(DAYS_AFTER));
        ALL.forEach(conversation -> {
            Member rep = member(tx, conversation.rep());
            Reviews.open(tx, List.of(rep.id())).forEach(review -> hold(tx, conversation, rep, review, held));
        });
        Member daan = member(tx, Staff.DAAN);
        Reviews.open(tx, List.of(daan.id()))
                .forEach(review -> Holding.prepare(
                        tx,
                        daan.id(),
                        review.id(),
                        new Preparation(
                                Optional.of("Meer leads die echt passen."),
                                Optional.of("Te veel tijd in de CRM."),
                                Optional.of("Een korter formulier voor nieuwe leads."),
                                Optional.of(Outcome.ON_TRACK)),
                        held));
    }

    private static void hold(Tx tx, Conversation conversation, Member rep, Review review, Instant now) {
        Member manager = member(tx, conversation.manager());
        LocalDate today = manager.dayAt(now);
        Holding.prepare(
                tx,
                rep.id(),
                review.id(),
                new Preparation(
                        Optional.of(conversation.wentWell()),
                        Optional.of(conversation.wentBadly()),
                        Optional.empty(),
                        Optional.of(conversation.outcome())),
                now);
        Minutes minutes = new Minutes(
                conversation.outcome(),
                Optional.of(conversation.notes()),
                Optional.of(conversation.goals()),
                Optional.empty(),
                List.of(new Draft.Action(conversation.toDo(), rep.id(), today.plusDays(DAYS_TO_DO))),
                List.of());
        Holding.draft(tx, manager.id(), review.id(), minutes, Optional.empty(), today);
        if (Holding.share(tx, manager.id(), review.id(), today, now) instanceof Holding.Answer.Refused refused) {
            throw new IllegalStateException("The sample company can't hold reviews so: " + refused);
        }
        if (conversation.acknowledged()) {
            Holding.acknowledge(tx, rep.id(), review.id(), now);
        }
    }

    private static Member member(Tx tx, Employee employee) {
        return Members.find(tx, employee.id()).orElseThrow();
    }
}
