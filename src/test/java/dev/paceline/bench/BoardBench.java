package dev.paceline.bench;

import dev.paceline.Paceline;
import dev.paceline.store.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** {@code /leaderboard week} at a million activities beside the query that it needs, in turn, for a team and for everyone. */
final class BoardBench {
    /** A Sunday, so that the week is whole; no request is older than its signature allows. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Clock CLOCK = Clock.fixed(Instant.parse(TODAY + "T12:00:00Z"), ZoneOffset.UTC);
    private static final int DAYS = 730;

    private static final List<String> TYPES =
            List.of("call", "email", "first_meeting", "demo", "visit", "qualified_proposal");

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
            Activities.fill(connection, TODAY, DAYS, TYPES);
            BoardBench bench = new BoardBench(paceline.port(), connection);
            String everyone = IntStream.rangeClosed(0, Company.TEAMS)
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(", "));
            Rounds.compare("leaderboard.team", () -> bench.ask("week", 400), () -> bench.query("1", 400), figures);
            Rounds.compare(
                    "leaderboard.everyone", () -> bench.ask("week all", 30), () -> bench.query(everyone, 30), figures);
        }
    }

    private Histogram ask(String text, int requests) throws IOException {
        Load.Result result = Load.run(port, commands.asked("leaderboard", text, requests, Commands.MEMBERS), 1);
        if (!result.lastAnswer().contains("Rep ")) {
            throw new IllegalStateException("no board: " + result.lastAnswer());
        }
        return result.nanos();
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
}
