package dev.paceline.profile;

import java.util.Optional;

/** Where a rep stands on both axes of 'Performance profile and coaching' in the domain. Coaching gets looser from one to the next. */
public enum Profile {
    /** Below target, and not rising. */
    DEVELOPING(1),
    /** Below target, and rising. */
    EMERGING(2),
    /** At target, and not rising. */
    STABILISING(3),
    /** At target, and rising. */
    EXCELLING(4);

    /** For whom nothing is known: 'about two a month for each rep' (domain). */
    private static final int USUAL_WEEKS = 2;

    private final int weeks;

    Profile(int weeks) {
        this.weeks = weeks;
    }

    static Profile of(boolean atTarget, boolean rising) {
        if (atTarget) {
            return rising ? EXCELLING : STABILISING;
        }
        return rising ? EMERGING : DEVELOPING;
    }

    /** How many weeks lie between one coaching session and the next. */
    public static int weeks(Optional<Profile> profile) {
        return profile.map(known -> known.weeks).orElse(USUAL_WEEKS);
    }
}
