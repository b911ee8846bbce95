package dev.paceline;

import com.slack.api.bolt.socket_mode.SocketModeApp;
import dev.paceline.contest.Cards;
import dev.paceline.delivery.Courier;
import dev.paceline.delivery.Pace;
import dev.paceline.delivery.Rounds;
import dev.paceline.delivery.slack.Posts;
import dev.paceline.delivery.slack.SlackCarrier;
import dev.paceline.member.slack.MemberPeople;
import dev.paceline.policy.PolicyWork;
import dev.paceline.reminder.ReminderWork;
import dev.paceline.review.ReviewCycle;
import dev.paceline.rhythm.Occasion;
import dev.paceline.rhythm.Rhythm;
import dev.paceline.schedule.Schedule;
import dev.paceline.slack.ClosingApp;
import dev.paceline.slack.HttpServer;
import dev.paceline.slack.Signature;
import dev.paceline.slack.SlackApp;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.store.Untold;
import io.hypersistence.tsid.TSID;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running program: where its parts are made and joined; reads top to bottom. What it does for people is in {@link Features}. */
public final class Paceline implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Paceline.class);
    private static final int CONNECTIONS = 32;
    private static final int SOCKET_MODE_CONCURRENCY = 8;
    private static final int BACKGROUND_THREADS = 8;
    private static final int BACKGROUND_QUEUE = 1000;
    private static final int GRACE_SECONDS = 10;
    private static final int ACK_MILLIS = 200;

    /** One kind of what is done every quarter of an hour. */
    private interface Work {
        /** How many letters are in the outbox now because of it. */
        int run(String workspace);
    }

    private final Database database;
    private final Store store;
    private final ClosingApp app;
    private final HttpServer http;
    private final @Nullable SocketModeApp socketMode;
    private final ExecutorService background;
    private final Rounds delivery;
    private final Rhythm rhythm;
    private final Map<String, Work> work;
    private final Supplier<String> workspace;
    private final Schedule schedule;
    private final String description;

    /**
     * Migrates the database and starts to answer Slack.
     *
     * @param clock what time it is for people
     * @param machine what time it is for what is under way between Slack and here, also where {@code clock} is moved
     * @throws SQLException when the database can't be reached
     * @throws IOException when the port is taken, or Slack refuses Socket Mode
     */
    public Paceline(Settings settings, Clock clock, Clock machine) throws SQLException, IOException {
        PrometheusMeterRegistry meters = meters();
        TSID.Factory ids = TSID.Factory.builder().withClock(clock).build();

        database = Database.open(settings.database(), CONNECTIONS);
        database.measure(meters);
        database.migrate();
        store = new Store(database, () -> ids.generate().toLong());
        rhythm = new Rhythm(store, clock);
        Features features = new Features(clock, machine);
        work = work(features);

        background = new ThreadPoolExecutor(
                BACKGROUND_THREADS,
                BACKGROUND_THREADS,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(BACKGROUND_QUEUE),
                new ThreadPoolExecutor.CallerRunsPolicy());

        SlackApp slack = new SlackApp(settings.slack());
        SlackCarrier carrier = new SlackCarrier(slack, store, features.renderers());
        Courier courier = new Courier(store, carrier, Pace.OF_SLACK, machine, clock, RandomGenerator.getDefault());
        delivery = new Rounds(courier, slack::workspace, Duration.ofSeconds(GRACE_SECONDS));
        workspace = slack::workspace;
        schedule = new Schedule(
                database.dataSource(),
                !settings.database().isH2(),
                String.valueOf(ids.generate()),
                work.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, kind -> () -> kind.getValue().run(workspace.get()))));
        app = slack.app(
                features.registry(),
                store,
                new MemberPeople(settings.admins()),
                new Posts(store, courier),
                background,
                clock,
                meters,
                () -> ids.generate().toString());

        http = new HttpServer(settings.host(), settings.port(), database::answers, meters);
        if (settings.slack().appToken() == null) {
            String secret = Objects.requireNonNull(settings.slack().signingSecret());
            http.serving(app, new Signature(secret, machine));
            socketMode = null;
        } else {
            socketMode = new SocketModeApp(settings.slack().appToken(), app, SOCKET_MODE_CONCURRENCY);
        }
        http.start();
        if (socketMode != null) {
            connect(socketMode);
        }
        delivery.start();
        schedule.start();
        description =
                "Paceline answers " + settings.slack() + " on port " + http.port() + ", data in " + settings.database();
    }

    /** What is done every quarter of an hour, by kind. */
    private Map<String, Work> work(Features features) {
        Map<String, Work> kinds = new LinkedHashMap<>();
        for (Occasion occasion : features.occasions()) {
            kinds.put(occasion.name(), here -> rhythm.run(here, occasion));
        }
        kinds.put(Cards.KIND, features.contests(store)::run);
        kinds.put(PolicyWork.KIND, features.policy(store)::run);
        kinds.put(ReviewCycle.KIND, features.reviews(store)::run);
        kinds.put(ReminderWork.KIND, features.reminders(store)::run);
        return kinds;
    }

    /**
     * Does what is due in this quarter of an hour, and waits until Slack has it, unless that takes too long.
     *
     * @param people what they do before, and how many letters that leaves
     */
    public void quarter(IntSupplier people) {
        String here = workspace.get();
        int letters = people.getAsInt();
        for (Map.Entry<String, Work> kind : work.entrySet()) {
            try {
                letters += kind.getValue().run(here);
            } catch (RuntimeException e) {
                // As on the schedule, one kind holds up no other, and the next quarter finds what is still due.
                LOG.error("{} failed", kind.getKey(), new Untold(e));
            }
        }
        if (letters > 0) {
            delivery.await(Duration.ofSeconds(GRACE_SECONDS));
        }
    }

    public Store store() {
        return store;
    }

    public int port() {
        return http.port();
    }

    /** Whom it answers, where, and over which data. */
    @Override
    public String toString() {
        return description;
    }

    /** Finishes what is in flight, then lets go of the database. */
    @Override
    public void close() {
        if (socketMode != null) {
            close(socketMode);
        }
        try {
            http.close();
        } catch (IllegalStateException e) {
            LOG.warn("Some requests took longer than the grace");
        }
        background.shutdown();
        try {
            if (!background.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Some answers were still on their way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rhythm.stop();
        schedule.close();
        delivery.close();
        store.close();
        database.close();
    }

    /** Bolt breaks off what is at work when it closes, so that has to end before; the ack follows it within a moment. */
    private void close(SocketModeApp connected) {
        try {
            if (!app.finish(Duration.ofSeconds(GRACE_SECONDS))) {
                LOG.warn("Some requests took longer than the grace");
            }
            TimeUnit.MILLISECONDS.sleep(ACK_MILLIS);
            connected.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("Socket Mode did not close: {}", e.toString());
        }
    }

    private static void connect(SocketModeApp socketMode) throws IOException {
        try {
            socketMode.startAsync();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Slack refused Socket Mode", e);
        }
    }

    @SuppressWarnings("resource") // the binders live as long as the process
    private static PrometheusMeterRegistry meters() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmGcMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        return meters;
    }
}
