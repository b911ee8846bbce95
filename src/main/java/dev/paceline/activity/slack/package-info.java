/** Activities in Slack: {@code /log}, its modal, its answers, and {@code /paceline types}. Entry: {@link LogCommand}. */
@NullMarked
package dev.paceline.activity.slack;

import org.jspecify.annotations.NullMarked;
