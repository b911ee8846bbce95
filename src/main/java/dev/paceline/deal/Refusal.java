package dev.paceline.deal;

/** Why a deal was not changed. */
public enum Refusal {
    /** No such deal, or one that the asker may not change. */
    NOT_YOURS,
    /** Somebody changed it since. */
    CHANGED_SINCE,
    /** It is won or lost already. */
    CLOSED,
    /** It is still open. */
    OPEN,
    /** No such stage, or one that takes no more deals. */
    NO_SUCH_STAGE,
    /** It is in that stage already. */
    SAME_STAGE,
    /** Bots, people of other workspaces and people who have left own no deals. */
    NO_OWNER,
    /** It is theirs already. */
    SAME_OWNER,
    /** Not between the day of the last change and today. */
    DAY
}
