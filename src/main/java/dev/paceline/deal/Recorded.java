package dev.paceline.deal;

import dev.paceline.kpi.Fact;
import dev.paceline.kpi.Item.Moments;
import dev.paceline.kpi.Unit;
import dev.paceline.store.Tx;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads when it was said what a deal is: what makes it count for a fact, and for as much. */
final class Recorded {
    private static final Set<Fact> COUNTED_BY_KIND = Set.of(Fact.CROSS_SELL_REVENUE, Fact.RENEWALS);

    private Recorded() {}

    private record State(long deal, String status, String kind, BigDecimal amount, String currency, Instant at) {
        /** Whether it is the same to a figure: only what that counts makes a difference. */
        boolean isLike(State other, Fact fact) {
            return status.equals(other.status)
                    && (kind.equals(other.kind) || !COUNTED_BY_KIND.contains(fact))
                    && (fact.unit() != Unit.MONEY
                            || (amount.compareTo(other.amount) == 0 && currency.equals(other.currency)));
        }
    }

    /** By deal: when it was opened, or when it became what it is, such as won, and since when it counts for as much. */
    static Map<Long, Moments> of(Tx tx, Fact fact, Collection<Long> deals) {
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
        Map<Long, Moments> recorded = new HashMap<>();
        State before = null;
        for (State state : states) {
            if (before == null
                    || before.deal() != state.deal()
                    || (fact != Fact.NEW_ACCOUNTS && !state.status().equals(before.status()))) {
                recorded.put(state.deal(), new Moments(state.at(), state.at()));
            } else if (fact != Fact.NEW_ACCOUNTS && !state.isLike(before, fact)) {
                recorded.computeIfPresent(state.deal(), (deal, known) -> new Moments(known.first(), state.at()));
            }
            before = state;
        }
        return recorded;
    }
}
