package dev.paceline.deal;

/** Where a deal stands. */
public enum Status {
    OPEN,
    WON,
    LOST,
    /** Entered by mistake and taken back: in no figure and no list. */
    CANCELLED;

    public boolean isClosed() {
        return this == WON || this == LOST;
    }
}
