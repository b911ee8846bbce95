package dev.paceline.digest;

import dev.paceline.delivery.Letter;
import dev.paceline.kpi.Scope;
import dev.paceline.kpi.Scopes;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.rhythm.Audience;
import dev.paceline.rhythm.Audience.Reader;
import dev.paceline.rhythm.DayOff;
import dev.paceline.rhythm.Due;
import dev.paceline.rhythm.Occasion;
import dev.paceline.rhythm.Recurrence;
import dev.paceline.rhythm.When;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A team's week for its manager, or for the deputy while the manager is away. */
public final class WeeklyDigest implements Occasion {
    static final When USUAL = new When(DayOfWeek.MONDAY, LocalTime.of(8, 0), DayOff.MOVE);

    private final Digests digests;

    public WeeklyDigest(Digests digests) {
        this.digests = digests;
    }

    @Override
    public String name() {
        return "digest";
    }

    @Override
    public Recurrence recurrence() {
        return Recurrence.WEEKLY;
    }

    @Override
    public When usual() {
        return USUAL;
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    /** Who manages a team above another as well gets both in one. */
    @Override
    public List<Audience> audiences(Tx tx) {
        List<Team> all = Teams.all(tx);
        return of(tx, all, all);
    }

    @Override
    public Optional<Audience> audience(Tx tx, Owner owner) {
        List<Team> all = Teams.all(tx);
        List<Team> own =
                all.stream().filter(team -> owner.equals(Owner.team(team.id()))).toList();
        return of(tx, all, own).stream().findFirst();
    }

    private static List<Audience> of(Tx tx, List<Team> all, List<Team> teams) {
        Set<Long> leaders = new HashSet<>();
        teams.forEach(team -> team.leaderIds().forEach(leaders::add));
        Map<Long, Member> members = Members.get(tx, leaders).stream()
                .filter(Member::mayAct)
                .collect(Collectors.toMap(Member::id, Function.identity()));
        return teams.stream()
                .filter(team -> Teams.withTeamsAbove(all, team).stream()
                        .noneMatch(above -> above.id() != team.id() && above.managerId() == team.managerId()))
                .map(team -> new Audience(
                        Owner.team(team.id()),
                        Optional.of(team.id()),
                        team.leaderIds()
                                .flatMap(id -> Stream.ofNullable(members.get(id)))
                                .map(member -> new Reader(member.id(), member.zone()))
                                .toList()))
                .filter(audience -> !audience.readers().isEmpty())
                .toList();
    }

    @Override
    public Optional<Letter> letter(Tx tx, Due due, boolean missed) {
        Member reader = Members.get(tx, due.reader().memberId());
        LocalDate today = reader.dayAt(due.at());
        return Teams.find(tx, due.audience().owner().id())
                .map(team -> Scopes.team(tx, team))
                .filter(scope -> hasMembers(tx, scope, today))
                .map(scope -> digests.of(tx, scope, due.slot().covers(), today, missed))
                .map(digest -> Digests.letter(tx, digest, reader.userId()));
    }

    private static boolean hasMembers(Tx tx, Scope scope, LocalDate today) {
        return !Teams.staysIn(tx, scope.ids(), new Period(today, today.plusDays(1)))
                .isEmpty();
    }
}
