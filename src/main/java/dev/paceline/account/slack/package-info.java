/** Accounts in Slack: {@code /paceline accounts}, where admins make one of two. */
@NullMarked
package dev.paceline.account.slack;

import org.jspecify.annotations.NullMarked;
