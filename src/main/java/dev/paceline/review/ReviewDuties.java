package dev.paceline.review;

import dev.paceline.member.Leadership;
import dev.paceline.member.Line;
import dev.paceline.member.Member;
import dev.paceline.member.Teams;
import dev.paceline.reminder.Duties;
import dev.paceline.reminder.Duty;
import dev.paceline.reminder.Outcome;
import dev.paceline.reminder.Part;
import dev.paceline.review.Holding.Answer;
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

/** The reviews that are to be held, for who leads the member. */
public final class ReviewDuties implements Duties {
    public static final String KIND = "review";

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
        return Reviews.openOfThere(tx, lines.keySet(), today).stream()
                .flatMap(review -> duties(review, Objects.requireNonNull(lines.get(review.memberId())), member))
                .toList();
    }

    @Override
    public Optional<Duty> find(Tx tx, Member member, long id, LocalDate today) {
        return Review.find(tx, id)
                .flatMap(review -> Optional.ofNullable(Leadership.lines(tx).get(review.memberId()))
                        .flatMap(line -> duties(review, line, member).findFirst()));
    }

    private static Stream<Duty> duties(Review review, Line line, Member reader) {
        return Part.of(line, reader.id()).stream()
                .map(part -> new Duty(
                        KIND, review.id(), line.manager(), line.member(), "", review.dueDay(), part, review.isOpen()));
    }

    @Override
    public Outcome done(Tx tx, Member by, Duty duty, Instant now) {
        return Outcome.TAKES_A_FORM;
    }

    @Override
    public Outcome reschedule(Tx tx, Member by, Duty duty, LocalDate day, Instant now) {
        return outcome(Holding.reschedule(tx, by.id(), duty.id(), day, by.dayAt(now)));
    }

    @Override
    public Outcome skip(Tx tx, Member by, Duty duty, String reason, Instant now) {
        return outcome(Holding.skip(tx, by.id(), duty.id(), reason, now));
    }

    static Outcome outcome(Answer answer) {
        return answer instanceof Answer.Done ? Outcome.CHANGED : Outcome.SETTLED;
    }
}
