/**
 * Boards: who did how much of something in a period, what share of their target they reached or how they improved, with
 * places, and what changed. Entry: {@link dev.paceline.leaderboard.Leaderboard}.
 */
@NullMarked
package dev.paceline.leaderboard;

import org.jspecify.annotations.NullMarked;
