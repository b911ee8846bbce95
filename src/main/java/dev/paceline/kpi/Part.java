package dev.paceline.kpi;

import java.util.Optional;

/**
 * How much of a fact one member did.
 *
 * @param memberId whose it is; 0 where it is nobody's, as costs are
 * @param channel the channel of the deals, where they have one
 */
public record Part(Fact fact, long memberId, Optional<String> channel, Sum sum) {
    public Part(Fact fact, long memberId, Sum sum) {
        this(fact, memberId, Optional.empty(), sum);
    }
}
