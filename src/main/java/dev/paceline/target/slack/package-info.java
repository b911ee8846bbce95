/** Targets in Slack: {@code /target}, its modals, proposals. Entry: {@link dev.paceline.target.slack.TargetCommand}. */
@NullMarked
package dev.paceline.target.slack;

import org.jspecify.annotations.NullMarked;
