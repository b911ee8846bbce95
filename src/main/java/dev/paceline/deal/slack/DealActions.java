package dev.paceline.deal.slack;

import dev.paceline.deal.DealBook;
import dev.paceline.deal.DealBook.Shown;
import dev.paceline.deal.DealState;
import dev.paceline.deal.Deals;
import dev.paceline.deal.Refusal;
import dev.paceline.deal.Status;
import dev.paceline.delivery.Outbox;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the buttons and menus of deals do. What they carry is a question: the deal's id, and what was typed with it. */
final class DealActions {
    /** In the place of an amount that was not typed. */
    static final String NO_AMOUNT = "-";

    private final Clock clock;

    DealActions(Clock clock) {
        this.clock = clock;
    }

    void register(Registry registry) {
        on(registry, Buttons.NEW, (desk, ask) -> form(desk));
        on(registry, Buttons.LIST, (desk, ask) -> list(desk, DealList.Asked.decode(ask.value())));
        on(registry, Buttons.SHOW, (desk, ask) -> show(desk, RowId.read(ask.value())));
        on(registry, Buttons.MOVE, (desk, ask) -> move(desk, words(ask, 2)));
        on(registry, Buttons.WIN, (desk, ask) -> win(desk, words(ask, 3)));
        on(registry, Buttons.LOSE, (desk, ask) -> lose(desk, words(ask, 2)));
        on(registry, Buttons.EDIT, (desk, ask) -> edit(desk, RowId.read(ask.value())));
        on(registry, Buttons.REASSIGN, (desk, ask) -> reassign(desk, words(ask, 2)));
        on(
                registry,
                Buttons.REOPEN,
                (desk, ask) ->
                        desk.answer("deal.done.reopened", Deals.reopen(desk.tx, desk.editor, RowId.read(ask.value()))));
        on(
                registry,
                Buttons.UNDO,
                (desk, ask) ->
                        desk.answer("deal.done.restored", Deals.undo(desk.tx, desk.editor, RowId.read(ask.value()))));
        on(registry, Buttons.ACCOUNT, (desk, ask) -> moveToAccount(desk, words(ask, 2)));
        on(registry, Buttons.ANNOUNCE, (desk, ask) -> announce(desk, RowId.read(ask.value())));
    }

    private void on(Registry registry, String action, BiFunction<Desk, Ask.Action, Reply> handler) {
        registry.action(action, (tx, ask) -> handler.apply(new Desk(tx, ask.caller(), clock), ask));
    }

    static Reply form(Desk desk) {
        return new Reply.Open(DealModal.blank(desk.stages, desk.texts));
    }

    static Reply list(Desk desk, DealList.Asked asked) {
        return list(desk, new DealList.Search(asked, List.of()));
    }

    static Reply list(Desk desk, DealList.Search search) {
        return new Reply.Say(new DealList(desk).message(search));
    }

    static Reply show(Desk desk, long deal) {
        return DealBook.present(desk.tx, deal)
                .filter(state -> state.status() != Status.CANCELLED)
                .filter(state -> desk.circle().maySee(state))
                .<Reply>map(state -> new Reply.Say(new DealCard(desk).message(state)))
                .orElseGet(() -> refused(desk, Refusal.NOT_YOURS));
    }

    static Reply move(Desk desk, String[] words) {
        return desk.answer("deal.done.moved", Deals.move(desk.tx, desk.editor, RowId.read(words[0]), words[1]));
    }

    /** Asks what worked. */
    static Reply win(Desk desk, String[] words) {
        return asking(desk, words, deal -> {
            Optional<String> amount =
                    Optional.of(words[1]).filter(typed -> !typed.isEmpty() && !typed.equals(NO_AMOUNT));
            LocalDate since = deal.state().fromDay(); // of somebody whose day is ahead of the caller's
            LocalDate day = desk.today().isBefore(since) ? since : desk.today();
            return new Reply.Open(ClosingModal.won(desk.texts, desk.sentences, deal, amount, words[2], day));
        });
    }

    static Reply lose(Desk desk, String[] words) {
        return asking(
                desk, words, deal -> new Reply.Open(ClosingModal.lost(desk.texts, desk.sentences, deal, words[1])));
    }

    static Reply reassign(Desk desk, String[] words) {
        return asking(
                desk, words, deal -> new Reply.Open(ClosingModal.reassign(desk.texts, desk.sentences, deal, words[1])));
    }

    static Reply edit(Desk desk, long deal) {
        return desk.changeable(deal)
                .filter(state -> state.status() != Status.CANCELLED)
                .<Reply>map(state -> new Reply.Open(DealModal.of(desk.shown(state), desk.stages, desk.texts)))
                .orElseGet(() -> refused(desk, Refusal.NOT_YOURS));
    }

    private static Reply moveToAccount(Desk desk, String[] words) {
        return desk.answer(
                "deal.done.edited", Deals.moveTo(desk.tx, desk.editor, RowId.read(words[0]), RowId.read(words[1])));
    }

    /** The figures are those of now: the button carries the question alone. */
    private static Reply announce(Desk desk, long deal) {
        // Whoever takes it back at this moment finds the letter, and corrects it.
        Optional<DealState> won = Deals.locked(desk.tx, deal)
                .filter(state -> state.status() == Status.WON && desk.mayChange(state.ownerId()));
        if (won.isEmpty()) {
            return refused(desk, Refusal.CHANGED_SINCE);
        }
        return WonPost.letter(desk.tx, won.get())
                .<Reply>map(letter -> new Reply.Post(Outbox.put(desk.tx, letter), desk.messages.announced()))
                .orElseGet(() -> new Reply.Say(desk.messages.announcedNowhere()));
    }

    private static Reply asking(Desk desk, String[] words, Function<Shown, Reply> form) {
        Optional<DealState> deal = desk.changeable(RowId.read(words[0]));
        if (deal.isEmpty() || !deal.get().isOpen()) {
            return refused(desk, deal.isEmpty() ? Refusal.NOT_YOURS : Refusal.CLOSED);
        }
        return form.apply(desk.shown(deal.get()));
    }

    private static Reply refused(Desk desk, Refusal refusal) {
        return new Reply.Say(desk.messages.refused(refusal));
    }

    /** The value of a button as so many words, the last of which may be more; empty where there are no more. */
    private static String[] words(Ask.Action ask, int most) {
        String[] words = new String[most];
        Arrays.fill(words, "");
        String[] typed = ask.value().split(" ", most);
        System.arraycopy(typed, 0, words, 0, typed.length);
        return words;
    }
}
