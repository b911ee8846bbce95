/**
 * The program: {@link dev.paceline.Main} reads the command line, {@code Paceline} makes and joins the
 * objects.
 */
@NullMarked
package dev.paceline;

import org.jspecify.annotations.NullMarked;
