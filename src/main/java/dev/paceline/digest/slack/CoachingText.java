package dev.paceline.digest.slack;

import dev.paceline.digest.CoachingDue;
import dev.paceline.digest.Topic;
import dev.paceline.slack.Blocks;
import dev.paceline.text.Texts;
import java.util.List;
import java.util.Optional;

/** How much coaching there was and whose turn it is, in one line. */
final class CoachingText implements SectionText<CoachingDue> {
    @Override
    public Topic topic() {
        return Topic.COACHING;
    }

    @Override
    public Class<CoachingDue> figures() {
        return CoachingDue.class;
    }

    @Override
    public List<List<Texts.Run>> changes(Optional<CoachingDue> then, Optional<CoachingDue> now, Reading reading) {
        return DueText.changes(
                "digest.old.coaching",
                then.map(CoachingDue::held).orElse(0L),
                now.map(CoachingDue::held).orElse(0L),
                reading);
    }

    @Override
    public void show(CoachingDue coaching, Reading reading, Blocks blocks) {
        DueText.show("digest.coaching", coaching.held(), coaching.due(), reading, blocks);
    }
}
