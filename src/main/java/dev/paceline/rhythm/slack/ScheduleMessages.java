package dev.paceline.rhythm.slack;

import com.slack.api.model.block.element.BlockElement;
import dev.paceline.member.Owner;
import dev.paceline.rhythm.DayOff;
import dev.paceline.rhythm.When;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is said of when what comes, to one reader. Pure.
 *
 * @param teams their names, by id
 */
record ScheduleMessages(Texts texts, LocalDate today, Map<Long, String> teams) {
    /** What there is for one owner. */
    record Section(Owner owner, List<Entry> entries) {}

    /**
     * What comes.
     *
     * @param sections the first is of whoever was asked about
     * @param offers what the reader may ask for, and the buttons that lead there
     * @param others whose the reader may look at besides
     */
    Message list(List<Section> sections, Map<String, String> offers, List<Choice> others) {
        Blocks blocks = Blocks.in(texts).heading("schedule.heading");
        if (sections.stream().allMatch(section -> section.entries().isEmpty())) {
            Owner asked = sections.get(0).owner();
            blocks.text(
                    asked.kind() == Owner.Kind.TEAM ? "schedule.none.team" : "schedule.none", "whose", whose(asked));
        }
        for (Section section : sections) {
            if (!section.entries().isEmpty()) {
                blocks.divider().text("schedule.section", "whose", whose(section.owner()));
            }
            section.entries().forEach(entry -> blocks.lines(lines(entry)).actions(buttons(entry)));
        }
        List<Entry> all =
                sections.stream().flatMap(section -> section.entries().stream()).toList();
        if (all.stream().anyMatch(Entry::isForOthers)) {
            blocks.note("schedule.note");
        } else if (all.stream().anyMatch(entry -> !entry.concernsReader())) {
            blocks.note("schedule.note.company");
        }
        offers.forEach((occasion, action) -> blocks.divider()
                .text("schedule.offer." + occasion)
                .actions(Elements.button(texts, "button.schedule.offer", action, occasion)));
        if (!others.isEmpty()) {
            blocks.divider().actions(Elements.menu(texts, "schedule.others", ScheduleCommand.OTHER, others));
        }
        return blocks.message();
    }

    /** What holds now that it was changed. */
    Message changed(Entry entry) {
        List<BlockElement> buttons = new ArrayList<>(buttons(entry));
        buttons.add(ScheduleCommand.button(texts, entry.owner()));
        return Blocks.in(texts)
                .text("schedule.changed", "whose", whose(entry.owner()))
                .lines(lines(entry))
                .actions(buttons)
                .message();
    }

    Message notYours() {
        return Blocks.in(texts).text("schedule.not_yours").message();
    }

    Message unread() {
        return Blocks.in(texts).text("schedule.form.unread").message();
    }

    /** Why what was chosen can't be meant. */
    String never(DayOfWeek day) {
        return texts.say("schedule.form.never", "day", texts.weekday(day));
    }

    Message unknown(String team, Optional<String> nearest) {
        return nearest.map(known ->
                        Blocks.in(texts).text("people.unknown.nearest", "team", Typed.shown(team), "nearest", known))
                .orElseGet(() -> Blocks.in(texts).text("people.unknown", "team", Typed.shown(team)))
                .message();
    }

    String whose(Owner owner) {
        return switch (owner.kind()) {
            case MEMBER -> texts.say("schedule.you");
            case TEAM -> texts.say("people.team", "team", Objects.requireNonNullElse(teams.get(owner.id()), ""));
            case COMPANY -> texts.say("people.company");
        };
    }

    String what(Entry entry) {
        return texts.say("occasion." + entry.occasion().name());
    }

    /** Such as "Monday at 8:00 AM". */
    String when(Entry entry, When when) {
        return texts.say(
                "schedule.when." + entry.occasion().recurrence(),
                "day",
                texts.weekday(when.day()),
                "time",
                texts.time(when.time()),
                "skip",
                when.dayOff() == DayOff.SKIP);
    }

    private List<List<Texts.Run>> lines(Entry entry) {
        List<List<Texts.Run>> lines = new ArrayList<>();
        Optional<Owner> chosenBy = entry.held().chosenBy();
        lines.add(texts.runs(
                "schedule.line",
                "what",
                what(entry),
                "when",
                when(entry, entry.held().when()),
                "by",
                chosenBy.map(owner -> owner.kind().name()).orElse(""),
                "whose",
                chosenBy.map(this::whose).orElse("")));
        entry.held()
                .pausedBy()
                .ifPresent(owner -> lines.add(
                        texts.runs("schedule.paused", "by", owner.kind().name(), "whose", whose(owner))));
        entry.next().map(this::next).ifPresent(lines::add);
        if (entry.comesToNobody()) {
            lines.add(texts.runs("schedule.nobody"));
        }
        return lines;
    }

    private List<Texts.Run> next(Entry.Next next) {
        return texts.runs(
                "schedule.next",
                "day",
                texts.day(next.day(), today),
                "time",
                texts.time(next.time()),
                "moved",
                next.turn().isPresent(),
                "turn",
                next.turn().map(turn -> texts.day(turn, today)).orElse(""),
                "instead",
                next.instead().isPresent(),
                "who",
                next.instead().orElse(""));
    }

    private List<BlockElement> buttons(Entry entry) {
        List<BlockElement> buttons = new ArrayList<>();
        if (entry.mayChange()) {
            buttons.add(Elements.button(texts, "button.schedule.change", ScheduleChanges.CHANGE, entry.code()));
            if (entry.isPausedHere()) {
                buttons.add(Elements.button(texts, "button.schedule.resume", ScheduleChanges.RESUME, entry.code()));
            } else if (entry.held().pausedBy().isEmpty()) {
                buttons.add(Elements.button(texts, "button.schedule.pause", ScheduleChanges.PAUSE, entry.code()));
            }
        }
        return buttons;
    }
}
