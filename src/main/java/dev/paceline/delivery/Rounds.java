package dev.paceline.delivery;

import dev.paceline.delivery.Delivery.Leased;
import dev.paceline.delivery.Outbox.Task;
import dev.paceline.store.Untold;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again what there is to carry, and has some letters carried at the same time. */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration TROUBLE = Duration.ofSeconds(15);
    private static final int LOOK = 100;
    static final int AT_ONCE = 4;

    private final Courier courier;
    private final Supplier<String> workspace;
    private final Duration grace;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService carrying =
            Executors.newFixedThreadPool(AT_ONCE, work -> new Thread(work, "delivery"));
    private final Thread looking = new Thread(this::look, "delivery-rounds");

    /**
     * Rounds in one workspace.
     *
     * @param workspace may fail as long as Slack can't be asked
     * @param grace for what is being carried when the rounds end
     */
    public Rounds(Courier courier, Supplier<String> workspace, Duration grace) {
        this.courier = courier;
        this.workspace = workspace;
        this.grace = grace;
    }

    public void start() {
        looking.start();
    }

    private void look() {
        try {
            long pause = 0;
            while (!closing.await(pause, TimeUnit.MILLISECONDS)) {
                pause = free.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS) ? round() : 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has one letter carried, if there is one; for how many milliseconds there is nothing to do afterwards. */
    private long round() {
        boolean handedOver = false;
        try {
            Task task = courier.next(workspace.get());
            if (task instanceof Task.Carry mine) {
                carrying.execute(() -> carry(mine.leased()));
                handedOver = true;
            } else if (task instanceof Task.Nothing) {
                courier.clear(workspace.get());
            }
            return millis(task);
        } catch (RuntimeException e) {
            LOG.warn("Nothing is delivered for the moment", new Untold(e));
            return TROUBLE.toMillis();
        } finally {
            if (!handedOver) {
                free.release();
            }
        }
    }

    private void carry(Leased leased) {
        try {
            courier.carry(leased);
        } catch (RuntimeException e) {
            LOG.error("Letter {} was not carried; its lease will end", leased.id(), new Untold(e));
        } finally {
            free.release();
        }
    }

    /** Until nothing waits any longer, or patience ends. */
    public void await(Duration patience) {
        try {
            for (int looks = (int) (patience.toMillis() / LOOK);
                    looks > 0 && courier.hasWaiting(workspace.get());
                    looks--) {
                TimeUnit.MILLISECONDS.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millis(Task task) {
        if (task instanceof Task.Carry) {
            return 0;
        }
        return task instanceof Task.Wait wait ? Math.min(wait.millis(), IDLE.toMillis()) : IDLE.toMillis();
    }

    /** Carries to the end what is on its way. Nothing is interrupted: it would close H2's file under a transaction. */
    @Override
    public void close() {
        closing.countDown();
        try {
            looking.join(grace.toMillis());
            carrying.shutdown();
            if (!carrying.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Some letters were still on their way; their leases will end");
            }
        } catch (InterruptedException e) {
            carrying.shutdown();
            Thread.currentThread().interrupt();
        }
    }
}
