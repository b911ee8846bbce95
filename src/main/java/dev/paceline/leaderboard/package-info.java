/**
 * Boards: who did how much of something in a period, what share of their target they reached or how they improved, with
 * places, and what changed. Entries: {@link dev.paceline.leaderboard.Leaderboard}, and for channels {@link
 * dev.paceline.leaderboard.ChannelBoards}.
 */
@NullMarked
package dev.paceline.leaderboard;

import org.jspecify.annotations.NullMarked;
