package dev.paceline.member;

import dev.paceline.store.Tx;
import dev.paceline.text.Spelling;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Finds teams, and who was in which of them on which day. */
public final class Teams {
    /** A day on which only what still lasts holds. */
    static final LocalDate NOW = Workspace.FOREVER.minusDays(1);

    private static final String BY_NAME = "select t from Team t order by t.nameKey";

    private Teams() {}

    /** By name. */
    public static List<Team> all(Tx tx) {
        return tx.entities().createQuery(BY_NAME, Team.class).getResultList();
    }

    public static Optional<Team> find(Tx tx, long id) {
        return Optional.ofNullable(tx.entities().find(Team.class, id));
    }

    /** The team that people call so, in capitals or not. */
    public static Optional<Team> named(Tx tx, String name) {
        return TeamName.of(name).flatMap(typed -> tx
                .entities()
                .createQuery("select t from Team t where t.nameKey = :key", Team.class)
                .setParameter("key", typed.key())
                .getResultList()
                .stream()
                .findFirst());
    }

    /** The team whose name is spelled most like this, if one is. */
    public static Optional<Team> nearest(Tx tx, String name) {
        String typed = Spelling.normal(name);
        Function<Team, Integer> distance = team -> {
            String known = Spelling.normal(team.name());
            return typed.length() > 1 && known.startsWith(typed) ? 1 : Spelling.distance(typed, known);
        };
        return all(tx).stream()
                .min(Comparator.comparing(distance))
                .filter(team -> distance.apply(team) <= Math.max(1, team.name().length() / 3));
    }

    /** The team that a member was in on a day. */
    public static Optional<Team> teamOf(Tx tx, long memberId, LocalDate day) {
        return tx
                .entities()
                .createQuery(
                        "select t from TeamMembership s, Team t where s.memberId = :member and t.id = s.teamId"
                                + " and s.fromDay <= :day and s.untilDay > :day",
                        Team.class)
                .setParameter("member", memberId)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The team that a member is in now. */
    public static Optional<Team> teamNow(Tx tx, long memberId) {
        return teamOf(tx, memberId, NOW);
    }

    /** Those who were in the team on a day, by name. */
    public static List<Member> membersOf(Tx tx, Team team, LocalDate day) {
        return membersOf(tx, List.of(team.id()), day);
    }

    /** Those who were in any of the teams on a day, by name. */
    static List<Member> membersOf(Tx tx, Collection<Long> teamIds, LocalDate day) {
        if (teamIds.isEmpty()) {
            return List.of();
        }
        return tx.entities()
                .createQuery(
                        "select m from TeamMembership s, Member m where s.teamId in :teams and m.id = s.memberId"
                                + " and s.fromDay <= :day and s.untilDay > :day order by m.name",
                        Member.class)
                .setParameter("teams", teamIds)
                .setParameter("day", day)
                .getResultList();
    }

    /** Those who are in the team now, by name. */
    public static List<Member> membersOf(Tx tx, Team team) {
        return membersOf(tx, team, NOW);
    }

    /** Where these members were in the period, each stay with all of its days. */
    public static List<Stay> stays(Tx tx, Collection<Long> memberIds, Period period) {
        return stays(tx, "member_id", memberIds, period);
    }

    /** Where these members are now. */
    public static List<Stay> staysNow(Tx tx, Collection<Long> memberIds) {
        return stays(tx, memberIds, new Period(NOW, Workspace.FOREVER));
    }

    /** Who is in these teams now. */
    public static List<Stay> staysInNow(Tx tx, Collection<Long> teamIds) {
        return staysIn(tx, teamIds, new Period(NOW, Workspace.FOREVER));
    }

    /** Who was in these teams in the period, each stay with all of its days. */
    public static List<Stay> staysIn(Tx tx, Collection<Long> teamIds, Period period) {
        return stays(tx, "team_id", teamIds, period);
    }

    private static List<Stay> stays(Tx tx, String of, Collection<Long> ids, Period period) {
        return tx.rows(
                "select member_id, team_id, from_day, until_day from team_membership where workspace_id = :workspace and "
                        + of + " in (?) and from_day < ? and until_day > ?",
                row -> new Stay(
                        row.getLong(1),
                        row.getLong(2),
                        new Period(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class))),
                ids,
                period.until(),
                period.from());
    }

    /** How many members each team has now, by the team's id; nothing for a team without members. */
    public static Map<Long, Long> sizes(Tx tx) {
        return tx
                .rows(
                        "select team_id, count(*) from team_membership where workspace_id = :workspace and until_day = ?"
                                + " group by team_id",
                        row -> Map.entry(row.getLong(1), row.getLong(2)),
                        Workspace.FOREVER)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The teams that a member leads as manager or deputy, by name. */
    public static List<Team> ledBy(Tx tx, long memberId) {
        return all(tx).stream().filter(team -> team.isLedBy(memberId)).toList();
    }

    /** Of the teams that a member leads the first that stands beneath none of the others. */
    public static Optional<Team> topLedBy(Tx tx, long memberId) {
        List<Team> led = ledBy(tx, memberId);
        return led.stream()
                .filter(team -> led.stream()
                        .noneMatch(above ->
                                team.parentId().filter(id -> id == above.id()).isPresent()))
                .findFirst();
    }

    /** A team and all that stand beneath it. */
    public static List<Team> withSubTeams(Tx tx, Team team) {
        return withSubTeams(all(tx), team);
    }

    static Map<Long, Team> byId(Tx tx) {
        return new HashMap<>(all(tx).stream().collect(Collectors.toMap(Team::id, Function.identity())));
    }

    /** All teams, which nobody else changes until this transaction ends: two changes of parents could close a circle. */
    static List<Team> locked(Tx tx) {
        return tx.entities()
                .createQuery(BY_NAME, Team.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The same among teams that have been read. */
    public static List<Team> withSubTeams(List<Team> all, Team top) {
        List<Team> found = new ArrayList<>(List.of(top));
        for (int i = 0; i < found.size(); i++) {
            long parent = found.get(i).id();
            all.stream()
                    .filter(team -> team.parentId().filter(id -> id == parent).isPresent())
                    .forEach(found::add);
        }
        return found;
    }

    /** A team and those above it, from the bottom up; no other team is read. */
    public static List<Team> withTeamsAbove(Tx tx, Team bottom) {
        return upwards(bottom, id -> find(tx, id));
    }

    /** The same among teams that have been read. */
    public static List<Team> withTeamsAbove(List<Team> all, Team bottom) {
        return upwards(
                bottom, id -> all.stream().filter(team -> team.id() == id).findFirst());
    }

    private static List<Team> upwards(Team bottom, LongFunction<Optional<Team>> parent) {
        List<Team> found = new ArrayList<>();
        for (Optional<Team> next = Optional.of(bottom);
                next.isPresent();
                next = next.get().parentId().flatMap(parent::apply)) {
            found.add(next.get());
        }
        return found;
    }
}
