package dev.paceline.reminder.slack;

import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.slack.Renderer;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.reminder.Cards;
import dev.paceline.reminder.Standing;
import dev.paceline.slack.Message;
import dev.paceline.store.Tx;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Makes the card of what it names, as that stands now. */
public final class ReminderRenderer implements Renderer {
    private final Kinds kinds;
    private final Clock clock;

    public ReminderRenderer(Kinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public Message render(Tx tx, Letter letter) {
        Instant now = clock.instant();
        Member member = Members.find(tx, letter.conversation()).orElseThrow();
        Cards.Content content = Frozen.read(letter, Cards.Content.class);
        List<Standing> standings = kinds.reminders().standings(tx, member, content.lines(), now);
        return Desk.of(tx, member, now)
                .messages(standings.stream()
                        .flatMap(standing -> Desk.people(standing).stream())
                        .toList())
                .card(standings, content.more(), kinds.byName());
    }
}
