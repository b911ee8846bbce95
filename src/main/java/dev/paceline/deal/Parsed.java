package dev.paceline.deal;

/** What became of a deal that was typed or filled into a form. */
public sealed interface Parsed {
    record Understood(Draft draft) implements Parsed {}

    record Misunderstood(Mistake mistake) implements Parsed {}
}
