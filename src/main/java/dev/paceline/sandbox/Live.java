package dev.paceline.sandbox;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells open pages, as server-sent events, what has changed: something that their member can see, or the sandbox itself. */
final class Live extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final long HEARTBEAT_SECONDS = 15;
    private static final long GATHER_MILLIS = 20;

    private record Page(String member, AsyncContext context) {}

    private final transient List<Page> pages = new CopyOnWriteArrayList<>();
    private final transient Set<String> changed = new HashSet<>();
    private boolean controlsChanged;
    private final transient ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "sandbox-live");
        thread.setDaemon(true);
        return thread;
    });

    Live() {
        Future<?> unused = writer.scheduleWithFixedDelay(
                () -> pages.forEach(page -> write(page, ": still here\n\n")),
                HEARTBEAT_SECONDS,
                HEARTBEAT_SECONDS,
                TimeUnit.SECONDS);
    }

    /** Changes that come together are told once. */
    void changed(Set<String> members) {
        synchronized (changed) {
            if (changed.isEmpty() && !members.isEmpty() && !writer.isShutdown()) {
                Future<?> unused = writer.schedule(this::tell, GATHER_MILLIS, TimeUnit.MILLISECONDS);
            }
            changed.addAll(members);
        }
    }

    /** The sandbox's clock or faults, which everybody sees. */
    void controlsChanged() {
        synchronized (changed) {
            if (!controlsChanged && !writer.isShutdown()) {
                controlsChanged = true;
                Future<?> unused = writer.schedule(this::tellOfControls, GATHER_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String member = request.getParameter("as");
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        Page page = new Page(member == null ? "" : member, context);
        write(page, "retry: 1000\n\n");
        pages.add(page);
    }

    @Override
    public void destroy() {
        synchronized (changed) {
            writer.shutdownNow();
        }
        pages.forEach(page -> page.context().complete());
    }

    private void tell() {
        Set<String> members;
        synchronized (changed) {
            members = Set.copyOf(changed);
            changed.clear();
        }
        pages.stream()
                .filter(page -> members.contains(page.member()))
                .forEach(page -> write(page, "event: change\ndata: {}\n\n"));
    }

    private void tellOfControls() {
        synchronized (changed) {
            controlsChanged = false;
        }
        pages.forEach(page -> write(page, "event: controls\ndata: {}\n\n"));
    }

    private void write(Page page, String text) {
        try {
            page.context().getResponse().getWriter().write(text);
            page.context().getResponse().flushBuffer();
        } catch (IOException | IllegalStateException e) {
            // the page was closed
            pages.remove(page);
            completed(page);
        }
    }

    private static void completed(Page page) {
        try {
            page.context().complete();
        } catch (IllegalStateException e) {
            // the server has done so
        }
    }
}
