package dev.paceline.delivery;

import dev.paceline.delivery.Delivery.Leased;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Posts at once, unless told otherwise. */
final class FakeCarrier implements Courier.Carrier {
    final List<Long> posted = new CopyOnWriteArrayList<>();
    final Deque<Supplier<Sending>> next = new ConcurrentLinkedDeque<>();
    private boolean silent;
    private boolean doesItAllTheSame;
    boolean unreadable;

    /** What takes its time before a post. */
    Runnable rendering = () -> {};

    @Nullable
    Search found;

    @Nullable
    Sending always;

    /** The next post is not answered, whether it was carried out or not. */
    void silently(boolean done) {
        silent = true;
        doesItAllTheSame = done;
    }

    @Override
    public Supplier<Sending> ready(Leased leased) {
        rendering.run();
        return () -> post(leased);
    }

    private Sending post(Leased leased) {
        if (always != null) {
            return always;
        }
        Supplier<Sending> given = next.poll();
        if (given != null) {
            return given.get();
        }
        if (silent) {
            silent = false;
            if (doesItAllTheSame) {
                posted.add(leased.id());
            }
            return new Sending.Unknown("timeout");
        }
        posted.add(leased.id());
        return new Sending.Posted("D1", posted.size() + ".1");
    }

    @Override
    public Search search(Leased leased) {
        if (found != null) {
            return found;
        }
        if (unreadable) {
            return new Search.Unreadable("missing_scope");
        }
        int at = posted.indexOf(leased.id());
        return at < 0 ? new Search.NotThere() : new Search.Found("D1", (at + 1) + ".1");
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(10);
    }
}
