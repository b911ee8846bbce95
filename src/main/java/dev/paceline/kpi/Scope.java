package dev.paceline.kpi;

import dev.paceline.member.Owner;
import java.util.Collection;
import java.util.List;

/**
 * Whose figures are asked for.
 *
 * @param owner of the targets beside them; for several members together none that there is
 * @param ids under which the rows stand: the members', or those of the team and the teams beneath it, or of all teams and 0,
 *     which stands for none
 */
public record Scope(Owner owner, List<Long> ids) {
    public static Scope member(long memberId) {
        return new Scope(Owner.member(memberId), List.of(memberId));
    }

    /** Several members together, wherever they are. */
    public static Scope members(Collection<Long> memberIds) {
        return new Scope(Owner.member(0), List.copyOf(memberIds));
    }

    public Owner.Kind kind() {
        return owner.kind();
    }

    public boolean isMember() {
        return kind() == Owner.Kind.MEMBER;
    }
}
