package dev.paceline.leaderboard;

import dev.paceline.member.Team;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the teams are called for which there can be a board, by id. */
public record TeamNames(Map<Long, String> byId) {
    public static TeamNames of(List<Team> teams) {
        return new TeamNames(teams.stream().collect(Collectors.toUnmodifiableMap(Team::id, Team::name)));
    }

    public Optional<String> of(long id) {
        return Optional.ofNullable(byId.get(id));
    }
}
