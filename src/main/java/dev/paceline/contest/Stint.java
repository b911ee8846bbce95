package dev.paceline.contest;

import dev.paceline.workspace.Period;

/**
 * Days on which what a member does counts.
 *
 * @param side for whom: the member, or their team
 */
record Stint(long side, long memberId, Period days) {}
