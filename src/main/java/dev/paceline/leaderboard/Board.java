package dev.paceline.leaderboard;

import dev.paceline.leaderboard.Span.Periods;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Who stands where, as one member may see it.
 *
 * @param aim of which target it shows shares, if it does
 * @param standings of everyone who did something and is on the boards, the first place first; of those who have reached some
 *     of their target or improved, where it is about that: a board names nobody who hasn't
 * @param own the asker's; the place is the one that they would have if they aren't on the board. Empty if they did nothing
 * @param hidden whether the asker has left the boards
 * @param first whether nobody did anything in the period before: then no place has moved
 */
public record Board(
        Question question,
        Periods periods,
        Optional<Aim> aim,
        List<Standing> standings,
        Optional<Standing> own,
        boolean hidden,
        boolean first) {
    private static final int TOP = 10;

    /** By name where the place is the same, as a board has to begin somewhere. */
    private static final Comparator<Standing> ORDER = Comparator.comparingInt(Standing::place)
            .thenComparing(Standing::name)
            .thenComparing(Standing::memberId);

    static Board of(
            Question question, Periods periods, Optional<Aim> aim, Collection<Contender> contenders, long asker) {
        List<Contender> shown = contenders.stream().filter(Contender::onBoards).toList();
        Places places = places(shown, Contender::now);
        Places before = places(shown, contender -> before(question, contender));
        List<Standing> standings = shown.stream()
                .flatMap(contender -> standing(question, contender, places, before).stream())
                .filter(standing -> isNamed(question, standing.score()))
                .sorted(ORDER)
                .toList();
        Optional<Contender> self = contenders.stream()
                .filter(contender -> contender.memberId() == asker)
                .findFirst();
        return new Board(
                question,
                periods,
                aim,
                standings,
                self.flatMap(contender -> standing(question, contender, places, before)),
                self.filter(contender -> !contender.onBoards()).isPresent(),
                shown.stream().allMatch(contender -> before(question, contender).isEmpty()));
    }

    public boolean isEmpty() {
        return standings.isEmpty();
    }

    /** Whether everyone who sees the board sees the asker on it. */
    public boolean hasOwn() {
        return own.filter(standings::contains).isPresent();
    }

    /** The same board with some of its standings alone. */
    Board showing(List<Standing> some) {
        return new Board(question, periods, aim, some, own, hidden, first);
    }

    /** As many as a message shows. */
    public List<Standing> top() {
        return standings.subList(0, Math.min(TOP, standings.size()));
    }

    /** Nobody is shown up with what they did not reach. An average may be zero; calls and points that are none are no score at all. */
    private static boolean isNamed(Question question, Score score) {
        return score.figure().signum() > 0 || !(question.ofTarget() || question.improved());
    }

    private static Places places(List<Contender> contenders, Function<Contender, Optional<Score>> score) {
        return new Places(contenders.stream()
                .flatMap(contender -> score.apply(contender).stream())
                .map(Score::figure)
                .toList());
    }

    private static Optional<Standing> standing(Question question, Contender contender, Places places, Places before) {
        OptionalInt placeBefore = before(question, contender).stream()
                .mapToInt(score -> before.of(score.figure()))
                .findFirst();
        return contender
                .now()
                .map(score -> new Standing(
                        contender.memberId(), contender.name(), places.of(score.figure()), score, placeBefore));
    }

    private static Optional<Score> before(Question question, Contender contender) {
        return contender.before().filter(score -> isNamed(question, score));
    }
}
