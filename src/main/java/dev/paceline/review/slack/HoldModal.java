package dev.paceline.review.slack;

import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import dev.paceline.coaching.ActionItem;
import dev.paceline.coaching.Draft;
import dev.paceline.coaching.slack.ActionFields;
import dev.paceline.coaching.slack.ActionFields.Doer;
import dev.paceline.review.Cause;
import dev.paceline.review.Minutes;
import dev.paceline.review.Outcome;
import dev.paceline.review.Refusal;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Fields;
import dev.paceline.slack.RowId;
import dev.paceline.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form in which a review is held: what the rep brings, where to look for the cause of missed targets, and what is written down.
 * What is entered is a draft until it is shared.
 */
final class HoldModal {
    static final String SAVE = "review.drafted";

    /** Each carries a {@link Shape}, as it shall be after the press. */
    static final String MORE = "review.more";

    static final String NO = "review.cause.no";
    static final String YES = "review.cause.yes";

    static final String OUTCOME = "outcome";
    static final String NOTES = "notes";
    static final String GOALS = "goals";
    private static final String CAUSE = "cause";
    private static final String STEP = "step";

    private HoldModal() {}

    /**
     * How the form stands.
     *
     * @param subject whose it is
     * @param actions for how many actions there is room
     * @param asked how many causes were ruled out
     * @param found the cause that was found
     */
    record Shape(ReviewForms.Subject subject, int actions, int asked, Optional<Cause> found) {
        private static final int PARTS = 4;

        /** As it opens, with what was drafted before. */
        static Shape first(ReviewForms.Subject subject, Optional<Minutes> draft) {
            return new Shape(
                    subject,
                    Math.max(1, draft.map(minutes -> minutes.actions().size()).orElse(1)),
                    0,
                    draft.flatMap(Minutes::cause));
        }

        String code() {
            return subject.code() + " " + actions + " " + asked + " "
                    + found.map(Cause::name).orElse("-");
        }

        static Shape read(String code) {
            String[] parts = (code + " 1 0 -").split(" ", PARTS + 1);
            return new Shape(
                    ReviewForms.Subject.read(parts[0]),
                    (int) Math.max(1, Math.min(ActionFields.ROWS, RowId.read(parts[1]))),
                    (int) Math.min(Cause.values().length, RowId.read(parts[2])),
                    Cause.named(parts[PARTS - 1]));
        }

        Shape more() {
            return new Shape(subject, actions + 1, asked, found);
        }

        Shape no() {
            return new Shape(subject, actions, asked + 1, Optional.empty());
        }

        Shape yes(Cause cause) {
            return new Shape(subject, actions, asked, Optional.of(cause));
        }

        Shape again() {
            return new Shape(subject, actions, 0, Optional.empty());
        }
    }

    static View view(Desk desk, Reading reading, List<ActionItem> open, Fields fields, Shape shape) {
        Blocks blocks = Blocks.in(desk.texts)
                .text("review.hold.about", "name", reading.name(), "days", desk.words.days(reading.review()));
        reading.review()
                .draftedBy()
                .filter(author -> author != reading.reader())
                .ifPresent(author -> blocks.note("review.hold.other_draft", "name", reading.name(author)));
        desk.messages.preparation(blocks, reading);
        blocks.divider();
        causes(blocks, desk.texts, reading, shape, fields);
        ActionFields actionFields =
                new ActionFields(desk.texts, List.of(Doer.MEMBER, Doer.COACH), reading.name(), desk.today);
        actionFields.addOpen(blocks, open, fields);
        blocks.input(
                        OUTCOME,
                        "review.hold.outcome",
                        Elements.menu(
                                OUTCOME,
                                PrepareModal.outcomes(desk.texts),
                                fields.option(OUTCOME).orElse(null)),
                        false)
                .input(NOTES, "review.hold.notes", text(NOTES, fields, Minutes.NOTES), true)
                .input(GOALS, "review.hold.goals", text(GOALS, fields, Minutes.GOALS), true);
        actionFields.add(blocks, fields, shape.actions());
        if (shape.actions() < ActionFields.MOST) {
            blocks.actions(Elements.button(
                    desk.texts, "button.coach.more", MORE, shape.more().code()));
        }
        blocks.divider();
        new SheetText(reading.sheet(), desk.texts).add(blocks, reading.referred(), desk.today);
        long author = reading.review().draftedBy().orElse(0L);
        return blocks.modal(
                "review.hold.title", SAVE, "button.save", shape.subject().code() + " " + author);
    }

    private static PlainTextInputElement text(String name, Fields fields, int most) {
        return Elements.paragraph(name, fields.text(name).orElse(null), most);
    }

