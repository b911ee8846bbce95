package dev.paceline.review;

import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Within how many working days of a month a team's reviews of the month before are held, where somebody chose. */
@Entity
@Table(name = "review_deadline")
public class Deadline extends WorkspaceOwned {
    /** As long as nobody chose. */
    public static final int USUAL = 5;

    /** Reviews come up on the second day of a month, and want to be prepared. */
    public static final int LEAST = 3;

    public static final int MOST = 15;

    @Column(name = "team_id")
    private long teamId;

    @Column(name = "working_days")
    private int workingDays;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    protected Deadline() {}

    private Deadline(long id, long teamId) {
        super(id);
        this.teamId = teamId;
    }

    /** What holds for each team: its own, else that of a team above it. */
    public static Map<Long, Integer> byTeam(Tx tx) {
        List<Team> all = Teams.all(tx);
        Map<Long, Deadline> chosen = all(tx, all.stream().map(Team::id).toList());
        return all.stream().collect(Collectors.toMap(Team::id, team -> Teams.withTeamsAbove(all, team).stream()
                .flatMap(each -> Stream.ofNullable(chosen.get(each.id())))
                .findFirst()
                .map(deadline -> deadline.workingDays)
                .orElse(USUAL)));
    }

    public static int of(Tx tx, Team team) {
        return byTeam(tx).getOrDefault(team.id(), USUAL);
    }

    /** For what comes up from now on. */
    public static void choose(Tx tx, Team team, int workingDays, long by, Instant now) {
        Deadline deadline = Optional.ofNullable(all(tx, List.of(team.id())).get(team.id()))
                .orElseGet(() -> tx.save(new Deadline(tx.newId(), team.id())));
        deadline.workingDays = workingDays;
        deadline.recordedBy = by;
        deadline.recordedAt = now.toEpochMilli();
    }

    private static Map<Long, Deadline> all(Tx tx, List<Long> teams) {
        if (teams.isEmpty()) {
            return Map.of();
        }
        return tx
                .entities()
                .createQuery("select d from Deadline d where d.teamId in :teams", Deadline.class)
                .setParameter("teams", teams)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(deadline -> deadline.teamId, Function.identity()));
    }
}
