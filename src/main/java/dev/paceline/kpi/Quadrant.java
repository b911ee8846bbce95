package dev.paceline.kpi;

/** The four parts of the sales scorecard. */
public enum Quadrant {
    /** New opportunities. */
    FIND,
    /** What was found. */
    WIN,
    /** What was won. */
    GROW,
    /** The people. */
    DEVELOP
}
