/** When what is delivered again and again comes, in Slack: {@code /paceline schedule}. Entry: {@link dev.paceline.rhythm.slack.ScheduleCommand}. */
@NullMarked
package dev.paceline.rhythm.slack;

import org.jspecify.annotations.NullMarked;
