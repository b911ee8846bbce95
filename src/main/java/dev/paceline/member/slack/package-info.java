/** Members and teams in Slack: who calls, {@code /team} and its modal. */
@NullMarked
package dev.paceline.member.slack;

import org.jspecify.annotations.NullMarked;
