package dev.paceline.deal;

/** What came of changing a deal. */
public sealed interface Outcome {
    /**
     * The deal is changed.
     *
     * @param state what it is now; an undo names it
     */
    record Done(DealState state) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
}
