package dev.paceline.review;

/** Why something is not done with a review. */
public enum Refusal {
    /** The member prepares, acknowledges and comments; who stands above them holds, skips and reschedules. */
    NOT_YOURS,
    /** It was shared, skipped or never held: what stands there stays. */
    CLOSED,
    /** It was not shared yet. */
    NOT_HELD,
    /** Somebody else began to write since the form was opened: what they wrote is not thrown away unseen. */
    OTHER_DRAFT,
    /** An outcome has to be chosen. */
    NO_OUTCOME,
    /** Nothing was said. */
    EMPTY,
    /** There is no draft of this one's to share. */
    NO_DRAFT,
    /** An answer is longer than can be kept. */
    TOO_LONG,
    /** What is to be done is to be done within a year. */
    DUE,
    /** From today on, for two months at most. */
    DAY,
    /** They have left. */
    NOBODY
}
