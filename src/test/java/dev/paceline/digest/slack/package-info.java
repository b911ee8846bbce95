/** Digests as they are delivered and asked for. */
@NullMarked
package dev.paceline.digest.slack;

import org.jspecify.annotations.NullMarked;
