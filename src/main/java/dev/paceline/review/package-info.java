/**
 * Monthly reviews: made by themselves with the month's figures frozen, prepared by the rep, held and shared by who leads them, and
 * locked from then on. Entries: {@link dev.paceline.review.ReviewCycle} and {@link dev.paceline.review.Holding}.
 */
@NullMarked
package dev.paceline.review;

import org.jspecify.annotations.NullMarked;
