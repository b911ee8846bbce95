package dev.paceline.rhythm;

import dev.paceline.store.Tx;
import java.time.Instant;

/** When somebody last looked for what is due. */
final class Looked {
    private Looked() {}

    /** Long ago, where nobody ever did. */
    static Instant at(Tx tx, Occasion occasion) {
        return tx
                .rows(
                        "select looked_at from looked where workspace_id = :workspace and occasion = ?",
                        row -> Instant.ofEpochMilli(row.getLong(1)),
                        occasion.name())
                .stream()
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    /** Somebody does now; never earlier than somebody else did. */
    static int look(Tx tx, Occasion occasion, Instant now) {
        return tx.execute(
                "insert into looked (workspace_id, occasion, looked_at) values (:workspace, ?, ?)"
                        + " on duplicate key update looked_at = greatest(looked_at, values(looked_at))",
                occasion.name(),
                now.toEpochMilli());
    }
}
