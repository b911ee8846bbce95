/**
 * The expectations policy: what is asked of everyone alike, and how each stood against it month by month, with what led there.
 * Entries: {@link dev.paceline.policy.PolicyWork} and {@link dev.paceline.policy.Inputs}, which is pure.
 */
@NullMarked
package dev.paceline.policy;

import org.jspecify.annotations.NullMarked;
