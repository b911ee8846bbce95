package dev.paceline.kpi;

/** What a figure counts. */
public enum Unit {
    COUNT,
    /** In the workspace's currency. */
    MONEY,
    /** From 0 to 10. */
    SCORE,
    HOURS,
    /** A share of one. */
    RATIO,
    DAYS
}
