package dev.paceline.digest.slack;

import dev.paceline.digest.Turn;
import dev.paceline.digest.slack.SectionText.Reading;
import dev.paceline.slack.Blocks;
import dev.paceline.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** How much of something there was, and who is due: one line, the same of coaching and of reviews. */
final class DueText {
    private DueText() {}

    static void show(String key, long held, List<Turn> due, Reading reading, Blocks blocks) {
        Texts texts = reading.wording().texts();
        int named = Math.min(reading.density().lines(), due.size());
        blocks.text(
                key,
                "held",
                held,
                "due",
                named,
                "who",
                due.stream()
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
                due.size() - named);
    }

    /** What else is known by now of how much there was; who is due changes by itself. */
    static List<List<Texts.Run>> changes(String key, long told, long known, Reading reading) {
        Texts texts = reading.wording().texts();
        return told == known
                ? List.of()
                : List.of(SectionText.change(texts, texts.say(key), texts.number(told), texts.number(known)));
    }
}
