package dev.paceline.deal.slack;

import dev.paceline.deal.DealBook;
import dev.paceline.deal.DealBook.Shown;
import dev.paceline.deal.DealState;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.store.Tx;
import java.time.Clock;
import java.util.List;

/** What App Home shows of the caller's deals: the open ones that nobody has a next step for. */
public final class DealsAtHome {
    private static final int SHOWN = 5;
    private static final int READ = 2000;

    private final Clock clock;

    public DealsAtHome(Clock clock) {
        this.clock = clock;
    }

    /** Adds them, with a menu that opens one; nothing where each has its next step. */
    public void add(Tx tx, Caller caller, Blocks blocks) {
        Desk desk = new Desk(tx, caller, clock);
        List<DealState> without = DealBook.open(tx, List.of(caller.memberId()), READ).stream()
                .filter(state -> state.nextStep().isEmpty())
                .toList();
        if (without.isEmpty()) {
            return;
        }
        List<Shown> shown = DealBook.shown(tx, without.stream().limit(SHOWN).toList());
        blocks.divider()
                .heading("home.deals", "n", without.size())
                .lines(shown.stream().map(desk.sentences::line).toList())
                .actions(
                        Elements.menu(
                                desk.texts,
                                "deal.list.placeholder",
                                Buttons.SHOW,
                                shown.stream()
                                        .map(deal -> new Elements.Choice(
                                                String.valueOf(deal.state().dealId()),
                                                desk.sentences.say("deal.choice", deal)))
                                        .toList()),
                        desk.messages.buttons.list(DealList.Asked.MINE_OPEN),
                        desk.messages.buttons.open());
    }
}
