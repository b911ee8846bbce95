/**
 * The weekly digest: what a team's week came to, frozen when it is sent, for its manager; and a rep's own. Entry: {@link
 * dev.paceline.digest.Digests}; each part of it is a {@link dev.paceline.digest.Section}.
 */
@NullMarked
package dev.paceline.digest;

import org.jspecify.annotations.NullMarked;
