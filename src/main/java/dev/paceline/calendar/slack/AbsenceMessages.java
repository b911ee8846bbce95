package dev.paceline.calendar.slack;

import com.slack.api.model.block.element.ButtonElement;
import dev.paceline.calendar.Absence;
import dev.paceline.calendar.Absences;
import dev.paceline.calendar.Absences.Refusal;
import dev.paceline.calendar.Holiday;
import dev.paceline.calendar.Holidays;
import dev.paceline.member.Member;
import dev.paceline.member.Owner;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is said of absences, to one reader. */
final class AbsenceMessages {
    private final Texts texts;
    private final long reader;
    private final LocalDate today;

    AbsenceMessages(Texts texts, long reader, LocalDate today) {
        this.texts = texts;
        this.reader = reader;
        this.today = today;
    }

    /** An absence and how many of its days are working days. */
    record Planned(Absence absence, int workingDays) {}

    /** Somebody's days away, as colleagues may know of them. */
    record Away(String name, Period days) {}

    Message entered(Member who, Planned planned) {
        return Blocks.in(texts)
                .text(
                        about(who, "absence.entered"),
                        "who",
                        who.name(),
                        "span",
                        span(planned.absence().days()),
                        "n",
                        planned.workingDays())
                .actions(
                        button(
                                "button.undo",
                                AbsenceCommand.CANCEL,
                                planned.absence().id()),
                        listButton(who))
                .message();
    }

    Message cancelled(Member who, Absence absence) {
        return Blocks.in(texts)
                .text(about(who, "absence.cancelled"), "who", who.name(), "span", span(absence.days()))
                .actions(button("button.absence.again", AbsenceCommand.AGAIN, absence.id()), listButton(who))
                .message();
    }

    Message alreadyAway(Member who, Absence absence) {
        return Blocks.in(texts)
                .text(about(who, "absence.already"), "who", who.name(), "span", span(absence.days()))
                .actions(button("button.absence.cancel", AbsenceCommand.CANCEL, absence.id()), listButton(who))
                .message();
    }

    /** In one sentence, which a field of a form can bear too. */
    String sentence(Refusal refusal) {
        return texts.say(
                "absence.refused." + refusal.name().toLowerCase(Locale.ROOT),
                "most",
                Absences.LONGEST,
                "days",
                Absences.DAYS_BACK);
    }

    String sentence(Member who, Absence inTheWay) {
        return texts.say(about(who, "absence.already"), "who", who.name(), "span", span(inTheWay.days()));
    }

    Message refused(Refusal refusal) {
        return refused(refusal.name().toLowerCase(Locale.ROOT));
    }

    Message refused(String reason) {
        return Blocks.in(texts)
                .text("absence.refused." + reason, "most", Absences.LONGEST, "days", Absences.DAYS_BACK)
                .message();
    }

    Message unclear(String typed) {
        return Blocks.in(texts)
                .text("absence.unclear", "typed", Typed.shown(typed))
                .actions(Elements.button(texts, "button.form", AbsenceCommand.ADD, ""))
                .message();
    }

    /** @param holidays the next ones */
    Message list(Member who, List<Planned> planned, List<Holiday> holidays, boolean hasPlace) {
        Blocks blocks = Blocks.in(texts).heading(about(who, "absence.heading"), "who", who.name());
        if (planned.isEmpty()) {
            blocks.text("absence.none");
        }
        for (Planned one : planned) {
            blocks.text("absence.line", "days", days(one.absence().days()), "n", one.workingDays())
                    .actions(button(
                            "button.absence.cancel",
                            AbsenceCommand.CANCEL,
                            one.absence().id()));
        }
        if (hasPlace) {
            blocks.lines(Stream.concat(
                            Stream.of(texts.runs("absence.holidays")),
                            holidays.stream().map(this::named))
                    .toList());
        } else {
            blocks.note("absence.holidays.none");
        }
        return blocks.divider()
                .actions(
                        Elements.primary(button("button.absence.add", AbsenceCommand.ADD, who.id())),
                        Elements.button(texts, "button.absence.team", AbsenceCommand.TEAM, ""),
                        Elements.button(
                                texts,
                                "button.people.show",
                                PeopleCommand.SHOW,
                                Owner.member(who.id()).code()))
                .message();
    }

    Message team(List<Away> away, LocalDate last) {
        Blocks blocks = Blocks.in(texts).heading("absence.team.heading", "last", texts.day(last, today));
        if (away.isEmpty()) {
            return blocks.text("absence.team.none").message();
        }
        return blocks.lines(away.stream()
                        .map(one -> texts.runs("absence.team.line", "who", one.name(), "days", days(one.days())))
                        .toList())
                .message();
    }

    Message noTeam() {
        return Blocks.in(texts).text("absence.team.no_team").message();
    }

    private List<Texts.Run> named(Holiday holiday) {
        return texts.runs(
                "absence.holiday",
                "day",
                texts.day(holiday.day(), today),
                "name",
                Holidays.name(holiday, texts.language()));
    }

    private String days(Period days) {
        return texts.days(days.from(), days.last());
    }

    private String span(Period days) {
        return texts.say(
                "absence.span",
                "one",
                days.days() == 1,
                "from",
                texts.day(days.from(), today),
                "last",
                texts.day(days.last(), today));
    }

    private ButtonElement listButton(Member who) {
        return button("button.absence.list", AbsenceCommand.LIST, who.id());
    }

    private ButtonElement button(String label, String action, long id) {
        return Elements.button(texts, label, action, String.valueOf(id));
    }

    private String about(Member who, String key) {
        return who.id() == reader ? key : key + ".other";
    }
}
