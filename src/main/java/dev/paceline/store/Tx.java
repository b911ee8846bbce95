package dev.paceline.store;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;

/** An open transaction of one workspace: what a feature's store class works with. */
public final class Tx {
    /** Every native statement names the workspace, so that none can forget it. */
    private static final String WORKSPACE = ":workspace";

    private static final Pattern PLACE = Pattern.compile(WORKSPACE + "|\\?");

    private final EntityManager entities;
    private final String workspace;
    private final LongSupplier ids;
    private final Map<Class<?>, Object> kept = new HashMap<>();
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

    /** What every part of a request asks for again, such as the settings: read once, until {@link #keep} brings another. */
    public <T> T kept(Class<T> type, Supplier<T> read) {
        Object known = kept.get(type);
        return known == null ? keep(type, read.get()) : type.cast(known);
    }

    public <T> T keep(Class<T> type, T value) {
        kept.put(type, value);
        return value;
    }

    /** Whether this transaction has changed anything so far. */
    public boolean wrote() {
        RepeatableWriteUnitOfWork unit = entities.unwrap(RepeatableWriteUnitOfWork.class);
        UnitOfWorkChangeSet flushed = unit.getCumulativeUOWChangeSet();
        // EclipseLink counts what a flush wrote, our own or a query's, apart from what is still to be written.
        return wrote || unit.hasChanges() || (flushed != null && flushed.hasChanges());
    }

    /** Reads one row of a native query's result. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * A native query.
     *
     * @param sql has {@code :workspace} wherever the workspace's id belongs, at least once, and {@code ?} for each argument;
     *     {@code in (?)} takes a collection
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

    private interface Run<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T statement(String sql, Object[] arguments, Run<T> run) {
        if (!sql.contains(WORKSPACE)) {
            throw new IllegalArgumentException("A native statement must name " + WORKSPACE + ": " + sql);
        }
        entities.flush();
        StringBuilder text = new StringBuilder();
        List<Object> values = new ArrayList<>();
        Iterator<Object> given = Arrays.asList(arguments).iterator();
        Matcher place = PLACE.matcher(sql);
        while (place.find()) {
            Object value = place.group().equals(WORKSPACE) ? workspace : given.next();
            Collection<?> all = value instanceof Collection<?> several ? several : Collections.singleton(value);
            values.addAll(all);
            // Nothing equals null: of no values at all, none.
            place.appendReplacement(
                    text, all.isEmpty() ? "null" : String.join(", ", Collections.nCopies(all.size(), "?")));
        }
        place.appendTail(text);
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
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
