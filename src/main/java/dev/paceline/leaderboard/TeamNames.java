package dev.paceline.leaderboard;

import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the teams are called for which there can be a board, by id. */
public record TeamNames(Map<Long, String> byId) {
    public static TeamNames read(Tx tx) {
        return new TeamNames(Teams.all(tx).stream().collect(Collectors.toUnmodifiableMap(Team::id, Team::name)));
    }

    public Optional<String> of(long id) {
        return Optional.ofNullable(byId.get(id));
    }
}
