/** When what is delivered again and again comes, and that it comes once. */
@NullMarked
package dev.paceline.rhythm;

import org.jspecify.annotations.NullMarked;
