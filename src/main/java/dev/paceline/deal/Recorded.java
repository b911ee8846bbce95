package dev.paceline.deal;

import dev.paceline.kpi.Fact;
import dev.paceline.store.Tx;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads when it was said what a deal is: what makes it count for a fact, and for as much. */
final class Recorded {
    private Recorded() {}

    private record State(long deal, String status, String kind, BigDecimal amount, String currency, Instant at) {
        boolean isLike(State other) {
            return status.equals(other.status)
                    && kind.equals(other.kind)
                    && amount.compareTo(other.amount) == 0
                    && currency.equals(other.currency);
        }
    }

    /** By deal: when it was opened, or since when it is as it is, whatever else of it was corrected. */
    static Map<Long, Instant> of(Tx tx, Fact fact, Collection<Long> deals) {
        List<State> states = tx.rows(
                "select deal_id, status, deal_kind, amount, currency, recorded_at from deal_state where workspace_id = :workspace"
                        + " and deal_id in (?) order by deal_id, revision",
                row -> new State(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBigDecimal(4),
                        row.getString(5),
                        Instant.ofEpochMilli(row.getLong(6))),
                deals);
        Map<Long, Instant> recorded = new HashMap<>();
        State before = null;
        for (State state : states) {
            if (before == null
                    || before.deal() != state.deal()
                    || (fact != Fact.NEW_ACCOUNTS && !state.isLike(before))) {
                recorded.put(state.deal(), state.at());
            }
            before = state;
        }
        return recorded;
    }
}
