/** Quartz fires each kind of work. */
@NullMarked
package dev.paceline.schedule;

import org.jspecify.annotations.NullMarked;
