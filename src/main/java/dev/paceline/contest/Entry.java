package dev.paceline.contest;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One thing that counts: an activity or a deal.
 *
 * @param at when it was recorded, whatever the day for which it counts
 */
record Entry(Instant at, BigDecimal amount) {}
