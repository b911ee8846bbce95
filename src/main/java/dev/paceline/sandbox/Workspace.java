package dev.paceline.sandbox;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.InstanceCreator;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door to the {@link State}: one lock, saved after each change, and those who watch told what changed once the
 * lock is free. No call to the app is made within.
 */
final class Workspace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);
    private static final long SAVE_AFTER_MILLIS = 50;

    /** Told after a change, outside of the lock. */
    interface Watcher {
        void changed(Set<String> members, List<JsonObject> events);
    }

    private final Gson gson;
    private final Path file;
    private final Watcher watcher;
    private final Clock clock;
    private final Consumer<State> beginning;
    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "sandbox-save");
        thread.setDaemon(true);
        return thread;
    });
    private State state;
    private boolean saveIsDue;

    /** {@code beginning} brings people and channels into a new state, and what is missing of them into a saved one. */
    Workspace(Path dir, Clock clock, Consumer<State> beginning, Watcher watcher) {
        this.file = dir.resolve("slack.json");
        this.clock = clock;
        this.beginning = beginning;
        this.watcher = watcher;
        this.gson = new GsonBuilder()
                .registerTypeAdapter(State.class, (InstanceCreator<State>) type -> new State(clock))
                .registerTypeAdapter(Locale.class, (JsonSerializer<Locale>)
                        (locale, type, context) -> new JsonPrimitive(locale.toLanguageTag()))
                .registerTypeAdapter(Locale.class, (JsonDeserializer<Locale>)
                        (json, type, context) -> Locale.forLanguageTag(json.getAsString()))
                .registerTypeHierarchyAdapter(
                        ZoneId.class, (JsonSerializer<ZoneId>) (zone, type, context) -> new JsonPrimitive(zone.getId()))
                .registerTypeAdapter(
                        ZoneId.class, (JsonDeserializer<ZoneId>) (json, type, context) -> ZoneId.of(json.getAsString()))
                .create();
        try {
            Files.createDirectories(dir);
            state = Files.exists(file) ? gson.fromJson(Files.readString(file), State.class) : new State(clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonParseException e) {
            throw new IllegalStateException(file + " cannot be read; delete it to begin afresh", e);
        }
        beginning.accept(state);
        state.takeTouched();
        state.takeAnnounced();
    }

    synchronized <T> T read(Function<State, T> question) {
        return question.apply(state);
    }

    /** A refusal does not hide what was done before it. */
    <T> T change(Function<State, T> work) {
        try {
            synchronized (this) {
                saveSoon();
                return work.apply(state);
            }
        } finally {
            tellWatcher();
        }
    }

    void does(Consumer<State> work) {
        change(state -> {
            work.accept(state);
            return true;
        });
    }

    /** Begins afresh. */
    void reset() {
        synchronized (this) {
            state = new State(clock);
            beginning.accept(state);
            state.takeAnnounced();
            saveSoon();
        }
        tellWatcher();
    }

    /** What has not been saved yet is saved now. */
    @Override
    public void close() {
        synchronized (this) {
            saver.shutdown();
        }
        try {
            if (!saver.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("The sandbox's workspace is still being saved");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        save();
    }

    private void tellWatcher() {
        Set<String> members;
        List<JsonObject> events;
        synchronized (this) {
            members = state.takeTouched();
            events = state.takeAnnounced();
        }
        watcher.changed(members, events);
    }

    private void saveSoon() {
        if (!saveIsDue && !saver.isShutdown()) {
            saveIsDue = true;
            Future<?> unused = saver.schedule(this::save, SAVE_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void save() {
        String json;
        synchronized (this) {
            saveIsDue = false;
            json = gson.toJson(state);
        }
        try {
            Path written = file.resolveSibling("slack.json.new");
            Files.writeString(written, json);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("The sandbox's workspace could not be saved to {}", file, e);
        }
    }
}
