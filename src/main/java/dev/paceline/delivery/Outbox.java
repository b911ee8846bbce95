package dev.paceline.delivery;

import dev.paceline.delivery.Delivery.Leased;
import dev.paceline.delivery.Delivery.State;
import dev.paceline.store.Tx;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The letters of a workspace. What is put here in a transaction is sent once if that commits, and never if it does not. */
public final class Outbox {
    /** The pace of all conversations together stands under no name. */
    static final String EVERYWHERE = "";

    /** What stands there already is rewritten by another method of Slack's, which counts for itself. */
    static final String UPDATES = "updates";

    private static final String FREE =
            " where o.workspace_id = :workspace and o.letter_state = 'WAITING' and o.next_at <= ?"
                    + " and o.leased_until <= ?";

    private static final String NOT_PACED = " and not exists (select 1 from outbox_pace p"
            + " where p.workspace_id = :workspace and p.conversation = o.conversation and p.next_at > ?)"
            + " and (o.sent_ts is null or not exists (select 1 from outbox_pace p"
            + " where p.workspace_id = :workspace and p.conversation = '" + UPDATES + "' and p.next_at > ?))";

    private Outbox() {}

    /** What there is to do for a courier. */
    public sealed interface Task {
        record Carry(Leased leased) implements Task {}

        /** Nothing for so long: Slack asked us to slow down, or we do so by ourselves. */
        record Wait(long millis) implements Task {}

        record Nothing() implements Task {}
    }

    /**
     * Takes a letter in, unless one with its key is there already.
     *
     * @return the id of the one that is there now
     */
    public static long put(Tx tx, Letter letter) {
        return put(tx, letter, Instant.ofEpochMilli(Delivery.NEVER));
    }

    /**
     * The same of one that is of use for some time only.
     *
     * @param goodUntil from when on it is given up instead of posted, in the time of people
     */
    public static long put(Tx tx, Letter letter, Instant goodUntil) {
        tx.execute(
                "insert into outbox (id, workspace_id, kind, letter_key, conversation, content, letter_state, begun_at, next_at,"
                        + " attempts, leased_until, perhaps_posted, good_until)"
                        + " values (?, :workspace, ?, ?, ?, ?, 'WAITING', 0, 0, 0, 0, ?, ?)"
                        + " on duplicate key update letter_key = letter_key",
                tx.newId(),
                letter.kind(),
                letter.key(),
                letter.conversation(),
                letter.content(),
                false,
                goodUntil.toEpochMilli());
        long id = tx.rows(
                        "select id from outbox where workspace_id = :workspace and letter_key = ?",
                        row -> row.getLong(1),
                        letter.key())
                .get(0);
        // What was given up before it stood anywhere may be meant for another place by now.
        tx.execute(
                "update outbox set conversation = ?, content = ? where workspace_id = :workspace and id = ?"
                        + " and letter_state = 'DEAD' and sent_ts is null",
                letter.conversation(),
                letter.content(),
                id);
        return id;
    }

    /**
     * Takes a letter in, or has the one with its key say something else: where that stands in Slack already, it is rewritten there.
     *
     * @return its id
     */
    public static long rewrite(Tx tx, Letter letter) {
        long id = put(tx, letter);
        locked(tx, id).rewrite(letter.content());
        return id;
    }

    /** The letter that {@link #put} named so. */
    public static Delivery get(Tx tx, long id) {
        return Objects.requireNonNull(tx.entities().find(Delivery.class, id), "there is no such letter");
    }

