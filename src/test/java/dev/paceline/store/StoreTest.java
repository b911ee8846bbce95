package dev.paceline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class StoreTest {
    private final Database database;
    private final Store store;
    private final AtomicLong ids = new AtomicLong();

    StoreTest(TestDatabase.Kind kind) {
        this.database = TestDatabase.of(kind);
        this.store = new Store(database, ids::incrementAndGet);
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void workIsCommitted() {
        int changed = store.in("T1", tx -> insert(tx, "Acme"));
        assertThat(changed).isEqualTo(1);
        assertThat(accounts("T1")).containsExactly("Acme");
    }

    @Test
    void workThatFailsLeavesNothing() {
        assertThatThrownBy(() -> store.in("T1", tx -> {
                    insert(tx, "Acme");
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("on purpose");
        assertThat(accounts("T1")).isEmpty();
    }

    @Test
    void aRowThatAUniqueIndexRefusesIsAConflictAndLeavesNothing() {
        store.in("T1", tx -> insert(tx, "Acme"));
        assertThatThrownBy(() -> store.in("T1", tx -> insert(tx, "Bolt") + insert(tx, "Acme")))
                .isInstanceOf(Conflict.class);
        assertThat(accounts("T1")).containsExactly("Acme");
    }

    @Test
    void twoWorkspacesMayUseTheSameName() {
        store.in("T1", tx -> insert(tx, "Acme"));
        store.in("T2", tx -> insert(tx, "Acme"));
        assertThat(accounts("T1")).containsExactly("Acme");
        assertThat(accounts("T2")).containsExactly("Acme");
    }

    @Test
    void anotherFailureOfTheDatabaseIsNoConflict() {
        assertThatThrownBy(
                        () -> store.in("T1", tx -> tx.execute("delete from nothing where workspace_id = :workspace")))
                .isNotInstanceOf(Conflict.class);
    }

    @Test
    void connectionsComeBackAfterFailures() {
        for (int i = 0; i < 40; i++) {
            assertThatThrownBy(() -> store.in("T1", tx -> {
                        insert(tx, "Acme");
                        throw new IllegalStateException("on purpose");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(accounts("T1")).isEmpty();
    }

    @Test
    void aTransactionThatGivesWayInADeadlockIsRunAgain() throws Exception {
        store.in("T1", tx -> insert(tx, "Acme") + insert(tx, "Bolt"));
        AtomicInteger runs = new AtomicInteger();
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<?> one = pool.submit(() -> lockBoth("Acme", "Bolt", bothHoldOne, runs));
            Future<?> other = pool.submit(() -> lockBoth("Bolt", "Acme", bothHoldOne, runs));
            one.get();
            other.get();
        } finally {
            pool.shutdown();
        }
        assertThat(runs.get()).as("H2 may break off both").isGreaterThan(2);
        List<Integer> touched = store.in(
                "T1",
                tx -> tx.rows("select merged_into from account where workspace_id = :workspace", row -> row.getInt(1)));
        assertThat(touched).containsExactly(2, 2);
    }

    /** On a busy machine another one may take seconds. */
    @Test
    void whoeverWaitsForARowGetsItOnceTheOtherIsDone() throws Exception {
        store.in("T1", tx -> insert(tx, "Acme"));
        CyclicBarrier held = new CyclicBarrier(2);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> slow = pool.submit(() -> store.in("T1", tx -> {
                int touched = touch(tx, "Acme");
                await(held);
                pause(Duration.ofMillis(2500));
                return touched;
            }));
            await(held);
            assertThat(store.<Integer>in("T1", tx -> touch(tx, "Acme"))).isEqualTo(1);
            assertThat(slow.get()).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whatATransactionWroteItSees() {
        store.in("T1", tx -> {
            insert(tx, "Acme");
            assertThat(names(tx)).containsExactly("Acme");
            assertThat(tx.wrote()).isTrue();
            return null;
        });
    }

    @Test
    void readingIsNoWriting() {
        boolean wrote = store.in("T1", tx -> {
            names(tx);
            return tx.wrote();
        });
        assertThat(wrote).isFalse();
    }

    @Test
    void aNativeStatementThatNamesNoWorkspaceIsRefused() {
        String read = "select name from account";
        String change = "delete from account where id = ?";
        assertThatThrownBy(() -> store.in("T1", tx -> tx.rows(read, row -> row.getString(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.in("T1", tx -> tx.execute(change, 1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theGuardOfTheTestsStopsAStatementThatForgetsTheWorkspace() {
        assertThatThrownBy(() -> store.in(
                        "T1", tx -> tx.execute("delete from account where :workspace = :workspace and id = ?", 1L)))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> store.in("T1", tx -> {
                    insert(tx, "Acme");
                    return tx.execute("delete from account where workspace_id = ? and name <> :workspace", "T2");
                }))
                .isInstanceOf(AssertionError.class);
    }

    private int lockBoth(String first, String second, CyclicBarrier bothHoldOne, AtomicInteger runs) {
        return store.in("T1", tx -> {
            boolean firstTry = runs.incrementAndGet() <= 2;
            touch(tx, first);
            if (firstTry) {
                await(bothHoldOne);
            }
            return touch(tx, second);
        });
    }

    private static int touch(Tx tx, String name) {
        return tx.execute(
                "update account set merged_into = coalesce(merged_into, 0) + 1 where workspace_id = :workspace and name_key = ?",
                name);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int insert(Tx tx, String name) {
        return tx.execute(
                "insert into account (id, workspace_id, name, name_key) values (?, :workspace, ?, ?)",
                tx.newId(),
                name,
                name);
    }

    private List<String> accounts(String workspace) {
        return store.in(workspace, StoreTest::names);
    }

    private static List<String> names(Tx tx) {
        return tx.rows(
                "select name from account where workspace_id = :workspace order by name", row -> row.getString(1));
    }
}
