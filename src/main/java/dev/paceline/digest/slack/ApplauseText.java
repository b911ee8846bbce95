package dev.paceline.digest.slack;

import dev.paceline.digest.Applause;
import dev.paceline.digest.Density;
import dev.paceline.digest.Topic;
import dev.paceline.scorecard.slack.PraiseText;
import dev.paceline.slack.Blocks;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How many shout-outs were received and by whom, and unless it is to be brief what one of them says. */
final class ApplauseText implements SectionText<Applause> {
    private static final int QUOTED = 200;

    @Override
    public Topic topic() {
        return Topic.SHOUTOUTS;
    }

    @Override
    public Class<Applause> figures() {
        return Applause.class;
    }

    @Override
    public void show(Applause applause, Reading reading, Blocks blocks) {
        Texts texts = reading.wording().texts();
        List<List<Texts.Run>> lines = new ArrayList<>();
        lines.add(PraiseText.of(applause.praise(), texts));
        if (!applause.received().isEmpty()) {
            lines.add(receivers(applause, reading));
        }
        applause.best().filter(best -> reading.density() != Density.BRIEF).ifPresent(best -> reading.names()
                .shoutout(best.shoutout())
                .ifPresent(words -> lines.add(texts.runs(
                        "digest.shoutout",
                        "words",
                        Typed.shown(words, QUOTED),
                        "giver",
                        reading.names().member(best.giver()),
                        "seconds",
                        best.seconds()))));
        blocks.lines(lines);
    }

    private static List<Texts.Run> receivers(Applause applause, Reading reading) {
        Texts texts = reading.wording().texts();
        int named = Math.min(reading.density().lines(), applause.received().size());
        String who = applause.received().stream()
                .limit(named)
                .map(received -> texts.say(
                        "digest.praised", "name", reading.names().member(received.member()), "n", received.count()))
                .collect(Collectors.joining(" · "));
        return texts.runs(
                "digest.shoutouts", "who", who, "more", applause.received().size() - named);
    }
}
