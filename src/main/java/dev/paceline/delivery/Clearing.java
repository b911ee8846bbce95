package dev.paceline.delivery;

import dev.paceline.store.Tx;
import java.time.Instant;
import java.util.List;

/** Clears away what was settled long ago. The key of whatever may stand in Slack stays, so that it is not sent twice. */
final class Clearing {
    private static final int AT_ONCE = 200;

    private Clearing() {}

    /**
     * Removes letters that were given up before they stood anywhere. Of the others whose time has come finished messages lose their
     * content; what its feature reads again keeps it.
     *
     * @return whether there may be more
     */
    static boolean clear(Tx tx, Instant now) {
        long millis = now.toEpochMilli();
        List<Long> due = tx.rows(
                "select id from outbox where workspace_id = :workspace and letter_state in ('SENT', 'DEAD', 'UNCERTAIN')"
                        + " and next_at <= ? limit " + AT_ONCE,
                row -> row.getLong(1),
                millis);
        if (due.isEmpty()) {
            return false;
        }
        // Somebody may have sent one again between the two looks.
        tx.execute(
                "delete from outbox where workspace_id = :workspace and id in (?) and letter_state = 'DEAD'"
                        + " and sent_ts is null and next_at <= ?",
                due,
                millis);
        tx.execute(
                "update outbox set content = case when kind = ? then '' else content end, next_at = ?"
                        + " where workspace_id = :workspace and id in (?) and letter_state in ('SENT', 'DEAD', 'UNCERTAIN')"
                        + " and next_at <= ?",
                Letter.WRITTEN,
                Delivery.NEVER,
                due,
                millis);
        return due.size() == AT_ONCE;
    }
}
