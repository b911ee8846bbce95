package dev.paceline.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves the clock from one whole quarter of an hour to the next, and has done at each what is due then. */
final class Quarters {
    private static final Logger LOG = LoggerFactory.getLogger(Quarters.class);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int GRACE_SECONDS = 10;

    /** One that is under way. */
    record Move(Instant from, Instant to) {}

    private final MovableClock clock;
    private final Runnable watcher;
    private final ExecutorService mover = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "sandbox-clock");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Runnable work = () -> {};
    private volatile @Nullable Move move;

    /** {@code watcher} is told at each quarter, and once more on arrival. */
    Quarters(MovableClock clock, Runnable watcher) {
        this.clock = clock;
        this.watcher = watcher;
    }

    /** What to have done from now on. */
    void does(Runnable each) {
        work = each;
    }

    Instant now() {
        return clock.instant();
    }

    @Nullable
    Move move() {
        return move;
    }

    /** Sets out; not if it is on its way already, or has been halted. */
    synchronized boolean moveTo(Instant goal) {
        if (move != null || mover.isShutdown()) {
            return false;
        }
        move = new Move(now(), goal);
        mover.execute(() -> walk(goal));
        return true;
    }

    /** For good: a move that is under way ends with its quarter. No interrupt, for it would close H2's file. */
    void halt() {
        synchronized (this) {
            mover.shutdown();
        }
        try {
            if (!mover.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A quarter of an hour's work was not done in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void walk(Instant goal) {
        try {
            Instant quarter = after(now());
            while (!quarter.isAfter(goal) && !mover.isShutdown()) {
                stepTo(quarter);
                quarter = quarter.plus(QUARTER);
            }
            if (!mover.isShutdown()) {
                clock.moveTo(goal);
            }
        } catch (RuntimeException e) {
            LOG.error("The clock stays at {}", now(), e);
        } finally {
            move = null;
            watcher.run();
        }
    }

    /** Whatever becomes of a quarter's work, time goes on. */
    private void stepTo(Instant quarter) {
        clock.moveTo(quarter);
        watcher.run();
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("The work of {} failed", quarter, e);
        }
    }

    /** Quarters are the same moments in every zone, for all of today's are whole quarters from Greenwich. */
    private static Instant after(Instant now) {
        long quarters = Math.floorDiv(now.getEpochSecond(), QUARTER.toSeconds());
        return Instant.ofEpochSecond((quarters + 1) * QUARTER.toSeconds());
    }
}
