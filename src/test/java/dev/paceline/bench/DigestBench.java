package dev.paceline.bench;

import dev.paceline.Features;
import dev.paceline.bench.Recorder.Query;
import dev.paceline.rhythm.Occasion;
import dev.paceline.rhythm.Rhythm;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.testing.SetClock;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/**
 * The digests of a hundred managers on a Monday, of a thousand reps with a million activities, beside the statements that they
 * send, which are recorded once and sent again over a plain connection; and what of it stays in memory.
 */
final class DigestBench {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final SetClock MONDAY_NOON = new SetClock(TODAY.plusDays(1) + "T12:00:00Z");
    private static final int DAYS = 365;

    private final Connection connection;
    private final Rhythm rhythm;
    private final Occasion digest = new Features(MONDAY_NOON)
            .occasions().stream()
                    .filter(occasion -> occasion.name().equals("digest"))
                    .findFirst()
                    .orElseThrow();

    private DigestBench(Connection connection, Store store) {
        this.connection = connection;
        this.rhythm = new Rhythm(store, MONDAY_NOON);
    }

    static void run(Database.Address address, Figures figures) throws SQLException, IOException {
        AtomicLong ids = new AtomicLong(1);
        Recorder recorder = new Recorder();
        try (Database database = Database.open(address, 4);
                Store store = new Store(database, ids::incrementAndGet);
                Database recorded = Database.open(address, 1, recorder);
                Store recording = new Store(recorded, ids::incrementAndGet);
                Connection connection = database.dataSource().getConnection()) {
            database.migrate();
            Company.meet(store);
            Activities.fill(connection, TODAY, DAYS, ScorecardBench.TYPES);
            Business.fill(connection, TODAY);
            everyoneIsBack(connection);
            everyoneIsCoached(connection);
            DigestBench bench = new DigestBench(connection, store);
            List<Query> queries = new DigestBench(connection, recording).record(recorder);
            figures.print("digest.statements", (double) Recorder.statements(queries) / Company.TEAMS);
            Rounds.compare("digest.all", bench::make, () -> bench.replay(queries), figures);
            bench.weigh(Company.TEAMS / 10, figures);
            bench.weigh(Company.TEAMS, figures);
        }
    }

    /** Each digest has its reader. */
    private static void everyoneIsBack(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from absence where until_day > '" + TODAY.plusDays(1) + "'");
        }
        connection.commit();
    }

    /** Every two weeks for a year, so that it is some people's turn. */
    private static void everyoneIsCoached(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into coaching_attendance (id, workspace_id, session_id, member_id, team_id,"
                    + " session_format, held_day, stands) select s.id * 100 + n.n, 'T1', s.id * 100 + n.n, s.member_id,"
                    + " s.team_id, 'ONE_TO_ONE', date_sub('" + TODAY
                    + "', interval n.n * 14 + s.member_id % 21 day), true from team_membership s join number n"
                    + " where n.n < 26 and s.until_day = '9999-12-31'");
            statement.execute("analyze table coaching_attendance");
        }
        connection.commit();
    }

    private List<Query> record(Recorder recorder) throws SQLException {
        make(); // what the first of all opens stands for good
        clear();
        recorder.taken();
        run(digest, Company.TEAMS);
        return recorder.taken();
    }

    private Histogram make() throws SQLException {
        clear();
        long start = System.nanoTime();
        run(digest, Company.TEAMS);
        return since(start);
    }

    private Histogram replay(List<Query> queries) throws SQLException {
        clear();
        long start = System.nanoTime();
        for (Query query : queries) {
            query.run(connection);
        }
        return since(start);
    }

    /** What is in use at the most while digests are made, beside what was before. */
    private void weigh(int managers, Figures figures) throws SQLException {
        clear();
        long before = Weighed.heap();
        Weighed weighed = new Weighed(digest, managers);
        run(weighed, managers);
        figures.print("digest.heap_of_" + managers + "_mb", (weighed.most() - before) / 1e6);
    }

    private void run(Occasion occasion, int managers) {
        int letters = rhythm.run(Commands.TEAM, occasion);
        if (letters != managers) {
            throw new IllegalStateException(letters + " digests");
        }
    }

    private void clear() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from served");
            statement.execute("delete from outbox");
        }
        connection.commit();
    }

    private static Histogram since(long start) {
        Histogram nanos = new Histogram(3);
        nanos.recordValue(System.nanoTime() - start);
        return nanos;
    }
}
