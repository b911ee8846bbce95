package dev.paceline.reminder.slack;

import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.slack.Renderer;
import dev.paceline.member.Members;
import dev.paceline.reminder.Cards;
import dev.paceline.reminder.Duty;
import dev.paceline.reminder.Standing;
import dev.paceline.reminder.Turn;
import dev.paceline.slack.Message;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes the card of what it names, as that stands now. */
public final class ReminderRenderer implements Renderer {
    /** The kind of letter. */
    public static final String KIND = Cards.KIND;

    private final Kinds kinds;
    private final Clock clock;

    public ReminderRenderer(Kinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public Message render(Tx tx, Letter letter) {
        Cards.Content content = content(letter);
        Desk desk = desk(tx, letter);
        List<Standing> standings = kinds.reminders().standings(tx, desk.member(), content.lines(), desk.now());
        List<Long> people = standings.stream()
                .flatMap(standing -> Desk.people(standing).stream())
                .toList();
        return desk.messages(people).card(standings, content.more(), kinds.byName(), details(tx, desk, standings));
    }

    private Map<Turn, List<List<Texts.Run>>> details(Tx tx, Desk desk, List<Standing> standings) {
        Texts texts = Texts.of(desk.member().locale());
        return standings.stream()
                .filter(Standing::isOpen)
                .flatMap(standing -> standing.duty().stream())
                .filter(duty -> kinds.byName().containsKey(duty.kind()))
                .collect(Collectors.toMap(
                        Duty::turn,
                        duty -> Objects.requireNonNull(kinds.byName().get(duty.kind()))
                                .detail()
                                .of(tx, duty.id(), texts),
                        (one, same) -> one));
    }

    @Override
    public boolean isNeeded(Tx tx, Letter letter) {
        Desk desk = desk(tx, letter);
        return kinds.reminders().isAnyOpen(tx, desk.member(), content(letter).lines(), desk.now());
    }

    private Desk desk(Tx tx, Letter letter) {
        return new Desk(tx, Members.find(tx, letter.conversation()).orElseThrow(), clock.instant());
    }

    private static Cards.Content content(Letter letter) {
        return Frozen.read(letter, Cards.Content.class);
    }
}
