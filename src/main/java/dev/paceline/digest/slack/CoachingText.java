package dev.paceline.digest.slack;

import dev.paceline.digest.CoachingDue;
import dev.paceline.digest.Topic;
import dev.paceline.slack.Blocks;
import dev.paceline.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** Whose turn it is changes by itself. */
    @Override
    public List<List<Texts.Run>> changes(Optional<CoachingDue> then, Optional<CoachingDue> now, Reading reading) {
        Texts texts = reading.wording().texts();
        long told = then.map(CoachingDue::held).orElse(0L);
        long known = now.map(CoachingDue::held).orElse(0L);
        return told == known
                ? List.of()
                : List.of(SectionText.change(
                        texts, texts.say("digest.old.coaching"), texts.number(told), texts.number(known)));
    }

    @Override
    public void show(CoachingDue coaching, Reading reading, Blocks blocks) {
        Texts texts = reading.wording().texts();
        int named = Math.min(reading.density().lines(), coaching.due().size());
        blocks.text(
                "digest.coaching",
                "held",
                coaching.held(),
                "due",
                named,
                "who",
                coaching.due().stream()
                        .limit(named)
                        .map(turn -> texts.say(
                                "digest.coaching.due",
                                "name",
                                reading.names().member(turn.member()),
                                "day",
                                texts.dayOfMonth(turn.day()),
                                "late",
                                String.valueOf(turn.late())))
                        .collect(Collectors.joining(" · ")),
                "more",
                coaching.due().size() - named);
    }
}
