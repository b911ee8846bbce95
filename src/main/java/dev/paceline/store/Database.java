package dev.paceline.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.jspecify.annotations.Nullable;

/** A pool of connections to MySQL, MariaDB or H2, and the schema behind them. */
public final class Database implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** One connection is made at the start, however slowly; what the database then says is why there is none. */
    private static final long ONE_ATTEMPT = 1;

    /** What the drivers do better than by default; a setting in the URL itself wins. */
    private static final Map<String, String> MYSQL_DEFAULTS = Map.of(
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "250",
            "prepStmtCacheSqlLimit", "4096",
            "useServerPrepStmts", "true",
            "rewriteBatchedStatements", "true",
            "useLocalSessionState", "true",
            "cacheServerConfiguration", "true",
            "maintainTimeStats", "false",
            "connectTimeout", "5000",
            "socketTimeout", "60000");

    private final HikariDataSource pool;
    private final DataSource source;
    private final boolean h2;

    private static final Pattern SHOWN = Pattern.compile("^jdbc:(?:mysql://[\\w.:-]+/\\w+(?![^?]*@)|h2:[\\w.:/~-]+)");

    /** How to reach the database: a JDBC URL for MySQL ({@code jdbc:mysql:}) or H2 ({@code jdbc:h2:}). */
    public record Address(
            String url, @Nullable String user, @Nullable String password) {
        public boolean isH2() {
            return url.startsWith("jdbc:h2:");
        }

        public boolean isSupported() {
            return isH2() || url.startsWith("jdbc:mysql:");
        }

        @Override
        public String toString() {
            // Credentials can stand in several places of a URL: only what can't be one is shown.
            Matcher plain = SHOWN.matcher(url);
            return plain.find() ? plain.group() : "a database";
        }
    }

    /** Which migrations the schema has, and which it waits for. */
    public record SchemaVersion(@Nullable String current, List<String> pending) {}

    private Database(HikariDataSource pool, DataSource source, boolean h2) {
        this.pool = pool;
        this.source = source;
        this.h2 = h2;
    }

    /**
     * Opens the pool and tries one connection.
     *
     * @throws SQLException when the database can't be reached or refuses the user
     */
    public static Database open(Address address, int connections) throws SQLException {
        return open(address, connections, UnaryOperator.identity());
    }

    /**
     * Like {@link #open(Address, int)}.
     *
     * @param watch stands between the store and the pool, and sees every statement that a {@link Store} sends
     */
    public static Database open(Address address, int connections, UnaryOperator<DataSource> watch) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setPoolName("paceline");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(4, connections));
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(ONE_ATTEMPT);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setJdbcUrl(address.isH2() ? h2Url(address.url()) : address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        if (!address.isH2()) {
            Properties defaults = new Properties();
            MYSQL_DEFAULTS.forEach((key, value) -> {
                if (!address.url().contains(key + "=")) {
                    defaults.setProperty(key, value);
                }
            });
            config.setDataSourceProperties(defaults);
        }
        try {
            HikariDataSource pool = new HikariDataSource(config);
            return new Database(pool, watch.apply(pool), address.isH2());
        } catch (HikariPool.PoolInitializationException e) {
            throw e.getCause() instanceof SQLException refused ? refused : new SQLException(e);
        } catch (RuntimeException e) {
            // Hikari's own word for a URL that no driver takes; it repeats the URL, which may hold a password.
            throw new SQLException("no driver understands the URL");
        }
    }

    /**
     * Brings the schema up to date; several processes may do so at once.
     *
     * @throws SQLException when the user may not, or the schema is not ours
     */
    public void migrate() throws SQLException {
        try {
            flyway().migrate();
        } catch (FlywayException e) {
            throw new SQLException(deepest(e), e);
        }
    }

    /**
     * How far the schema is.
     *
     * @throws SQLException when it can't be read
     */
    public SchemaVersion schemaVersion() throws SQLException {
        MigrationInfoService info;
        try {
            info = flyway().info();
        } catch (FlywayException e) {
            throw new SQLException(deepest(e), e);
        }
        MigrationInfo current = info.current();
        List<String> pending =
                List.of(info.pending()).stream().map(MigrationInfo::getScript).toList();
        return new SchemaVersion(current == null ? null : String.valueOf(current.getVersion()), pending);
    }

    /** Whether the database answers a query now. */
    public boolean answers() {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout((int) PATIENCE.toSeconds());
            statement.execute("select 1");
            connection.rollback();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    public void measure(MeterRegistry meters) {
        pool.setMetricRegistry(meters);
    }

    public DataSource dataSource() {
        return source;
    }

    boolean isH2() {
        return h2;
    }

    @Override
    public void close() {
        pool.close();
    }

    private Flyway flyway() {
        // Text is compared byte for byte on every database; what should be equal is normalised before it is stored.
        String table = h2 ? "" : "ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin";
        return Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .placeholders(Map.of("table", table))
                .load();
    }

    private static @Nullable String deepest(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    private static String h2Url(String url) {
        String mode = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
        String patience = ";LOCK_TIMEOUT=" + PATIENCE.toMillis(); // 2 seconds are soon over on a busy machine
        return url.contains("MODE=") ? url : url + mode + patience;
    }
}
