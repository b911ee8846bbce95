package dev.paceline.rhythm;

/** What becomes of a delivery on a day on which nobody of its audience works. */
public enum DayOff {
    /** It comes on the next working day. */
    MOVE,
    /** It does not come. */
    SKIP
}
