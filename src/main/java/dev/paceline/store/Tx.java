package dev.paceline.store;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;

/** An open transaction of one workspace: what a feature's store class works with. */
public final class Tx {
    /** Every native statement names the workspace, so that none can forget it. */
    private static final String WORKSPACE = ":workspace";

    private final EntityManager entities;
    private final String workspace;
    private final LongSupplier ids;
    private boolean wrote;

    Tx(EntityManager entities, String workspace, LongSupplier ids) {
        this.entities = entities;
        this.workspace = workspace;
        this.ids = ids;
    }

    public String workspace() {
        return workspace;
    }

    public EntityManager entities() {
        return entities;
    }

    public long newId() {
        return ids.getAsLong();
    }

    public <T extends WorkspaceOwned> T save(T entity) {
        entities.persist(entity);
        wrote = true;
        return entity;
    }

    /** Whether this transaction has changed anything so far. */
    public boolean wrote() {
        noteChanges();
        return wrote;
    }

    /** Reads one row of a native query's result. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * A native query.
     *
     * @param sql has {@code :workspace} wherever the workspace's id belongs, at least once, and {@code ?} for each argument
     */
    public <T> List<T> rows(String sql, Row<T> reader, Object... arguments) {
        return statement(sql, arguments, statement -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        });
    }

    /** A native insert, update or delete; the number of rows that it changed. */
    public int execute(String sql, Object... arguments) {
        wrote = true;
        return statement(sql, arguments, PreparedStatement::executeUpdate);
    }

    /** EclipseLink counts what a flush wrote, our own or a query's, apart from what is still to be written. */
    private void noteChanges() {
        RepeatableWriteUnitOfWork unit = entities.unwrap(RepeatableWriteUnitOfWork.class);
        wrote = wrote || unit.hasChanges() || unit.getCumulativeUOWChangeSet() != null;
    }

    private interface Run<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T statement(String sql, Object[] arguments, Run<T> run) {
        if (!sql.contains(WORKSPACE)) {
            throw new IllegalArgumentException("A native statement must name " + WORKSPACE + ": " + sql);
        }
        noteChanges();
        entities.flush();
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(sql.replace(WORKSPACE, "?"))) {
            int at = 1;
            int argument = 0;
            for (int i = 0; i < sql.length(); i++) {
                if (sql.charAt(i) == '?') {
                    statement.setObject(at++, arguments[argument++]);
                } else if (sql.startsWith(WORKSPACE, i)) {
                    statement.setString(at++, workspace);
                }
            }
            return run.on(statement);
        } catch (SQLException e) {
            throw new DataException(e);
        }
    }

    /** The database failed in a native statement; {@link Store#in} reads the cause. */
    static final class DataException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DataException(SQLException cause) {
            super(cause.getSQLState() + " from the database", cause);
        }
    }
}
