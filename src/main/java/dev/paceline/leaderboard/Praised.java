package dev.paceline.leaderboard;

import dev.paceline.kpi.Scope;
import dev.paceline.leaderboard.Span.Periods;
import dev.paceline.shoutout.Shoutouts;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads who received how many shout-outs. Who gave them is no board: it would be given for the board. */
final class Praised {
    private Praised() {}

    /** Each counts for the team in which its receiver was on its day. */
    static List<Contender> read(Tx tx, Scope scope, Periods periods) {
        return Contenders.of(tx, scores(tx, scope, periods.now()), scores(tx, scope, periods.before()));
    }

    private static Map<Long, Score> scores(Tx tx, Scope scope, Period days) {
        return Shoutouts.counts(tx, scope, days).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        received -> new Score(BigDecimal.valueOf(received.getValue()), received.getValue())));
    }
}
