package dev.paceline.reminder.slack;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.paceline.reminder.Agenda;
import dev.paceline.reminder.Cards;
import dev.paceline.reminder.Duty;
import dev.paceline.reminder.Part;
import dev.paceline.reminder.Reminder;
import dev.paceline.reminder.Reminder.Stage;
import dev.paceline.reminder.Reminders;
import dev.paceline.reminder.Snooze;
import dev.paceline.reminder.Standing;
import dev.paceline.reminder.Turn;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What people see of reminders. Pure.
 *
 * @param reader the id of who reads it
 * @param names by member
 */
record ReminderMessages(Texts texts, long reader, LocalDate today, ZoneId zone, Map<Long, String> names) {
    static final String DAY = "day";
    static final String REASON = "reason";

    private static final int LISTED = 25;
    private static final LocalTime FIRST_HOUR = LocalTime.of(6, 0);
    private static final int HALF_HOURS = 29;
    private static final int MINUTES = 30;

    /**
     * The card of a day.
     *
     * @param kinds by name
     * @param details what is worth knowing of a thing, where there is any
     */
    Message card(
            List<Standing> standings, int more, Map<String, Kind> kinds, Map<Turn, List<List<Texts.Run>>> details) {
        long open = standings.stream().filter(Standing::isOpen).count();
        Blocks blocks = Blocks.in(texts).heading("reminder.heading", "n", open + more);
        standings.forEach(standing -> {
            List<Texts.Run> line = new ArrayList<>(what(standing));
            if (!standing.isOpen()) {
                line.add(0, new Texts.Run(texts.say("reminder.settled.mark") + " ", false));
                line.addAll(
                        texts.runs("reminder.settled", "state", standing.state().name(), "day", day(standing)));
                blocks.lines(List.of(line));
                return;
            }
            Duty duty = standing.duty().orElseThrow();
            line.addAll(when(duty));
            standing.next()
                    .filter(next -> next.stage() == Stage.SNOOZED)
                    .ifPresent(next -> line.addAll(texts.runs("reminder.snoozed", "at", at(next))));
            Kind kind = kinds.get(duty.kind());
            List<List<Texts.Run>> lines = new ArrayList<>(details.getOrDefault(duty.turn(), List.of()));
            lines.add(0, line);
            blocks.lines(lines).actions(kind == null ? List.of() : buttons(duty, kind));
        });
        if (more > 0) {
            blocks.note("reminder.more", "n", more);
        }
        return blocks.message();
    }

    private List<BlockElement> buttons(Duty duty, Kind kind) {
        String id = String.valueOf(duty.id());
        String turn = duty.turn().value();
        List<BlockElement> buttons = new ArrayList<>();
        buttons.add(button(duty, "button.reminder.open", kind.open(), id));
        if (duty.part().acts()) {
            buttons.add(
                    0,
                    button(
                            duty,
                            "button.reminder.done",
                            kind.form().orElse(ReminderActions.DONE),
                            kind.form().isPresent() ? id : turn));
            buttons.add(snooze(turn));
            buttons.add(button(duty, "button.reminder.reschedule", ReminderActions.RESCHEDULE, turn));
            buttons.add(button(duty, "button.reminder.skip", ReminderActions.SKIP, turn));
        }
        return buttons;
    }

    private ButtonElement button(Duty duty, String label, String action, String value) {
        return Elements.about(Elements.button(texts, label, action, value), words(what(duty)));
    }

    private StaticSelectElement snooze(String turn) {
        List<Choice> lengths = Arrays.stream(Snooze.Length.values())
                .map(length -> new Choice(length + " " + turn, texts.say("reminder.snooze." + length)))
                .toList();
        return Elements.menu(texts, "button.reminder.snooze", ReminderActions.SNOOZE, lengths);
    }

    /** What is coming and when it is brought, and at which hour. */
    Message list(List<Agenda.Entry> agenda, LocalTime hour, boolean isChosen) {
        Blocks blocks = Blocks.in(texts).heading("reminder.list");
        if (isChosen) {
            blocks.text("reminder.hour.chosen", "time", texts.time(hour));
        }
        List<Agenda.Entry> coming = agenda.stream().filter(this::isListed).toList();
        if (coming.isEmpty()) {
            blocks.text("reminder.list.none");
        } else {
            blocks.lines(coming.stream().limit(LISTED).map(this::line).toList());
        }
        if (coming.size() > LISTED) {
            blocks.note("blocks.more", "n", coming.size() - LISTED);
        }
        return blocks.note("reminder.hour", "time", texts.time(hour))
                .actions(hours(hour))
                .message();
    }

