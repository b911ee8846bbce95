package dev.paceline.deal.slack;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.paceline.deal.DealState;
import dev.paceline.deal.Stages;
import dev.paceline.deal.Status;
import dev.paceline.slack.Elements;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be clicked about deals. */
final class Buttons {
    static final String NEW = "deal.new";
    static final String LIST = "deal.list";
    static final String SHOW = "deal.show";
    static final String MOVE = "deal.move";
    static final String WIN = "deal.win";
    static final String LOSE = "deal.lose";
    static final String EDIT = "deal.edit";
    static final String REASSIGN = "deal.reassign";
    static final String REOPEN = "deal.reopen";
    static final String UNDO = "deal.undo";
    static final String ACCOUNT = "deal.account";
    static final String ANNOUNCE = "deal.announce";

    private final Texts texts;
    private final Stages stages;

    Buttons(Texts texts, Stages stages) {
        this.texts = texts;
        this.stages = stages;
    }

    ButtonElement open() {
        return Elements.button(texts, "button.deal.new", NEW, "new");
    }

    ButtonElement list(DealList.Asked asked) {
        return Elements.button(texts, "button.deal.list." + asked.code(), LIST, asked.code());
    }

    ButtonElement undo(DealState state) {
        boolean again = state.undoes().isPresent();
        return Elements.button(texts, again ? "button.deal.redo" : "button.undo", UNDO, String.valueOf(state.id()));
    }

    ButtonElement account(DealState state, long account, String name) {
        return Elements.button(
                texts, "button.nearest_account", ACCOUNT, state.dealId() + " " + account, "account", name);
    }

    /** What can be done with a deal as it is. */
    List<BlockElement> of(DealState state) {
        List<BlockElement> buttons = new ArrayList<>();
        if (state.isOpen()) {
            move(state).ifPresent(buttons::add);
            buttons.add(Elements.primary(deal("button.deal.win", WIN, state)));
            buttons.add(deal("button.deal.lose", LOSE, state));
            buttons.add(deal("button.edit", EDIT, state));
            buttons.add(deal("button.deal.reassign", REASSIGN, state));
        } else if (state.status().isClosed()) {
            if (state.status() == Status.WON) {
                ButtonElement announce = Elements.primary(deal("button.deal.announce", ANNOUNCE, state));
                buttons.add(Elements.asking(texts, announce, "deal.announce.question"));
            }
            buttons.add(deal("button.edit", EDIT, state));
            buttons.add(deal("button.deal.reopen", REOPEN, state));
        }
        return buttons;
    }

    private Optional<BlockElement> move(DealState state) {
        List<Elements.Choice> others = stages.offered().stream()
                .filter(stage -> !stage.stage().equals(state.stage()))
                .map(stage ->
                        new Elements.Choice(state.dealId() + " " + stage.stage(), stages.name(stage.stage(), texts)))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Elements.menu(texts, "deal.move.placeholder", MOVE, others));
    }

    private ButtonElement deal(String labelKey, String action, DealState state) {
        return Elements.button(texts, labelKey, action, String.valueOf(state.dealId()));
    }
}
