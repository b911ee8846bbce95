/**
 * Targets: what is to be reached by a member, a team or the company, over which days, and whether they are where they should
 * be by today. Entries: {@link dev.paceline.target.Targets} and {@link dev.paceline.target.Pace}.
 */
@NullMarked
package dev.paceline.target;

import org.jspecify.annotations.NullMarked;
