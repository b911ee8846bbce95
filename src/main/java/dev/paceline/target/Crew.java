package dev.paceline.target;

import dev.paceline.kpi.Scope;
import dev.paceline.member.Members;
import dev.paceline.member.Stay;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who belongs to a scope, each on the days on which they do. */
record Crew(List<Stay> stays) {
    private static final long NO_TEAM = 0;

    /** As it was known on a day; of a team each only on the days on which they are employed, so that who has left owes nothing. */
    static Crew of(Tx tx, Scope scope, Period period, LocalDate asOf) {
        if (scope.isMember()) {
            return member(scope.owner().id(), period);
        }
        List<Stay> stays = Teams.staysIn(tx, scope.ids(), period).stream()
                .flatMap(stay -> stay.knownOn(asOf).stream())
                .toList();
        Map<Long, Period> employed = Members.employed(
                tx, stays.stream().map(Stay::memberId).distinct().toList());
        return new Crew(stays.stream()
                .filter(stay -> employed.containsKey(stay.memberId()))
                .map(stay -> new Stay(
                        stay.memberId(),
                        stay.teamId(),
                        stay.days().within(Objects.requireNonNull(employed.get(stay.memberId())))))
                .toList());
    }

    static Crew member(long id, Period period) {
        return new Crew(List.of(new Stay(id, NO_TEAM, period)));
    }

    /** Each of them once. */
    List<Long> memberIds() {
        return stays.stream().map(Stay::memberId).distinct().toList();
    }

    /** Those who are there on a day. */
    List<Long> on(LocalDate day) {
        return stays.stream()
                .filter(stay -> stay.days().contains(day))
                .map(Stay::memberId)
                .distinct()
                .toList();
    }
}
