package dev.paceline.leaderboard;

import java.util.OptionalInt;

/**
 * Where a member stands.
 *
 * @param placeBefore where they stood in the period before; empty if they weren't on that board
 */
public record Standing(long memberId, String name, int place, Score score, OptionalInt placeBefore) {
    /** How the place moved. */
    public enum Move {
        UP,
        DOWN,
        SAME,
        NEW
    }

    public Move move() {
        if (placeBefore.isEmpty()) {
            return Move.NEW;
        }
        int steps = Integer.compare(placeBefore.getAsInt(), place);
        return steps > 0 ? Move.UP : steps < 0 ? Move.DOWN : Move.SAME;
    }

    /** By how many places they moved. */
    public int steps() {
        return Math.abs(placeBefore.orElse(place) - place);
    }
}
