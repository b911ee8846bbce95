/** {@code /paceline costs}. Entry: {@link dev.paceline.cost.slack.CostsCommand}. */
@NullMarked
package dev.paceline.cost.slack;

import org.jspecify.annotations.NullMarked;
