package dev.paceline.reminder;

/** What came of something that was to be done with a duty. */
public enum Outcome {
    CHANGED,
    /** It is done, was moved or is another's by now: nothing was changed. */
    SETTLED,
    /** That takes a form of its own. */
    TAKES_A_FORM
}
