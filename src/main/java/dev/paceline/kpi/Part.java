package dev.paceline.kpi;

import java.util.Optional;

/**
 * How much of a fact there is, of one member or of all.
 *
 * @param memberId whose it is; 0 where it is nobody's, as costs are, and where the scope is not of members
 * @param channel the channel of the deals, where they have one
 */
public record Part(Fact fact, long memberId, Optional<String> channel, Sum sum) {
    public Part(Fact fact, long memberId, Sum sum) {
        this(fact, memberId, Optional.empty(), sum);
    }
}
