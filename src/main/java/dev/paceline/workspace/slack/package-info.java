/** The workspace's settings in Slack: {@code /paceline setup}. Entry: {@link dev.paceline.workspace.slack.Setup}. */
@NullMarked
package dev.paceline.workspace.slack;

import org.jspecify.annotations.NullMarked;
