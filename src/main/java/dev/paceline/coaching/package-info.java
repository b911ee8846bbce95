/**
 * Coaching: sessions with what both see and what the coach alone sees, action items that stay open until they are done, and whose
 * turn it is. Entries: {@link dev.paceline.coaching.Logging} and {@link dev.paceline.coaching.Coaching}.
 */
@NullMarked
package dev.paceline.coaching;

import org.jspecify.annotations.NullMarked;
