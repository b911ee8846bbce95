package dev.paceline;

import com.slack.api.bolt.socket_mode.SocketModeApp;
import dev.paceline.account.slack.AccountsCommand;
import dev.paceline.activity.ActivityFacts;
import dev.paceline.activity.ActivityLog;
import dev.paceline.activity.ActivityTypes;
import dev.paceline.activity.slack.LogCommand;
import dev.paceline.activity.slack.TypesCommand;
import dev.paceline.calendar.Departures;
import dev.paceline.calendar.slack.AbsenceCommand;
import dev.paceline.calendar.slack.PeopleCommand;
import dev.paceline.cost.Costs;
import dev.paceline.cost.slack.CostsCommand;
import dev.paceline.deal.DealFacts;
import dev.paceline.deal.Deals;
import dev.paceline.deal.slack.DealCommand;
import dev.paceline.deal.slack.DealsAtHome;
import dev.paceline.deal.slack.StagesCommand;
import dev.paceline.delivery.Courier;
import dev.paceline.delivery.Pace;
import dev.paceline.delivery.Rounds;
import dev.paceline.delivery.slack.Posts;
import dev.paceline.delivery.slack.Renderer;
import dev.paceline.delivery.slack.SlackCarrier;
import dev.paceline.delivery.slack.StatusCommand;
import dev.paceline.delivery.slack.Written;
import dev.paceline.digest.Away;
import dev.paceline.digest.DealsOfWeek;
import dev.paceline.digest.Digests;
import dev.paceline.digest.Improved;
import dev.paceline.digest.OwnDigest;
import dev.paceline.digest.People;
import dev.paceline.digest.Results;
import dev.paceline.digest.TeamResults;
import dev.paceline.digest.Trend;
import dev.paceline.digest.WeeklyDigest;
import dev.paceline.digest.slack.DigestCommand;
import dev.paceline.digest.slack.DigestTexts;
import dev.paceline.home.slack.HomeTab;
import dev.paceline.kpi.Figures;
import dev.paceline.leaderboard.BoardOccasion;
import dev.paceline.leaderboard.ChannelBoards;
import dev.paceline.leaderboard.Leaderboard;
import dev.paceline.leaderboard.Shares;
import dev.paceline.leaderboard.slack.ChannelBoardRenderer;
import dev.paceline.leaderboard.slack.LeaderboardCommand;
import dev.paceline.member.slack.MemberPeople;
import dev.paceline.member.slack.TeamCommand;
import dev.paceline.member.slack.TeamModal;
import dev.paceline.rhythm.Occasion;
import dev.paceline.rhythm.Rhythm;
import dev.paceline.rhythm.slack.ScheduleCommand;
import dev.paceline.schedule.Schedule;
import dev.paceline.scorecard.Scorecards;
import dev.paceline.scorecard.slack.ScorecardCommand;
import dev.paceline.scorecard.slack.TargetsAtHome;
import dev.paceline.slack.ClosingApp;
import dev.paceline.slack.Help;
import dev.paceline.slack.HttpServer;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Signature;
import dev.paceline.slack.SlackApp;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.target.Attainment;
import dev.paceline.target.Courses;
import dev.paceline.target.slack.TargetCommand;
import dev.paceline.workspace.slack.Setup;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where objects are made and joined; reads top to bottom. */
public final class Paceline implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Paceline.class);
    private static final int CONNECTIONS = 32;
    private static final int SOCKET_MODE_CONCURRENCY = 8;
    private static final int BACKGROUND_THREADS = 8;
    private static final int BACKGROUND_QUEUE = 1000;
    private static final int GRACE_SECONDS = 10;
    private static final int ACK_MILLIS = 200;

    private final Database database;
    private final Store store;
    private final ClosingApp app;
    private final HttpServer http;
    private final @Nullable SocketModeApp socketMode;
    private final ExecutorService background;
    private final Rounds delivery;
    private final Rhythm rhythm;
    private final List<Occasion> occasions;
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
        occasions = occasions();

        background = new ThreadPoolExecutor(
                BACKGROUND_THREADS,
                BACKGROUND_THREADS,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(BACKGROUND_QUEUE),
                new ThreadPoolExecutor.CallerRunsPolicy());

        SlackApp slack = new SlackApp(settings.slack());
        SlackCarrier carrier = new SlackCarrier(slack, store, renderers());
        Courier courier = new Courier(store, carrier, Pace.OF_SLACK, machine, RandomGenerator.getDefault());
        delivery = new Rounds(courier, slack::workspace, Duration.ofSeconds(GRACE_SECONDS));
        workspace = slack::workspace;
        schedule = new Schedule(
                database.dataSource(),
                !settings.database().isH2(),
                String.valueOf(ids.generate()),
                occasions.stream()
                        .collect(Collectors.toMap(
                                Occasion::name, occasion -> () -> rhythm.run(workspace.get(), occasion))));
        app = slack.app(
                registry(clock, machine),
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

    /** The registry where nobody moves the app's clock. */
    public static Registry registry(Clock clock) {
        return registry(clock, clock);
    }

    /** Every feature's commands, buttons and modals. */
    static Registry registry(Clock clock, Clock machine) {
        Registry registry = new Registry();
        ActivityTypes types = new ActivityTypes();
        ActivityLog log = new ActivityLog(types);
        Attainment attainment = new Attainment(figures());
        Leaderboard leaderboard = new Leaderboard(types, new Shares(figures()));
        Scorecards scorecards = new Scorecards(figures().with(attainment));

        new LogCommand(types, log, clock).register(registry);
        new LeaderboardCommand(types, leaderboard, boards(), clock).register(registry);
        new DealCommand(clock).register(registry);
        new TeamCommand(clock, ActivityLog::follow, Deals::follow).register(registry);
        new AbsenceCommand(clock).register(registry);
        new PeopleCommand(clock).register(registry);
        new ScheduleCommand(occasions(), clock).register(registry);
        new TypesCommand(types, clock).register(registry);
        new StagesCommand(clock).register(registry);
        new AccountsCommand().register(registry);
        new Setup(clock, TeamModal.NEW).register(registry);
        new CostsCommand(clock).register(registry);
        new StatusCommand(machine).register(registry);
        new TargetCommand(clock).register(registry);
        new ScorecardCommand(scorecards, clock).register(registry);
        new DigestCommand(digests(), digestTexts(), clock).register(registry);
        new Help(registry).register();
        new HomeTab(
                        types,
                        log,
                        new TargetsAtHome(scorecards, attainment, clock),
                        new DealsAtHome(clock),
                        leaderboard,
                        clock)
                .register(registry);
        return registry;
    }

    /** What is delivered again and again. */
    public static List<Occasion> occasions() {
        Digests digests = digests();
        ChannelBoards boards = boards();
        return List.of(
                new WeeklyDigest(digests),
                new OwnDigest(digests),
                BoardOccasion.weekly(boards),
                BoardOccasion.monthly(boards));
    }

    private static ChannelBoards boards() {
        ActivityTypes types = new ActivityTypes();
        return new ChannelBoards(types, new Leaderboard(types, new Shares(figures())), figures());
    }

    /** Each part of a digest, from whichever feature. */
    static Digests digests() {
        Attainment attainment = new Attainment(figures());
        Scorecards scorecards = new Scorecards(figures().with(attainment));
        return new Digests(List.of(
                new Results.Reader(scorecards),
                new Trend(new Courses(figures())),
                new TeamResults.Reader(scorecards),
                new People.Reader(attainment),
                new Improved.Reader(new Leaderboard(new ActivityTypes(), new Shares(figures()))),
                new DealsOfWeek(),
                new Away.Reader()));
    }

    private static DigestTexts digestTexts() {
        return new DigestTexts(DigestTexts.own());
    }

    /** What makes messages of the letters of each kind. */
    public static Map<String, Renderer> renderers() {
        return Map.of(
                Written.KIND,
                (tx, letter) -> Written.message(letter),
                ChannelBoards.KIND,
                new ChannelBoardRenderer(new ActivityTypes()),
                Digests.KIND,
                digestTexts());
    }

    /** What features know of the KPIs, but for what is made of targets. */
    static Figures figures() {
        return new Figures(List.of(new ActivityFacts(), new DealFacts(), new Departures(), new Costs()));
    }

    /** Does what is due in this quarter of an hour, and waits until Slack has it, unless that takes too long. */
    public void quarter() {
        String here = workspace.get();
        int letters = occasions.stream()
                .mapToInt(occasion -> rhythm.run(here, occasion))
                .sum();
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
