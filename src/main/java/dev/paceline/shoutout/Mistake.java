package dev.paceline.shoutout;

import java.util.Optional;

/** Why the words of a shout-out were not understood. */
public sealed interface Mistake {
    /** It does not say what it is for. */
    record NoWords() implements Mistake {}

    record TooLong(int most) implements Mistake {}

    /** A tag that is none of the workspace's values; {@code nearest} is the tag of one that is spelled alike. */
    record UnknownValue(String typed, Optional<String> nearest) implements Mistake {}
}
