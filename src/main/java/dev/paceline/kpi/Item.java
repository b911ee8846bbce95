package dev.paceline.kpi;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing behind a figure.
 *
 * @param name the account or what else it is known by
 * @param detail what else tells it from others, such as the product or the probability
 */
public record Item(LocalDate day, long memberId, Optional<String> name, Optional<String> detail, Sum sum) {}
