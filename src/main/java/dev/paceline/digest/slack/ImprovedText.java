package dev.paceline.digest.slack;

import dev.paceline.digest.Improved;
import dev.paceline.digest.Topic;
import dev.paceline.slack.Blocks;
import dev.paceline.text.Texts;

/** Who did better than the week before, in one line. */
final class ImprovedText implements SectionText<Improved> {
    @Override
    public Topic topic() {
        return Topic.IMPROVED;
    }

    @Override
    public Class<Improved> figures() {
        return Improved.class;
    }

    @Override
    public void show(Improved improved, Reading reading, Blocks blocks) {
        Texts texts = reading.wording().texts();
        blocks.text(
                "digest.improved",
                "who",
                texts.list(improved.gains().stream()
                        .limit(reading.density().lines())
                        .map(gain -> texts.say(
                                "digest.gain", "name", reading.names().member(gain.member()), "points", gain.points()))
                        .toList()));
    }
}
