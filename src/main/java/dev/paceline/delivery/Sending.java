package dev.paceline.delivery;

import dev.paceline.delivery.Delivery.Standing;
import java.time.Duration;

/** What came of trying to post. */
public sealed interface Sending {
    /** It stands there. */
    record Posted(Standing at) implements Sending {}

    /** It does not stand there, and Slack asks us to wait with all others too. */
    record Busy(Duration retryAfter) implements Sending {}

    /** It does not stand there, for a reason that may pass without us, such as a token that is being replaced. */
    record Postponed(String reason) implements Sending {}

    /** It does not stand there and never will, such as in a channel that is archived. */
    record Refused(String reason) implements Sending {}

    /** Slack did not say whether it stands there. */
    record Unknown(String reason) implements Sending {}

    /** It does not stand there, and there is nothing left to say. */
    record Needless() implements Sending {}
}
