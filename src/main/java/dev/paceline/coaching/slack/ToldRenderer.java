package dev.paceline.coaching.slack;

import dev.paceline.coaching.ActionItem;
import dev.paceline.coaching.ActionItems;
import dev.paceline.coaching.Session;
import dev.paceline.coaching.Told;
import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.slack.Renderer;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.slack.Message;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.util.List;

/** Makes the direct message to who was coached of its rows. */
public final class ToldRenderer implements Renderer {
    private final Clock clock;

    public ToldRenderer(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Message render(Tx tx, Letter letter) {
        Session session = Session.find(
                        tx, Frozen.read(letter, Told.Pointer.class).session())
                .orElseThrow();
        Member member = Members.find(tx, letter.conversation()).orElseThrow();
        List<ActionItem> items = ActionItems.of(tx, session.id()).stream()
                .filter(item -> item.memberId() == member.id() && !item.isDropped())
                .toList();
        return new ActionMessages(Texts.of(member.locale()), member.dayAt(clock.instant()))
                .told(
                        session,
                        Members.get(tx, session.coachId()).name(),
                        member.id(),
                        items,
                        CoachActions.names(tx, items));
    }
}
