/** {@code /scorecard} and its {@code Why?}. Entry: {@link dev.paceline.scorecard.slack.ScorecardCommand}. */
@NullMarked
package dev.paceline.scorecard.slack;

import org.jspecify.annotations.NullMarked;
