package dev.paceline.slack;

/** Slack's limits of Block Kit that our text can reach (docs.slack.dev, 'Block Kit' reference). */
final class Limits {
    static final int MESSAGE_BLOCKS = 50;
    static final int VIEW_BLOCKS = 100;
    static final int HEADER = 150;
    static final int SECTION = 3000;
    static final int BUTTON = 75;
    static final int OPTION = 75;
    static final int OPTIONS = 100;
    static final int LABEL = 2000;
    static final int PLACEHOLDER = 150;
    static final int TITLE = 24;
    static final int ACTIONS = 25;
    static final int CHARTS = 2;
    static final int CHART_TITLE = 50;
    static final int CHART_AXIS = 50;
    static final int CHART_LABEL = 20;
    static final int CHART_POINTS = 20;
    static final int CHART_SERIES = 6;

    private Limits() {}

    /** The text, its end replaced by an ellipsis where it is too long; never half of a surrogate pair. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
