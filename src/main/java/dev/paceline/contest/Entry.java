package dev.paceline.contest;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One thing that counts: an activity or a deal.
 *
 * @param at when it was recorded, whatever the day for which it counts
 * @param first when it was first recorded, before what it counts was corrected
 */
record Entry(Instant at, Instant first, BigDecimal amount) {
    Entry(Instant at, BigDecimal amount) {
        this(at, at, amount);
    }
}
