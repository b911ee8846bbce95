package dev.paceline.rhythm.slack;

import dev.paceline.rhythm.DayOff;
import dev.paceline.rhythm.Occasion;
import dev.paceline.rhythm.Timings;
import dev.paceline.rhythm.Turns;
import dev.paceline.rhythm.When;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Changes when something comes, and pauses it, where that is the caller's to do. */
final class ScheduleChanges {
    static final String CHANGE = "schedule.change";
    static final String PAUSE = "schedule.pause";
    static final String RESUME = "schedule.resume";
    static final String SAVE = "schedule.save";

    private final List<Occasion> occasions;
    private final Clock clock;

    ScheduleChanges(List<Occasion> occasions, Clock clock) {
        this.occasions = occasions;
        this.clock = clock;
    }

    void register(Registry registry) {
        registry.action(CHANGE, this::form);
        registry.action(PAUSE, (tx, ask) -> pause(tx, ask, true));
        registry.action(RESUME, (tx, ask) -> pause(tx, ask, false));
        registry.submission(SAVE, this::save);
    }

    private Reply form(Tx tx, Ask.Action ask) {
        Desk desk = new Desk(tx, ask.caller(), clock.instant());
        return desk.mine(occasions, ask.value())
                .<Reply>map(entry -> new Reply.Open(ScheduleForm.view(
                        desk.messages, entry, Workspaces.current(tx).settings().weekStart())))
                .orElseGet(() -> new Reply.Say(desk.messages.notYours()));
    }

    private Reply save(Tx tx, Ask.Submission ask) {
        Desk desk = new Desk(tx, ask.caller(), clock.instant());
        Optional<Entry> mine = desk.mine(occasions, ask.metadata());
        if (mine.isEmpty() || ScheduleForm.isUsual(ask.fields())) {
            return choose(desk, ask.metadata(), Optional.empty());
        }
        Optional<When> chosen = ScheduleForm.chosen(mine.get(), ask.fields());
        if (chosen.isEmpty()) {
            return new Reply.Say(desk.messages.unread());
        }
        When when = chosen.get();
        return neverComes(desk, mine.get(), when)
                ? new Reply.FieldErrors(Map.of(ScheduleForm.DAY_OFF, desk.messages.never(when.day())))
                : choose(desk, ask.metadata(), chosen);
    }

    private static boolean neverComes(Desk desk, Entry entry, When when) {
        return ScheduleForm.hasDay(entry)
                && when.dayOff() == DayOff.SKIP
                && !Turns.anybodyWorks(desk.tx, entry.occasion(), entry.owner(), when.day(), desk.messages.today());
    }

    private Reply choose(Desk desk, String code, Optional<When> when) {
        return changed(
                desk,
                code,
                entry -> Timings.choose(
                        desk.tx, entry.occasion().name(), entry.owner(), when, desk.actor.memberId(), desk.now));
    }

    private Reply pause(Tx tx, Ask.Action ask, boolean paused) {
        Desk desk = new Desk(tx, ask.caller(), clock.instant());
        return changed(
                desk,
                ask.value(),
                entry -> Timings.pause(
                        tx, entry.occasion().name(), entry.owner(), paused, desk.actor.memberId(), desk.now));
    }

    /** Does it where it is the caller's to do, and says what holds then. */
    private Reply changed(Desk desk, String code, Consumer<Entry> change) {
        desk.mine(occasions, code).ifPresent(change);
        return new Reply.Say(
                desk.mine(occasions, code).map(desk.messages::changed).orElseGet(desk.messages::notYours));
    }
}
