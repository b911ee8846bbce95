package dev.paceline;

import dev.paceline.sandbox.LocalSlack;
import dev.paceline.sandbox.Manifest;
import dev.paceline.sandbox.MovableClock;
import dev.paceline.sandbox.company.SampleCompany;
import dev.paceline.slack.SlackSettings;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** The app and a Slack workspace of its own, with a company in it, on this machine alone. */
final class Sandbox implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    /**
     * What the command line says.
     *
     * @param port where the page is; 0 for any port that is free
     * @param appPort where the app answers; 0 likewise
     * @param data the folder that keeps what was done
     * @param reset whether to begin afresh
     */
    record Options(int port, int appPort, Path data, boolean reset) {}

    /** It can't start; one sentence says why and what to do. */
    static final class CannotStart extends Exception {
        private static final long serialVersionUID = 1L;

        private final String sentence;

        CannotStart(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    private final Deque<AutoCloseable> running;
    private final URI page;

    private Sandbox(Deque<AutoCloseable> running, URI page) {
        this.running = running;
        this.page = page;
    }

    /** @param machine what the sandbox's own clock is ahead of, once it has been moved */
    static Sandbox start(Options options, Clock machine) throws CannotStart {
        Deque<AutoCloseable> running = new ArrayDeque<>();
        try {
            DataFolder folder = DataFolder.open(options.data());
            running.push(folder);
            if (options.reset()) {
                folder.empty();
            }
            MovableClock clock = clock(folder, machine);
            SampleCompany company = new SampleCompany(clock);
            LocalSlack slack = slack(options, folder, company, clock);
            running.push(slack);
            Paceline paceline = paceline(options, folder, slack, clock);
            running.push(paceline);
            if (company.settleIn(paceline.store())) {
                live(company, paceline.store(), clock);
            }
            slack.install(URI.create("http://" + LOOPBACK + ":" + paceline.port() + "/slack/events"));
            slack.eachQuarter(() -> paceline.quarter(() -> company.work(paceline.store())));
            running.push(slack::haltClock);
            return new Sandbox(running, URI.create(slack.baseUrl() + "/"));
        } catch (CannotStart | RuntimeException e) {
            close(running);
            throw e;
        }
    }

    /** Where the browser finds it. */
    URI page() {
        return page;
    }

    /** A newcomer finds the last month judged and talked about. */
    private static void live(SampleCompany company, Store store, Clock clock) {
        String here = SampleCompany.TEAM.id();
        new Features(clock).policy(store).run(here);
        new Features(Clock.fixed(company.reviewsCameUp(), ZoneOffset.UTC))
                .reviews(store)
                .run(here);
        company.review(store);
    }

    /** What was done stays in the folder. */
    @Override
    public void close() {
        close(running);
    }

    private static MovableClock clock(DataFolder folder, Clock machine) throws CannotStart {
        try {
            return new MovableClock(machine, folder.path().resolve("sandbox.clock"));
        } catch (IllegalStateException e) {
            throw new CannotStart(e.getMessage() + "; --reset begins afresh.");
        }
    }

    private static LocalSlack slack(Options options, DataFolder folder, SampleCompany company, MovableClock clock)
            throws CannotStart {
        try {
            return LocalSlack.start(new LocalSlack.Options(
                    options.port(),
                    folder.path(),
                    SampleCompany.TEAM,
                    SampleCompany.people(),
                    SampleCompany.channels(),
                    SampleCompany.groups(),
                    company.talk(),
                    Manifest.fromClasspath(),
                    clock));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof BindException) {
                throw taken(options.port(), "--port");
            }
            throw e;
        } catch (IllegalStateException e) {
            throw new CannotStart(e.getMessage() + "; --reset begins afresh.");
        }
    }

    private static Paceline paceline(Options options, DataFolder folder, LocalSlack slack, MovableClock clock)
            throws CannotStart {
        // Paceline closes the database itself; H2's own hook would close it under requests in flight.
        String database = "jdbc:h2:file:" + folder.path().resolve("paceline") + ";DB_CLOSE_ON_EXIT=FALSE";
        Settings settings = new Settings(
                new SlackSettings(slack.botToken(), slack.signingSecret(), null, slack.apiUrl()),
                LOOPBACK,
                options.appPort(),
                new Database.Address(database, "sa", ""),
                Set.of());
        try {
            return new Paceline(settings, clock, clock.machine());
        } catch (BindException e) {
            throw taken(options.appPort(), "--app-port");
        } catch (SQLException e) {
            throw new CannotStart("The data in " + folder.path() + " can't be used, the database says '"
                    + e.getMessage() + "': --reset begins afresh.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CannotStart taken(int port, String option) {
        return new CannotStart("Port " + port + " is taken by another program: choose another with " + option
                + ", or 0 for any that is free.");
    }

    /** The last begun first, each whatever becomes of the others. */
    private static void close(Deque<AutoCloseable> running) {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                Thread.currentThread().getThreadGroup().uncaughtException(Thread.currentThread(), e);
            }
        }
    }
}
