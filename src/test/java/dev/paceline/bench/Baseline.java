package dev.paceline.bench;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import dev.paceline.slack.HttpServer;
import dev.paceline.slack.Signature;
import dev.paceline.store.Database;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** The least that a Bolt app does for {@code /log}, behind the same server as the app itself. */
final class Baseline {
    private static final String INSERT =
            "insert into baseline (id, workspace_id, member_id, team_id, for_day, type, quantity,"
                    + " measure, account_id, note, recorded_at, recorded_by, reverses, replaces)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, null)";

    private Baseline() {}

    /** Work between verification and ack. */
    private interface Work {
        void on(String user) throws SQLException;
    }

    /** Verifies and acks. */
    static HttpServer ack(Clock clock) throws IOException {
        return serving(user -> {}, clock);
    }

    /** Verifies, inserts one row as large as an activity, commits, acks. */
    static HttpServer insert(Database database, Clock clock) throws IOException, SQLException {
        DataSource pool = database.dataSource();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table baseline like activity");
        }
        AtomicLong ids = new AtomicLong();
        return serving(
                user -> {
                    try (Connection connection = pool.getConnection();
                            PreparedStatement row = connection.prepareStatement(INSERT)) {
                        row.setLong(1, ids.incrementAndGet());
                        row.setString(2, Commands.TEAM);
                        row.setLong(3, user.hashCode());
                        row.setLong(4, 7);
                        row.setDate(5, Date.valueOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
                        row.setString(6, "call");
                        row.setInt(7, 3);
                        row.setBigDecimal(8, BigDecimal.ZERO);
                        row.setLong(9, 11);
                        row.setString(10, "wants a trial");
                        row.setLong(11, clock.millis());
                        row.setLong(12, user.hashCode());
                        row.executeUpdate();
                        connection.commit();
                    }
                },
                clock);
    }

    private static HttpServer serving(Work work, Clock clock) throws IOException {
        App app = new App(AppConfig.builder().slack(Slack.getInstance()).build(), new ArrayList<>());
        app.command("/log", (request, context) -> {
            try {
                work.on(request.getPayload().getUserId());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Response.ok();
        });
        HttpServer http =
                new HttpServer("127.0.0.1", 0, () -> true, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        http.serving(app, new Signature(Commands.SECRET, clock)).start();
        return http;
    }
}
