package dev.paceline.reminder;

/** What people do with what they are reminded of. */
public final class Reminders {
    /** So many days ahead a thing can be put off. */
    public static final int AHEAD_DAYS = 60;

    private Reminders() {}
}
