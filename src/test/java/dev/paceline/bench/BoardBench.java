package dev.paceline.bench;

import dev.paceline.Paceline;
import dev.paceline.store.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** {@code /leaderboard week} at a million activities beside the query that it needs, in turn, for a team and for everyone. */
final class BoardBench {
    /** A Sunday, so that the week is whole; no request is older than its signature allows. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Clock CLOCK = Clock.fixed(Instant.parse(TODAY + "T12:00:00Z"), ZoneOffset.UTC);
    private static final int ACTIVITIES_EACH = 1000;
    private static final int DAYS = 730;
    private static final int WARM_UP_ROUNDS = 4;
    private static final int ROUNDS = 8;

    /** Each rep logs a thousand activities, spread evenly over the days. */
    private static final String FILL =
            "insert into activity (id, workspace_id, member_id, team_id, for_day, type, quantity,"
                    + " measure, account_id, note, recorded_at, recorded_by, reverses, replaces)"
                    + " select rep.n * 1000 + log.n, m.workspace_id, m.id, 1 + rep.n % " + Company.TEAMS
                    + ", date_sub('" + TODAY + "', interval floor(log.n * " + DAYS + " / " + ACTIVITIES_EACH + ") day),"
                    + " elt(1 + (rep.n + log.n) % 6, 'call', 'email', 'first_meeting', 'demo', 'visit', 'qualified_proposal'),"
                    + " 1 + log.n % 4, 0, null, null, 0, m.id, null, null"
                    + " from number log join number rep join member m on m.user_id = concat('U', 10000 + rep.n)"
                    + " where log.n >= ? and log.n < ?";

    private final Commands commands = new Commands(CLOCK);
    private final int port;
    private final Connection connection;

    private BoardBench(int port, Connection connection) {
        this.port = port;
        this.connection = connection;
    }

    static void run(Database.Address address, Figures figures) throws SQLException, IOException {
        try (Paceline paceline = Company.paceline(address, CLOCK);
                Database pool = Database.open(address, 2);
                Connection connection = pool.dataSource().getConnection()) {
            fill(connection);
            BoardBench bench = new BoardBench(paceline.port(), connection);
            String everyone = IntStream.rangeClosed(0, Company.TEAMS)
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(", "));
            bench.compare("leaderboard.team", "week", "1", 400, figures);
            bench.compare("leaderboard.everyone", "week all", everyone, 30, figures);
        }
    }

    private void compare(String name, String text, String teams, int requests, Figures figures)
            throws SQLException, IOException {
        Histogram sql = new Histogram(3);
        Histogram board = new Histogram(3);
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            Histogram bare = query(teams, requests);
            Load.Result result = Load.run(port, commands.boards(text, requests), 1);
            if (!result.lastAnswer().contains("Rep ")) {
                throw new IllegalStateException("no board: " + result.lastAnswer());
            }
            if (round >= WARM_UP_ROUNDS) {
                sql.add(bare);
                board.add(result.nanos());
            }
        }
        for (int percentile : new int[] {50, 99}) {
            figures.print(name + ".p" + percentile + "_ms", Figures.millis(board, percentile));
            figures.print(name + ".sql_p" + percentile + "_ms", Figures.millis(sql, percentile));
            figures.print(
                    name + "/sql.p" + percentile, Figures.millis(board, percentile) / Figures.millis(sql, percentile));
        }
    }

    private Histogram query(String teams, int times) throws SQLException {
        Histogram nanos = new Histogram(3);
        LocalDate monday = TODAY.minusDays(6);
        String sql = board(teams);
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int parameter = 1; parameter <= 4; parameter++) {
                    statement.setObject(parameter, monday);
                }
                statement.setString(5, Commands.TEAM);
                statement.setObject(6, monday.minusWeeks(1));
                statement.setObject(7, TODAY.plusDays(1));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
            }
            nanos.recordValue(System.nanoTime() - start);
        }
        connection.commit();
        return nanos;
    }

    /** Who did how much of what in this week and the one before, with their names. */
    private static String board(String teams) {
        return "select m.name, a.* from (select member_id, type, sum(case when for_day >= ? then quantity else 0 end),"
                + " sum(case when for_day >= ? then measure else 0 end),"
                + " sum(case when for_day < ? then quantity else 0 end),"
                + " sum(case when for_day < ? then measure else 0 end)"
                + " from activity where workspace_id = ? and team_id in (" + teams
                + ") and for_day >= ? and for_day < ?"
                + " group by member_id, type) a join member m on m.id = a.member_id";
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table number (n int not null primary key)");
            statement.execute("insert into number values "
                    + IntStream.range(0, ACTIVITIES_EACH)
                            .mapToObj(n -> "(" + n + ")")
                            .collect(Collectors.joining(",")));
        }
        try (PreparedStatement fill = connection.prepareStatement(FILL)) {
            for (int from = 0; from < ACTIVITIES_EACH; from += 100) {
                fill.setInt(1, from);
                fill.setInt(2, from + 100);
                fill.executeUpdate();
                connection.commit();
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze table activity");
        }
    }
}
