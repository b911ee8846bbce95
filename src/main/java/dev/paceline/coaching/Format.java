package dev.paceline.coaching;

import java.util.Arrays;
import java.util.Optional;

/** How somebody is coached. */
public enum Format {
    /** What KPI 12 counts. */
    ONE_TO_ONE,
    /** In the field, with a customer. */
    RIDE_ALONG,
    /** A skill, with several at once. */
    GROUP;

    public static Optional<Format> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equals(name))
                .findFirst();
    }
}
