package dev.paceline.reminder.slack;

import dev.paceline.reminder.Agenda;
import dev.paceline.reminder.Hour;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** {@code /paceline reminders}: what is coming, when it is brought, and at which hour, which everyone chooses for themselves. */
public final class RemindersCommand {
    static final String HOUR = "reminders.hour";

    private final Kinds kinds;
    private final Clock clock;

    public RemindersCommand(Kinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.paceline("reminders", (tx, ask) -> list(Desk.of(tx, ask, clock), false));
        registry.action(HOUR, this::choose);
        new ReminderActions(kinds.reminders(), clock).register(registry);
    }

    private Reply list(Desk desk, boolean isChosen) {
        List<Agenda.Entry> agenda = kinds.reminders().agenda(desk.tx(), desk.member(), desk.now());
        List<Long> people = agenda.stream()
                .flatMap(entry -> Desk.people(entry.duty()).stream())
                .toList();
        return new Reply.Say(desk.messages(people)
                .list(agenda, Hour.of(desk.tx(), desk.member().id()), isChosen));
    }

    private Reply choose(Tx tx, Ask.Action ask) {
        Desk desk = Desk.of(tx, ask, clock);
        Optional<LocalTime> time = time(ask.value()).filter(ReminderMessages::isHour);
        time.ifPresent(chosen -> Hour.choose(tx, desk.member(), chosen, desk.now()));
        return list(desk, time.isPresent());
    }

    private static Optional<LocalTime> time(String value) {
        try {
            return Optional.of(LocalTime.parse(value));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // it is none of the menu's
        }
    }
}
