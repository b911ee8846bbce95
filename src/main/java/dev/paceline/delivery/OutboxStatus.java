package dev.paceline.delivery;

import dev.paceline.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What goes on in the outbox.
 *
 * @param waiting how many letters wait
 * @param trouble of the one among them that has been tried for longest without success
 * @param pausedUntil until when Slack asked us to send nothing
 * @param sent how many were sent since the start of the day
 * @param undelivered the last that were given up, or of which nobody knows
 * @param undeliveredInAll how many such there are
 */
public record OutboxStatus(
        long waiting,
        Optional<Trouble> trouble,
        Optional<Instant> pausedUntil,
        long sent,
        List<Delivery> undelivered,
        long undeliveredInAll) {

    /** Our own pace makes shorter pauses. */
    private static final Duration NOT_OURS = Duration.ofSeconds(2);

    /** Why a letter that waits was not sent yet. */
    public record Trouble(Instant since, String reason) {}

    /**
     * As it is now.
     *
     * @param most how many of the undelivered are listed
     */
    public static OutboxStatus of(Tx tx, Instant now, Instant startOfDay, int most) {
        return new OutboxStatus(
                count(tx, "letter_state = 'WAITING'"),
                trouble(tx),
                pausedUntil(tx, now),
                count(tx, "letter_state = 'SENT' and settled_at >= ?", startOfDay.toEpochMilli()),
                Outbox.undelivered(tx, most),
                count(tx, "letter_state in ('DEAD', 'UNCERTAIN') and next_at < ?", Delivery.NEVER));
    }

    /** The same once one of the letters that wait has been sent. */
    public OutboxStatus sentOne() {
        return new OutboxStatus(waiting - 1, trouble, pausedUntil, sent + 1, undelivered, undeliveredInAll);
    }

    /** Whether there is nothing that anybody should know of. */
    public boolean isWell() {
        return waiting == 0 && pausedUntil.isEmpty() && undelivered.isEmpty();
    }

    private static long count(Tx tx, String which, Object... arguments) {
        return tx.rows(
                        "select count(*) from outbox where workspace_id = :workspace and " + which,
                        row -> row.getLong(1),
                        arguments)
                .get(0);
    }

    private static Optional<Trouble> trouble(Tx tx) {
        return tx
                .rows(
                        "select begun_at, reason from outbox where workspace_id = :workspace and letter_state = 'WAITING'"
                                + " and begun_at > 0 and reason is not null order by begun_at limit 1",
                        row -> new Trouble(Instant.ofEpochMilli(row.getLong(1)), row.getString(2)))
                .stream()
                .findFirst();
    }

    private static Optional<Instant> pausedUntil(Tx tx, Instant now) {
        return tx
                .rows(
                        "select next_at from outbox_pace where workspace_id = :workspace and conversation = ?"
                                + " and next_at > ?",
                        row -> Instant.ofEpochMilli(row.getLong(1)),
                        Outbox.EVERYWHERE,
                        now.plus(NOT_OURS).toEpochMilli())
                .stream()
                .findFirst();
    }
}
