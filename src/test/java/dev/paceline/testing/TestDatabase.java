package dev.paceline.testing;

import dev.paceline.store.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A fresh database with our schema, which refuses a statement that could see or change another workspace's rows. */
public final class TestDatabase {
    private static final int CONNECTIONS = 16;

    /** What the store suite runs on; see {@link OnEveryDatabase}. */
    public enum Kind {
        H2,
        MARIADB
    }

    /** Those that have our schema, and the pool that was last given out for each: to empty one takes less than to make one. */
    private static final Map<Kind, Map<Database.Address, Database>> MADE =
            Map.of(Kind.H2, new HashMap<>(), Kind.MARIADB, new HashMap<>());

    private TestDatabase() {}

    /** The kinds of database that this machine has. */
    public static Stream<Kind> kinds() {
        return MariaDbServer.shared().isPresent() ? Stream.of(Kind.H2, Kind.MARIADB) : Stream.of(Kind.H2);
    }

    public static boolean hasMariaDb() {
        return MariaDbServer.shared().isPresent();
    }

    public static synchronized Database of(Kind kind) {
        Map<Database.Address, Database> made = Objects.requireNonNull(MADE.get(kind));
        Optional<Database.Address> used = made.entrySet().stream()
                .filter(each -> !each.getValue().answers())
                .map(Map.Entry::getKey)
                .findFirst();
        Database.Address address = used.orElseGet(() -> empty(kind));
        try {
            if (used.isPresent()) {
                empty(address);
            }
            Database database = Database.open(address, CONNECTIONS, new WorkspaceGuard());
            made.put(address, database);
            if (used.isEmpty()) {
                database.migrate();
            }
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database in memory. */
    public static Database h2() {
        return of(Kind.H2);
    }

    /** The same, whose statements are counted. */
    public static Database h2(Statements statements) {
        try {
            Database database = Database.open(empty(Kind.H2), 16, statements);
            database.migrate();
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database of the MariaDB server. */
    public static Database mariaDb() {
        return of(Kind.MARIADB);
    }

    /** Without a row, as its schema is when it is made. */
    private static void empty(Database.Address address) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema = schema() and lower(table_name) <> 'flyway_schema_history'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            statement.execute("set foreign_key_checks = 0");
            for (String table : tables) {
                statement.execute("delete from `" + table + "`");
            }
            statement.execute("set foreign_key_checks = 1"); // H2 means the whole database, not this connection
        }
    }

    /** Where there is nothing yet. */
    public static Database.Address empty(Kind kind) {
        return switch (kind) {
            case H2 -> new Database.Address("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
            case MARIADB -> MariaDbServer.shared().orElseThrow().create();
        };
    }

    /** Where there is nothing yet, for more than one process. */
    public static Database.Address emptyOnDisk(Kind kind) {
        return switch (kind) {
            case H2 -> new Database.Address("jdbc:h2:file:./target/h2/" + UUID.randomUUID(), "sa", "");
            case MARIADB -> empty(kind);
        };
    }
}
