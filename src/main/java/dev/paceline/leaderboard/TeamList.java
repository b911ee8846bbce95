package dev.paceline.leaderboard;

import dev.paceline.store.Tx;
import dev.paceline.text.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The teams for which there can be a board. */
public record TeamList(List<Named> teams) {
    /** The team of a row that was logged in none. */
    private static final long NO_TEAM = 0;

    /** A team; {@code parent} is 0 where it has none. */
    public record Named(long id, String name, long parent) {}

    public static TeamList read(Tx tx) {
        return new TeamList(tx.rows(
                "select id, name, coalesce(parent_id, 0) from team where workspace_id = :workspace order by name_key",
                row -> new Named(row.getLong(1), row.getString(2), row.getLong(3))));
    }

    public Optional<String> name(long id) {
        return teams.stream().filter(team -> team.id() == id).map(Named::name).findFirst();
    }

    /** Ids by name, in the form in which words are compared. */
    Map<String, Long> byName() {
        Map<String, Long> ids = new HashMap<>();
        teams.forEach(team -> ids.putIfAbsent(Spelling.normal(team.name()), team.id()));
        return ids;
    }

    /**
     * The ids under which the rows of a board stand: the team's and those of the teams beneath it, or all, without a team too.
     * They are named one by one so that the same index leads to a team's days and to everyone's.
     */
    List<Long> ids(Optional<Long> team) {
        List<Long> ids = new ArrayList<>(List.of(team.orElse(NO_TEAM)));
        if (team.isEmpty()) {
            teams.forEach(any -> ids.add(any.id()));
            return ids;
        }
        for (int i = 0; i < ids.size(); i++) {
            long parent = ids.get(i);
            teams.stream()
                    .filter(child -> child.parent() == parent && !ids.contains(child.id()))
                    .forEach(child -> ids.add(child.id()));
        }
        return ids;
    }
}
