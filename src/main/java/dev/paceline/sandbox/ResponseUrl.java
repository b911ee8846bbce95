package dev.paceline.sandbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Leave to answer in a conversation, as Slack gives it with each request: five times within half an hour. */
record ResponseUrl(
        String conversation, String member, @Nullable String message, long madeAtMillis, int uses) {
    private static final int MAX_USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);

    boolean isExpired(Instant now) {
        return now.isAfter(Instant.ofEpochMilli(madeAtMillis).plus(LIFE));
    }

    ResponseUrl used(Instant now) {
        if (isExpired(now)) {
            throw new Refused("expired_url");
        }
        if (uses >= MAX_USES) {
            throw new Refused("used_url");
        }
        return new ResponseUrl(conversation, member, message, madeAtMillis, uses + 1);
    }
}
