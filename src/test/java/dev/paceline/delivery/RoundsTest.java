package dev.paceline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.delivery.Delivery.State;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestDatabase;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RoundsTest {
    private final Database database = TestDatabase.h2();
    private final Store store = new Store(database, new AtomicLong(100)::incrementAndGet);
    private final FakeCarrier slack = new FakeCarrier();
    private final SetClock clock = new SetClock("2026-11-23T08:00:00Z");
    private final Courier courier = new Courier(
            store,
            slack,
            new Pace(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(30)),
            clock,
            clock,
            RandomGenerator.of("L64X128MixRandom"));
    private final Rounds rounds = new Rounds(courier, () -> "T1", Duration.ofSeconds(5));

    @AfterEach
    void close() {
        rounds.close();
        store.close();
        database.close();
    }

    @Test
    void whatIsPutIntoTheOutboxGoesOutByItself() throws Exception {
        rounds.start();
        long first = put("U1");
        untilSent(first);
        long second = put("U2");
        untilSent(second);
        assertThat(slack.posted).containsExactly(first, second);
    }

    @Test
    void whatCameToNothingHoldsNobodyUp() throws Exception {
        // More of each than are carried at once, so that those who do not come back would be missed.
        int failing = 3 * Rounds.AT_ONCE;
        for (int i = 0; i < Rounds.AT_ONCE; i++) {
            slack.next.add(() -> new Sending.Refused("is_archived"));
            slack.next.add(() -> new Sending.Unknown("timeout"));
            slack.next.add(() -> {
                throw new IllegalStateException("while it was carried");
            });
        }
        int others = 5;
        for (int i = 0; i < failing + others; i++) {
            put("U" + i);
        }
        rounds.start();
        while (slack.posted.size() < others) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(slack.posted).hasSize(others).doesNotHaveDuplicates();
    }

    @Test
    void whatWasSettledLongAgoIsClearedInPassing() throws Exception {
        long id = put("U1");
        store.in(
                "T1",
                tx -> tx.execute(
                        "update outbox set letter_state = 'DEAD', next_at = 1 where workspace_id = :workspace"));
        rounds.start();
        while (isThere(id)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(slack.posted).isEmpty();
    }

    /** Whoever is interrupted in a transaction leaves H2 with a closed file. */
    @Test
    void closingInterruptsNobody() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        Rounds busy = new Rounds(
                courier,
                () -> {
                    atWork.countDown();
                    try {
                        done.await();
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                    }
                    return "T1";
                },
                Duration.ofSeconds(5));
        busy.start();
        atWork.await();
        Thread closing = new Thread(busy::close, "closing");
        closing.start();
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        done.countDown();
        closing.join();
        assertThat(interrupted).isFalse();
    }

    private boolean isThere(long id) {
        return !store.in(
                        "T1",
                        tx -> tx.rows("select 1 from outbox where workspace_id = :workspace and id = ?", row -> 1, id))
                .isEmpty();
    }

    private long put(String user) {
        return store.in("T1", tx -> Outbox.put(tx, new Letter("test", "to " + user, user, "{}")));
    }

    private void untilSent(long id) throws InterruptedException {
        while (state(id) != State.SENT) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private State state(long id) {
        return store.in("T1", tx -> Outbox.get(tx, id).state());
    }
}
