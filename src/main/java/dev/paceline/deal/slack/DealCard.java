package dev.paceline.deal.slack;

import dev.paceline.deal.DealBook;
import dev.paceline.deal.DealBook.Shown;
import dev.paceline.deal.DealState;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One deal with all that happened to it. */
final class DealCard {
    private static final int STEPS = 20;

    private final Desk desk;
    private final Texts texts;
    private final Sentences sentences;

    DealCard(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts;
        this.sentences = desk.sentences;
    }

    Message message(DealState state) {
        Shown deal = desk.shown(state);
        List<List<Texts.Run>> lines = new ArrayList<>(List.of(sentences.of("deal.line", deal)));
        lines.addAll(sentences.facts(deal));
        Blocks blocks = Blocks.in(texts)
                .lines(lines)
                .divider()
                .lines(history(DealBook.shown(desk.tx, DealBook.history(desk.tx, state.dealId()))));
        if (desk.mayChange(state.ownerId())) {
            blocks.actions(desk.messages.buttons.of(state));
        }
        return blocks.message();
    }

    /** The latest steps, the first of them first. */
    private List<List<Texts.Run>> history(List<Shown> states) {
        Map<Long, String> names = Members.get(
                        desk.tx,
                        states.stream().map(shown -> shown.state().recordedBy()).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Member::id, Member::name));
        List<List<Texts.Run>> lines = new ArrayList<>();
        for (int i = Math.max(0, states.size() - STEPS); i < states.size(); i++) {
            Shown after = states.get(i);
            String step = i == 0 ? "opened" : step(states.get(i - 1).state(), after.state());
            List<Texts.Run> line = new ArrayList<>(texts.runs(
                    "deal.history",
                    "day",
                    texts.dayOfYear(after.state().fromDay()),
                    "who",
                    Objects.requireNonNull(names.get(after.state().recordedBy()))));
            line.addAll(sentences.of("deal.history." + step, after));
            lines.add(line);
        }
        return lines;
    }

    /** What made the one state of the other. */
    private static String step(DealState before, DealState after) {
        if (after.undoes().isPresent()) {
            return "undone";
        } else if (after.status() != before.status()) {
            return after.isOpen() ? "reopened" : after.status().name();
        } else if (after.ownerId() != before.ownerId()) {
            return "reassigned";
        } else if (!after.stage().equals(before.stage())) {
            return "moved";
        }
        boolean sameAmount = after.amount().amount().compareTo(before.amount().amount()) == 0;
        return sameAmount ? "edited" : "amount";
    }
}
