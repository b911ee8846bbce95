package dev.paceline.target;

import dev.paceline.kpi.Scope;
import dev.paceline.member.Members;
import dev.paceline.member.Stay;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who belongs to a scope, each on the days on which they do. */
record Crew(List<Stay> stays) {
    private static final long NO_TEAM = 0;
    private static final Period ALWAYS = new Period(LocalDate.EPOCH, Workspace.FOREVER);

    /**
     * What is known of it today.
     *
     * @param employed by member: of a team each counts only on these days, so that who has left owes nothing
     */
    record History(List<Stay> stays, Map<Long, Period> employed) {
        /** @param period all days that will be asked for */
        static History of(Tx tx, Scope scope, Period period) {
            if (scope.isMember()) {
                long id = scope.owner().id();
                return new History(member(id).stays(), Map.of(id, ALWAYS));
            }
            List<Stay> stays = Teams.staysIn(tx, scope.ids(), period);
            return new History(stays, Members.employed(tx, ids(stays)));
        }

        List<Long> memberIds() {
            return ids(stays);
        }

        Crew asOf(LocalDate day) {
            return new Crew(stays.stream()
                    .filter(stay -> employed.containsKey(stay.memberId()))
                    .flatMap(stay -> stay.knownOn(day).stream())
                    .map(stay -> new Stay(
                            stay.memberId(),
                            stay.teamId(),
                            stay.days().within(Objects.requireNonNull(employed.get(stay.memberId())))))
                    .toList());
        }
    }

    static Crew of(Tx tx, Scope scope, Period period, LocalDate asOf) {
        return History.of(tx, scope, period).asOf(asOf);
    }

    static Crew member(long id) {
        return new Crew(List.of(new Stay(id, NO_TEAM, ALWAYS)));
    }

    /** Those who are there on a day. */
    List<Long> on(LocalDate day) {
        return ids(stays.stream().filter(stay -> stay.days().contains(day)).toList());
    }

    /** Each of them once. */
    private static List<Long> ids(List<Stay> stays) {
        return stays.stream().map(Stay::memberId).distinct().toList();
    }
}
