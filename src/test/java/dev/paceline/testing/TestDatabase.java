package dev.paceline.testing;

import dev.paceline.store.Database;
import java.sql.SQLException;
import java.util.UUID;

/** A fresh database in memory. */
public final class TestDatabase {
    private TestDatabase() {}

    public static Database h2() {
        try {
            Database database = Database.open(
                    new Database.Address("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""), 16);
            database.migrate();
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
