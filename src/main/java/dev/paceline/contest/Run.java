package dev.paceline.contest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What a member or a team has come to.
 *
 * @param shown whether they are ranked: who has left the boards is not
 * @param score to two decimals, as it is shown: who looks the same is the same
 * @param reached when they came to it; read where it decides alone
 */
record Run(long side, String name, boolean shown, BigDecimal score, Optional<Instant> reached) {}
