package dev.paceline.testing;

import dev.paceline.store.Database;
import java.sql.SQLException;
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

    private TestDatabase() {}

    /** The kinds of database that this machine has. */
    public static Stream<Kind> kinds() {
        return MariaDbServer.shared().isPresent() ? Stream.of(Kind.H2, Kind.MARIADB) : Stream.of(Kind.H2);
    }

    public static boolean hasMariaDb() {
        return MariaDbServer.shared().isPresent();
    }

    public static Database of(Kind kind) {
        return switch (kind) {
            case H2 -> h2();
            case MARIADB -> mariaDb();
        };
    }

    /** A database in memory. */
    public static Database h2() {
        return migrated(empty(Kind.H2));
    }

    /** A database of the MariaDB server; dropped some time after it has been closed. */
    public static Database mariaDb() {
        Database.Address address = empty(Kind.MARIADB);
        Database database = migrated(address);
        MariaDbServer.shared().orElseThrow().dropWhenClosed(address, database);
        return database;
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

    private static Database migrated(Database.Address address) {
        try {
            Database database = Database.open(address, CONNECTIONS, new WorkspaceGuard());
            database.migrate();
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
