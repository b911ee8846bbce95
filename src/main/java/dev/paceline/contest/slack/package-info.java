/** What people see of contests in Slack. Entry: {@link dev.paceline.contest.slack.ContestCommand}. */
@NullMarked
package dev.paceline.contest.slack;

import org.jspecify.annotations.NullMarked;
