package dev.paceline.kpi;

/** Which way a figure should go. */
public enum Direction {
    UP,
    DOWN
}
