package dev.paceline.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A million activities: each rep logs a thousand, spread evenly over the days up to one, and those of a team of ten do not all
 * do the same on a day.
 */
final class Activities {
    private static final int EACH = 1000;
    private static final int AT_ONCE = 100;

    private Activities() {}

    /** Leaves the table {@code number} behind, of 0 to 999. */
    static void fill(Connection connection, LocalDate today, int days, List<String> types) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table number (n int not null primary key)");
            statement.execute("insert into number values "
                    + IntStream.range(0, EACH).mapToObj(n -> "(" + n + ")").collect(Collectors.joining(",")));
        }
        try (PreparedStatement fill = connection.prepareStatement(sql(today, days, types))) {
            for (int from = 0; from < EACH; from += AT_ONCE) {
                fill.setInt(1, from);
                fill.setInt(2, from + AT_ONCE);
                fill.executeUpdate();
                connection.commit();
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into activity_day (workspace_id, team_id, type, for_day, quantity, measure)"
                    + " select workspace_id, team_id, type, for_day, sum(quantity), sum(measure) from activity"
                    + " group by workspace_id, team_id, type, for_day");
            connection.commit();
            statement.execute("analyze table activity, activity_day");
        }
    }

    private static String sql(LocalDate today, int days, List<String> types) {
        return "insert into activity (id, workspace_id, member_id, team_id, for_day, type, quantity,"
                + " measure, account_id, note, recorded_at, recorded_by, reverses, replaces)"
                + " select rep.n * 1000 + log.n, m.workspace_id, m.id, 1 + rep.n % " + Company.TEAMS
                + ", date_sub('" + today + "', interval floor(log.n * " + days + " / " + EACH + ") day),"
                + " elt(1 + (rep.n div " + Company.TEAMS + " + log.n) % " + types.size() + ", '"
                + String.join("', '", types) + "'),"
                + " 1 + log.n % 4, 0, null, null, 0, m.id, null, null"
                + " from number log join number rep join member m on m.user_id = concat('U', 10000 + rep.n)"
                + " where log.n >= ? and log.n < ?";
    }
}
