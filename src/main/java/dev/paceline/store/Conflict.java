package dev.paceline.store;

/** A unique index refused a row: somebody else, or the same request a moment ago, wrote it first. */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Conflict(Throwable cause) {
        super("a unique index refused a row", cause);
    }
}
