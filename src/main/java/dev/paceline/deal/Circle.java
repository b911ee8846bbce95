package dev.paceline.deal;

import dev.paceline.member.Actor;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Workspace;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose deals somebody may see and change. One changes one's own and those of the people in the teams that one leads, and
 * sees those of one's own team besides; a team has its sub-teams. The deals of somebody who is in no team any more are their
 * last team's. Admins may all.
 *
 * @param led who is in a team that they lead
 * @param near who is in a team that they are in or lead
 * @param teams those teams: what was won in them is seen whoever has it now
 */
public record Circle(Actor actor, Set<Long> led, Set<Long> near, Set<Long> teams) {
    private record Place(long member, long team) {}

    public static Circle of(Tx tx, Actor actor) {
        List<Team> all = Teams.all(tx);
        Set<Long> led = withSubTeams(
                all, all.stream().filter(team -> team.isLedBy(actor.memberId())).toList());
        Set<Long> teams = new HashSet<>(led);
        teams.addAll(withSubTeams(
                all,
                Teams.teamOf(tx, actor.memberId(), Workspace.FOREVER.minusDays(1)).stream()
                        .toList()));
        List<Place> places = places(tx, teams);
        return new Circle(
                actor,
                places.stream()
                        .filter(place -> led.contains(place.team()))
                        .map(Place::member)
                        .collect(Collectors.toUnmodifiableSet()),
                places.stream().map(Place::member).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(teams));
    }

    public boolean mayChange(long owner) {
        return actor.admin() || owner == actor.memberId() || led.contains(owner);
    }

    public boolean maySee(DealState deal) {
        return mayChange(deal.ownerId())
                || near.contains(deal.ownerId())
                || (!deal.isOpen() && teams.contains(deal.teamId()));
    }

    /** Whose deals are "my team's", one's own among them. */
    public List<Long> team() {
        return Stream.concat(Stream.of(actor.memberId()), near.stream())
                .distinct()
                .toList();
    }

    private static Set<Long> withSubTeams(List<Team> all, Collection<Team> tops) {
        return tops.stream()
                .flatMap(top -> Teams.withSubTeams(all, top).stream())
                .map(Team::id)
                .collect(Collectors.toSet());
    }

    /** Who is in the teams, or is in none any more and was in one of these last. */
    private static List<Place> places(Tx tx, Set<Long> teams) {
        return tx.rows(
                "select m.member_id, m.team_id from team_membership m where m.workspace_id = :workspace"
                        + " and m.team_id in (?) and not exists (select 1 from team_membership l"
                        + " where l.workspace_id = :workspace and l.member_id = m.member_id and l.until_day > m.until_day)",
                row -> new Place(row.getLong(1), row.getLong(2)),
                teams);
    }
}
