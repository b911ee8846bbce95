package dev.paceline.slack;

import dev.paceline.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers what each request that changed something was answered, in the transaction that changed it. */
final class AnsweredRequests {
    /** Slack repeats within minutes; a day is more than any repeat takes. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final int BATCH = 1000;

    private AnsweredRequests() {}

    static Optional<String> answer(Tx tx, String key) {
        return tx
                .rows(
                        "select answer from answered_request where workspace_id = :workspace and request_key = ?",
                        row -> row.getString(1),
                        key)
                .stream()
                .findFirst();
    }

    /** @throws dev.paceline.store.Conflict later, from the transaction, when the request was answered before */
    static void remember(Tx tx, String key, String answer, Instant now) {
        tx.execute(
                "insert into answered_request (workspace_id, request_key, answer, answered_at) values (:workspace, ?, ?, ?)",
                key,
                answer,
                now.toEpochMilli());
    }

    static void forgetOld(Tx tx, Instant now) {
        tx.execute(
                "delete from answered_request where workspace_id = :workspace and answered_at < ? limit " + BATCH,
                now.minus(KEPT).toEpochMilli());
    }
}
