package dev.paceline.bench;

import dev.paceline.store.Database;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import java.sql.SQLException;

/** What each statement of {@code /log} costs when nobody else asks: one client, one request after another. */
final class StatementBench {
    private static final int REQUESTS = 1500;
    private static final int USERS = 500;

    private StatementBench() {}

    static void run(Database.Address address, Figures figures) throws SQLException {
        Stopwatch watch = new Stopwatch();
        Database database = Database.open(address, LogBench.CONNECTIONS, watch);
        database.migrate();
        try (TestApp app = new TestApp(database, new SetClock("2026-11-20T09:00:00Z"))) {
            for (int user = 0; user < USERS; user++) {
                app.withUser("U" + user, "Rep " + user, "en-US", "Europe/Amsterdam");
            }
            log(app);
            watch.nanos().clear();
            log(app);
            watch.nanos().forEach((statement, nanos) -> {
                String name = "log.sql." + statement;
                figures.print(name + ".per_request", (double) nanos.getTotalCount() / REQUESTS);
                figures.print(name + ".p50_us", nanos.getValueAtPercentile(50) / 1e3);
            });
        }
    }

    private static void log(TestApp app) {
        for (int i = 0; i < REQUESTS; i++) {
            app.command("U" + i % USERS, "/log", i % 3 + 1 + " calls Acme");
        }
    }
}
