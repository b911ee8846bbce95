package dev.paceline.store;

import java.sql.SQLException;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.platform.database.MySQLPlatform;

/**
 * MySQL and MariaDB on connections that never commit by themselves, as the pool's are. EclipseLink would turn that on after each
 * commit and off before each transaction, and the server would be told both times.
 */
public final class MySqlTransactions extends MySQLPlatform {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean supportsAutoCommit() {
        return false;
    }

    @Override
    public void beginTransaction(DatabaseAccessor accessor) {}

    @Override
    public void commitTransaction(DatabaseAccessor accessor) throws SQLException {
        accessor.getConnection().commit();
    }

    @Override
    public void rollbackTransaction(DatabaseAccessor accessor) throws SQLException {
        accessor.getConnection().rollback();
    }
}
