package dev.paceline.sandbox;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** How the Web API and the response_urls answer: as usual, or with one of the troubles that Slack has now and then. */
final class Faults implements AutoCloseable {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final int LATE_SECONDS = 10;

    /** {@code warning} stands on the page as long as it lasts. */
    enum Fault {
        NONE("As usual", ""),
        TOO_MANY("Too many requests (429)", "Slack answers 429 to every call"),
        ERRORS("Errors (500)", "Slack answers 500 to every call"),
        LATE("Time out after doing the work", "Slack’s answers come too late"),
        DROPPED("Drop the connection", "Slack drops every connection");

        private final String title;
        private final String warning;

        Fault(String title, String warning) {
            this.title = title;
            this.warning = warning;
        }

        String title() {
            return title;
        }

        String warning() {
            return warning;
        }
    }

    private final ScheduledExecutorService late = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "sandbox-late");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Fault chosen = Fault.NONE;

    Fault chosen() {
        return chosen;
    }

    void choose(Fault fault) {
        chosen = fault;
    }

    /** Whether this call has been answered with a refusal, so that nothing may be done. */
    boolean refuses(HttpServletResponse response) {
        switch (chosen) {
            case TOO_MANY -> {
                response.setStatus(TOO_MANY_REQUESTS);
                response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
                return true;
            }
            case ERRORS -> {
                response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    /** Answers what was done, if it is to be answered. */
    void answer(HttpServletRequest request, HttpServletResponse response, String body) throws IOException {
        switch (chosen) {
            case LATE -> {
                AsyncContext context = request.startAsync();
                context.setTimeout(0);
                Future<?> unused = late.schedule(() -> answerLate(context, body), LATE_SECONDS, TimeUnit.SECONDS);
            }
            case DROPPED -> drop(request);
            default -> response.getWriter().write(body);
        }
    }

    @Override
    public void close() {
        late.shutdownNow();
    }

    private static void answerLate(AsyncContext context, String body) {
        try {
            context.getResponse().getWriter().write(body);
            context.complete();
        } catch (IOException | IllegalStateException e) {
            // the app has not waited
        }
    }

    private static void drop(HttpServletRequest request) {
        ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
