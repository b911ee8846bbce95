package dev.paceline.contest;

import dev.paceline.workspace.Period;
import java.util.Optional;

/**
 * What a contest is about. Once it has begun, only its name and a later end may change, and a prize be added.
 *
 * @param days whole days in the workspace's zone
 * @param cutOffHours for so long after the end late entries count
 * @param channel where its cards are posted
 */
public record Terms(
        String name,
        Counted counted,
        Rule rule,
        Who who,
        Period days,
        int cutOffHours,
        Optional<String> prize,
        String channel) {
    public static final int NAME = 80;
    public static final int PRIZE = 150;

    /** Whether another may take their place though the contest has begun. */
    boolean mayBecome(Terms other) {
        Terms bent = new Terms(
                other.name,
                counted,
                rule,
                who,
                new Period(days.from(), other.days.until()),
                cutOffHours,
                prize.or(other::prize),
                channel);
        return bent.equals(other) && !other.days.until().isBefore(days.until());
    }
}
