/** {@code /paceline policy}: what is expected, who stands how, and why. Entry: {@link dev.paceline.policy.slack.PolicyCommand}. */
@NullMarked
package dev.paceline.policy.slack;

import org.jspecify.annotations.NullMarked;
