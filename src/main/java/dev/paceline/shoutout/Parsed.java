package dev.paceline.shoutout;

import java.util.Optional;

/** What became of the words after the receivers. */
public sealed interface Parsed {
    record Understood(String words, Optional<Value> value) implements Parsed {}

    record Misunderstood(Mistake mistake) implements Parsed {}
}
