package dev.paceline.testing;

import static dev.paceline.testing.Proxies.call;
import static dev.paceline.testing.Proxies.proxy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the store and the database in every test, and throws at a statement that touches a table with a {@code
 * workspace_id} without binding it, or that binds another workspace than the transaction began with.
 */
public final class WorkspaceGuard implements UnaryOperator<DataSource> {
    private final Map<String, WorkspaceRule.Verdict> verdicts = new ConcurrentHashMap<>();
    private volatile @Nullable WorkspaceRule rule;

    @Override
    public DataSource apply(DataSource source) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(source, method, arguments);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    /** The tables that belong to workspaces. */
    public static Set<String> ownedTables(Connection connection) throws SQLException {
        String schema = Objects.requireNonNullElse(connection.getSchema(), connection.getCatalog());
        Set<String> tables = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select table_name from information_schema.columns where table_schema = ? and column_name = 'workspace_id'")) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    private Connection watched(Connection connection) throws SQLException {
        if (rule == null) {
            rule = new WorkspaceRule(ownedTables(connection));
        }
        Transaction transaction = new Transaction();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("commit") || method.getName().equals("rollback")) {
                transaction.workspace = null;
            }
            Object result = call(connection, method, arguments);
            if (result instanceof PreparedStatement statement) {
                return watched(statement, verdict((String) arguments[0]), transaction);
            }
            return result instanceof Statement statement ? watched(statement, transaction) : result;
        });
    }

    private static final class Transaction {
        private @Nullable Object workspace;

        void bind(@Nullable Object bound, String sql) {
            if (bound == null || (workspace != null && !workspace.equals(bound))) {
                throw new AssertionError(
                        "In a transaction of workspace " + workspace + " this bound " + bound + ": " + sql);
            }
            workspace = bound;
        }
    }

    private PreparedStatement watched(
            PreparedStatement statement, WorkspaceRule.Verdict verdict, Transaction transaction) {
        Map<Object, Object> bound = new HashMap<>();
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            String name = method.getName();
            if (name.startsWith("set")
                    && arguments != null
                    && arguments.length > 1
                    && arguments[0] instanceof Integer) {
                bound.put(arguments[0], arguments[1]);
            } else if (name.equals("addBatch") || (name.startsWith("execute") && !name.endsWith("Batch"))) {
                verdict.parameters().forEach(parameter -> transaction.bind(bound.get(parameter), verdict.sql()));
                verdict.literals().forEach(literal -> transaction.bind(literal, verdict.sql()));
            }
            return call(statement, method, arguments);
        });
    }

    private Statement watched(Statement statement, Transaction transaction) {
        return proxy(Statement.class, (proxy, method, arguments) -> {
            if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
                verdict(sql).literals().forEach(literal -> transaction.bind(literal, sql));
            }
            return call(statement, method, arguments);
        });
    }

    private WorkspaceRule.Verdict verdict(String sql) {
        WorkspaceRule.Verdict verdict = verdicts.computeIfAbsent(sql, Objects.requireNonNull(rule)::judge);
        if (verdict.fault() != null) {
            throw new AssertionError(verdict.fault() + ": " + sql);
        }
        return verdict;
    }
}
