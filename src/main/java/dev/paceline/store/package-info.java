/**
 * The one door to the data: a transaction that belongs to one workspace. Entry: {@link dev.paceline.store.Store}, over a
 * {@link dev.paceline.store.Database}. Knows no feature.
 */
@NullMarked
package dev.paceline.store;

import org.jspecify.annotations.NullMarked;
