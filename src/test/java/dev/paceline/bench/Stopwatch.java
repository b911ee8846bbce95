package dev.paceline.bench;

import static dev.paceline.testing.Proxies.call;
import static dev.paceline.testing.Proxies.proxy;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Stands between a store and its pool and takes the time of each statement and each commit, of one client at a time. */
final class Stopwatch implements UnaryOperator<DataSource> {
    private static final Pattern VERB_AND_TABLE =
            Pattern.compile("(select|insert|update|delete)\\b.*?\\b(?:from|into|update) +(\\w+).*", Pattern.DOTALL);

    private final Map<String, Histogram> nanos = new TreeMap<>();

    /** By verb and table, such as {@code select_member}, and {@code commit}. */
    Map<String, Histogram> nanos() {
        return nanos;
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
            if (method.getName().equals("commit") || method.getName().equals("rollback")) {
                return timed(method.getName(), connection, method, arguments);
            }
            Object result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement
                    ? watched(statement, name((String) arguments[0]))
                    : result;
        });
    }

    private PreparedStatement watched(PreparedStatement statement, String name) {
        return proxy(
                PreparedStatement.class,
                (proxy, method, arguments) -> method.getName().startsWith("execute")
                        ? timed(name, statement, method, arguments)
                        : call(statement, method, arguments));
    }

    private @Nullable Object timed(String name, Object target, Method method, Object[] arguments) throws Throwable {
        long start = System.nanoTime();
        Object result = call(target, method, arguments);
        long took = System.nanoTime() - start;
        nanos.computeIfAbsent(name, any -> new Histogram(3)).recordValue(took);
        return result;
    }

    private static String name(String sql) {
        Matcher matcher = VERB_AND_TABLE.matcher(sql.toLowerCase(Locale.ROOT));
        return matcher.matches() ? matcher.group(1) + "_" + matcher.group(2) : sql;
    }
}
