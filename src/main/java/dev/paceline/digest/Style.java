package dev.paceline.digest;

import static dev.paceline.digest.Density.BRIEF;
import static dev.paceline.digest.Density.FULL;
import static dev.paceline.digest.Density.NORMAL;
import static dev.paceline.digest.Topic.ABSENCES;
import static dev.paceline.digest.Topic.COACHING;
import static dev.paceline.digest.Topic.DEALS;
import static dev.paceline.digest.Topic.IMPROVED;
import static dev.paceline.digest.Topic.PEOPLE;
import static dev.paceline.digest.Topic.RESULTS;
import static dev.paceline.digest.Topic.REVIEWS;
import static dev.paceline.digest.Topic.SHOUTOUTS;
import static dev.paceline.digest.Topic.TEAMS;
import static dev.paceline.digest.Topic.TREND;

import java.util.List;

/** A manager's style (DiSC; 'Reports' in the domain): what comes first, and how densely. */
public enum Style {
    /** Results only, brief. */
    DRIVER(BRIEF, RESULTS, SHOUTOUTS, TREND, TEAMS, DEALS, COACHING, REVIEWS),
    /** Trends, recognition, what is coming. */
    INFLUENCER(NORMAL, IMPROVED, SHOUTOUTS, PEOPLE, TREND, DEALS, TEAMS, RESULTS, COACHING, REVIEWS, ABSENCES),
    /** People first: who needs help, who is away, who was praised. */
    SUPPORTER(NORMAL, PEOPLE, COACHING, REVIEWS, ABSENCES, SHOUTOUTS, IMPROVED, TEAMS, TREND, RESULTS, DEALS),
    /** All the facts. */
    ANALYST(FULL, RESULTS, SHOUTOUTS, TREND, TEAMS, DEALS, PEOPLE, IMPROVED, COACHING, REVIEWS, ABSENCES);

    /** What somebody gets who has not chosen. */
    public static final Style USUAL = SUPPORTER;

    private final Density density;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<Topic> topics;

    Style(Density density, Topic... topics) {
        this.density = density;
        this.topics = List.of(topics);
    }

    public Density density() {
        return density;
    }

    /** In the order in which they come. */
    public List<Topic> topics() {
        return topics;
    }
}
