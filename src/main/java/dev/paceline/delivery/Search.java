package dev.paceline.delivery;

import dev.paceline.delivery.Delivery.Standing;
import java.time.Duration;

/** What came of looking for a letter that may have been posted. */
public sealed interface Search {
    /** It stands there, as it is or as it was before it was changed. */
    record Found(Standing at) implements Search {}

    record NotThere() implements Search {}

    /** Slack asks us to wait with all others too. */
    record Busy(Duration retryAfter) implements Search {}

    /** Slack can't be asked now. */
    record Later(String reason) implements Search {}

    /** We may not read there, so that only a person can tell. */
    record Unreadable(String reason) implements Search {}
}
