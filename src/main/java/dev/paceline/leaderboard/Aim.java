package dev.paceline.leaderboard;

import dev.paceline.kpi.Kpi;

/**
 * Of which target a board shows shares.
 *
 * @param isSet whether anybody has one
 */
public record Aim(Kpi kpi, boolean isSet) {}