    /** What was drafted, as if it had just been entered. */
    static Fields drafted(Minutes minutes, long member) {
        Fields fields = ActionFields.fill(
                        Fields.NONE,
                        minutes.actions(),
                        owner -> owner == member ? Doer.MEMBER : Doer.COACH,
                        minutes.done())
                .withOption(OUTCOME, minutes.outcome().name())
                .withText(NOTES, minutes.notes())
                .withText(GOALS, minutes.goals());
        // The step that was offered is among the actions by now, or was not wanted.
        return minutes.cause()
                .map(cause -> fields.withText(STEP + cause, Optional.empty()))
                .orElse(fields);
    }

    /** The causes in the domain's order, one question after the other; then the step that fits what was found. */
    private static void causes(Blocks blocks, Texts texts, Reading reading, Shape shape, Fields fields) {
        if (reading.sheet().missed().isEmpty()) {
            return;
        }
        List<List<Texts.Run>> missed = new ArrayList<>(List.of(texts.runs("review.missed")));
        reading.sheet().missed().forEach(line -> missed.add(new SheetText(reading.sheet(), texts).line(line)));
        blocks.lines(missed);
        if (shape.found().isPresent()) {
            found(blocks, texts, shape.found().get(), fields);
            blocks.actions(Elements.button(
                    texts, "button.review.again", NO, shape.again().code()));
        } else if (shape.asked() < Cause.values().length) {
            Cause asked = List.of(Cause.values()).get(shape.asked());
            blocks.text(
                            "review.cause.ask",
                            "n",
                            shape.asked() + 1,
                            "of",
                            Cause.values().length,
                            "question",
                            texts.say("review.cause." + asked + ".ask"))
                    .actions(
                            Elements.button(
                                    texts,
                                    "button.review.yes",
                                    YES,
                                    shape.yes(asked).code()),
                            Elements.button(
                                    texts, "button.review.no", NO, shape.no().code()));
        } else {
            blocks.text("review.cause.none")
                    .actions(Elements.button(
                            texts, "button.review.again", NO, shape.again().code()));
        }
        blocks.divider();
    }

    /** What is offered stands in a field of its own for each cause, as Slack keeps what a field once held. */
    private static void found(Blocks blocks, Texts texts, Cause cause, Fields fields) {
        List<Choice> causes = Arrays.stream(Cause.values())
                .map(each -> new Choice(each.name(), texts.say("review.cause." + each)))
                .toList();
        String step = STEP + cause;
        blocks.text("review.cause.found", "step", texts.say("review.step." + cause.step()))
                .input(CAUSE + cause, "review.hold.cause", Elements.menu(CAUSE + cause, causes, cause.name()), true)
                .input(
                        step,
                        "review.hold.step",
                        Elements.line(
                                step,
                                fields.has(step)
                                        ? fields.text(step).orElse(null)
                                        : texts.say(
                                                "review.step." + cause.step() + ".offer",
                                                "cause",
                                                texts.say("review.cause." + cause)),
                                Draft.WORDS),
                        true);
    }

    /** What was written; empty without an outcome. */
    static Optional<Minutes> read(Fields fields, long by, long member, LocalDate today) {
        Optional<Cause> found = Arrays.stream(Cause.values())
                .filter(cause -> fields.has(CAUSE + cause))
                .findFirst();
        List<Draft.Action> actions = new ArrayList<>();
        found.flatMap(cause -> fields.text(STEP + cause))
                .ifPresent(words -> actions.add(new Draft.Action(words, by, today.plusWeeks(1))));
        actions.addAll(ActionFields.read(fields, Map.of(Doer.MEMBER, List.of(member), Doer.COACH, List.of(by)), today));
        return fields.option(OUTCOME)
                .flatMap(Outcome::named)
                .map(outcome -> new Minutes(
                        outcome,
                        fields.text(NOTES),
                        fields.text(GOALS),
                        found.flatMap(cause -> fields.option(CAUSE + cause)).flatMap(Cause::named),
                        actions,
                        ActionFields.done(fields)));
    }

    /** The field that is to blame. */
    static String field(Refusal refusal, Fields fields, LocalDate today) {
        return switch (refusal) {
            case DUE -> ActionFields.dueOutOfTime(fields, today);
            case TOO_LONG ->
                fields.text(NOTES).filter(text -> text.length() > Minutes.NOTES).isPresent()
                        ? NOTES
                        : fields.text(GOALS)
                                        .filter(text -> text.length() > Minutes.GOALS)
                                        .isPresent()
                                ? GOALS
                                : tooLong(fields);
            default -> OUTCOME;
        };
    }

    private static String tooLong(Fields fields) {
        return Arrays.stream(Cause.values())
                .map(cause -> STEP + cause)
                .filter(step -> fields.text(step)
                        .filter(text -> text.length() > Draft.WORDS)
                        .isPresent())
                .findFirst()
                .orElseGet(() -> ActionFields.tooLong(fields));
    }
}
