package dev.paceline.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import dev.paceline.testing.MariaDbServer;
import java.io.PrintStream;
import java.time.Clock;
import org.slf4j.LoggerFactory;

/**
 * Prints the figures of docs/performance.md. Load, app and baselines share one JVM: the load is one thread that sends bytes made
 * before, which disturbs less than a second JVM would, and it disturbs all three alike.
 */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        System.setOut(System.err); // nothing but figures stands on the real one
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger("dev.paceline")
                .setLevel(Level.WARN);
        try {
            run(new Figures(out), Clock.systemUTC());
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0); // threads of the Slack SDK outlive what they were made for
    }

    private static void run(Figures figures, Clock clock) throws Exception {
        MariaDbServer server = MariaDbServer.start(true).orElseThrow();
        LogBench.run(server.create(), clock, figures);
        StatementBench.run(server.create(), figures);
        BoardBench.run(server.create(), figures);
    }
}
