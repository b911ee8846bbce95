/** {@code /deal} and {@code /paceline stages}. Entry: {@link dev.paceline.deal.slack.DealCommand}. */
@NullMarked
package dev.paceline.deal.slack;

import org.jspecify.annotations.NullMarked;
