package dev.paceline.slack;

import java.sql.SQLException;

/** A failure for the log: its kinds and places, without its messages, in which a database repeats what people wrote. */
final class Untold extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Untold(Throwable failure) {
        super(kind(failure), failure.getCause() == null ? null : new Untold(failure.getCause()));
        setStackTrace(failure.getStackTrace());
    }

    private static String kind(Throwable failure) {
        String kind = failure.getClass().getName();
        return failure instanceof SQLException sql ? kind + " " + sql.getSQLState() + " " + sql.getErrorCode() : kind;
    }
}
