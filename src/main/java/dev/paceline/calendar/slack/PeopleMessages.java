package dev.paceline.calendar.slack;

import com.slack.api.model.block.element.BlockElement;
import dev.paceline.calendar.Place;
import dev.paceline.calendar.Week;
import dev.paceline.calendar.WorkSetting;
import dev.paceline.calendar.WorkingTimes.Refusal;
import dev.paceline.member.Member;
import dev.paceline.member.Owner;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is said of working days, to one reader. */
final class PeopleMessages {
    private final Texts texts;
    private final LocalDate today;
    private final DayOfWeek weekStart;

    PeopleMessages(Texts texts, LocalDate today, DayOfWeek weekStart) {
        this.texts = texts;
        this.today = today;
        this.weekStart = weekStart;
    }

    /**
     * What holds for somebody.
     *
     * @param own what was set for them alone
     * @param week what holds, whoever's it is; a team has none
     * @param place what holds, whoever's it is
     */
    record Card(
            Owner owner,
            String name,
            WorkSetting own,
            Optional<Week> week,
            Optional<Place> place,
            Optional<Member> member,
            Optional<String> team) {}

    /** @param others whom else the reader may look at */
    Message card(Card card, boolean mayChange, List<Choice> others, boolean saved) {
        List<List<Texts.Run>> lines = new ArrayList<>();
        card.team().ifPresent(team -> lines.add(texts.runs("people.in_team", "team", team)));
        card.week()
                .ifPresent(week -> lines.add(texts.runs(
                        "people.week",
                        "days",
                        days(week),
                        "own",
                        card.owner().kind() == Owner.Kind.COMPANY
                                || card.own().week().isPresent())));
        lines.add(card.place()
                .map(place -> texts.runs(
                        "people.holidays",
                        "place",
                        new Places(texts).name(place),
                        "own",
                        card.own().place().isPresent()))
                .orElseGet(() -> texts.runs("people.holidays.none")));
        card.member().flatMap(Member::startedDay).ifPresent(day -> lines.add(dated("people.started", day)));
        card.member().flatMap(Member::leftDay).ifPresent(day -> lines.add(dated("people.left", day)));

        Blocks blocks = Blocks.in(texts).heading("people.name", "name", card.name());
        if (saved) {
            blocks.text("people.saved");
        }
        return blocks.lines(lines).actions(buttons(card, mayChange, others)).message();
    }

    Message refused(Refusal refusal) {
        return Blocks.in(texts).text(key(refusal)).message();
    }

    String sentence(Refusal refusal) {
        return texts.say(key(refusal));
    }

    Message unknownPerson() {
        return Blocks.in(texts).text("absence.refused.unknown_person").message();
    }

    Message unknown(String team, Optional<String> nearest) {
        return nearest.map(known -> Blocks.in(texts)
                        .text("people.unknown.nearest", "team", Typed.shown(team), "nearest", known)
                        .message())
                .orElseGet(() -> Blocks.in(texts)
                        .text("people.unknown", "team", Typed.shown(team))
                        .message());
    }

    private List<BlockElement> buttons(Card card, boolean mayChange, List<Choice> others) {
        List<BlockElement> buttons = new ArrayList<>();
        if (mayChange) {
            buttons.add(Elements.button(
                    texts,
                    "button.people.edit",
                    PeopleCommand.EDIT,
                    card.owner().code()));
        }
        card.member()
                .ifPresent(member -> buttons.add(Elements.button(
                        texts, "button.absence.list", AbsenceCommand.LIST, String.valueOf(member.id()))));
        if (!others.isEmpty()) {
            buttons.add(Elements.menu(texts, "people.menu", PeopleCommand.OTHER, others));
        }
        return buttons;
    }

    private List<Texts.Run> dated(String key, LocalDate day) {
        return texts.runs(key, "day", texts.day(day, today));
    }

    private String days(Week week) {
        return texts.list(IntStream.range(0, DayOfWeek.values().length)
                .mapToObj(weekStart::plus)
                .filter(week.days()::contains)
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, texts.language()))
                .toList());
    }

    private static String key(Refusal refusal) {
        return "people.refused." + refusal.name().toLowerCase(Locale.ROOT);
    }
}
