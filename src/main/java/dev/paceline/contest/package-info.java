/**
 * Contests with a prize: what counts and who wins, who stands where, the cards that tell it in a channel, and the settlement,
 * which is frozen. Entries: {@link dev.paceline.contest.ContestChanges}, and for each quarter of an hour {@link
 * dev.paceline.contest.ContestWork}.
 */
@NullMarked
package dev.paceline.contest;

import org.jspecify.annotations.NullMarked;
