package dev.paceline.leaderboard;

import java.util.Optional;

/**
 * What a channel's board ranks by: the share of each one's own target, points, one type of activity, or shout-outs.
 *
 * @param type empty for the share of the quota and for points
 */
public record Ranking(boolean ofTarget, Optional<String> type) {
    public static final Ranking SHARES = new Ranking(true, Optional.empty());
    public static final Ranking POINTS = new Ranking(false, Optional.empty());
    public static final Ranking SHOUTOUTS = new Ranking(false, Optional.of(Question.SHOUTOUTS));

    /** Neither is the key of a type: both mean something else where a type may be named. */
    private static final String OF_TARGET = "%";

    private static final String OF_POINTS = "points";

    /** As a form carries it and a row holds it. */
    public String code() {
        return ofTarget ? OF_TARGET : type.orElse(OF_POINTS);
    }

    public static Ranking decode(String code) {
        return switch (code) {
            case OF_TARGET -> SHARES;
            case OF_POINTS -> POINTS;
            default -> new Ranking(false, Optional.of(code));
        };
    }

    Question question(Span span, Optional<Long> team) {
        Question question = Question.usual(team).over(span).about(type);
        return ofTarget ? question.byTarget() : question;
    }
}
