package dev.paceline.digest;

/** How much a digest tells of each topic. */
public enum Density {
    BRIEF(3),
    NORMAL(5),
    FULL(15);

    private final int lines;

    Density(int lines) {
        this.lines = lines;
    }

    /** The most that a list shows. */
    public int lines() {
        return lines;
    }
}
