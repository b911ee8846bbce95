package dev.paceline.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import dev.paceline.testing.MariaDbServer;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Prints the figures of docs/performance.md. Load, app and baselines share one JVM: the load is one thread that sends bytes made
 * before, which disturbs less than a second JVM would, and it disturbs all three alike.
 */
public final class Bench {
    private static final List<String> ALL =
            List.of("log", "statements", "leaderboard", "scorecard", "digest", "outbox");

    private Bench() {}

    /** Runs those of {@link #ALL} that are named, or {@code all}. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        System.setOut(System.err); // nothing but figures stands on the real one
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger("dev.paceline")
                .setLevel(Level.WARN);
        try {
            run(arguments[0].equals("all") ? ALL : List.of(arguments), new Figures(out));
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0); // threads of the Slack SDK outlive what they were made for
    }

    private static void run(List<String> wanted, Figures figures) throws Exception {
        MariaDbServer server = MariaDbServer.start(true).orElseThrow();
        for (String bench : wanted) {
            switch (bench) {
                case "log" -> LogBench.run(server.create(), Clock.systemUTC(), figures);
                case "statements" -> StatementBench.run(server.create(), figures);
                case "leaderboard" -> BoardBench.run(server.create(), figures);
                case "scorecard" -> ScorecardBench.run(server.create(), figures);
                case "digest" -> DigestBench.run(server.create(), figures);
                case "outbox" -> OutboxBench.run(server.create(), figures);
                default -> throw new IllegalArgumentException(bench + " is none of " + ALL);
            }
        }
    }
}
