package dev.paceline.leaderboard;

import java.util.List;
import java.util.Optional;

/** What was made of the words after {@code /leaderboard}. */
public sealed interface Asked {
    record Understood(Question question) implements Asked {}

    record Misunderstood(Mistake mistake) implements Asked {}

    /** Why there is no board. Texts called {@code typed} are the person's own, shortened. */
    sealed interface Mistake {
        /** {@code nearest} is something to type that is spelled alike. */
        record Unknown(String typed, Optional<String> nearest) implements Mistake {}

        /** {@code types} are the keys that the word stands for, at least two. */
        record Ambiguous(String typed, List<String> types) implements Mistake {}

        /** The share of a target that this type, or the points, can't have. */
        record Untargeted(Optional<String> type) implements Mistake {}

        /** A second type, a second period or a second team. */
        record OneTooMany(String typed) implements Mistake {}

        /** The asker's own team, but they are in none. */
        record NoTeam() implements Mistake {}
    }
}
