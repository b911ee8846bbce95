package dev.paceline.member;

import dev.paceline.member.Refusal.Part;
import dev.paceline.member.Refusal.Reason;
import dev.paceline.store.Tx;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Creates and changes teams. Admins change them all, a team's manager and deputy change who is in it, its deputy and its channel.
 * Members come and go from their own today on; what they logged stays with the team of then.
 */
public final class TeamChanges {
    private static final long NO_TEAM = 0;

    private final Clock clock;
    private final List<Follower> followers;

    public TeamChanges(Clock clock, Follower... followers) {
        this.clock = clock;
        this.followers = List.of(followers);
    }

    public TeamOutcome create(Tx tx, Actor actor, TeamDraft draft) {
        Examination examination = new Examination(tx, actor);
        if (!actor.admin()) {
            examination.refuse(Part.TEAM, Reason.ADMINS_CREATE);
            return examination.refusal();
        }
        Optional<Team.Settings> settings = examination.settings(draft, null);
        Optional<Team> made = settings.map(all -> new Team(tx.newId(), all));
        List<Move> moves = examination.moves(draft.members(), made);
        if (examination.refuses()) {
            return examination.refusal();
        }
        Team team = tx.save(made.orElseThrow());
        carryOut(tx, moves);
        return new TeamOutcome.Created(team, moves);
    }

    /** Makes the team what the draft says, its members too: who is not in the draft leaves. */
    public TeamOutcome change(Tx tx, Actor actor, long teamId, TeamDraft draft) {
        Examination examination = new Examination(tx, actor);
        Optional<Team> found = Teams.find(tx, teamId);
        if (found.isEmpty()) {
            examination.refuse(Part.TEAM, Reason.NO_SUCH_TEAM);
            return examination.refusal();
        }
        Team team = found.get();
        examination.mustManage(team);
        if (examination.refuses()) {
            return examination.refusal();
        }
        Optional<Team.Settings> settings = examination.settings(draft, team);
        if (!actor.admin() && settings.filter(team::keepsWhatIsForAdmins).isEmpty()) {
            examination.refuse(Part.TEAM, Reason.ADMINS_CHANGE, "team", team.name());
        }
        List<String> departing = Teams.membersOf(tx, team).stream()
                .map(Member::userId)
                .filter(user -> !draft.members().contains(user))
                .toList();
        List<Move> moves = Stream.concat(
                        examination.moves(draft.members(), found).stream(),
                        examination.moves(departing, Optional.empty()).stream())
                .filter(Move::changesTeam)
                .toList();
        if (examination.refuses()) {
            return examination.refusal();
        }
        team.become(settings.orElseThrow());
        carryOut(tx, moves);
        return new TeamOutcome.Changed(team, moves);
    }

    /** Takes people into a team, out of the one that they are in. */
    public TeamOutcome join(Tx tx, Actor actor, Team team, List<String> userIds) {
        Examination examination = new Examination(tx, actor);
        examination.mustManage(team);
        return examination.refuses()
                ? examination.refusal()
                : move(tx, examination, examination.moves(userIds, Optional.of(team)));
    }

    /**
     * Takes people out of the team that they are in.
     *
     * @param from the team that the actor thinks it is, if they said
     */
    public TeamOutcome leave(Tx tx, Actor actor, List<String> userIds, Optional<Team> from) {
        Examination examination = new Examination(tx, actor);
        List<Move> moves = examination.moves(userIds, Optional.empty());
        from.ifPresent(team -> moves.stream()
                .filter(move -> move.from().filter(now -> now.id() == team.id()).isEmpty())
                .forEach(move -> examination.refuse(
                        Part.MEMBERS, Reason.NOT_IN_TEAM, "who", move.member().name(), "team", team.name())));
        return move(tx, examination, moves);
    }

    private TeamOutcome move(Tx tx, Examination examination, List<Move> moves) {
        if (examination.refuses()) {
            return examination.refusal();
        }
        carryOut(tx, moves);
        return new TeamOutcome.Moved(moves);
    }

    private void carryOut(Tx tx, List<Move> moves) {
        for (Move move : moves) {
            if (move.changesTeam()) {
                Member member = move.member();
                LocalDate from = Memberships.place(tx, member, move.to(), member.dayAt(clock.instant()));
                long team = move.to().map(Team::id).orElse(NO_TEAM);
                followers.forEach(follower -> follower.moved(tx, member.id(), team, from));
            }
        }
    }
}
