package dev.paceline.target;

/** Whether somebody is where they should be by today. */
public enum Verdict {
    AHEAD,
    ON_TRACK,
    BEHIND
}
