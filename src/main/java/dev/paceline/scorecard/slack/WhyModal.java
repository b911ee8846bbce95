package dev.paceline.scorecard.slack;

import com.slack.api.model.view.View;
import dev.paceline.kpi.Fact;
import dev.paceline.kpi.Facts;
import dev.paceline.kpi.Figure;
import dev.paceline.kpi.Item;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Sum;
import dev.paceline.kpi.Wording;
import dev.paceline.scorecard.Card;
import dev.paceline.scorecard.Line;
import dev.paceline.slack.Blocks;
import dev.paceline.target.Pace;
import dev.paceline.text.Texts;
import java.util.List;
import java.util.Map;

/**
 * What stands behind a figure: how it is made, each activity and deal in it, and how its target and pace come about; so that
 * it can be checked by hand. Pure.
 *
 * @param names of the members who did it, by id; none for the figures of one member
 */
record WhyModal(Wording wording, Card card, Facts facts, Map<Long, String> names) {
    /** Of each fact. */
    static final int ITEMS = 60;

    /** A paragraph has its limits too. */
    private static final int TOGETHER = 20;

    View view(Kpi kpi, String whose, Map<Fact, List<Item>> items) {
        Texts texts = wording.texts();
        ScorecardMessages messages = new ScorecardMessages(wording);
        Line line = card.lines().get(0);
        String figure = line.actual() instanceof Figure.Measured measured ? wording.figure(kpi, measured.value()) : "–";
        Blocks blocks = Blocks.in(texts)
                .heading("why.heading", "kpi", wording.name(kpi), "figure", figure)
                .note("why.of", "whose", whose, "days", messages.days(card.window()))
                .text("why.what." + kpi)
                .note(
                        "why.indicator." + kpi.indicator(),
                        "number",
                        kpi.number().stream()
                                .mapToObj(String::valueOf)
                                .findFirst()
                                .orElse("none"));
        line.target()
                .ifPresent(target -> blocks.text(
                        kpi.addsUp() ? "why.target" : "why.target.level",
                        "target",
                        wording.figure(kpi, target),
                        "worked",
                        messages.worked(card),
                        "expected",
                        line.pace()
                                .map(Pace::expected)
                                .map(due -> wording.figure(kpi, due))
                                .orElse("–")));
        wording.channels(kpi, facts).ifPresent(channels -> blocks.text("why.channels", "channels", channels));
        kpi.facts().forEach(fact -> behind(blocks, fact, facts.sum(fact), items.getOrDefault(fact, List.of())));
        return blocks.modal("why.title");
    }

    private void behind(Blocks blocks, Fact fact, Sum sum, List<Item> items) {
        Texts texts = wording.texts();
        blocks.divider()
                .text("why.fact", "fact", texts.say("fact." + fact), "sum", wording.figure(fact.unit(), sum.total()));
        for (int from = 0; from < items.size(); from += TOGETHER) {
            List<Item> some = items.subList(from, Math.min(items.size(), from + TOGETHER));
            blocks.lines(some.stream().map(item -> item(fact, item)).toList());
        }
        if (items.size() == ITEMS) {
            blocks.note("why.more", "most", ITEMS);
        }
    }

    private List<Texts.Run> item(Fact fact, Item item) {
        Texts texts = wording.texts();
        String who = names.getOrDefault(item.memberId(), "");
        return texts.runs(
                "why.item",
                "day",
                texts.day(item.day()),
                "hasWho",
                who.isEmpty() ? "no" : "yes",
                "who",
                who,
                "hasName",
                item.name().isPresent() ? "yes" : "no",
                "name",
                item.name().orElse(""),
                "hasDetail",
                item.detail().isPresent() ? "yes" : "no",
                "detail",
                item.detail().map(detail -> said(texts, detail)).orElse(""),
                "figure",
                wording.figure(fact.unit(), item.sum().total()));
    }

    private static String said(Texts texts, Item.Detail detail) {
        return detail instanceof Item.Detail.Share of ? texts.percent(of.share()) : ((Item.Detail.Words) detail).text();
    }
}
