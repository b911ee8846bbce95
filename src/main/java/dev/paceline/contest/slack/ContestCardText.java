package dev.paceline.contest.slack;

import dev.paceline.activity.ActivityTypes;
import dev.paceline.contest.About;
import dev.paceline.contest.Card;
import dev.paceline.contest.Card.Kind;
import dev.paceline.contest.Correction;
import dev.paceline.contest.Rule;
import dev.paceline.contest.Standing;
import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.slack.Renderer;
import dev.paceline.member.Members;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Message;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the card of a contest, in the channel's language: the first time and whenever it says something else. */
public record ContestCardText(ActivityTypes types) implements Renderer {
    private static final int CORRECTIONS = 5;

    @Override
    public Message render(Tx tx, Letter letter) {
        Texts texts = Texts.of(Members.channelLocale(tx, letter.conversation()));
        Card card = Frozen.read(letter, Card.class);
        return message(new ContestWording(texts, types.of(tx), card.about().zoneId()), card);
    }

    static Message message(ContestWording wording, Card card) {
        Blocks blocks = Blocks.in(wording.texts());
        heading(wording, card, blocks);
        if (card.kind() == Kind.FINAL) {
            winners(wording, card, blocks);
        }
        card.reason().ifPresent(reason -> blocks.text("contest.cancelled", "reason", reason));
        blocks.lines(terms(wording, card));
        standings(wording, card, blocks);
        String until = moment(wording, card.until());
        blocks.note("contest.note." + card.kind(), "until", until, "goal", wording.goal(card.about()));
        corrections(wording, card, blocks);
        return blocks.message();
    }

    private static void heading(ContestWording wording, Card card, Blocks blocks) {
        Rule rule = Rule.decode(card.about().rule());
        List<String> first = card.top().stream()
                .filter(standing -> standing.place() == 1 && rule.wins(standing.score()))
                .map(Standing::name)
                .toList();
        boolean isReached = card.kind() == Kind.END && rule.goal().isPresent() && !first.isEmpty();
        blocks.heading(
                isReached ? "contest.card.REACHED" : "contest.card." + card.kind(),
                "name",
                card.about().name(),
                "names",
                wording.texts().list(first),
                "goal",
                wording.goal(card.about()));
    }

    private static String moment(ContestWording wording, Optional<Long> at) {
        return at.map(Instant::ofEpochMilli).map(wording::moment).orElse("");
    }

    private static void winners(ContestWording wording, Card card, Blocks blocks) {
        About about = card.about();
        if (card.winners().isEmpty()) {
            blocks.text(
                    "contest.nobody", "rule", Rule.decode(about.rule()).kind().name(), "goal", wording.goal(about));
            return;
        }
        blocks.text(
                "contest.winners",
                "names",
                wording.texts().list(card.winners()),
                "n",
                card.winners().size(),
                "prized",
                String.valueOf(about.prize().isPresent()),
                "prize",
                about.prize().orElse(""));
    }

    /** The prize stands beside who wins it, once that is known. */
    private static List<List<Texts.Run>> terms(ContestWording wording, Card card) {
        List<List<Texts.Run>> lines = new ArrayList<>();
        lines.add(wording.about(card.about()));
        Optional<String> prize = card.about().prize();
        boolean isToBeWon = card.kind() != Kind.FINAL && card.kind() != Kind.CANCELLED;
        prize.filter(any -> isToBeWon)
                .ifPresent(won -> lines.add(wording.texts().runs("contest.prize", "prize", won)));
        return lines;
    }

    private static void standings(ContestWording wording, Card card, Blocks blocks) {
        boolean isEarly = card.kind() == Kind.HALF || card.kind() == Kind.LAST_DAY;
        if (card.top().isEmpty() && isEarly) {
            blocks.text(
                    "contest.standings.none",
                    "rule",
                    Rule.decode(card.about().rule()).kind().name());
        }
        if (card.top().isEmpty()) {
            return;
        }
        List<List<Texts.Run>> lines = new ArrayList<>();
        boolean isInVain = card.kind() == Kind.FINAL && card.winners().isEmpty();
        card.top()
                .forEach(standing -> lines.add(
                        isInVain
                                ? wording.plainRow(card.about(), standing)
                                : wording.row(card.about(), standing, false)));
        if (card.more() > 0) {
            lines.add(wording.texts().runs("contest.more", "n", card.more()));
        }
        blocks.lines(lines);
        if (hasTie(card.top())) {
            blocks.note("contest.note.tie");
        }
    }

    /** Whether somebody is ahead of another with the same score. */
    static boolean hasTie(List<Standing> standings) {
        return IntStream.range(1, standings.size())
                .anyMatch(i ->
                        standings.get(i - 1).score().compareTo(standings.get(i).score()) == 0
                                && standings.get(i - 1).place()
                                        != standings.get(i).place());
    }

    private static void corrections(ContestWording wording, Card card, Blocks blocks) {
        List<Correction> corrections = card.corrections();
        if (corrections.isEmpty()) {
            return;
        }
        List<List<Texts.Run>> lines = new ArrayList<>();
        lines.add(wording.texts()
                .runs(
                        "contest.corrected",
                        "rule",
                        Rule.decode(card.about().rule()).kind().name()));
        corrections.stream()
                .limit(CORRECTIONS)
                .map(correction -> wording.texts()
                        .runs(
                                "contest.correction",
                                "name",
                                correction.name(),
                                "was",
                                wording.score(card.about(), correction.was()),
                                "is",
                                wording.score(card.about(), correction.is()),
                                "late",
                                String.valueOf(correction.later().isPresent()),
                                "at",
                                moment(wording, correction.later())))
                .forEach(lines::add);
        if (corrections.size() > CORRECTIONS) {
            lines.add(wording.texts().runs("contest.more", "n", corrections.size() - CORRECTIONS));
        }
        blocks.lines(lines);
    }
}
