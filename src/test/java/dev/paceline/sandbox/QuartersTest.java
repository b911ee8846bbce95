package dev.paceline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From 09:00 on the second of March 2026. */
class QuartersTest {
    private final TestClock machine = new TestClock();
    private final List<Instant> worked = new CopyOnWriteArrayList<>();
    private final Semaphore told = new Semaphore(0);

    @TempDir
    private Path dir;

    private MovableClock clock;
    private Quarters quarters;

    @BeforeEach
    void start() {
        clock = new MovableClock(machine, dir.resolve("sandbox.clock"));
        quarters = new Quarters(clock, told::release);
        quarters.does(() -> worked.add(clock.instant()));
    }

    @AfterEach
    void halt() {
        quarters.halt();
    }

    @Test
    void each_quarter_on_the_way_is_visited_once_in_order_and_has_its_work_done() throws Exception {
        machine.advance(Duration.ofMinutes(7));
        go("2026-03-02T10:07:00Z");

        assertThat(worked)
                .containsExactly(
                        Instant.parse("2026-03-02T09:15:00Z"),
                        Instant.parse("2026-03-02T09:30:00Z"),
                        Instant.parse("2026-03-02T09:45:00Z"),
                        Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(clock.instant()).isEqualTo("2026-03-02T10:07:00Z");
    }

    @Test
    void the_quarter_that_one_stands_on_is_not_done_again_and_the_one_that_one_goes_to_is() throws Exception {
        go("2026-03-02T09:15:00Z");
        go("2026-03-02T09:30:00Z");

        assertThat(worked)
                .containsExactly(Instant.parse("2026-03-02T09:15:00Z"), Instant.parse("2026-03-02T09:30:00Z"));
    }

    @Test
    void work_that_fails_does_not_stop_the_time() throws Exception {
        quarters.does(() -> {
            worked.add(clock.instant());
            throw new IllegalStateException("as the test will have it");
        });
        go("2026-03-02T09:30:00Z");

        assertThat(worked).hasSize(2);
        assertThat(clock.instant()).isEqualTo("2026-03-02T09:30:00Z");
    }

    @Test
    void one_move_at_a_time() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        quarters.does(() -> {
            arrived.countDown();
            await(goOn);
        });
        assertThat(quarters.moveTo(Instant.parse("2026-03-02T09:15:00Z"))).isTrue();
        arrived.await();

        assertThat(quarters.moveTo(Instant.parse("2026-03-09T09:15:00Z"))).isFalse();
        assertThat(quarters.move()).isNotNull();
        goOn.countDown();
        told.acquire(2);
        assertThat(quarters.move()).isNull();
        assertThat(clock.instant()).isEqualTo("2026-03-02T09:15:00Z");
    }

    @Test
    void halting_ends_a_move_with_the_quarter_that_it_has_come_to() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        quarters.does(() -> {
            worked.add(clock.instant());
            arrived.countDown();
            await(goOn);
        });
        assertThat(quarters.moveTo(Instant.parse("2026-03-09T09:00:00Z"))).isTrue();
        arrived.await();
        Thread halting = new Thread(quarters::halt);
        halting.start();
        while (halting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        halting.join();

        assertThat(worked).containsExactly(Instant.parse("2026-03-02T09:15:00Z"));
        assertThat(clock.instant()).isEqualTo("2026-03-02T09:15:00Z");
        assertThat(quarters.moveTo(Instant.parse("2026-03-09T09:00:00Z"))).isFalse();
    }

    private void go(String to) throws InterruptedException {
        told.drainPermits();
        assertThat(quarters.moveTo(Instant.parse(to))).isTrue();
        while (quarters.move() != null) {
            told.acquire();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
