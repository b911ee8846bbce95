package dev.paceline.delivery.slack;

import com.slack.api.methods.SlackApiException;
import java.time.Duration;
import java.util.Optional;

/** For how long Slack asks us to wait. */
final class RetryAfter {
    static final Duration UNTOLD = Duration.ofSeconds(30);

    private static final int TOO_MANY_REQUESTS = 429;

    private RetryAfter() {}

    /** Empty where it asks for nothing of the kind. */
    static Optional<Duration> of(SlackApiException e) {
        if (e.getResponse().code() != TOO_MANY_REQUESTS) {
            return Optional.empty();
        }
        String seconds = e.getResponse().header("Retry-After");
        return Optional.of(
                seconds != null && seconds.matches("\\d{1,6}")
                        ? Duration.ofSeconds(Math.max(1, Long.parseLong(seconds)))
                        : UNTOLD);
    }
}
