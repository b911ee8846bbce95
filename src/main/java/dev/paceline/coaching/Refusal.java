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
    /** The same coach held the same on that day with one of them. */
    TWICE,
    /** Nothing was said and nothing is to be done. */
    EMPTY,
    /** A group is more than one. */
    ALONE,
    /** Only a group is more than one. */
    SEVERAL,
    /** What is to be done is to be done in the year after the session. */
    DUE,
    /** Notes or an action are longer than can be kept. */
    TOO_LONG
}
