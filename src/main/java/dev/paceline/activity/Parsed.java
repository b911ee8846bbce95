package dev.paceline.activity;

/** What became of the text of a {@code /log}. */
public sealed interface Parsed {
    record Understood(Entry entry) implements Parsed {}

    record Misunderstood(Mistake mistake) implements Parsed {}
}
