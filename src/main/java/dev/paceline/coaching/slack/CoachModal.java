package dev.paceline.coaching.slack;

import com.slack.api.model.view.View;
import dev.paceline.coaching.ActionItem;
import dev.paceline.coaching.Coachee;
import dev.paceline.coaching.Draft;
import dev.paceline.coaching.Format;
import dev.paceline.coaching.Refusal;
import dev.paceline.coaching.Sessions;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Fields;
import dev.paceline.slack.RowId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The form of a session: what to know before, and what to write down after. */
final class CoachModal {
    static final String SAVE = "coach.save";

    /** Carries whose form it is, and for how many actions. */
    static final String MORE = "coach.more";

    static final String OTHERS = "others";
    static final String DAY = "day";

    private static final String FORMAT = "format";
    private static final String DONE = "done";
    private static final String SHARED = "shared";
    private static final String PRIVATE = "private";
    private static final String ACTION = "action";
    private static final String OWNER = "owner";
    private static final String DUE = "due";

    private static final int ACTIONS = 5;

    /** What Slack takes in one group of boxes. */
    private static final int BOXES = 10;

    /** Who is to do something. */
    private enum Doer {
        MEMBER,
        COACH,
        ALL
    }

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
        if (!open.isEmpty()) {
            blocks.input(
                    DONE, "coach.form.done", Elements.checkboxes(DONE, boxes(desk, open), fields.options(DONE)), true);
            if (open.size() > BOXES) {
                blocks.note("coach.form.more", "n", open.size() - BOXES);
            }
        }
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
        for (int i = 1; i <= actions; i++) {
            action(desk, coachee, fields, i, blocks);
        }
        String whose = String.valueOf(coachee.member().id());
        if (actions < ACTIONS) {
            blocks.actions(Elements.button(desk.texts, "button.coach.more", MORE, whose + " " + actions));
        }
        return blocks.modal("coach.form.title", SAVE, "button.save", whose);
    }

    private static void action(Desk desk, Coachee coachee, Fields fields, int i, Blocks blocks) {
        List<Choice> doers = Arrays.stream(Doer.values())
                .map(doer -> new Choice(
                        doer.name(),
                        desk.texts.say(
                                "coach.form.owner." + doer,
                                "name",
                                coachee.member().name())))
                .toList();
        blocks.input(
                        ACTION + i,
                        "coach.form.action",
                        Elements.line(ACTION + i, fields.text(ACTION + i).orElse(null), Draft.WORDS),
                        true)
                .input(
                        OWNER + i,
                        "coach.form.owner",
                        Elements.menu(OWNER + i, doers, fields.option(OWNER + i).orElse(Doer.MEMBER.name())),
                        true)
                .input(DUE + i, "coach.form.due", Elements.date(DUE + i, due(fields, i, desk.today)), true);
    }

    private static List<Choice> formats(Desk desk) {
        return Arrays.stream(Format.values())
                .map(format -> new Choice(format.name(), CoachMessages.name(desk.texts, format)))
                .toList();
    }

    private static List<Choice> boxes(Desk desk, List<ActionItem> open) {
        return open.stream()
                .limit(BOXES)
                .map(item -> new Choice(
                        String.valueOf(item.id()),
                        desk.texts.say(
                                "coach.form.open", "day", desk.texts.dayOfMonth(item.dueDay()), "words", item.words())))
                .toList();
    }

    /** @param members who was coached, the one whose form it is first */
    static Draft read(Fields fields, long coach, List<Long> members, LocalDate today) {
        List<Draft.Action> actions = IntStream.rangeClosed(1, ACTIONS)
                .boxed()
                .flatMap(i -> fields.text(ACTION + i).stream().flatMap(words -> {
                    LocalDate due = due(fields, i, today);
                    return owners(fields.option(OWNER + i).orElse(""), coach, members).stream()
                            .map(owner -> new Draft.Action(words, owner, due));
                }))
                .toList();
        return new Draft(
                fields.option(FORMAT).flatMap(Format::named).orElse(Format.ONE_TO_ONE),
                fields.date(DAY).orElse(today),
                members,
                fields.text(SHARED),
                fields.text(PRIVATE),
                actions,
                fields.options(DONE).stream().map(RowId::read).toList());
    }

    private static LocalDate due(Fields fields, int i, LocalDate today) {
        return fields.date(DUE + i).orElse(today.plusWeeks(1));
    }

    private static List<Long> owners(String doer, long coach, List<Long> members) {
        if (doer.equals(Doer.COACH.name())) {
            return List.of(coach);
        }
        return doer.equals(Doer.ALL.name()) ? members : members.subList(0, 1);
    }

    /** The field that is to blame. */
    static String field(Refusal refusal, Draft draft, Fields fields) {
        return switch (refusal) {
            case AHEAD, LONG_AGO, TWICE -> DAY;
            case EMPTY -> SHARED;
            case ALONE, SEVERAL, TOO_MANY -> OTHERS;
            case NOT_YOURS -> draft.members().size() > 1 ? OTHERS : FORMAT;
            case DUE ->
                DUE
                        + first(i -> fields.text(ACTION + i).isPresent()
                                && !Draft.isInTime(draft.day(), due(fields, i, draft.day())));
            case TOO_LONG -> tooLong(fields);
        };
    }

    private static String tooLong(Fields fields) {
        return Stream.of(SHARED, PRIVATE)
                .filter(name -> isLonger(fields, name, Draft.NOTES))
                .findFirst()
                .orElseGet(() -> ACTION + first(i -> isLonger(fields, ACTION + i, Draft.WORDS)));
    }

    private static boolean isLonger(Fields fields, String name, int most) {
        return fields.text(name).filter(text -> text.length() > most).isPresent();
    }

    private static int first(IntPredicate such) {
        return IntStream.rangeClosed(1, ACTIONS).filter(such).findFirst().orElse(1);
    }

    /** For how many actions there is room after a press of the button. */
    static int more(String value) {
        return (int) Math.min(ACTIONS, Math.max(0, RowId.read(value)) + 1);
    }
}
