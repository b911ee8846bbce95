package dev.paceline.slack;

import org.jspecify.annotations.Nullable;

/**
 * How this app and Slack know each other.
 *
 * @param signingSecret proves Slack's HTTP requests; null in Socket Mode
 * @param appToken opens Socket Mode; null over HTTP
 * @param apiUrl the base of the Web API; null for Slack's own
 */
public record SlackSettings(
        String botToken,
        @Nullable String signingSecret,
        @Nullable String appToken,
        @Nullable String apiUrl) {
    @Override
    public String toString() {
        return appToken == null ? "Slack over HTTP" : "Slack in Socket Mode";
    }
}
