package dev.paceline;

import dev.paceline.slack.SlackSettings;
import dev.paceline.store.Database;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says, as the table 'Configuration' of README.md lists it.
 *
 * @param host the address to listen on; null for every one
 */
public record Settings(
        SlackSettings slack, @Nullable String host, int port, Database.Address database, Set<String> admins) {

    /** A setting that is missing or wrong; one sentence says so to the person who runs the program. */
    public static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private final String sentence;

        Wrong(String variable, String what) {
            super(variable);
            this.sentence = variable + " " + what + ": see 'Configuration' in README.md.";
        }

        String sentence() {
            return sentence;
        }
    }

    static Settings of(Map<String, String> environment) throws Wrong {
        return new Settings(slack(environment), null, port(environment), database(environment), admins(environment));
    }

    static SlackSettings slack(Map<String, String> environment) throws Wrong {
        String token = value(environment, "SLACK_BOT_TOKEN");
        if (token == null) {
            throw new Wrong("SLACK_BOT_TOKEN", "is not set; it is the bot token of the app in your workspace (xoxb-…)");
        }
        String secret = value(environment, "SLACK_SIGNING_SECRET");
        String appToken = value(environment, "SLACK_APP_TOKEN");
        if (secret == null && appToken == null) {
            throw new Wrong("SLACK_SIGNING_SECRET", "is not set, nor is SLACK_APP_TOKEN for Socket Mode");
        }
        if (appToken != null && !appToken.startsWith("xapp-")) {
            throw new Wrong("SLACK_APP_TOKEN", "is not an app-level token, which begins with xapp-");
        }
        String api = value(environment, "SLACK_API_URL");
        if (api != null && !api.matches("https?://.+")) {
            throw new Wrong("SLACK_API_URL", "is not an http or https URL");
        }
        return new SlackSettings(token, secret, appToken, api == null || api.endsWith("/") ? api : api + "/");
    }

    static Database.Address database(Map<String, String> environment) throws Wrong {
        String url = value(environment, "PACELINE_DB_URL");
        if (url == null) {
            throw new Wrong(
                    "PACELINE_DB_URL",
                    "is not set; it is jdbc:mysql://HOST/DATABASE, or jdbc:h2:file:PATH for a small team");
        }
        Database.Address address = new Database.Address(
                url, value(environment, "PACELINE_DB_USER"), value(environment, "PACELINE_DB_PASSWORD"));
        if (!address.isSupported()) {
            throw new Wrong("PACELINE_DB_URL", "begins neither with jdbc:mysql: nor with jdbc:h2:");
        }
        return address;
    }

    private static int port(Map<String, String> environment) throws Wrong {
        String port = value(environment, "PORT");
        if (port == null) {
            return 3000;
        }
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535) {
            throw new Wrong("PORT", "is not a number from 0 to 65535");
        }
        return Integer.parseInt(port);
    }

    private static Set<String> admins(Map<String, String> environment) throws Wrong {
        String admins = value(environment, "PACELINE_ADMINS");
        if (admins == null) {
            return Set.of();
        }
        Set<String> ids = Arrays.stream(admins.split("[,\\s]+"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        if (!ids.stream().allMatch(id -> id.matches("[UW][A-Z0-9]+"))) {
            throw new Wrong("PACELINE_ADMINS", "is not a list of Slack user ids such as U012AB3CD,U045EF6GH");
        }
        return ids;
    }

    private static @Nullable String value(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
