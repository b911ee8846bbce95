package dev.paceline.leaderboard;

import dev.paceline.leaderboard.Totals.Total;
import dev.paceline.target.Course;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The board of a team, or of everyone, as its channel sees it, frozen. Nobody who left the boards is in it, and no amount.
 *
 * @param reader whose language the channel reads
 * @param board of those whom it names
 * @param improved by the same, or by points where nobody can be compared
 * @param total of the team against its own target, if it has one
 * @param course the last weeks in shares of that target
 * @param congratulatory whether it names only those who did well, without places
 * @param missed whether the one before could not be posted
 */
public record ChannelBoard(
        Locale reader,
        Board board,
        Board improved,
        Optional<Total> total,
        Course course,
        boolean congratulatory,
        boolean missed) {
    private static final int BEST = 3;

    static ChannelBoard of(
            Locale reader,
            Board board,
            Board improved,
            Optional<Total> total,
            Course course,
            boolean congratulatory,
            boolean missed) {
        return new ChannelBoard(
                reader,
                board.showing(congratulatory ? whoDidWell(board) : board.top()),
                improved.showing(improved.standings().stream()
                        .filter(standing -> standing.place() <= BEST)
                        .toList()),
                total,
                course,
                congratulatory,
                missed);
    }

    /** Whom it names. */
    public Set<Long> named() {
        return Stream.concat(board.standings().stream(), improved.standings().stream())
                .map(Standing::memberId)
                .collect(Collectors.toSet());
    }

    /** Whether it names nobody. */
    boolean isEmpty() {
        return board.isEmpty() && improved.isEmpty();
    }

    /** Those at their own target or above; where there are no targets, the better half, the first three at most. */
    private static List<Standing> whoDidWell(Board board) {
        int last = Math.min(BEST, (board.standings().size() + 1) / 2);
        return board.standings().stream()
                .filter(standing -> board.question().ofTarget()
                        ? standing.score().figure().compareTo(BigDecimal.ONE) >= 0
                        : standing.place() <= last)
                .toList();
    }
}
