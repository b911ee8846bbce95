package dev.paceline.scorecard;

import dev.paceline.kpi.Scope;
import dev.paceline.shoutout.Shoutouts;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;

/**
 * The shout-outs that were received. They say something of how people develop, but are no KPI: nobody has a target for them.
 *
 * @param before of as many days before
 */
public record Praise(long received, long before) {
    public static Praise of(Tx tx, Scope scope, Period period, Period before) {
        return new Praise(received(tx, scope, period), received(tx, scope, before));
    }

    public boolean isNone() {
        return received == 0 && before == 0;
    }

    private static long received(Tx tx, Scope scope, Period period) {
        return Shoutouts.counts(tx, scope, period).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
