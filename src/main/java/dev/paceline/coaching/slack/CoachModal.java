package dev.paceline.coaching.slack;

import com.slack.api.model.view.View;
import dev.paceline.coaching.ActionItem;
import dev.paceline.coaching.Coachee;
import dev.paceline.coaching.Draft;
import dev.paceline.coaching.Format;
import dev.paceline.coaching.Refusal;
import dev.paceline.coaching.Sessions;
import dev.paceline.coaching.slack.ActionFields.Doer;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Fields;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of a session: what to know before, and what to write down after. */
final class CoachModal {
    static final String SAVE = "coach.save";

    /** Carries whose form it is, and for how many actions. */
    static final String MORE = "coach.more";

    static final String OTHERS = "others";
    static final String DAY = "day";

    private static final String FORMAT = "format";
    private static final String SHARED = "shared";
    private static final String PRIVATE = "private";

    private CoachModal() {}

    /**
     * The form.
     *
     * @param planner who decided about the turn, if anybody did
     * @param open what is to be done about the member
     * @param fields what stands in it already
     * @param actions for how many actions there is room
     */
    static View view(
            Desk desk,
            Coachee coachee,
            String planner,
            Optional<Sessions.Held> last,
            List<ActionItem> open,
            Fields fields,
            int actions) {
        Blocks blocks = Blocks.in(desk.texts);
        desk.messages.preparation(blocks, coachee, planner, last);
        blocks.input(
                        FORMAT,
                        "coach.form.format",
                        Elements.menu(
                                FORMAT, formats(desk), fields.option(FORMAT).orElse(Format.ONE_TO_ONE.name())),
                        false)
                .input(
                        DAY,
                        "coach.form.day",
                        Elements.date(DAY, fields.date(DAY).orElse(desk.today)),
                        false)
                .input(OTHERS, "coach.form.others", Elements.users(OTHERS, fields.users(OTHERS)), true);
        ActionFields actionFields = new ActionFields(
                desk.texts, List.of(Doer.values()), coachee.member().name(), desk.today);
        actionFields.addOpen(blocks, open, fields);
        blocks.input(
                        SHARED,
                        "coach.form.shared",
                        Elements.paragraph(SHARED, fields.text(SHARED).orElse(null), Draft.NOTES),
                        true)
                .input(
                        PRIVATE,
                        "coach.form.private",
                        Elements.paragraph(PRIVATE, fields.text(PRIVATE).orElse(null), Draft.NOTES),
                        true);
        actionFields.add(blocks, fields, actions);
        String whose = String.valueOf(coachee.member().id());
        if (actions < ActionFields.MOST) {
            blocks.actions(Elements.button(desk.texts, "button.coach.more", MORE, whose + " " + actions));
        }
        return blocks.modal("coach.form.title", SAVE, "button.save", whose);
    }

    private static List<Choice> formats(Desk desk) {
        return Arrays.stream(Format.values())
                .map(format -> new Choice(format.name(), CoachMessages.name(desk.texts, format)))
                .toList();
    }

    /** @param members who was coached, the one whose form it is first */
    static Draft read(Fields fields, long coach, List<Long> members, LocalDate today) {
        List<Draft.Action> actions = ActionFields.read(
                fields,
                Map.of(Doer.MEMBER, members.subList(0, 1), Doer.COACH, List.of(coach), Doer.ALL, members),
                today);
        return new Draft(
                fields.option(FORMAT).flatMap(Format::named).orElse(Format.ONE_TO_ONE),
                fields.date(DAY).orElse(today),
                members,
                fields.text(SHARED),
                fields.text(PRIVATE),
                actions,
                ActionFields.done(fields));
    }

    /** The field that is to blame. */
    static String field(Refusal refusal, Draft draft, Fields fields) {
        return switch (refusal) {
            case AHEAD, LONG_AGO, TWICE -> DAY;
            case EMPTY -> SHARED;
            case ALONE, SEVERAL, TOO_MANY -> OTHERS;
            case NOT_YOURS -> draft.members().size() > 1 ? OTHERS : FORMAT;
            case DUE -> ActionFields.dueOutOfTime(fields, draft.day());
            case TOO_LONG -> tooLong(fields);
        };
    }

    private static String tooLong(Fields fields) {
        return Stream.of(SHARED, PRIVATE)
                .filter(name -> fields.text(name)
                        .filter(text -> text.length() > Draft.NOTES)
                        .isPresent())
                .findFirst()
                .orElseGet(() -> ActionFields.tooLong(fields));
    }
}
