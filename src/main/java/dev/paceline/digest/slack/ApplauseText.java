package dev.paceline.digest.slack;

import dev.paceline.digest.Applause;
import dev.paceline.digest.Density;
import dev.paceline.digest.Topic;
import dev.paceline.scorecard.slack.PraiseText;
import dev.paceline.shoutout.Shoutouts.Seconded;
import dev.paceline.slack.Blocks;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        if (applause.receivers() > 0) {
            lines.add(receivers(applause, reading));
        }
        if (reading.density() != Density.BRIEF) {
            applause.best().flatMap(best -> quote(best, reading)).ifPresent(lines::add);
        }
        blocks.lines(lines);
    }

    @Override
    public List<List<Texts.Run>> changes(Optional<Applause> then, Optional<Applause> now, Reading reading) {
        Texts texts = reading.wording().texts();
        long told = received(then);
        long known = received(now);
        return told == known
                ? List.of()
                : List.of(SectionText.change(
                        texts,
                        texts.say("digest.old.shoutouts"),
                        texts.number(BigDecimal.valueOf(told)),
                        texts.number(BigDecimal.valueOf(known))));
    }

    private static long received(Optional<Applause> applause) {
        return applause.map(some -> some.praise().received()).orElse(0L);
    }

    private static List<Texts.Run> receivers(Applause applause, Reading reading) {
        Texts texts = reading.wording().texts();
        int named = Math.min(reading.density().lines(), applause.first().size());
        String who = applause.first().stream()
                .limit(named)
                .map(received -> texts.say(
                        "digest.praised", "name", reading.names().member(received.member()), "n", received.count()))
                .collect(Collectors.joining(" · "));
        return texts.runs("digest.shoutouts", "who", who, "more", applause.receivers() - named);
    }

    /** Nothing where it was taken back since. */
    private static Optional<List<Texts.Run>> quote(Seconded best, Reading reading) {
        return reading.names().shoutout(best.shoutout()).map(words -> reading.wording()
                .texts()
                .runs(
                        "digest.shoutout",
                        "words",
                        Typed.shown(words, QUOTED),
                        "giver",
                        reading.names().member(best.giver()),
                        "seconds",
                        best.seconds()));
    }
}
