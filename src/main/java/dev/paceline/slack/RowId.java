package dev.paceline.slack;

/** The id of a row as a button or a modal carries it: a question, never a proof. */
public final class RowId {
    private RowId() {}

    /** The id, or 0, which no row has, for what is none. */
    public static long read(String value) {
        try {
            return Math.max(0, Long.parseLong(value));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