    /** The letter under a key. */
    public static Optional<Delivery> find(Tx tx, String key) {
        return tx
                .entities()
                .createQuery("select d from Delivery d where d.key = :key", Delivery.class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The letters whose keys begin so. */
    public static List<Delivery> all(Tx tx, String beginning) {
        return tx.entities()
                .createQuery("select d from Delivery d where d.key like :keys escape '!' order by d.id", Delivery.class)
                .setParameter("keys", beginning.replaceAll("[!%_]", "!$0") + "%")
                .getResultList();
    }

    /** Takes out the letter that has waited longest and may be sent now, for as long as the lease. */
    static Task next(Tx tx, Pace pace, Instant now) {
        return take(
                tx,
                pace,
                now,
                "select o.id from outbox o" + FREE + NOT_PACED + " order by o.next_at, o.id limit 1",
                now.toEpochMilli(),
                now.toEpochMilli());
    }

    /** Takes out this letter, if it may be sent now. */
    static Task take(Tx tx, long id, Pace pace, Instant now) {
        return take(
                tx,
                pace,
                now,
                "select o.id from outbox o" + FREE + NOT_PACED + " and o.id = ?",
                now.toEpochMilli(),
                now.toEpochMilli(),
                id);
    }

    private static Task take(Tx tx, Pace pace, Instant now, String which, Object... arguments) {
        long millis = now.toEpochMilli();
        boolean any = !tx.rows("select 1 from outbox o" + FREE + " limit 1", row -> 1, millis, millis)
                .isEmpty();
        if (!any) {
            return new Task.Nothing();
        }
        // Whoever holds this row is the only one who takes letters out, on whichever node.
        long next = lockedPace(tx);
        if (next > millis) {
            return new Task.Wait(next - millis);
        }
        Object[] all =
                Stream.concat(Stream.of(millis, millis), Stream.of(arguments)).toArray();
        List<Long> ids = tx.rows(which, row -> row.getLong(1), all);
        if (ids.isEmpty()) {
            return new Task.Nothing();
        }
        Delivery delivery = locked(tx, ids.get(0));
        if (!delivery.isFree(now)) {
            return new Task.Nothing(); // it was settled between the two looks
        }
        slow(tx, EVERYWHERE, now.plus(pace.between()));
        slow(tx, delivery.letter().conversation(), now.plus(pace.betweenInOne()));
        return new Task.Carry(delivery.lease(tx.workspace(), now, now.plus(pace.lease())));
    }

    /** Nothing goes out until then, or ({@link #UPDATES}) nothing is rewritten. */
    static void pause(Tx tx, String what, Instant until) {
        slow(tx, what, until);
    }

    /** What is settled may be changed by nobody else. */
    static Delivery locked(Tx tx, long id) {
        return tx.entities().find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    static boolean hasWaiting(Tx tx) {
        return !tx.rows(
                        "select 1 from outbox where workspace_id = :workspace and letter_state = 'WAITING' limit 1",
                        row -> 1)
                .isEmpty();
    }

    /** Letters that were given up, or of which nobody knows, the last first. */
    public static List<Delivery> undelivered(Tx tx, int limit) {
        return tx.entities()
                .createQuery(
                        "select d from Delivery d where d.state in :states and d.nextAt < :never order by d.id desc",
                        Delivery.class)
                .setParameter("states", List.of(State.DEAD, State.UNCERTAIN))
                .setParameter("never", Delivery.NEVER)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Sends once more what was not delivered; what was meanwhile is left alone. */
    public static boolean again(Tx tx, long id) {
        Delivery delivery = locked(tx, id);
        boolean undelivered = delivery != null && delivery.isUndelivered();
        if (undelivered) {
            delivery.again();
        }
        return undelivered;
    }

    private static long lockedPace(Tx tx) {
        slow(tx, EVERYWHERE, Instant.EPOCH);
        return tx.rows(
                        "select next_at from outbox_pace where workspace_id = :workspace and conversation = ?",
                        row -> row.getLong(1),
                        EVERYWHERE)
                .get(0);
    }

    /** Never sooner than it was: somebody else may have been told to wait for longer. */
    private static void slow(Tx tx, String conversation, Instant until) {
        tx.execute(
                "insert into outbox_pace (workspace_id, conversation, next_at) values (:workspace, ?, ?)"
                        + " on duplicate key update next_at = greatest(next_at, values(next_at))",
                conversation,
                until.toEpochMilli());
    }
}
