package dev.paceline.member;

import dev.paceline.store.Tx;
import dev.paceline.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The spans of days that members spent in teams: for each member they neither overlap nor are any empty. */
final class Memberships {
    private Memberships() {}

    /** The teams that these members are in now, by member. */
    static Map<Long, Team> teamsNow(Tx tx, List<Member> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        Map<Long, Team> teams = Teams.byId(tx);
        List<TeamMembership> open = tx.entities()
                .createQuery(
                        "select s from TeamMembership s where s.memberId in :members and s.untilDay = :forever",
                        TeamMembership.class)
                .setParameter("members", members.stream().map(Member::id).toList())
                .setParameter("forever", Workspace.FOREVER)
                .getResultList();
        return open.stream()
                .collect(Collectors.toMap(
                        TeamMembership::memberId, span -> Objects.requireNonNull(teams.get(span.teamId()))));
    }

    /** From {@code today} on the member is in this team, or in none; answers the first day of it. */
    static LocalDate place(Tx tx, Member member, Optional<Team> team, LocalDate today) {
        Optional<TeamMembership> last = last(tx, member);
        Optional<TeamMembership> open = last.filter(TeamMembership::isOpen);
        if (open.filter(span -> !span.fromDay().isBefore(today)).isPresent()) {
            // Begun this very day: as if it had not been.
            team.ifPresentOrElse(open.get()::becomeIn, () -> tx.entities().remove(open.get()));
            return open.get().fromDay();
        }
        open.ifPresent(span -> span.endOn(today));
        // Somebody who flew west may have a today that an earlier span has covered already.
        LocalDate from =
                last.map(TeamMembership::untilDay).filter(today::isBefore).orElse(today);
        team.ifPresent(to -> tx.save(new TeamMembership(tx.newId(), member.id(), to.id(), from)));
        return from;
    }

    private static Optional<TeamMembership> last(Tx tx, Member member) {
        return tx
                .entities()
                .createQuery(
                        "select s from TeamMembership s where s.memberId = :member order by s.fromDay desc",
                        TeamMembership.class)
                .setParameter("member", member.id())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }
}
