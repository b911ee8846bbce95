/** {@code /coach}: sessions, actions, and whose turn it is. Entry: {@link dev.paceline.coaching.slack.CoachCommand}. */
@NullMarked
package dev.paceline.coaching.slack;

import org.jspecify.annotations.NullMarked;
