/** Tests of {@code /leaderboard}. */
@NullMarked
package dev.paceline.leaderboard.slack;

import org.jspecify.annotations.NullMarked;
