/** What sales and marketing cost, month by month, entered by admins. Entry: {@link dev.paceline.cost.Costs}. */
@NullMarked
package dev.paceline.cost;

import org.jspecify.annotations.NullMarked;
