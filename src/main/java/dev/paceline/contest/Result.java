package dev.paceline.contest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a contest was settled.
 *
 * @param standings of all who were ranked, the first place first
 * @param winners the names of those on the first place, if that wins
 * @param shown who took part, with a score or without: who had left the boards did not
 */
public record Result(List<Standing> standings, List<String> winners, List<Long> shown) {
    static Result of(Rule rule, Standings all) {
        List<Standing> standings = all.all();
        return new Result(
                standings,
                standings.stream()
                        .filter(standing -> standing.place() == 1 && rule.wins(standing.score()))
                        .map(Standing::name)
                        .toList(),
                all.runs().stream().filter(Run::shown).map(Run::side).toList());
    }

    /** Who won. */
    List<Standing> first() {
        return winners.isEmpty()
                ? List.of()
                : standings.stream().filter(standing -> standing.place() == 1).toList();
    }

    /** When somebody's reaching what was to be reached ended it. */
    Optional<Instant> won(Rule rule) {
        return rule.goal().isEmpty() || winners.isEmpty()
                ? Optional.empty()
                : standings.get(0).reached().map(Instant::ofEpochMilli);
    }
}
