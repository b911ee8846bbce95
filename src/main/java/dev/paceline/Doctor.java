package dev.paceline;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.paceline.slack.SlackApp;
import dev.paceline.slack.SlackSettings;
import dev.paceline.store.Database;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Examines what {@code serve} needs, one line a finding, with what to do about each that is wrong. */
final class Doctor {
    /** The bot scopes of manifest.yml; a test holds the two together. */
    static final Set<String> SCOPES = Set.of(
            "chat:write",
            "commands",
            "users:read",
            "usergroups:read",
            "channels:history",
            "groups:history",
            "im:history",
            "im:write");

    private final Map<String, String> environment;
    private final PrintStream out;
    private boolean healthy = true;

    Doctor(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /** Whether all is well. */
    boolean examine() {
        try {
            Settings.of(environment);
            good("Configuration", "complete");
        } catch (Settings.Wrong e) {
            bad("Configuration", e.sentence());
        }
        examineSlack();
        examineDatabase();
        return healthy;
    }

    private void examineSlack() {
        try {
            SlackSettings settings = Settings.slack(environment);
            AuthTestResponse answer = new SlackApp(settings).methods().authTest(request -> request);
            if (!answer.isOk()) {
                bad(
                        "Slack",
                        "SLACK_BOT_TOKEN is refused (" + answer.getError()
                                + "); copy it again from 'OAuth & Permissions' of the app");
                return;
            }
            good("Slack", "bot " + answer.getUser() + " of workspace " + answer.getTeam());
            examineScopes(answer.getHttpResponseHeaders().getOrDefault("x-oauth-scopes", List.of()));
        } catch (Settings.Wrong e) {
            bad("Slack", "not tried, the configuration comes first");
        } catch (IOException | SlackApiException e) {
            bad("Slack", "can't be reached (" + e.getMessage() + "); check the network, a proxy, and SLACK_API_URL");
        }
    }

    private void examineScopes(List<String> header) {
        Set<String> granted = header.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());
        List<String> missing = SCOPES.stream()
                .filter(scope -> !granted.contains(scope))
                .sorted()
                .toList();
        if (missing.isEmpty()) {
            good("Scopes", "all that the manifest asks for");
        } else {
            bad(
                    "Scopes",
                    "missing " + String.join(", ", missing)
                            + "; put manifest.yml into the app's settings again and reinstall it");
        }
    }

    private void examineDatabase() {
        try (Database database = Database.open(Settings.database(environment), 2)) {
            good("Database", "answers");
            Database.SchemaVersion schema = database.schemaVersion();
            if (schema.pending().isEmpty()) {
                good("Schema", "up to date, version " + schema.current());
            } else {
                bad(
                        "Schema",
                        "waits for " + String.join(", ", schema.pending())
                                + "; run 'java -jar paceline.jar migrate', or let 'serve' do it");
            }
        } catch (Settings.Wrong e) {
            bad("Database", "not tried, the configuration comes first");
        } catch (SQLException e) {
            bad(
                    "Database",
                    "refuses (" + e.getMessage()
                            + "); check PACELINE_DB_URL, PACELINE_DB_USER and PACELINE_DB_PASSWORD");
        }
    }

    private void good(String what, String finding) {
        out.println("ok      " + what + ": " + finding);
    }

    private void bad(String what, String finding) {
        healthy = false;
        out.println("WRONG   " + what + ": " + finding);
    }
}
