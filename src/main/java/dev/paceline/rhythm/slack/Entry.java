package dev.paceline.rhythm.slack;

import dev.paceline.member.Owner;
import dev.paceline.rhythm.Occasion;
import dev.paceline.rhythm.Timings.Held;
import dev.paceline.rhythm.When;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * What holds for one occasion and one owner, as somebody sees it.
 *
 * @param above what would hold if the owner had chosen nothing
 * @param comes whether it is delivered to the owner, rather than to those beneath or to nobody
 * @param next when it comes next; empty while it is paused
 * @param mayChange whether the reader may
 */
record Entry(
        Occasion occasion, Owner owner, Held held, When above, boolean comes, Optional<Next> next, boolean mayChange) {
    /**
     * A day and hour of whoever gets it.
     *
     * @param turn the chosen day on which it does not come because nobody works then
     * @param instead who gets it because the first of its readers is away
     */
    record Next(LocalDate day, LocalTime time, Optional<LocalDate> turn, Optional<String> instead) {}

    /** What a button or a form carries. */
    String code() {
        return occasion.name() + " " + owner.code();
    }

    boolean isOwnChoice() {
        return held.chosenBy().filter(owner::equals).isPresent();
    }

    boolean isPausedHere() {
        return held.pausedBy().filter(owner::equals).isPresent();
    }

    /** Whether the reader gets it, or decides about it; anybody may look at the rest. */
    boolean concernsReader() {
        return comes || mayChange;
    }

    /** Whether it is a choice for those beneath, who may choose otherwise. */
    boolean isForOthers() {
        return mayChange && owner.kind() != Owner.Kind.MEMBER;
    }

    /** Whether it would come to this team's channel, if it had one and members. */
    boolean comesToNobody() {
        return !comes && owner.kind() == Owner.Kind.TEAM && !occasion.isPersonal();
    }
}
