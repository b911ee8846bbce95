package dev.paceline.deal.slack;

import com.slack.api.model.block.element.BlockElement;
import dev.paceline.account.Account;
import dev.paceline.deal.DealBook.Shown;
import dev.paceline.deal.DealState;
import dev.paceline.deal.Deals.Opened;
import dev.paceline.deal.Mistake;
import dev.paceline.deal.Refusal;
import dev.paceline.deal.Status;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/** What {@code /deal} answers. Pure: an outcome becomes a message. */
final class DealMessages {
    private static final int CHOICES = 10;

    private final Texts texts;
    private final Sentences sentences;
    private final LongPredicate mayChange;
    private final Mistakes mistakes;
    final Buttons buttons;

    DealMessages(Sentences sentences, LongPredicate mayChange) {
        this.texts = sentences.texts();
        this.sentences = sentences;
        this.mayChange = mayChange;
        this.mistakes = new Mistakes(texts, sentences.stages());
        this.buttons = new Buttons(texts, sentences.stages());
    }

    Message opened(Opened opened, Shown deal) {
        Blocks blocks = said("deal.done.opened", deal);
        List<BlockElement> clicks = new ArrayList<>(List.of(buttons.undo(deal.state())));
        Optional<Account> nearest = opened.nearestAccount();
        if (nearest.isPresent()) {
            String name = nearest.get().name();
            blocks.note("log.account.nearest", "account", deal.account(), "nearest", name);
            clicks.add(buttons.account(deal.state(), nearest.get().id(), name));
        } else if (opened.accountOpened()) {
            blocks.note("log.account.opened", "account", deal.account());
        }
        clicks.addAll(buttons.of(deal.state()));
        return blocks.actions(clicks).message();
    }

    /** What was done, what the deal is now, and what can be done next. */
    Message done(String key, Shown deal) {
        DealState state = deal.state();
        List<BlockElement> clicks = new ArrayList<>(List.of(buttons.undo(state)));
        if (mayChange.test(state.ownerId())) {
            clicks.addAll(buttons.of(state));
        }
        return said(state.status() == Status.CANCELLED ? "deal.done.cancelled" : key, deal)
                .actions(clicks)
                .message();
    }

    Message refused(Refusal refusal) {
        return Blocks.in(texts)
                .text("deal.refused." + refusal)
                .actions(buttons.list(DealList.Asked.MINE_OPEN))
                .message();
    }

    Message misunderstood(Mistake mistake) {
        return Blocks.in(texts)
                .lines(List.of(mistakes.sentence(mistake)))
                .actions(Elements.button(texts, "button.form", Buttons.NEW, "new"))
                .message();
    }

    /** What is wrong with a field of a form. */
    String atField(Mistake mistake) {
        return mistakes.atField(mistake);
    }

    Message listForms(String typed) {
        return blocks("deal.list.unknown", "typed", typed).message();
    }

    /** No such account, or none that has such a deal. */
    Message none(String typed, Optional<Account> account, Optional<Account> nearest) {
        String key = account.isPresent() ? "deal.none.deal" : "deal.none.account";
        Blocks blocks = nearest.isPresent() && account.isEmpty()
                ? blocks(
                        "accounts.nearest",
                        "name",
                        typed,
                        "nearest",
                        nearest.get().name())
                : blocks(key, "account", account.map(Account::name).orElse(typed));
        return blocks.actions(buttons.list(DealList.Asked.MINE_OPEN), buttons.open())
                .message();
    }

    /** Which of several deals is meant: a button for each, which does what was asked with that one. */
    Message choose(List<Shown> deals, String action, String rest) {
        Blocks blocks = blocks("deal.choose", "account", deals.get(0).account());
        deals.stream()
                .limit(CHOICES)
                .forEach(deal -> blocks.actions(Elements.button(
                        texts,
                        "button.deal.choice",
                        action,
                        (deal.state().dealId() + " " + rest).strip(),
                        "deal",
                        sentences.say("deal.choice", deal))));
        return blocks.message();
    }

    /** Asks for the stage of a deal that is to be moved. */
    Message askStage(Shown deal) {
        return said("deal.move.which", deal).actions(buttons.of(deal.state())).message();
    }

    Message announced() {
        return blocks("deal.announce.done").message();
    }

    Message announcedNowhere() {
        return blocks("deal.announce.nowhere").message();
    }

    private Blocks said(String key, Shown deal) {
        List<List<Texts.Run>> lines = new ArrayList<>(List.of(sentences.of(key, deal)));
        if (deal.state().status() != Status.CANCELLED) {
            lines.addAll(sentences.facts(deal));
        }
        return Blocks.in(texts).lines(lines);
    }

    private Blocks blocks(String key, Object... arguments) {
        return Blocks.in(texts).text(key, arguments);
    }
}
