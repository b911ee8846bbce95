package dev.paceline.policy;

/**
 * What is asked of everyone ('Expectations' in the domain).
 *
 * @param threshold what share of the quota's target has to be reached in a month, in percent
 * @param met in how many months
 * @param of out of how many, the last that count
 * @param activities how many to log in a week; 0 for none asked
 * @param nextSteps whether each open deal has to have a next step
 * @param closeDays whether no open deal may have a close date in the past
 * @param grace for how many months from their first one nothing of this holds for a new member
 */
public record Rules(int threshold, int met, int of, int activities, boolean nextSteps, boolean closeDays, int grace) {
    /** What an admin finds in the form: the domain's own. */
    public static final Rules USUAL = new Rules(100, 2, 3, 0, true, true, 3);

    /** The most of each. */
    public static final int THRESHOLD = 200;

    public static final int MONTHS = 6;
    public static final int ACTIVITIES = 500;
    public static final int GRACE = 12;

    /** Whether there are any that are no quota. */
    public boolean hasNonNegotiables() {
        return activities > 0 || nextSteps || closeDays;
    }

    /** How many months may be missed. */
    int allowance() {
        return of - met;
    }
}
