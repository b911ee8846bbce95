package dev.paceline.slack;

import com.slack.api.bolt.App;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** The HTTP side: {@code /slack/events} (not in Socket Mode), {@code /health}, {@code /metrics}. */
public final class HttpServer implements AutoCloseable {
    private static final int THREADS = 64;
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** So long a stopping server waits for a connection that is kept open but asks for nothing. */
    private static final Duration IDLE = Duration.ofMillis(50);

    private final Server server = new Server(new QueuedThreadPool(THREADS));
    private final ServerConnector connector = new ServerConnector(server);

    /**
     * @param host the address to listen on; null for every one
     * @param port 0 for any that is free
     */
    public HttpServer(@Nullable String host, int port, BooleanSupplier healthy, PrometheusMeterRegistry meters) {
        connector.setHost(host);
        connector.setPort(port);
        connector.setShutdownIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        server.setStopTimeout(GRACE.toMillis());
        context.addServlet(
                new ServletHolder(page(response -> {
                    boolean ok = healthy.getAsBoolean();
                    response.setStatus(ok ? 200 : 503);
                    response.getWriter().write(ok ? "ok\n" : "the database does not answer\n");
                })),
                "/health");
        context.addServlet(
                new ServletHolder(page(response -> response.getWriter().write(meters.scrape()))), "/metrics");
        server.setHandler(new GracefulHandler(context));
    }

    private final ServletContextHandler context = new ServletContextHandler();

    /** Serves Slack's requests too. */
    public HttpServer serving(App app, Signature signature) {
        context.addServlet(new ServletHolder(new SlackServlet(app, signature)), "/slack/events");
        return this;
    }

    /**
     * Starts to listen.
     *
     * @throws BindException when the port is taken
     */
    public void start() throws IOException {
        try {
            connector.open();
            server.start();
        } catch (IOException e) {
            // Jetty hides why it could not bind in a cause.
            throw e.getCause() instanceof BindException taken ? taken : e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no new request and finishes those in flight. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Body {
        void write(HttpServletResponse response) throws IOException;
    }

    private static HttpServlet page(Body body) {
        return new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.setContentType("text/plain");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                body.write(response);
            }
        };
    }
}
