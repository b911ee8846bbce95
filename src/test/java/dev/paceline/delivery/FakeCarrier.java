package dev.paceline.delivery;

import dev.paceline.delivery.Delivery.Leased;
import dev.paceline.delivery.Delivery.Standing;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Posts at once, unless told otherwise. */
final class FakeCarrier implements Courier.Carrier {
    final List<Long> posted = new CopyOnWriteArrayList<>();
    /** What each message says, by its ts. */
    final Map<String, String> standing = new ConcurrentHashMap<>();

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
        boolean answers = !silent;
        silent = false;
        Optional<Standing> at = answers || doesItAllTheSame ? Optional.of(stand(leased)) : Optional.empty();
        return answers ? new Sending.Posted(at.orElseThrow()) : new Sending.Unknown("timeout");
    }

    private Standing stand(Leased leased) {
        Standing at = leased.stands().orElseGet(() -> {
            posted.add(leased.id());
            return new Standing("D1", posted.size() + ".1");
        });
        standing.put(at.ts(), leased.letter().content());
        return at;
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
        return at < 0 ? new Search.NotThere() : new Search.Found(new Standing("D1", (at + 1) + ".1"));
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(10);
    }
}
