package dev.paceline.digest.slack;

import dev.paceline.deal.DealNews;
import dev.paceline.deal.DealNews.Group;
import dev.paceline.deal.DealNews.Line;
import dev.paceline.digest.Topic;
import dev.paceline.member.Owner;
import dev.paceline.slack.Blocks;
import dev.paceline.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

    @Override
    public List<List<Texts.Run>> changes(Optional<DealNews> then, Optional<DealNews> now, Reading reading) {
        Texts texts = reading.wording().texts();
        Map<String, Function<DealNews, Group>> groups = new LinkedHashMap<>();
        groups.put("won", DealNews::won);
        groups.put("lost", DealNews::lost);
        groups.put("slipped", DealNews::slipped);
        List<List<Texts.Run>> changes = new ArrayList<>();
        groups.forEach((name, group) -> {
            String told = sum(then.map(group), texts);
            String known = sum(now.map(group), texts);
            if (!told.equals(known)) {
                changes.add(SectionText.change(texts, texts.say("digest.old." + name), told, known));
            }
        });
        return changes;
    }

    private static String sum(Optional<Group> deals, Texts texts) {
        return deals.filter(some -> some.count() > 0)
                .map(some -> texts.say("digest.old.deals", "n", some.count(), "total", texts.money(some.total())))
                .orElseGet(() -> texts.number(BigDecimal.ZERO));
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
                        reading.owner().kind() == Owner.Kind.MEMBER ? "digest.deal.own" : "digest.deal",
                        "account",
                        reading.names().account(deal.account()),
                        "amount",
                        reading.wording().texts().money(deal.amount()),
                        "owner",
                        reading.names().member(deal.owner()));
    }
}
