package dev.paceline.testing;

import dev.paceline.Main;
import dev.paceline.store.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code serve} in a process of its own, which a test may kill. What it prints stays in a file under {@code target/}. */
public final class ServeProcess implements AutoCloseable {
    private static final Path PRINTED = Path.of("target", "serve");

    private final Process process;
    private final Path printed;
    private final Thread atEnd;
    private volatile boolean ended;

    private ServeProcess(Process process, Path printed) {
        this.process = process;
        this.printed = printed;
        this.atEnd = new Thread(process::destroyForcibly, "serve-end");
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    /**
     * Starts it.
     *
     * @param token by which Slack knows it
     */
    public static ServeProcess start(Database.Address database, String slackUrl, String token) throws IOException {
        Path printed = Files.createTempFile(Files.createDirectories(PRINTED), token, ".txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve")
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment()
                .putAll(Map.of(
                        "SLACK_BOT_TOKEN",
                        token,
                        "SLACK_SIGNING_SECRET",
                        "of-nobody",
                        "SLACK_API_URL",
                        slackUrl,
                        "PORT",
                        "0",
                        "PACELINE_DB_URL",
                        database.url(),
                        "PACELINE_DB_USER",
                        String.valueOf(database.user()),
                        "PACELINE_DB_PASSWORD",
                        String.valueOf(database.password())));
        return new ServeProcess(builder.start(), printed);
    }

    /** Whether it has begun to answer. */
    public boolean isServing() throws IOException {
        return printed().contains("Paceline answers");
    }

    /** As {@code kill -9} does it: nothing is finished. */
    public void kill() {
        ended = true;
        process.destroyForcibly();
        await();
    }

    /** As an operator ends it. */
    public void stop() {
        ended = true;
        process.destroy();
        await();
    }

    /** Fails the test if it has ended by itself. */
    public void mustLive() throws IOException {
        if (!ended && !process.isAlive()) {
            throw new AssertionError("serve ended with " + process.exitValue() + ": " + printed());
        }
    }

    public String printed() throws IOException {
        return Files.readString(printed, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return String.valueOf(printed);
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(atEnd);
    }

    private void await() {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new AssertionError("serve does not end; it printed to " + printed);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
