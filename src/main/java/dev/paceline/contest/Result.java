package dev.paceline.contest;

import java.util.List;

/**
 * How a contest was settled.
 *
 * @param standings of all who were ranked, the first place first
 * @param winners the names of those on the first place, if that wins
 */
public record Result(List<Standing> standings, List<String> winners) {
    static Result of(Rule rule, List<Standing> standings) {
        return new Result(
                standings,
                standings.stream()
                        .filter(standing -> standing.place() == 1 && rule.wins(standing.score()))
                        .map(Standing::name)
                        .toList());
    }
}
