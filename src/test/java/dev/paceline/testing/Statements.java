package dev.paceline.testing;

import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Stands between a store and its pool and counts what is sent. */
public final class Statements implements UnaryOperator<DataSource> {
    private final AtomicInteger sent = new AtomicInteger();

    /** How many of them some work takes. */
    public int during(Runnable work) {
        int before = sent.get();
        work.run();
        return sent.get() - before;
    }

    @Override
    public DataSource apply(DataSource source) {
        return Proxies.proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = Proxies.call(source, method, arguments);
            return result instanceof Connection connection ? counting(connection) : result;
        });
    }

    private Connection counting(Connection connection) {
        return Proxies.proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                sent.incrementAndGet();
            }
            return Proxies.call(connection, method, arguments);
        });
    }
}
