/**
 * Quartz: fires each kind of scheduled work every quarter of an hour, on one of the nodes. Entry: {@link
 * dev.paceline.schedule.Schedule}. Nothing depends on it but the composition root.
 */
@NullMarked
package dev.paceline.schedule;

import org.jspecify.annotations.NullMarked;
