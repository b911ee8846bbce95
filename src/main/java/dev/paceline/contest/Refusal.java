package dev.paceline.contest;

/** Why a contest can't be as somebody wants it. */
public enum Refusal {
    /** No such contest, or none of theirs, or people whom they don't lead. */
    NOT_YOURS,
    /** People are to take part whom they don't lead. */
    NOT_LED,
    /** It has begun, and they compete in it themselves. */
    COMPETES,
    /** Without a name. */
    NAME,
    /** Nobody was chosen. */
    NOBODY,
    TOO_MANY,
    /** Fewer than two compete. */
    ALONE,
    /** The most improved is to win, but fewer than two can be compared: on one side nobody works, or they are away. */
    UNCOMPARED,
    /** Teams compete, but fewer than two were chosen, or people, or one stands beneath another. */
    NO_TEAMS,
    /** It would begin before today. */
    PAST,
    /** It would end before it begins, or last for longer than a year. */
    END,
    /** Something was changed that stays as it was when it began. */
    BEGUN,
    /** It would be longer, though days of another number would be compared then. */
    IMPROVED,
    /** It is over already. */
    OVER
}
