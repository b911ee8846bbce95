/** Boards in Slack: {@code /leaderboard} and its answers. Entry: {@link LeaderboardCommand}. */
@NullMarked
package dev.paceline.leaderboard.slack;

import org.jspecify.annotations.NullMarked;
