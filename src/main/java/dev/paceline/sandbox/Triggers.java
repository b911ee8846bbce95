package dev.paceline.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code trigger_id}s: each lets the app open one modal for one member, within three seconds. */
final class Triggers {
    private static final Duration LIFE = Duration.ofSeconds(3);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** {@code modal}: the view in which the member acted, on top of which another may be pushed. */
    record Trigger(String member, @Nullable String modal, Instant at, boolean exchanged) {}

    private final Map<String, Trigger> issued = new HashMap<>();
    private final Clock clock;

    Triggers(Clock clock) {
        this.clock = clock;
    }

    synchronized String issue(String member, @Nullable String modal) {
        Instant now = clock.instant();
        issued.values().removeIf(old -> old.at().plus(REMEMBERED).isBefore(now));
        String id = now.toEpochMilli() + ".local." + Ids.secret();
        issued.put(id, new Trigger(member, modal, now, false));
        return id;
    }

    synchronized Trigger exchange(String id) {
        Trigger trigger = issued.get(id);
        if (trigger == null) {
            throw new Refused("invalid_trigger_id");
        }
        if (trigger.exchanged()) {
            throw new Refused("exchanged_trigger_id");
        }
        if (clock.instant().isAfter(trigger.at().plus(LIFE))) {
            throw new Refused("expired_trigger_id");
        }
        issued.put(id, new Trigger(trigger.member(), trigger.modal(), trigger.at(), true));
        return trigger;
    }
}
