package dev.paceline.leaderboard;

import java.util.Optional;

/** A member who did something in the period or in the one before it. */
record Contender(long memberId, String name, boolean onBoards, Optional<Score> now, Optional<Score> before) {
    /**
     * The same member with what they improved by; a change has no place in the period before.
     *
     * @param nothing what doing nothing comes to; empty where it can't be compared with anything
     */
    Contender improved(Optional<Score> nothing) {
        Optional<Score> gain = now.isEmpty() && before.isEmpty()
                ? Optional.empty()
                : now.or(() -> nothing)
                        .flatMap(later -> before.or(() -> nothing).map(later::minus));
        return new Contender(memberId, name, onBoards, gain, Optional.empty());
    }
}
