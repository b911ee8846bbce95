package dev.paceline.coaching;

import dev.paceline.member.Leadership;
import dev.paceline.member.Line;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Teams;
import dev.paceline.reminder.Duties;
import dev.paceline.reminder.Duty;
import dev.paceline.reminder.Outcome;
import dev.paceline.reminder.Part;
import dev.paceline.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose turn it is to be coached, for who leads them. It begins with a first session, which the digest and {@code /coach} ask for: who
 * never had one is due each day anew, and no day by which it is due ever comes. The id is that of who is to be coached.
 */
public final class CoachingDuties implements Duties {
    public static final String KIND = "coaching";

    private final Coaching coaching;

    public CoachingDuties(Coaching coaching) {
        this.coaching = coaching;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Duty> of(Tx tx, Member member, LocalDate today) {
        if (Teams.ledBy(tx, member.id()).isEmpty()) {
            return List.of();
        }
        Map<Long, Line> lines = Leadership.lines(tx).values().stream()
                .filter(line -> !Part.of(line, member.id()).isEmpty())
                .collect(Collectors.toMap(Line::member, Function.identity()));
        List<Member> coached =
                Members.get(tx, lines.keySet()).stream().filter(Member::mayAct).toList();
        return coaching.of(tx, coached, today).stream()
                .flatMap(coachee -> duties(
                        coachee,
                        Objects.requireNonNull(lines.get(coachee.member().id())),
                        member))
                .filter(duty -> duty.part().acts() || duty.due().isBefore(today))
                .toList();
    }

    private static Stream<Duty> duties(Coachee coachee, Line line, Member reader) {
        return coachee.due().filter(any -> coachee.last().isPresent()).stream()
                .flatMap(due -> Part.of(line, reader.id()).stream()
                        .map(part ->
                                new Duty(KIND, line.member(), line.manager(), line.member(), "", due, part, true)));
    }

    @Override
    public Optional<Duty> find(Tx tx, Member member, long id, LocalDate today) {
        return Optional.ofNullable(Leadership.lines(tx).get(id))
                .filter(line -> !Part.of(line, member.id()).isEmpty())
                .flatMap(line -> coachee(tx, id, today)
                        .flatMap(coachee -> duties(coachee, line, member).findFirst()));
    }

    private Optional<Coachee> coachee(Tx tx, long id, LocalDate today) {
        Member coached = Members.get(tx, id);
        return coached.mayAct()
                ? coaching.of(tx, List.of(coached), today).stream().findFirst()
                : Optional.empty();
    }

    @Override
    public Outcome done(Tx tx, Member by, Duty duty, Instant now) {
        return Outcome.TAKES_A_FORM;
    }

    @Override
    public Outcome reschedule(Tx tx, Member by, Duty duty, LocalDate day, Instant now) {
        LocalDate today = by.dayAt(now);
        return still(tx, by, duty, today)
                .map(coachee -> Plan.on(tx, coachee, day, today, by.id(), now))
                .map(plan -> Outcome.CHANGED)
                .orElse(Outcome.SETTLED);
    }

    @Override
    public Outcome skip(Tx tx, Member by, Duty duty, String reason, Instant now) {
        LocalDate today = by.dayAt(now);
        return still(tx, by, duty, today)
                .map(coachee -> Plan.without(tx, coachee, reason, today, by.id(), now))
                .map(plan -> Outcome.CHANGED)
                .orElse(Outcome.SETTLED);
    }

    /** Whoever else decides about the turn waits for this transaction, and then finds another. */
    private Optional<Coachee> still(Tx tx, Member by, Duty duty, LocalDate today) {
        Members.lock(tx, duty.id());
        return find(tx, by, duty.id(), today)
                .filter(found -> found.turn().equals(duty.turn()))
                .flatMap(found -> coachee(tx, found.id(), today));
    }
}
