package dev.paceline.delivery;

import java.time.Duration;

/**
 * How fast letters go out, all nodes together.
 *
 * @param between two posts in a workspace; Slack bears some hundreds a minute
 * @param betweenInOne two posts in one conversation; Slack bears about one a second
 * @param lease for which a courier has a letter to itself: longer than its call may last, and a grace
 */
public record Pace(Duration between, Duration betweenInOne, Duration lease) {
    /** See 'rate limits' at https://docs.slack.dev/apis/web-api/rate-limits. */
    public static final Pace OF_SLACK =
            new Pace(Duration.ofMillis(250), Duration.ofMillis(1_100), Duration.ofSeconds(30));
}
