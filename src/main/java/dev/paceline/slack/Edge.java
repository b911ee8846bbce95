package dev.paceline.slack;

import com.slack.api.bolt.response.Response;
import dev.paceline.store.Conflict;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.store.Untold;
import dev.paceline.text.Texts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one edge that every request crosses: one transaction, committed before the ack; the same request again is answered like
 * the first; a failure becomes a sentence with a reference.
 */
final class Edge {
    private static final Logger LOG = LoggerFactory.getLogger(Edge.class);
    private static final int ATTEMPTS = 4;
    private static final int FORGET_EVERY = 100;
    private static final int INTRODUCED = 100;

    private final Store store;
    private final People people;
    private final Directory directory;
    private final Answers answers;
    private final Executor background;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Supplier<String> references;
    private final Optional<Homes> homes;
    private final AtomicLong remembered = new AtomicLong();

    Edge(
            Store store,
            People people,
            Directory directory,
            Answers answers,
            Executor background,
            Clock clock,
            MeterRegistry meters,
            Supplier<String> references,
            Optional<Handler<Ask.Home>> home) {
        this.store = store;
        this.people = people;
        this.directory = directory;
        this.answers = answers;
        this.background = background;
        this.clock = clock;
        this.meters = meters;
        this.references = references;
        this.homes = home.map(handler -> new Homes(store, people, answers, handler));
    }

    /** What a request came to: the ack, and the reply that is carried out after it, unless this was a repeat. */
    private record Outcome(String ack, @Nullable Reply reply, Texts texts, boolean wrote) {}

    Response serve(Incoming in, BiFunction<Tx, Caller, Reply> work) {
        Timer.Sample sample = Timer.start(meters);
        String result = "ok";
        AtomicReference<Texts> reader = new AtomicReference<>(Texts.of(Locale.ENGLISH));
        Outcome outcome;
        try {
            outcome = answer(in, (tx, caller) -> {
                reader.set(caller.texts());
                return work.apply(tx, caller);
            });
        } catch (RuntimeException e) {
            result = "error";
            outcome = sorry(in, Objects.requireNonNull(reader.get()), e);
        }
        follow(in, outcome);
        sample.stop(meters.timer("paceline.request", "handler", in.handler(), "result", result));
        return outcome.ack().isEmpty() ? Response.ok() : Response.json(200, outcome.ack());
    }

    private Outcome sorry(Incoming in, Texts texts, RuntimeException e) {
        String reference = references.get();
        LOG.error("{} failed, reference {}", in.handler(), reference, new Untold(e));
        Reply sorry = new Reply.Sorry(
                Blocks.in(texts).text("slack.failed", "reference", reference).message());
        return new Outcome(Answers.ack(sorry, in.surface(), texts), sorry, texts, false);
    }

    /** Writes down what Slack tells of a user by itself; somebody who never acted is left alone. */
    void heard(String workspace, String eventId, Profile profile) {
        try {
            store.in(workspace, tx -> {
                if (people.find(tx, profile.userId()).isPresent()
                        && AnsweredRequests.answer(tx, eventId).isEmpty()) {
                    people.meet(tx, profile);
                    AnsweredRequests.remember(tx, eventId, "", clock.instant());
                }
                return null;
            });
        } catch (RuntimeException e) {
            // Slack tells it again when it gets no ack; Bolt logs what it is thrown.
            throw new Untold(e);
        }
    }

    private Outcome answer(Incoming in, BiFunction<Tx, Caller, Reply> work) {
        for (int tries = 1; ; tries++) {
            try {
                return attempt(in, work, tries > 1);
            } catch (Conflict e) {
                // Either this request is a repeat, or somebody else was quicker with the same name: another look tells.
                if (tries == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Outcome attempt(Incoming in, BiFunction<Tx, Caller, Reply> work, boolean again) {
        if (!in.names().isEmpty()) {
            introduce(in);
        }
        return store.in(in.workspace(), tx -> people.find(tx, in.userId())
                        .map(caller -> attempt(tx, in, caller, work, again)))
                .orElseGet(() -> {
                    Profile profile = directory.profile(in.userId(), in.userName());
                    return store.in(in.workspace(), tx -> attempt(tx, in, people.meet(tx, profile), work, again));
                });
    }

    /** Asks Slack, before the transaction and all at once, who those are that the request names and that we do not know yet. */
    private void introduce(Incoming in) {
        List<CompletableFuture<Profile>> asked = store.in(in.workspace(), tx -> people.unknown(tx, in.names())).stream()
                .limit(INTRODUCED)
                .map(user -> CompletableFuture.supplyAsync(() -> directory.profile(user, user), background))
                .toList();
        List<Profile> told = asked.stream()
                .map(CompletableFuture::join)
                .filter(profile -> profile.complete() && !profile.isNobody())
                .toList();
        if (!told.isEmpty()) {
            store.in(in.workspace(), tx -> {
                told.forEach(profile -> people.meet(tx, profile));
                return told.size();
            });
        }
    }

    private Outcome attempt(Tx tx, Incoming in, Caller caller, BiFunction<Tx, Caller, Reply> work, boolean again) {
        Texts texts = caller.texts();
        if (caller.outsider()) {
            Reply refusal =
                    new Reply.Say(Blocks.in(texts).text("slack.outsider").message());
            return new Outcome(Answers.ack(refusal, in.surface(), texts), refusal, texts, false);
        }
        String key = in.key();
        Optional<Outcome> before = again ? answered(tx, key, texts) : Optional.empty();
        if (before.isPresent()) {
            return before.get();
        }
        Reply reply = work.apply(tx, caller);
        String ack = Answers.ack(reply, in.surface(), texts);
        boolean wrote = tx.wrote();
        Outcome outcome = new Outcome(ack, reply, texts, wrote);
        if (!wrote) {
            // What is refused now may be refused because it was done the first time.
            return answered(tx, key, texts).orElse(outcome);
        }
        if (key != null && !(reply instanceof Reply.FieldErrors)) {
            // Errors are not an end: the corrected form comes under the same key.
            AnsweredRequests.remember(tx, key, ack, clock.instant());
        }
        return outcome;
    }

    private static Optional<Outcome> answered(Tx tx, @Nullable String key, Texts texts) {
        return key == null
                ? Optional.empty()
                : AnsweredRequests.answer(tx, key).map(ack -> new Outcome(ack, null, texts, false));
    }

    private void follow(Incoming in, Outcome outcome) {
        Reply reply = outcome.reply();
        if (reply != null) {
            background.execute(() -> answers.after(reply, in, outcome.texts()));
        }
        if (in.surface() == Incoming.Surface.EVENT && reply instanceof Reply.Nothing) {
            homes.ifPresent(tabs -> background.execute(() -> tabs.open(in)));
        }
        if (outcome.wrote()) {
            homes.filter(tabs -> in.surface() != Incoming.Surface.EVENT && tabs.isOpen(in))
                    .ifPresent(tabs -> background.execute(() -> tabs.refresh(in)));
            if (remembered.getAndIncrement() % FORGET_EVERY == 0) {
                background.execute(() -> forgetOld(in.workspace()));
            }
        }
    }

    private void forgetOld(String workspace) {
        try {
            store.in(workspace, tx -> {
                AnsweredRequests.forgetOld(tx, clock.instant());
                return null;
            });
        } catch (RuntimeException e) {
            LOG.warn("Old answers were not removed", new Untold(e));
        }
    }
}
