package dev.paceline.bench;

import static dev.paceline.testing.Proxies.call;
import static dev.paceline.testing.Proxies.proxy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Stands between a store and its pool and keeps each statement with its arguments, and each commit, of one client at a time. */
final class Recorder implements UnaryOperator<DataSource> {
    private static final String COMMIT = "commit";

    private final List<Query> queries = new ArrayList<>();

    private record Argument(Method setter, List<Object> values) {}

    /** A statement that was sent, to be sent again as it was. */
    record Query(String sql, List<Argument> arguments) {
        boolean isCommit() {
            return sql.equals(COMMIT);
        }

        /** Reads every column of every row. */
        void run(Connection connection) throws SQLException {
            if (isCommit()) {
                connection.commit();
                return;
            }
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Argument argument : arguments) {
                    argument.setter().invoke(statement, argument.values().toArray());
                }
                if (statement.execute()) {
                    read(statement.getResultSet());
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void read(ResultSet rows) throws SQLException {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    /** How many of these are no commits. */
    static int statements(List<Query> queries) {
        return (int) queries.stream().filter(query -> !query.isCommit()).count();
    }

    /** What was sent since this was asked last. */
    List<Query> taken() {
        List<Query> taken = List.copyOf(queries);
        queries.clear();
        return taken;
    }

    @Override
    public DataSource apply(DataSource source) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(source, method, arguments);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals(COMMIT)) {
                queries.add(new Query(COMMIT, List.of()));
            }
            Object result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement ? watched(statement, (String) arguments[0]) : result;
        });
    }

    private PreparedStatement watched(PreparedStatement statement, String sql) {
        List<Argument> set = new ArrayList<>();
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            String name = method.getName();
            if (name.equals("executeQuery") || name.equals("executeUpdate") || name.equals("addBatch")) {
                queries.add(new Query(sql, List.copyOf(set)));
                set.clear();
            } else if (name.startsWith("set") && arguments.length > 1) {
                set.add(new Argument(method, Arrays.asList(arguments)));
            } else if (name.equals("execute")) {
                throw new IllegalStateException("neither read nor written: " + sql);
            }
            return call(statement, method, arguments);
        });
    }
}
