/** {@code /shoutout}, its form and shortcuts, the card in the channel, {@code /paceline values} and {@code /paceline shoutouts}. */
@NullMarked
package dev.paceline.shoutout.slack;

import org.jspecify.annotations.NullMarked;
