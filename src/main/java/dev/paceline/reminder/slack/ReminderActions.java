package dev.paceline.reminder.slack;

import com.slack.api.model.view.View;
import dev.paceline.reminder.Cards;
import dev.paceline.reminder.Duty;
import dev.paceline.reminder.Outcome;
import dev.paceline.reminder.Reminders;
import dev.paceline.reminder.Snooze;
import dev.paceline.reminder.Turn;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What the card's buttons do. What a button or a form says it is about proves nothing: it is asked each time whose it is and whether it
 * is open still. The card is made anew where it stands, so that an answer never takes its place.
 */
final class ReminderActions {
    static final String DONE = "reminders.done";
    static final String SNOOZE = "reminders.snooze";
    static final String RESCHEDULE = "reminders.reschedule";
    static final String RESCHEDULED = "reminders.rescheduled";
    static final String SKIP = "reminders.skip";
    static final String SKIPPED = "reminders.skipped";

    private final Reminders reminders;
    private final Clock clock;

    ReminderActions(Reminders reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    void register(Registry registry) {
        registry.action(DONE, this::done);
        registry.action(SNOOZE, this::snooze);
        registry.action(
                RESCHEDULE,
                (tx, ask) -> open(tx, ask, (desk, duty) -> desk.messages(duty)
                        .reschedule(duty, later(duty.due(), desk.member().dayAt(desk.now())))));
        registry.action(
                SKIP,
                (tx, ask) -> open(tx, ask, (desk, duty) -> desk.messages(duty).skip(duty)));
        registry.submission(RESCHEDULED, this::reschedule);
        registry.submission(SKIPPED, this::skip);
    }

    private Reply done(Tx tx, Ask.Action ask) {
        return press(tx, ask, ask.value(), (desk, turn) -> reminders.done(tx, desk.member(), turn, desk.now()));
    }

    private Reply snooze(Tx tx, Ask.Action ask) {
        String[] value = ask.value().split(" ", 2);
        Optional<Snooze.Length> length = Snooze.Length.named(value[0]);
        return press(
                tx,
                ask,
                length.isPresent() ? value[value.length - 1] : "",
                (desk, turn) -> reminders.snooze(tx, desk.member(), turn, length.orElseThrow(), desk.now()));
    }

    private Reply press(Tx tx, Ask.Action ask, String turn, BiFunction<Desk, Turn, Outcome> press) {
        Desk desk = Desk.of(tx, ask, clock);
        return Turn.read(turn).map(read -> press.apply(desk, read)).orElse(Outcome.SETTLED) == Outcome.CHANGED
                ? new Reply.Nothing()
                : new Reply.Open(desk.messages(List.of()).settled());
    }

    private Reply open(Tx tx, Ask.Action ask, BiFunction<Desk, Duty, View> form) {
        Desk desk = Desk.of(tx, ask, clock);
        Optional<Duty> duty =
                Turn.read(ask.value()).flatMap(turn -> reminders.find(tx, desk.member(), turn, desk.now()));
        if (duty.isEmpty()) {
            Turn.read(ask.value())
                    .ifPresent(turn -> Cards.changed(
                            tx, turn.kind(), turn.id(), desk.member().id()));
        }
        return new Reply.Open(duty.map(open -> form.apply(desk, open))
                .orElseGet(() -> desk.messages(List.of()).settled()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Reply reschedule(Tx tx, Ask.Submission ask) {
        Desk desk = Desk.of(tx, ask, clock);
        LocalDate today = desk.member().dayAt(desk.now());
        Optional<LocalDate> day =
                ask.fields().date(ReminderMessages.DAY).filter(chosen -> Reminders.isWithinReach(chosen, today));
        return day.isEmpty()
                ? error(ReminderMessages.DAY, desk.messages(List.of()).tooFar())
                : submit(desk, ask, turn -> reminders.reschedule(tx, desk.member(), turn, day.get(), desk.now()));
    }

    private Reply skip(Tx tx, Ask.Submission ask) {
        Desk desk = Desk.of(tx, ask, clock);
        Optional<String> reason =
                ask.fields().text(ReminderMessages.REASON).filter(words -> words.length() <= Reminders.REASON);
        return reason.isEmpty()
                ? error(ReminderMessages.REASON, desk.messages(List.of()).unfitReason())
                : submit(desk, ask, turn -> reminders.skip(tx, desk.member(), turn, reason.get(), desk.now()));
    }

    private static Reply error(String field, String words) {
        return new Reply.FieldErrors(Map.of(field, words));
    }

    private static Reply submit(Desk desk, Ask.Submission ask, Function<Turn, Outcome> change) {
        return Turn.read(ask.metadata()).map(change).orElse(Outcome.SETTLED) == Outcome.CHANGED
                ? new Reply.Nothing()
                : new Reply.Say(desk.messages(List.of()).settledMessage());
    }
}
