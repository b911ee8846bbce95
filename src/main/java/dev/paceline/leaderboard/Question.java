package dev.paceline.leaderboard;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a board shall show.
 *
 * @param type the type of activity; empty for the points of all of them
 * @param team those who were in this team, or beneath it; empty for everyone
 */
public record Question(Optional<String> type, Span span, Optional<Long> team) {
    private static final Span USUAL = Span.WEEK;

    /** What somebody sees who asks for nothing in particular. */
    public static Question usual(Optional<Long> team) {
        return new Question(Optional.empty(), USUAL, team);
    }

    public Question about(Optional<String> other) {
        return new Question(other, span, team);
    }

    public Question of(Optional<Long> other) {
        return new Question(type, span, other);
    }

    public Question over(Span other) {
        return new Question(type, other, team);
    }

    /** The question as a button carries it. */
    public String code() {
        return span + " " + team.orElse(0L) + " " + type.orElse("");
    }

    /** What a button carries, which may be anything. */
    public static Optional<Question> decode(String code) {
        String[] parts = code.split(" ", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        long team;
        try {
            team = Long.parseLong(parts[1]);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        return Arrays.stream(Span.values())
                .filter(span -> span.name().equals(parts[0]))
                .findFirst()
                .map(span -> new Question(
                        Optional.of(parts[2]).filter(type -> !type.isEmpty()),
                        span,
                        Optional.of(team).filter(id -> id != 0)));
    }
}
