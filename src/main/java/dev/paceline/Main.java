package dev.paceline;

import dev.paceline.store.Database;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. */
@Command(
        name = "paceline",
        description = "The app that runs a sales team's rhythm inside Slack. Without a command: the sandbox.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main {
    /** A setting is missing or wrong, or a port is taken: what the person who started it can mend. */
    static final int MISCONFIGURED = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final Set<String> ABOUT = Set.of("-h", "--help", "-V", "--version");

    private final Map<String, String> environment;

    private Main(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String[] args) {
        int status = new CommandLine(new Main(System.getenv())).execute(sandboxUnlessNamed(args));
        if (status != 0) {
            System.exit(status);
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Starts a Slack workspace with a sample company on this machine, and the app in it. The default.")
    int sandbox(
            @Option(
                            names = "--port",
                            paramLabel = "PORT",
                            defaultValue = "4000",
                            description = "Where the page is; 0 for any port that is free. Default: ${DEFAULT-VALUE}.")
                    int port,
            @Option(
                            names = "--app-port",
                            paramLabel = "PORT",
                            defaultValue = "0",
                            description = "Where the app answers; 0 for any port that is free, the default.")
                    int appPort,
            @Option(
                            names = "--data",
                            paramLabel = "FOLDER",
                            defaultValue = "data/sandbox",
                            description = "The folder that keeps what was done. Default: ${DEFAULT-VALUE}.")
                    Path data,
            @Option(names = "--reset", description = "Begins afresh.") boolean reset) {
        return explaining(() -> {
            Sandbox sandbox = Sandbox.start(new Sandbox.Options(port, appPort, data, reset), Clock.systemUTC());
            closeAtTheEnd(sandbox::close);
            System.out.println(welcome(sandbox.page(), data));
            Thread.currentThread().join();
        });
    }

    private static String welcome(URI page, Path data) {
        return """

            A Slack workspace with the sales team of Bluebird Coffee is at

              PAGE

            You are Emma Clarke, inside sales in London; at the bottom left you can be anybody else, and move the clock.
            Try in #sales:

              /log 3 calls Acme   logs what you did; Undo and Edit are in the answer
              /leaderboard        shows where you stand
              /team               shows who is in which team

            Ctrl-C stops it. What you did stays in DATA; --reset begins afresh.
            """.replace("PAGE", String.valueOf(page)).replace("DATA", String.valueOf(data));
    }

    @Command(mixinStandardHelpOptions = true, description = "Answers Slack, over HTTP or in Socket Mode.")
    int serve() {
        return explaining(() -> {
            Paceline paceline = new Paceline(Settings.of(environment), Clock.systemUTC(), Clock.systemUTC());
            closeAtTheEnd(paceline::close);
            LOG.info("{}", paceline);
            Thread.currentThread().join();
        });
    }

    @Command(mixinStandardHelpOptions = true, description = "Brings the database's schema up to date and ends.")
    int migrate() {
        return explaining(() -> {
            try (Database database = Database.open(Settings.database(environment), 2)) {
                database.migrate();
                System.out.println(
                        "The schema is at version " + database.schemaVersion().current() + ".");
            }
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Checks the configuration, Slack's tokens and scopes, and the database; says what to do.")
    int doctor() {
        return new Doctor(environment, System.out).examine() ? 0 : MISCONFIGURED;
    }

    /** Without a command, or with options alone, it is the sandbox that is meant. */
    private static String[] sandboxUnlessNamed(String[] args) {
        if (args.length > 0 && (!args[0].startsWith("-") || ABOUT.contains(args[0]))) {
            return args;
        }
        return Stream.concat(Stream.of("sandbox"), Arrays.stream(args)).toArray(String[]::new);
    }

    private static void closeAtTheEnd(Runnable close) {
        Runtime.getRuntime().addShutdownHook(new Thread(close, "shutdown"));
    }

    private interface Work {
        void run() throws Settings.Wrong, Sandbox.CannotStart, SQLException, IOException, InterruptedException;
    }

    private static int explaining(Work work) {
        try {
            work.run();
            return 0;
        } catch (Settings.Wrong e) {
            return refuse(e.sentence());
        } catch (Sandbox.CannotStart e) {
            return refuse(e.sentence());
        } catch (BindException e) {
            return refuse("PORT is taken by another program: see 'Configuration' in README.md.");
        } catch (SQLException e) {
            return refuse("PACELINE_DB_URL can't be used, the database says '" + e.getMessage()
                    + "': see 'Configuration' in README.md.");
        } catch (IOException e) {
            return refuse("SLACK_APP_TOKEN can't be used, Slack says '" + e.getMessage()
                    + "': see 'Configuration' in README.md.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static int refuse(String sentence) {
        System.err.println(sentence);
        return MISCONFIGURED;
    }

    /** The version in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"paceline " + (version == null ? "from source" : version)};
        }
    }
}
