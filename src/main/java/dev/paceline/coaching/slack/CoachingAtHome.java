package dev.paceline.coaching.slack;

import dev.paceline.coaching.ActionItem;
import dev.paceline.coaching.ActionItems;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What App Home shows of coaching: how much the caller has to do, and what comes first. */
public final class CoachingAtHome {
    private final Clock clock;

    public CoachingAtHome(Clock clock) {
        this.clock = clock;
    }

    /** Adds it; nothing where there is nothing to do. */
    public void add(Tx tx, Caller caller, Blocks blocks) {
        List<ActionItem> open = ActionItems.ownedBy(tx, caller.memberId());
        if (open.isEmpty()) {
            return;
        }
        Texts texts = caller.texts();
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        ActionItem first = open.get(0);
        blocks.text("home.actions", "n", open.size(), "words", first.words(), "day", texts.day(first.dueDay(), today))
                .actions(ActionMessages.button(texts, 0));
    }
}
