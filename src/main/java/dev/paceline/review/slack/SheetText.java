package dev.paceline.review.slack;

import dev.paceline.kpi.Wording;
import dev.paceline.review.Sheet;
import dev.paceline.scorecard.slack.LineText;
import dev.paceline.slack.Blocks;
import dev.paceline.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The frozen figures of a review, the same for both sides. Pure. */
final class SheetText {
    private final Sheet sheet;
    private final Texts texts;
    private final LineText text;

    SheetText(Sheet sheet, Texts texts) {
        this.sheet = sheet;
        this.texts = texts;
        this.text = new LineText(new Wording(texts, sheet.currency()));
    }

    void add(Blocks blocks, LocalDate today) {
        blocks.lines(withHeading(texts.runs("review.sheet.month"), lines(sheet.lines())));
        sheet.blocks()
                .forEach(block -> blocks.lines(withHeading(
                        texts.runs(
                                "review.sheet.block",
                                "cycle",
                                texts.say("scorecard.cycle." + block.cycle()),
                                "days",
                                texts.days(block.from(), block.last())),
                        lines(block.lines()))));
        blocks.lines(List.of(won(), policy(), praise()));
        sheet.praise().last().forEach(words -> blocks.quote(words.said() + " (" + words.giver() + ")"));
        if (!sheet.agreed().isEmpty()) {
            blocks.lines(withHeading(
                    texts.runs("review.sheet.agreed"),
                    sheet.agreed().stream().map(agreed -> agreed(agreed, today)).toList()));
        }
        blocks.note("review.sheet.frozen", "day", texts.dayOfYear(sheet.frozenOn()));
    }

    private List<List<Texts.Run>> lines(List<Sheet.Line> lines) {
        return lines.isEmpty()
                ? List.of(texts.runs("review.sheet.nothing"))
                : lines.stream().map(this::line).toList();
    }

    /** A figure beside its target. */
    List<Texts.Run> line(Sheet.Line line) {
        return text.of(text.wording().name(line.kpi()), line.kpi(), line.actual(), line.target(), line.verdict());
    }

    private static List<List<Texts.Run>> withHeading(List<Texts.Run> heading, List<List<Texts.Run>> lines) {
        List<List<Texts.Run>> all = new ArrayList<>(lines);
        all.add(0, heading);
        return all;
    }

    private List<Texts.Run> won() {
        Sheet.Wins wins = sheet.wins();
        return texts.runs(
                "review.sheet.wins",
                "n",
                wins.count(),
                "total",
                texts.money(wins.total()),
                "largest",
                texts.list(wins.largest().stream()
                        .map(win -> texts.say(
                                "review.sheet.win", "account", win.account(), "amount", texts.money(win.amount())))
                        .toList()));
    }

    private List<Texts.Run> policy() {
        return texts.runs(
                "review.sheet.policy",
                "standing",
                sheet.policy()
                        .map(policy -> texts.say("policy.standing." + policy.standing()))
                        .orElseGet(() -> texts.say("review.sheet.policy.none")));
    }

    private List<Texts.Run> praise() {
        return texts.runs("review.sheet.praise", "n", sheet.praise().received());
    }

    private List<Texts.Run> agreed(Sheet.Agreed agreed, LocalDate today) {
        return texts.runs(
                "review.sheet.agreed.one",
                "done",
                String.valueOf(agreed.done()),
                "words",
                agreed.words(),
                "day",
                texts.day(agreed.due(), today));
    }
}
