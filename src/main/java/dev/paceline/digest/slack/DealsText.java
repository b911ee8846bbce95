package dev.paceline.digest.slack;

import dev.paceline.deal.DealNews;
import dev.paceline.deal.DealNews.Group;
import dev.paceline.deal.DealNews.Line;
import dev.paceline.digest.Topic;
import dev.paceline.slack.Blocks;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Deals that were won, lost or slipped, and those without a next step: a line each, the largest by name. */
final class DealsText implements SectionText<DealNews> {
    @Override
    public Topic topic() {
        return Topic.DEALS;
    }

    @Override
    public Class<DealNews> figures() {
        return DealNews.class;
    }

    @Override
    public void show(DealNews news, Reading reading, Blocks blocks) {
        List<List<Texts.Run>> lines = new ArrayList<>();
        add("digest.won", news.won(), reading, lines);
        add("digest.lost", news.lost(), reading, lines);
        add("digest.slipped", news.slipped(), reading, lines);
        add("digest.stepless", news.stepless(), reading, lines);
        blocks.lines(lines);
    }

    private static void add(String key, Group deals, Reading reading, List<List<Texts.Run>> lines) {
        if (deals.count() == 0) {
            return;
        }
        Texts texts = reading.wording().texts();
        int named = Math.min(reading.density().lines(), deals.largest().size());
        String largest = deals.largest().stream()
                .limit(named)
                .map(deal -> name(deal, reading))
                .collect(Collectors.joining(", "));
        lines.add(texts.runs(
                key,
                "n",
                deals.count(),
                "total",
                texts.money(deals.total()),
                "deals",
                largest,
                "more",
                deals.count() - named));
    }

    private static String name(Line deal, Reading reading) {
        return reading.wording()
                .texts()
                .say(
                        "digest.deal",
                        "account",
                        reading.names().account(deal.account()),
                        "amount",
                        reading.wording().texts().money(deal.amount()),
                        "owner",
                        reading.names().member(deal.owner()));
    }
}
