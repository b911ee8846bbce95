/**
 * What is delivered again and again: when it comes, to whom, and that each comes once. Entry: {@link dev.paceline.rhythm.Rhythm};
 * a kind is an {@link dev.paceline.rhythm.Occasion}.
 */
@NullMarked
package dev.paceline.rhythm;

import org.jspecify.annotations.NullMarked;
