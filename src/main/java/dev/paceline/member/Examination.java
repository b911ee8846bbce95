package dev.paceline.member;

import dev.paceline.member.Refusal.Part;
import dev.paceline.member.Refusal.Reason;
import dev.paceline.store.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a change against the rules before anything is written, and gathers every reason to refuse it. */
final class Examination {
    private final Tx tx;
    private final Actor actor;
    private final List<Refusal> refusals = new ArrayList<>();

    Examination(Tx tx, Actor actor) {
        this.tx = tx;
        this.actor = actor;
    }

    boolean refuses() {
        return !refusals.isEmpty();
    }

    TeamOutcome refusal() {
        return new TeamOutcome.Refused(List.copyOf(refusals));
    }

    void refuse(Part part, Reason reason, String... names) {
        refusals.add(Refusal.of(part, reason, names));
    }

    /** Refuses who neither leads the team nor is an admin. */
    void mustManage(Team team) {
        if (!actor.manages(team)) {
            refuse(Part.TEAM, Reason.NOT_YOURS, "team", team.name(), "manager", manager(team));
        }
    }

    /** @param before the team that is changed, if there is one yet */
    Optional<Team.Settings> settings(TeamDraft draft, @Nullable Team before) {
        Optional<TeamName> name = name(draft.name(), before);
        Optional<Long> manager = leader(draft.manager(), Part.MANAGER, before);
        Optional<Long> deputy = draft.deputy().flatMap(user -> leader(user, Part.DEPUTY, before));
        Optional<Long> parent = draft.parent().flatMap(id -> parent(id, before));
        if (deputy.isPresent() && deputy.equals(manager)) {
            refuse(Part.DEPUTY, Reason.SAME_AS_MANAGER);
        }
        if (name.isEmpty() || manager.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Team.Settings(name.get(), manager.get(), deputy, parent, draft.channel()));
    }

    /** The people named and the team each is in now, all of whom go to {@code to}, or into no team. */
    List<Move> moves(List<String> userIds, Optional<Team> to) {
        List<Member> members = userIds.stream()
                .distinct()
                .flatMap(user -> person(user, Part.MEMBERS).stream())
                .toList();
        Map<Long, Team> now = Memberships.teamsNow(tx, members);
        List<Move> moves = members.stream()
                .map(member -> new Move(member, Optional.ofNullable(now.get(member.id())), to))
                .toList();
        moves.stream().filter(Move::changesTeam).forEach(this::check);
        return moves;
    }

    private void check(Move move) {
        String who = move.member().name();
        if (move.to().isPresent() && !move.member().mayAct()) {
            refuse(Part.MEMBERS, Reason.CANNOT_ACT, "who", who);
        }
        move.from().filter(team -> !actor.manages(team)).ifPresent(team -> {
            refuse(Part.MEMBERS, Reason.LED_BY_ANOTHER, "who", who, "team", team.name(), "manager", manager(team));
        });
    }

    private Optional<TeamName> name(String typed, @Nullable Team before) {
        Optional<TeamName> name = TeamName.of(typed);
        if (name.isEmpty()) {
            refuse(Part.NAME, Reason.NAME_LENGTH);
        }
        name.flatMap(wanted -> Teams.named(tx, wanted.shown()))
                .filter(other -> before == null || other.id() != before.id())
                .ifPresent(other -> refuse(Part.NAME, Reason.NAME_TAKEN, "team", other.name()));
        return name;
    }

    /** Who already leads the team may stay, whatever has become of them. */
    private Optional<Long> leader(String userId, Part part, @Nullable Team before) {
        Optional<Member> person = person(userId, part);
        person.filter(member -> !member.mayAct())
                .filter(member -> before == null || !before.isLedBy(member.id()))
                .ifPresent(member -> refuse(part, Reason.CANNOT_ACT, "who", member.name()));
        return person.map(Member::id);
    }

    private Optional<Long> parent(long id, @Nullable Team before) {
        List<Team> all = Teams.locked(tx);
        Optional<Team> parent = all.stream().filter(team -> team.id() == id).findFirst();
        if (parent.isEmpty()) {
            refuse(Part.PARENT, Reason.NO_SUCH_TEAM);
        } else if (before != null && Teams.withSubTeams(all, before).contains(parent.get())) {
            refuse(Part.PARENT, Reason.BENEATH_ITSELF, "team", before.name());
        }
        return parent.map(Team::id);
    }

    private Optional<Member> person(String userId, Part part) {
        Optional<Member> person = Members.find(tx, userId).filter(Member::isMet);
        if (person.isEmpty()) {
            refuse(part, Reason.UNKNOWN_PERSON);
        }
        return person;
    }

    private String manager(Team team) {
        return Members.get(tx, team.managerId()).name();
    }
}
