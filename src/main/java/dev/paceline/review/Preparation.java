package dev.paceline.review;

import java.util.Optional;
import java.util.stream.Stream;

/** What a rep brings to their review; all of it may be empty, as who prepared on paper has prepared. */
public record Preparation(
        Optional<String> wentWell, Optional<String> wentBadly, Optional<String> needed, Optional<Outcome> outcome) {
    /** The most that each answer holds, in characters. */
    public static final int ANSWER = 2000;

    public static final Preparation NONE =
            new Preparation(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    boolean isTooLong() {
        return Stream.of(wentWell, wentBadly, needed)
                .flatMap(Optional::stream)
                .anyMatch(answer -> answer.length() > ANSWER);
    }
}
