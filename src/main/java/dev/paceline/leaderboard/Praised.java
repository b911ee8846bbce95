package dev.paceline.leaderboard;

import dev.paceline.kpi.Scope;
import dev.paceline.leaderboard.Span.Periods;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.shoutout.Shoutouts;
import dev.paceline.store.Tx;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads who received how many shout-outs. Who gave them is no board: it would be given for the board. */
final class Praised {
    private Praised() {}

    /** Each counts for the team in which its receiver was on its day. */
    static List<Contender> read(Tx tx, Scope scope, Periods periods) {
        Map<Long, Long> now = Shoutouts.counts(tx, scope, periods.now());
        Map<Long, Long> before = Shoutouts.counts(tx, scope, periods.before());
        Set<Long> ids = new HashSet<>(now.keySet());
        ids.addAll(before.keySet());
        return Members.get(tx, ids).stream()
                .filter(Member::mayAct)
                .map(member -> new Contender(
                        member.id(),
                        member.name(),
                        member.isOnBoards(),
                        score(now.get(member.id())),
                        score(before.get(member.id()))))
                .toList();
    }

    private static Optional<Score> score(@Nullable Long count) {
        return Optional.ofNullable(count).map(received -> new Score(BigDecimal.valueOf(received), received));
    }
}
