/**
 * The sales scorecard: KPIs beside their targets in four quadrants, with pace and trend, and what stands behind each figure.
 * Entry: {@link dev.paceline.scorecard.Scorecards}.
 */
@NullMarked
package dev.paceline.scorecard;

import org.jspecify.annotations.NullMarked;
