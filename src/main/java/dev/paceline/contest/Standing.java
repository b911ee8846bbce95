package dev.paceline.contest;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where somebody stands.
 *
 * @param side the member's id, or the team's
 * @param reached when they came to their score, in milliseconds; known where it decides
 */
public record Standing(int place, long side, String name, BigDecimal score, Optional<Long> reached) {}
