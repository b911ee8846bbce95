package dev.paceline.scorecard.slack;

import dev.paceline.scorecard.Praise;
import dev.paceline.text.Texts;
import java.util.List;

/** Shout-outs in one line, such as "Shout-outs received: 4 · ▲ from 2": the same on the scorecard and in the digest. */
public final class PraiseText {
    private PraiseText() {}

    public static List<Texts.Run> of(Praise praise, Texts texts) {
        int change = Long.compare(praise.received(), praise.before());
        return texts.runs(
                "scorecard.praise",
                "received",
                praise.received(),
                "move",
                change > 0 ? "up" : change < 0 ? "down" : "same",
                "before",
                praise.before());
    }
}
