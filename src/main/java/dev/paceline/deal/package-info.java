/** Deals: what each is worth, in which stage, whose, and what it was on any past day. Entry: {@link dev.paceline.deal.Deals}. */
@NullMarked
package dev.paceline.deal;

import org.jspecify.annotations.NullMarked;
