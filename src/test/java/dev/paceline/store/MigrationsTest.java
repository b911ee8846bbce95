package dev.paceline.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.TestDatabase;
import dev.paceline.testing.WorkspaceGuard;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class MigrationsTest {
    private final Database.Address address;

    MigrationsTest(TestDatabase.Kind kind) {
        this.address = TestDatabase.empty(kind);
    }

    @Test
    void anEmptyDatabaseWaitsForThemAll() throws Exception {
        try (Database database = Database.open(address, 2)) {
            assertThat(database.schemaVersion().current()).isNull();
            assertThat(database.schemaVersion().pending()).isNotEmpty();
        }
    }

    @Test
    void theyRunOnce() throws Exception {
        try (Database database = Database.open(address, 2)) {
            database.migrate();
            Database.SchemaVersion first = database.schemaVersion();
            database.migrate();
            assertThat(first.pending()).isEmpty();
            assertThat(first.current()).isNotNull();
            assertThat(database.schemaVersion()).isEqualTo(first);
        }
    }

    @Test
    void severalProcessesMayMigrateAtOnce() throws Exception {
        int processes = 3;
        CyclicBarrier start = new CyclicBarrier(processes);
        ExecutorService pool = Executors.newFixedThreadPool(processes);
        Callable<Database.SchemaVersion> process = () -> {
            try (Database database = Database.open(address, 2)) {
                start.await();
                database.migrate();
                return database.schemaVersion();
            }
        };
        try {
            for (Future<Database.SchemaVersion> done : pool.invokeAll(List.of(process, process, process))) {
                assertThat(done.get().pending()).isEmpty();
            }
        } finally {
            pool.shutdown();
        }
    }

    /** Flyway's and Quartz's own hold nothing of anybody's. */
    @Test
    void everyTableOfOursIsKeyedByWorkspace() throws Exception {
        try (Database database = Database.open(address, 2)) {
            database.migrate();
            try (Connection connection = database.dataSource().getConnection()) {
                assertThat(tables(connection))
                        .filteredOn(table -> !table.matches("(?i)(flyway|qrtz)_.*"))
                        .containsExactlyInAnyOrderElementsOf(WorkspaceGuard.ownedTables(connection))
                        .isNotEmpty()
                        .allSatisfy(table -> assertThat(indexesNotByWorkspace(connection, table))
                                .as("unique indexes of %s beside its id that do not begin with the workspace", table)
                                .isEmpty());
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    /** A unique index over all workspaces would let one feel what another has. */
    private static List<String> indexesNotByWorkspace(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getIndexInfo(connection.getCatalog(), connection.getSchema(), table, true, true)) {
            while (rows.next()) {
                if (rows.getInt("ORDINAL_POSITION") == 1) {
                    columns.add(rows.getString("COLUMN_NAME"));
                }
            }
        }
        columns.removeIf(column -> column.equals("id") || column.equals("workspace_id"));
        return columns;
    }
}
