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
 * @param standings of everyone who did something and is on the boards, the first place first
 * @param own the asker's; the place is the one that they would have if they have left the boards. Empty if they did nothing
 * @param hidden whether the asker has left the boards
 * @param first whether nobody did anything in the period before: then no place has moved
 */
public record Board(
        Question question,
        Periods periods,
        List<Standing> standings,
        Optional<Standing> own,
        boolean hidden,
        boolean first) {
    private static final int TOP = 10;

    /** By name where the place is the same, as a board has to begin somewhere. */
    private static final Comparator<Standing> ORDER = Comparator.comparingInt(Standing::place)
            .thenComparing(Standing::name)
            .thenComparing(Standing::memberId);

    static Board of(Question question, Periods periods, Collection<Contender> contenders, long asker) {
        List<Contender> shown = contenders.stream().filter(Contender::onBoards).toList();
        Places places = places(shown, Contender::now);
        Places before = places(shown, Contender::before);
        List<Standing> standings = shown.stream()
                .flatMap(contender -> standing(contender, places, before).stream())
                .sorted(ORDER)
                .toList();
        Optional<Contender> self = contenders.stream()
                .filter(contender -> contender.memberId() == asker)
                .findFirst();
        return new Board(
                question,
                periods,
                standings,
                self.flatMap(contender -> standing(contender, places, before)),
                self.filter(contender -> !contender.onBoards()).isPresent(),
                shown.stream().allMatch(contender -> contender.before().isEmpty()));
    }

    public boolean isEmpty() {
        return standings.isEmpty();
    }

    /** As many as a message shows. */
    public List<Standing> top() {
        return standings.subList(0, Math.min(TOP, standings.size()));
    }

    private static Places places(List<Contender> contenders, Function<Contender, Optional<Score>> score) {
        return new Places(contenders.stream()
                .flatMap(contender -> score.apply(contender).stream())
                .map(Score::figure)
                .toList());
    }

    private static Optional<Standing> standing(Contender contender, Places places, Places before) {
        OptionalInt placeBefore = contender.before().stream()
                .mapToInt(score -> before.of(score.figure()))
                .findFirst();
        return contender
                .now()
                .map(score -> new Standing(
                        contender.memberId(), contender.name(), places.of(score.figure()), score, placeBefore));
    }
}
