package dev.paceline.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.paceline.store.Database;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@OnEveryDatabase
@Timeout(ScheduleTest.PATIENCE)
class ScheduleTest {
    static final int PATIENCE = 60;

    private final Database database;
    private final boolean isShared;
    private final Semaphore digests = new Semaphore(0);
    private final Semaphore boards = new Semaphore(0);

    ScheduleTest(TestDatabase.Kind kind) {
        database = TestDatabase.of(kind);
        isShared = kind != TestDatabase.Kind.H2;
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachKindIsFiredAtTheStart() throws Exception {
        try (Schedule schedule = schedule("one", Map.of("digest", digests::release, "board", boards::release))) {
            schedule.start();
            await(digests);
            await(boards);
        }
    }

    @Test
    void aKindThatFailsIsFiredAgain() throws Exception {
        Runnable failing = () -> {
            digests.release();
            throw new IllegalStateException("failed");
        };
        for (String node : List.of("one", "restarted")) {
            try (Schedule schedule = schedule(node, Map.of("digest", failing))) {
                schedule.start();
                await(digests);
                awaitRest(1);
            }
        }
    }

    @Test
    void nodesOnOneDatabaseShareTheWorkAndNeverDoOneKindAtOnce() throws Exception {
        assumeTrue(isShared, "H2 is one node's alone");
        Semaphore goOn = new Semaphore(0);
        Runnable digest = () -> {
            digests.release();
            goOn.acquireUninterruptibly();
        };
        Schedule one = schedule("one", Map.of("digest", digest));
        Schedule other = schedule("other", Map.of("digest", digest));
        try {
            one.start();
            await(digests);
            // A node that had taken its turn before would give it back as if nothing were being done, and both would do
            // it at
            // once: Quartz's promise holds for what comes after, and the work itself bears both (OccasionsTest).
            other.start();
            // What is fired at both starts and every quarter: one is being done, and the rest can be taken by nobody.
            assertThat(states()).containsExactlyInAnyOrder("COMPLETE", "BLOCKED", "BLOCKED");
            goOn.release();
            await(digests);
        } finally {
            goOn.release(Integer.MAX_VALUE);
            one.close();
            other.close();
        }
    }

    @Test
    void aKindThatOnlyANewerNodeKnowsIsLeftToThatOne() throws Exception {
        try (Schedule newer = schedule("newer", Map.of("digest", digests::release, "contest", boards::release))) {
            assertThat(newer).isNotNull();
        }
        try (Schedule older = schedule("older", Map.of("digest", digests::release))) {
            older.start();
            await(digests);
            awaitRest(2);
        }
        try (Schedule newer = schedule("newer", Map.of("digest", digests::release, "contest", boards::release))) {
            newer.start();
            await(boards);
        }
    }

    @Test
    void stoppingWaitsForWhatIsAtWork() throws Exception {
        CountDownLatch stopping = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        Schedule schedule = schedule("one", Map.of("digest", () -> {
            digests.release();
            try {
                finished.set(stopping.await(PATIENCE, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        schedule.start();
        await(digests);
        Thread closing = new Thread(schedule::close);
        closing.start();
        while (closing.getState() == Thread.State.NEW || closing.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        assertThat(closing.isAlive()).isTrue();
        stopping.countDown();
        closing.join();
        assertThat(finished).isTrue();
    }

    private Schedule schedule(String node, Map<String, Runnable> work) {
        return new Schedule(database.dataSource(), isShared, node, work);
    }

    private static void await(Semaphore fired) throws InterruptedException {
        assertThat(fired.tryAcquire(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    /** Until there is nothing to fire at once any more: what remains comes with the next quarter of an hour. */
    private void awaitRest(int kinds) throws SQLException {
        while (states().size() > kinds) {
            Thread.onSpinWait();
        }
        assertThat(states()).hasSize(kinds).doesNotContain("ERROR");
    }

    private List<String> states() throws SQLException {
        try (var connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select TRIGGER_STATE from QRTZ_TRIGGERS")) {
            List<String> states = new ArrayList<>();
            while (rows.next()) {
                states.add(rows.getString(1));
            }
            return states;
        }
    }
}
