package dev.paceline.digest.slack;

import dev.paceline.digest.Away;
import dev.paceline.digest.Topic;
import dev.paceline.slack.Blocks;
import dev.paceline.text.Texts;
import java.util.stream.Collectors;

/** Who is away soon, in one line; nobody says why. */
final class AwayText implements SectionText<Away> {
    @Override
    public Topic topic() {
        return Topic.ABSENCES;
    }

    @Override
    public Class<Away> figures() {
        return Away.class;
    }

    @Override
    public void show(Away away, Reading reading, Blocks blocks) {
        Texts texts = reading.wording().texts();
        int named = Math.min(reading.density().lines(), away.absent().size());
        blocks.text(
                "digest.away",
                "who",
                away.absent().stream()
                        .limit(named)
                        .map(absent -> texts.say(
                                "digest.absent",
                                "name",
                                reading.names().member(absent.member()),
                                "days",
                                texts.days(absent.from(), absent.last())))
                        .collect(Collectors.joining(" · ")),
                "more",
                away.absent().size() - named);
    }
}
