package dev.paceline.review;

import java.util.Arrays;
import java.util.Optional;

/** What a review comes to. */
public enum Outcome {
    ABOVE,
    ON_TRACK,
    BELOW;

    /** What KPI 13 counts. */
    public boolean isOnTrack() {
        return this != BELOW;
    }

    public static Optional<Outcome> named(String name) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.name().equals(name))
                .findFirst();
    }
}
