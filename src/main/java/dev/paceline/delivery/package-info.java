/**
 * Messages on their way to Slack: the outbox keeps each until it stands there, once, whatever fails in between. Entry: {@link
 * dev.paceline.delivery.Outbox} takes letters in, {@link dev.paceline.delivery.Courier} takes them out.
 */
@NullMarked
package dev.paceline.delivery;

import org.jspecify.annotations.NullMarked;
