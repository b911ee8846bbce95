package dev.paceline.scorecard.slack;

import com.slack.api.model.block.element.BlockElement;
import dev.paceline.kpi.Direction;
import dev.paceline.kpi.Figure.Unmeasured;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Quadrant;
import dev.paceline.kpi.Wording;
import dev.paceline.scorecard.Card;
import dev.paceline.scorecard.Line;
import dev.paceline.scorecard.Praise;
import dev.paceline.scorecard.Trend;
import dev.paceline.scorecard.Window;
import dev.paceline.scorecard.WindowWord;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.target.Cycle;
import dev.paceline.target.Elapsed;
import dev.paceline.target.Pace;
import dev.paceline.text.Texts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** A scorecard as its reader sees it. Pure. */
final class ScorecardMessages {
    private final Wording wording;
    private final Texts texts;

    ScorecardMessages(Wording wording) {
        this.wording = wording;
        this.texts = wording.texts();
    }

    /** @param praise stands beneath the figures of the people; nothing where there is none */
    Message card(Card card, Praise praise, Shown shown, String whose) {
        Blocks blocks = Blocks.in(texts)
                .heading("scorecard.heading", "whose", whose, "when", when(card.window()))
                .note(
                        card.elapsed().all() == 0
                                ? "scorecard.nobody"
                                : card.elapsed().over() ? "scorecard.over" : "scorecard.running",
                        "days",
                        days(card.window()),
                        "of",
                        card.scope().kind(),
                        "worked",
                        worked(card),
                        "all",
                        card.elapsed().all());
        for (Quadrant quadrant : Quadrant.values()) {
            List<Line> lines = card.of(quadrant);
            if (!lines.isEmpty()) {
                blocks.text("scorecard.quadrant." + quadrant);
                lines.forEach(line -> line(
                        blocks,
                        line,
                        shown.line(line.kpi(), card.window().period().from())));
            }
            if (quadrant == Quadrant.DEVELOP && !praise.isNone()) {
                blocks.lines(List.of(PraiseText.of(praise, texts)));
            }
        }
        return blocks.actions(windows(shown)).message();
    }

    /** How many working days are gone; of several people, which share. */
    String worked(Card card) {
        Elapsed elapsed = card.elapsed();
        return texts.say(
                "scorecard.worked",
                "of",
                card.scope().kind(),
                "gone",
                elapsed.gone(),
                "all",
                elapsed.all(),
                "share",
                texts.percent(elapsed.share()));
    }

    private void line(Blocks blocks, Line line, Shown shown) {
        if (line.actual() instanceof Unmeasured unmeasured) {
            blocks.note("scorecard.unmeasured", "kpi", wording.name(line.kpi()), "why", wording.gap(unmeasured.gap()));
        } else {
            blocks.row(lines(line), Elements.button(texts, "button.why", ScorecardCommand.WHY, shown.code()));
        }
    }

    /** The figure beside its target, and beneath it where it should be, where it is going and where it comes from. */
    private List<List<Texts.Run>> lines(Line line) {
        List<String> beneath = new ArrayList<>();
        line.pace().ifPresent(pace -> beneath.addAll(pace(line.kpi(), pace)));
        line.trend()
                .filter(trend -> !wording.readTheSame(line.kpi(), trend.now(), trend.before()))
                .ifPresent(trend -> beneath.add(trend(line.kpi(), trend)));
        List<List<Texts.Run>> lines = new ArrayList<>();
        lines.add(new LineText(wording).of(line));
        if (!beneath.isEmpty()) {
            lines.add(List.of(new Texts.Run(String.join(" · ", beneath), false)));
        }
        return lines;
    }

    private List<String> pace(Kpi kpi, Pace pace) {
        List<String> parts = new ArrayList<>();
        if (kpi.addsUp() && pace.verdict().isPresent()) {
            parts.add(texts.say("scorecard.expected", "figure", wording.figure(kpi, pace.expected())));
            pace.projected()
                    .ifPresent(end -> parts.add(texts.say("scorecard.projected", "figure", wording.figure(kpi, end))));
        }
        return parts;
    }

    private String trend(Kpi kpi, Trend trend) {
        return texts.say(
                "scorecard.trend",
                "rises",
                trend.rises() ? "yes" : "no",
                "figure",
                wording.figure(kpi, trend.before()),
                "fewer",
                kpi.direction() == Direction.DOWN ? "yes" : "no");
    }

    /** The same over other days. */
    private List<BlockElement> windows(Shown shown) {
        return Arrays.stream(Cycle.values())
                .filter(cycle -> cycle != shown.window().cycle())
                .<BlockElement>map(cycle -> Elements.button(
                        texts,
                        "scorecard.cycle." + cycle,
                        ScorecardCommand.SHOW + "." + cycle,
                        Shown.card(shown.owner(), new WindowWord(cycle, OptionalInt.empty()))
                                .code()))
                .toList();
    }

    /** Such as "November 2026", "Q4" or "30 days". */
    String when(Window window) {
        return switch (window.cycle()) {
            case MONTH -> texts.month(YearMonth.from(window.period().from()));
            case QUARTER -> texts.say("scorecard.quarter", "number", window.quarterNumber());
            default -> texts.say("scorecard.cycle." + window.cycle());
        };
    }

    String days(Window window) {
        return texts.days(window.period().from(), window.period().last());
    }
}
