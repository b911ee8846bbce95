package dev.paceline.target;

import dev.paceline.member.Actor;
import dev.paceline.member.Leadership;
import dev.paceline.member.Owner;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;

/** Who may see and who may set the targets and figures of whom. */
public final class Rights {
    private Rights() {}

    /** One's own, those whom one leads, the company's where one leads anybody; admins all. */
    public static boolean maySee(Tx tx, Actor actor, Owner owner) {
        return actor.admin()
                || switch (owner.kind()) {
                    case MEMBER -> Leadership.mayActFor(tx, actor, owner.id());
                    case TEAM -> leads(tx, actor, owner.id());
                    case COMPANY -> !Teams.ledBy(tx, actor.memberId()).isEmpty();
                };
    }

    /** Those whom one leads, never one's own; admins all. */
    public static boolean maySet(Tx tx, Actor actor, Owner owner) {
        return actor.admin()
                || switch (owner.kind()) {
                    case MEMBER -> owner.id() != actor.memberId() && Leadership.leads(tx, actor.memberId(), owner.id());
                    case TEAM -> leads(tx, actor, owner.id());
                    case COMPANY -> false;
                };
    }

    private static boolean leads(Tx tx, Actor actor, long teamId) {
        return Teams.find(tx, teamId)
                .filter(team -> Leadership.leads(tx, actor.memberId(), team))
                .isPresent();
    }
}
