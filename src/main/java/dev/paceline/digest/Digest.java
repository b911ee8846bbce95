package dev.paceline.digest;

import com.google.gson.JsonElement;
import dev.paceline.deal.DealNews;
import dev.paceline.delivery.Frozen;
import dev.paceline.member.Owner;
import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * A digest with its figures as they were when it was made.
 *
 * @param name of the team; empty for a rep's own
 * @param today the day on which it was made
 * @param missed whether the one before could not be sent
 */
public record Digest(
        Owner owner,
        String name,
        Period week,
        LocalDate today,
        Currency currency,
        boolean missed,
        Map<Topic, JsonElement> sections) {
    /** The figures of a section; empty where it had nothing to say. */
    public <F extends Record> Optional<F> section(Topic topic, Class<F> figures) {
        return Optional.ofNullable(sections.get(topic)).map(json -> Frozen.read(json, figures));
    }

    /** The last day of which anything was known. */
    LocalDate asOf() {
        return week.asOf(today);
    }

    /** Whether more of the week was to come when it was made. */
    public boolean isRunning() {
        return today.isBefore(week.until());
    }

    /** Whether nothing was done and nothing happened. */
    public boolean isQuiet() {
        return section(Topic.RESULTS, Results.class).stream().allMatch(Results::areNone)
                && section(Topic.DEALS, DealNews.class).stream().allMatch(DealNews::isNothing)
                && section(Topic.COACHING, CoachingDue.class).stream().allMatch(coaching -> coaching.held() == 0)
                && section(Topic.REVIEWS, ReviewsDue.class).stream().allMatch(reviews -> reviews.held() == 0);
    }
}
