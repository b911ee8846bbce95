package dev.paceline.delivery;

import dev.paceline.delivery.Delivery.Leased;
import dev.paceline.delivery.Delivery.Standing;
import dev.paceline.delivery.Outbox.Task;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries letters, one at a time. Who finds a letter that somebody else may have posted looks for it before
 * posting it again.
 */
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 10;
    private static final int LOOKS = 20;
    private static final int BETWEEN_LOOKS = 150;
    private static final Duration BETWEEN_CLEARINGS = Duration.ofHours(1);

    private final Store store;
    private final Carrier carrier;
    private final Pace pace;
    private final Clock clock;
    private final Clock people;
    private final RandomGenerator chance;
    private volatile Instant nextClearing = Instant.EPOCH;

    /** What knows the way to Slack. */
    public interface Carrier {
        /** Makes a message of the letter, for as long as that takes; what this gives posts it. */
        Supplier<Sending> ready(Leased leased);

        Search search(Leased leased);

        /** For so long a post may last. */
        Duration patience();
    }

    /**
     * A courier.
     *
     * @param clock what time it is for what is under way to Slack
     * @param people what time it is for people, for whom a letter may come too late; the same but where that clock is moved
     * @param chance spreads the attempts of several nodes
     */
    public Courier(Store store, Carrier carrier, Pace pace, Clock clock, Clock people, RandomGenerator chance) {
        this.store = store;
        this.carrier = carrier;
        this.pace = pace;
        this.clock = clock;
        this.people = people;
        this.chance = chance;
    }

    /** Takes out the next letter, for {@link #carry}. */
    public Task next(String workspace) {
        return store.in(workspace, tx -> Outbox.next(tx, pace, clock.instant()));
    }

    /** Carries this letter at once, while somebody waits for it: for a few seconds it also waits its turn, or for whoever has it. */
    public void now(String workspace, long id) {
        for (int looks = 0; looks < LOOKS; looks++) {
            Task task = store.in(workspace, tx -> Outbox.take(tx, id, pace, clock.instant()));
            if (task instanceof Task.Carry mine) {
                carry(mine.leased());
                return;
            }
            if (!store.in(workspace, tx -> Outbox.get(tx, id).isDue(clock.instant()))) {
                return;
            }
            pause();
        }
    }

    /** Whether any letter is still to be carried. */
    boolean hasWaiting(String workspace) {
        return store.in(workspace, Outbox::hasWaiting);
    }

    /** Clears away what was settled long ago: some letters of it, about once an hour, sooner while there is more. */
    void clear(String workspace) {
        Instant now = clock.instant();
        if (!now.isBefore(nextClearing)) {
            nextClearing = now.plus(BETWEEN_CLEARINGS);
            boolean more = store.in(workspace, tx -> Clearing.clear(tx, now));
            nextClearing = more ? now : nextClearing;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Posts it, or finds that it was, and writes down what came of it. */
    public void carry(Leased leased) {
        if (leased.isToBeSearched()) {
            Search search = carrier.search(leased);
            if (!(search instanceof Search.NotThere)) {
                searched(leased, search);
                return;
            }
        }
        if (leased.isTooLate(people.instant())) {
            sent(leased, new Sending.Refused("too_late"));
            return;
        }
        Supplier<Sending> post = carrier.ready(leased);
        if (clock.instant().plus(carrier.patience()).isAfter(leased.leasedUntil())) {
            later(leased, "late", false); // somebody else might have it before we are done
            return;
        }
        sent(leased, post.get());
    }

    private void searched(Leased leased, Search search) {
        if (search instanceof Search.Found found) {
            stands(leased, found.at(), Delivery.FIRST);
        } else if (search instanceof Search.Busy busy) {
            busy(leased, busy.retryAfter(), true);
        } else if (search instanceof Search.Later later) {
            later(leased, later.reason(), true);
        } else if (search instanceof Search.Unreadable unreadable) {
            settle(leased, delivery -> delivery.uncertain(unreadable.reason(), clock.instant()));
        }
    }

    private void sent(Leased leased, Sending sending) {
        if (sending instanceof Sending.Posted posted) {
            stands(leased, posted.at(), leased.revision());
        } else if (sending instanceof Sending.Refused refused) {
            settle(leased, delivery -> delivery.refused(refused.reason(), clock.instant()));
        } else if (sending instanceof Sending.Needless) {
            settle(leased, delivery -> delivery.needless(clock.instant()));
        } else if (sending instanceof Sending.Busy busy) {
            busy(leased, busy.retryAfter(), false);
        } else if (sending instanceof Sending.Postponed postponed) {
            later(leased, postponed.reason(), false);
        } else if (sending instanceof Sending.Unknown unknown) {
            later(leased, unknown.reason(), true);
        }
    }

    /** Whoever else has it by now: it stands there. */
    private void stands(Leased leased, Standing at, int revision) {
        store.in(leased.workspace(), tx -> {
            Outbox.locked(tx, leased.id()).posted(at, revision, clock.instant());
            return at;
        });
    }

    private void busy(Leased leased, Duration retryAfter, boolean perhaps) {
        Instant until = clock.instant().plus(retryAfter);
        settle(
                leased,
                delivery -> delivery.later(until, "ratelimited", perhaps, clock.instant()),
                tx -> Outbox.pause(tx, leased.stands().isPresent() ? Outbox.UPDATES : Outbox.EVERYWHERE, until));
    }

    /** What may still arrive is not looked for before the call has ended on Slack's side too. */
    private void later(Leased leased, String reason, boolean perhaps) {
        Duration backoff = backoff(leased.attempts());
        boolean early = perhaps && backoff.compareTo(pace.lease()) < 0;
        Instant next = clock.instant().plus(early ? pace.lease() : backoff);
        settle(leased, delivery -> delivery.later(next, reason, perhaps, clock.instant()));
    }

    /** Twice as long after each attempt, give or take a half. */
    private Duration backoff(int attempts) {
        long doubled = FIRST_RETRY.toMillis() << Math.min(attempts - 1, DOUBLINGS);
        long millis = Math.min(doubled, LONGEST_RETRY.toMillis());
        return Duration.ofMillis((long) (millis * (0.5 + chance.nextDouble())));
    }

    private void settle(Leased leased, Consumer<Delivery> outcome) {
        settle(leased, outcome, tx -> {});
    }

    private void settle(Leased leased, Consumer<Delivery> outcome, Consumer<Tx> besides) {
        Delivery settled = store.in(leased.workspace(), tx -> {
            besides.accept(tx);
            Delivery delivery = Outbox.locked(tx, leased.id());
            // A node that was thought dead may be back late: by then the letter is another's, who knows more.
            if (delivery.isHeldBy(leased)) {
                outcome.accept(delivery);
            }
            return delivery;
        });
        if (settled.isUndelivered()) {
            LOG.warn(
                    "Letter {} is {}: {}",
                    settled.id(),
                    settled.state(),
                    settled.reason().orElse(""));
        }
    }
}
