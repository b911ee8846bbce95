package dev.paceline.digest;

import dev.paceline.kpi.Scope;
import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * What a digest is to be about.
 *
 * @param today of the reader: nothing of later days is known, and the day itself owes nothing yet
 * @param before the digest of the week before, as it was sent
 */
public record About(Scope scope, Period week, LocalDate today, Currency currency, Optional<Digest> before) {
    /** The last day of which anything is known. */
    public LocalDate asOf() {
        return week.asOf(today);
    }

    /** The days of the week that are known. */
    public Period days() {
        return new Period(week.from(), asOf().plusDays(1));
    }

    /**
     * What the digest of the week before said of as many days. What it told of others, or in the middle of one of them, was no
     * other figure.
     */
    <F extends Record> Optional<F> told(Topic topic, Class<F> figures) {
        return before.filter(digest -> digest.asOf().equals(daysBefore().last())
                        && digest.today().isAfter(digest.asOf()))
                .flatMap(digest -> digest.section(topic, figures));
    }

    /** As many days of the week before as have begun of this one. */
    public Period daysBefore() {
        return new Period(week.from().minusWeeks(1), asOf().minusWeeks(1).plusDays(1));
    }
}
