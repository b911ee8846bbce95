package dev.paceline.member;

import dev.paceline.store.Tx;
import java.time.LocalDate;

/**
 * What keeps the team of a day beside what was done on it. A day belongs to the team in which the member is at its end, so
 * what was done earlier on the day of a move has to follow.
 */
@FunctionalInterface
public interface Follower {
    /**
     * A member is in another team.
     *
     * @param teamId 0 for none
     * @param from the first day of it
     */
    void moved(Tx tx, long memberId, long teamId, LocalDate from);
}
