package dev.paceline.leaderboard;

import dev.paceline.activity.Types;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What a board shall show.
 *
 * @param type the type of activity, or {@link #SHOUTOUTS}; empty for the points of all of them, or for the quota where it is
 *     about targets
 * @param ofTarget whether by the share that each has reached of their own target
 * @param improved whether by the change against each one's own period before
 * @param team those who were in this team, or beneath it; empty for everyone
 */
public record Question(Optional<String> type, boolean ofTarget, boolean improved, Span span, Optional<Long> team) {
    /** In the place of a type, the shout-outs that were received. No type has such a key, as none has a name like it. */
    public static final String SHOUTOUTS = "shoutouts";

    private static final Span USUAL = Span.WEEK;
    private static final String OF_TARGET = "%";
    private static final String IMPROVED = "+";
    private static final Set<String> MARKS = Set.of("", OF_TARGET, IMPROVED, OF_TARGET + IMPROVED);

    /** What somebody sees who asks for nothing in particular. */
    public static Question usual(Optional<Long> team) {
        return new Question(Optional.empty(), false, false, USUAL, team);
    }

    public Question about(Optional<String> other) {
        return new Question(other, ofTarget, improved, span, team);
    }

    public Question byTarget() {
        return new Question(type, true, improved, span, team);
    }

    public Question byImprovement() {
        return new Question(type, ofTarget, true, span, team);
    }

    public Question of(Optional<Long> other) {
        return new Question(type, ofTarget, improved, span, other);
    }

    public Question over(Span other) {
        return new Question(type, ofTarget, improved, other, team);
    }

    public boolean isAboutShoutouts() {
        return type.filter(SHOUTOUTS::equals).isPresent();
    }

    /** Whether the workspace has what it is about. */
    public boolean isKnown(Types types) {
        return type.isEmpty() || isAboutShoutouts() || types.has(type.get());
    }

    /** Whether there can be such a board: not each type has a target. */
    boolean isAnswerable() {
        return !ofTarget || type.isEmpty() || type.flatMap(Shares::kpi).isPresent();
    }

    /** The question as a button carries it; no type has a space in it. */
    public String code() {
        String marks = (ofTarget ? OF_TARGET : "") + (improved ? IMPROVED : "");
        return span + " " + team.orElse(0L) + " " + type.orElse("") + (marks.isEmpty() ? "" : " " + marks);
    }

    /** What a button carries, which may be anything. */
    public static Optional<Question> decode(String code) {
        String[] parts = code.split(" ", 4);
        String marks = parts.length < 4 ? "" : parts[3].strip();
        if (parts.length < 3 || !MARKS.contains(marks)) {
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
                        marks.contains(OF_TARGET),
                        marks.contains(IMPROVED),
                        span,
                        Optional.of(team).filter(id -> id != 0)))
                .filter(Question::isAnswerable);
    }
}
