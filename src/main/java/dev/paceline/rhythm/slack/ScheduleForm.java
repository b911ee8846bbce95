package dev.paceline.rhythm.slack;

import com.slack.api.model.view.View;
import dev.paceline.rhythm.DayOff;
import dev.paceline.rhythm.Recurrence;
import dev.paceline.rhythm.When;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Fields;
import dev.paceline.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The form in which somebody chooses when something comes. */
final class ScheduleForm {
    private static final String DAY = "day";
    private static final String TIME = "time";
    static final String DAY_OFF = "day_off";
    private static final String USUAL = "usual";
    private static final int QUARTER = 15 * 60;
    private static final int QUARTERS = 24 * 4;

    private ScheduleForm() {}

    /** @param weekStart the day with which the weekdays begin */
    static View view(ScheduleMessages messages, Entry entry, DayOfWeek weekStart) {
        Texts texts = messages.texts();
        When when = entry.held().when();
        Blocks blocks = Blocks.in(texts)
                .text("schedule.form.of", "what", messages.what(entry), "whose", messages.whose(entry.owner()));
        if (hasDay(entry)) {
            List<Choice> days = IntStream.range(0, DayOfWeek.values().length)
                    .mapToObj(weekStart::plus)
                    .map(day -> new Choice(day.name(), texts.weekday(day)))
                    .toList();
            blocks.input(
                    DAY,
                    "schedule.form.day",
                    Elements.menu(DAY, days, when.day().name()),
                    false);
        }
        List<Choice> times = times().map(time -> new Choice(time.toString(), texts.time(time)))
                .toList();
        blocks.input(
                TIME,
                "schedule.form.time",
                Elements.menu(TIME, times, when.time().toString()),
                false);
        if (hasDay(entry)) {
            List<Choice> daysOff = Arrays.stream(DayOff.values())
                    .map(dayOff -> new Choice(dayOff.name(), texts.say("schedule.form.day_off." + dayOff)))
                    .toList();
            blocks.input(
                    DAY_OFF,
                    "schedule.form.day_off",
                    Elements.menu(DAY_OFF, daysOff, when.dayOff().name()),
                    false);
        }
        if (entry.isOwnChoice()) {
            Choice usual = new Choice(USUAL, messages.when(entry, entry.above()));
            blocks.input(USUAL, "schedule.form.usual", Elements.checkboxes(USUAL, List.of(usual), Set.of()), true);
        }
        return blocks.modal("schedule.form.title", ScheduleChanges.SAVE, "button.save", entry.code());
    }

    /** Whether it shall be as usual again, whatever else was chosen. */
    static boolean isUsual(Fields fields) {
        return fields.options(USUAL).contains(USUAL);
    }

    /** What was chosen; empty where a field lacks one of its choices, which Slack does not let happen. */
    static Optional<When> chosen(Entry entry, Fields fields) {
        Optional<LocalTime> chosen = named(fields, TIME, times(), LocalTime::toString);
        if (!hasDay(entry)) {
            When now = entry.held().when();
            return chosen.map(time -> new When(now.day(), time, now.dayOff()));
        }
        return chosen.flatMap(time -> named(fields, DAY, Stream.of(DayOfWeek.values()), DayOfWeek::name)
                .flatMap(day -> named(fields, DAY_OFF, Stream.of(DayOff.values()), DayOff::name)
                        .map(dayOff -> new When(day, time, dayOff))));
    }

    static boolean hasDay(Entry entry) {
        return entry.occasion().recurrence() == Recurrence.WEEKLY;
    }

    private static Stream<LocalTime> times() {
        return IntStream.range(0, QUARTERS).mapToObj(quarter -> LocalTime.ofSecondOfDay((long) quarter * QUARTER));
    }

    private static <T> Optional<T> named(Fields fields, String field, Stream<T> choices, Function<T, String> name) {
        return fields.option(field)
                .flatMap(value -> choices.filter(choice -> name.apply(choice).equals(value))
                        .findFirst());
    }
}
