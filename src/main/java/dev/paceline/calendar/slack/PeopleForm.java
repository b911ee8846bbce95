package dev.paceline.calendar.slack;

import com.slack.api.model.view.View;
import dev.paceline.calendar.Place;
import dev.paceline.calendar.Week;
import dev.paceline.calendar.WorkSetting;
import dev.paceline.calendar.WorkingTimes.Draft;
import dev.paceline.calendar.WorkingTimes.Refusal;
import dev.paceline.member.Member;
import dev.paceline.member.Owner;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Fields;
import dev.paceline.text.Texts;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The form of a member's, a team's or the company's working days. */
final class PeopleForm {
    static final String SUBMITTED = "people.submitted";
    private static final String DAYS = "days";
    private static final String PLACE = "place";
    private static final String STARTED = "started";
    private static final String LEFT = "left";

    private PeopleForm() {}

    /**
     * @param week what holds now, whoever's it is
     * @param weekStart the first day of the week where the reader works
     */
    static View view(
            Texts texts,
            Owner owner,
            Week week,
            Optional<Place> ownPlace,
            Optional<Member> member,
            DayOfWeek weekStart) {
        Blocks blocks = Blocks.in(texts);
        boolean company = owner.kind() == Owner.Kind.COMPANY;
        if (owner.kind() != Owner.Kind.TEAM) {
            List<String> checked = week.days().stream().map(DayOfWeek::name).toList();
            blocks.input(
                    DAYS,
                    company ? "people.form.days_company" : "people.form.days",
                    Elements.checkboxes(DAYS, days(texts, weekStart), checked),
                    false);
        }
        String none = company ? "people.form.no_place" : "people.form.inherit";
        blocks.input(
                PLACE,
                "people.form.place",
                Elements.groups(
                        PLACE,
                        new Places(texts).choices(ownPlace, none),
                        ownPlace.map(Place::code).orElse(Places.NONE)),
                false);
        member.ifPresent(person -> blocks.input(
                        STARTED,
                        "people.form.started",
                        Elements.date(STARTED, person.startedDay().orElse(null)),
                        true)
                .input(
                        LEFT,
                        "people.form.left",
                        Elements.date(LEFT, person.leftDay().orElse(null)),
                        true));
        return blocks.note("people.note").modal("people.form.title", SUBMITTED, "button.save", owner.code());
    }

    /** What stands in the fields; a field that the owner does not have says nothing. */
    static Draft draft(Owner owner, Fields fields) {
        Week week = new Week(Arrays.stream(DayOfWeek.values())
                .filter(day -> fields.options(DAYS).contains(day.name()))
                .collect(Collectors.toSet()));
        return new Draft(
                new WorkSetting(
                        Optional.of(week).filter(any -> owner.kind() != Owner.Kind.TEAM),
                        fields.option(PLACE).flatMap(Place::read)),
                fields.date(STARTED),
                fields.date(LEFT));
    }

    /** The field that a refusal is about. */
    static String field(Refusal refusal) {
        return refusal == Refusal.NO_DAYS ? DAYS : LEFT;
    }

    private static List<Choice> days(Texts texts, DayOfWeek weekStart) {
        return IntStream.range(0, DayOfWeek.values().length)
                .mapToObj(weekStart::plus)
                .map(day -> new Choice(day.name(), day.getDisplayName(TextStyle.FULL_STANDALONE, texts.language())))
                .toList();
    }
}
