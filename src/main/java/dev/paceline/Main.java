package dev.paceline;

import dev.paceline.store.Database;
import java.io.IOException;
import java.net.BindException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "paceline",
        description = "The app that runs a sales team's rhythm inside Slack. Without a command: the sandbox.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main {
    /** A setting is missing or wrong, or a port is taken: what the person who started it can mend. */
    static final int MISCONFIGURED = 2;

    private final Map<String, String> environment;

    private Main(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String[] args) {
        int status = new CommandLine(new Main(System.getenv())).execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    @Command(description = "Answers Slack, over HTTP or in Socket Mode.")
    int serve() {
        return explaining(() -> {
            Paceline paceline = new Paceline(Settings.of(environment), Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(paceline::close, "shutdown"));
            Thread.currentThread().join();
        });
    }

    @Command(description = "Brings the database's schema up to date and ends.")
    int migrate() {
        return explaining(() -> {
            try (Database database = Database.open(Settings.database(environment), 2)) {
                database.migrate();
                System.out.println(
                        "The schema is at version " + database.schemaVersion().current() + ".");
            }
        });
    }

    @Command(description = "Checks the configuration, Slack's tokens and scopes, and the database; says what to do.")
    int doctor() {
        return new Doctor(environment, System.out).examine() ? 0 : MISCONFIGURED;
    }

    private interface Work {
        void run() throws Settings.Wrong, SQLException, IOException, InterruptedException;
    }

    private static int explaining(Work work) {
        try {
            work.run();
            return 0;
        } catch (Settings.Wrong e) {
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
