package dev.paceline.bench;

import dev.paceline.Paceline;
import dev.paceline.bench.Recorder.Query;
import dev.paceline.store.Database;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * {@code /scorecard} of 90 days at a million activities beside the statements that it sends, which are recorded once and sent
 * again over a plain connection.
 */
final class ScorecardBench {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String NOON = TODAY + "T12:00:00Z";
    private static final int DAYS = 365;

    /** Those that scorecards tell of, and three others. */
    static final List<String> TYPES = List.of(
            "call",
            "email",
            "visit",
            "first_meeting",
            "follow_up_meeting",
            "qualified_proposal",
            "lead_qualified",
            "lead_returned",
            "satisfaction",
            "training");

    /** Who asks, each of their own team. */
    private static final int LEADERS = 20;

    private final SetClock clock = new SetClock(NOON);
    private final Commands commands = new Commands(clock);
    private final int port;
    private final Connection connection;
    private final TestApp recorded;
    private final Recorder recorder;

    private ScorecardBench(int port, Connection connection, TestApp recorded, Recorder recorder) {
        this.port = port;
        this.connection = connection;
        this.recorded = recorded;
        this.recorder = recorder;
    }

    static void run(Database.Address address, Figures figures) throws SQLException, IOException {
        Recorder recorder = new Recorder();
        try (Paceline paceline = Company.paceline(address, new SetClock(NOON));
                Database pool = Database.open(address, 2);
                Connection connection = pool.dataSource().getConnection()) {
            Activities.fill(connection, TODAY, DAYS, TYPES);
            Business.fill(connection, TODAY);
            try (TestApp recorded = new TestApp(Database.open(address, 2, recorder), new SetClock(NOON))) {
                ScorecardBench bench = new ScorecardBench(paceline.port(), connection, recorded, recorder);
                bench.compare("scorecard.team", "team 90d", 50, figures);
                bench.compare("scorecard.company", "company 90d", 4, figures);
            }
        }
    }

    private void compare(String name, String text, int requests, Figures figures) throws SQLException, IOException {
        List<List<Query>> queries = new ArrayList<>();
        for (int leader = 0; leader < LEADERS; leader++) {
            recorder.taken();
            recorded.command(Commands.user(leader), "/scorecard", text);
            queries.add(recorder.taken());
        }
        figures.print(name + ".statements", Recorder.statements(queries.get(0)));
        Rounds.compare(name, () -> ask(text, requests), () -> replay(queries, requests), figures);
    }

    private Histogram ask(String text, int requests) throws IOException {
        Load.Result result = Load.run(port, commands.asked("scorecard", text, requests, LEADERS), 1);
        if (!result.lastAnswer().contains("scorecard.why")) {
            throw new IllegalStateException("no scorecard: " + result.lastAnswer());
        }
        return result.nanos();
    }

    private Histogram replay(List<List<Query>> queries, int requests) throws SQLException {
        Histogram nanos = new Histogram(3);
        for (int request = 0; request < requests; request++) {
            long start = System.nanoTime();
            for (Query query : queries.get(request % queries.size())) {
                query.run(connection);
            }
            nanos.recordValue(System.nanoTime() - start);
        }
        return nanos;
    }
}
