/** Carries letters to Slack and looks for them there. Entry: {@link dev.paceline.delivery.slack.SlackCarrier}. */
@NullMarked
package dev.paceline.delivery.slack;

import org.jspecify.annotations.NullMarked;
