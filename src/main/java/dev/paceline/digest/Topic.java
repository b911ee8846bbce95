package dev.paceline.digest;

/** What a part of a digest is about. */
public enum Topic {
    /** KPIs against target and against the week before. */
    RESULTS,
    /** The quota, week by week. */
    TREND,
    /** Team against team. */
    TEAMS,
    /** Who is ahead, and who needs help with what. */
    PEOPLE,
    /** Who did better than the week before. */
    IMPROVED,
    /** Who was praised. */
    SHOUTOUTS,
    /** Won, lost, slipped and without a next step. */
    DEALS,
    /** How much coaching there was, and whose turn it is. */
    COACHING,
    /** How many reviews were held, and which are due. */
    REVIEWS,
    /** Who is away in the days to come. */
    ABSENCES
}
