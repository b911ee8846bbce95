package dev.paceline.review.slack;

import dev.paceline.account.Account;
import dev.paceline.coaching.ActionItem;
import dev.paceline.kpi.Wording;
import dev.paceline.review.Sheet;
import dev.paceline.scorecard.slack.LineText;
import dev.paceline.slack.Blocks;
import dev.paceline.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    void add(Blocks blocks, Referred referred, LocalDate today) {
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
        blocks.lines(List.of(won(referred), policy(), praise()));
        referred.praise().forEach(said -> blocks.quote(said.words() + " (" + said.giver() + ")"));
        if (!sheet.agreed().isEmpty()) {
            blocks.lines(withHeading(
                    texts.runs("review.sheet.agreed"),
                    sheet.agreed().stream()
                            .map(agreed -> agreed(agreed, referred, today))
                            .toList()));
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

    private List<Texts.Run> won(Referred referred) {
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
                                "review.sheet.win",
                                "account",
                                name(win, referred),
                                "amount",
                                texts.money(win.amount())))
                        .toList()));
    }

    private static String name(Sheet.Win win, Referred referred) {
        return Optional.ofNullable(referred.accounts().get(win.account()))
                .map(Account::name)
                .orElse("…");
    }

    /** Each figure of a block with its days. */
    Stream<List<Texts.Run>> rolling(Sheet.Block block) {
        String days = texts.days(block.from(), block.last());
        return block.lines().stream()
                .map(line -> Stream.concat(line(line).stream(), Stream.of(new Texts.Run(" · " + days, false)))
                        .toList());
    }

    /** What else the days came to, in one line. */
    List<Texts.Run> rest() {
        return texts.runs(
                "review.brief",
                "won",
                sheet.wins().count(),
                "total",
                texts.money(sheet.wins().total()),
                "praise",
                sheet.praise().received(),
                "standing",
                standing());
    }

    private String standing() {
        return sheet.policy()
                .map(policy -> texts.say("policy.standing." + policy.standing()))
                .orElseGet(() -> texts.say("review.sheet.policy.none"));
    }

    private List<Texts.Run> policy() {
        return texts.runs("review.sheet.policy", "standing", standing());
    }

    private List<Texts.Run> praise() {
        return texts.runs("review.sheet.praise", "n", sheet.praise().received());
    }

    private List<Texts.Run> agreed(Sheet.Agreed agreed, Referred referred, LocalDate today) {
        return texts.runs(
                "review.sheet.agreed.one",
                "done",
                String.valueOf(agreed.done()),
                "words",
                Optional.ofNullable(referred.items().get(agreed.item()))
                        .map(ActionItem::words)
                        .orElse("…"),
                "day",
                texts.day(agreed.due(), today));
    }
}
