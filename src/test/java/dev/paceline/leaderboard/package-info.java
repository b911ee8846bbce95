/** Tests of boards. */
@NullMarked
package dev.paceline.leaderboard;

import org.jspecify.annotations.NullMarked;