    /** What is another's is listed as long as one will hear of it, and what others may be late with not before they are. */
    private boolean isListed(Agenda.Entry entry) {
        Part part = entry.duty().part();
        return part == Part.OWN
                || (entry.next().isPresent()
                        && (part.acts() || entry.duty().due().isBefore(today)));
    }

    private List<Texts.Run> line(Agenda.Entry entry) {
        List<Texts.Run> line = new ArrayList<>(what(entry.duty()));
        line.addAll(when(entry.duty()));
        line.addAll(texts.runs(
                "reminder.next",
                "stage",
                entry.next().map(next -> next.stage().name()).orElse("NONE"),
                "at",
                entry.next().map(this::at).orElse("")));
        return line;
    }

    private StaticSelectElement hours(LocalTime chosen) {
        List<Choice> hours = IntStream.range(0, HALF_HOURS)
                .mapToObj(half -> FIRST_HOUR.plusMinutes((long) half * MINUTES))
                .map(time -> new Choice(time.toString(), texts.time(time)))
                .toList();
        return Elements.menu(RemindersCommand.HOUR, hours, chosen.toString());
    }

    /** Whether it is one of the hours that can be chosen. */
    static boolean isHour(LocalTime time) {
        return time.getMinute() % MINUTES == 0
                && time.getSecond() == 0
                && time.getNano() == 0
                && !time.isBefore(FIRST_HOUR)
                && !time.isAfter(FIRST_HOUR.plusMinutes((long) (HALF_HOURS - 1) * MINUTES));
    }

    View reschedule(Duty duty, LocalDate initial) {
        return Blocks.in(texts)
                .lines(List.of(full(duty)))
                .input(DAY, "reminder.reschedule.day", Elements.date(DAY, initial), false)
                .modal(
                        "reminder.reschedule",
                        ReminderActions.RESCHEDULED,
                        "button.save",
                        duty.turn().value());
    }

    View skip(Duty duty) {
        return Blocks.in(texts)
                .lines(List.of(full(duty)))
                .input(REASON, "reminder.skip.reason", Elements.paragraph(REASON, null, Reminders.REASON), false)
                .modal(
                        "reminder.skip",
                        ReminderActions.SKIPPED,
                        "button.reminder.skip",
                        duty.turn().value());
    }

    /** In a modal, so that the card stays where it is. */
    View settled() {
        return Blocks.in(texts).text("reminder.settled.press").modal("reminder.list");
    }

    Message settledMessage() {
        return Blocks.in(texts).text("reminder.settled.press").message();
    }

    String tooFar() {
        return texts.say("reminder.reschedule.refused", "days", Reminders.AHEAD_DAYS);
    }

    String unfitReason() {
        return texts.say("reminder.skip.refused", "most", Reminders.REASON);
    }

    private List<Texts.Run> full(Duty duty) {
        List<Texts.Run> line = new ArrayList<>(what(duty));
        line.addAll(when(duty));
        return line;
    }

    private List<Texts.Run> what(Standing standing) {
        Cards.Line line = standing.line();
        return standing.duty().map(this::what).orElseGet(() -> what(line.kind(), line.about(), ""));
    }

    private List<Texts.Run> what(Duty duty) {
        return what(duty.kind(), duty.about(), duty.words());
    }

    private List<Texts.Run> what(String kind, long about, String words) {
        return texts.runs(
                "reminder.what." + kind,
                "name",
                names.getOrDefault(about, "?"),
                "own",
                String.valueOf(about == reader),
                "words",
                words);
    }

    private List<Texts.Run> when(Duty duty) {
        return texts.runs(
                "reminder.due",
                "part",
                duty.part().name(),
                "holder",
                names.getOrDefault(duty.holder(), "?"),
                "state",
                duty.due().isBefore(today) ? "LATE" : duty.due().equals(today) ? "TODAY" : "AHEAD",
                "day",
                texts.day(duty.due(), today));
    }

    private String day(Standing standing) {
        return standing.duty().map(duty -> texts.day(duty.due(), today)).orElse("");
    }

    private String at(Reminder next) {
        return texts.moment(next.at(), zone);
    }

    private static String words(List<Texts.Run> runs) {
        return runs.stream().map(Texts.Run::text).collect(Collectors.joining());
    }
}
