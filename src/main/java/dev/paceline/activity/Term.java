package dev.paceline.activity;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A type of activity and every word for it.
 *
 * @param type its key, such as {@code follow_up_meeting}
 * @param words in order: singular, plural (where they differ), then synonyms
 */
public record Term(String type, Tally tally, Set<String> words) {
    public Term {
        words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
    }
}
