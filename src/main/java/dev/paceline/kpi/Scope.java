package dev.paceline.kpi;

import java.util.Collection;
import java.util.List;

/**
 * Whose figures are asked for.
 *
 * @param id of the member or the team; 0 for the company, and for several members
 * @param ids under which the rows stand: the members', or those of the team and the teams beneath it, or of all teams and 0,
 *     which stands for none
 */
public record Scope(Kind kind, long id, List<Long> ids) {
    /** A person, a team or all. */
    public enum Kind {
        MEMBER,
        TEAM,
        COMPANY
    }

    public static Scope member(long memberId) {
        return new Scope(Kind.MEMBER, memberId, List.of(memberId));
    }

    /** Several members together, wherever they are. */
    public static Scope members(Collection<Long> memberIds) {
        return new Scope(Kind.MEMBER, 0, List.copyOf(memberIds));
    }

    public boolean isMember() {
        return kind == Kind.MEMBER;
    }

    /** Whether the figure means anything here. */
    public boolean has(Kpi kpi) {
        return switch (kind) {
            case MEMBER -> kpi.isOfMembers();
            case TEAM -> !kpi.isOfCompanyAlone();
            case COMPANY -> true;
        };
    }
}
