package dev.paceline.coaching;

/** Why a session is not written down. */
public enum Refusal {
    /** Whoever coaches leads all who are coached, and nobody coaches themselves. */
    NOT_YOURS,
    /** It has not been held yet. */
    AHEAD,
    /** It was more than a year ago. */
    LONG_AGO,
    /** A group has an end. */
    TOO_MANY,
    /** A group is more than one. */
    ALONE,
    /** Only a group is more than one. */
    SEVERAL,
    /** What is to be done is to be done after the session. */
    DUE,
    /** Notes or an action are longer than can be kept. */
    TOO_LONG
}
