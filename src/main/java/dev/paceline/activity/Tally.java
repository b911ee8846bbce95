package dev.paceline.activity;

/** How the activities of a type add up. */
public enum Tally {
    /** Counts; the hours that they took are an extra. */
    COUNT,
    /** Adds hours. */
    HOURS,
    /** Averages scores from 0 to 10. */
    SCORE
}
