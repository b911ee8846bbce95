package dev.paceline.coaching.slack;

import dev.paceline.coaching.ActionItem;
import dev.paceline.coaching.Draft;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Fields;
import dev.paceline.slack.RowId;
import dev.paceline.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * What is to be done, in the form of a coaching session or a review.
 *
 * @param doers who can do something, in the order of the menu
 * @param name that of the member whom it is about
 */
public record ActionFields(Texts texts, List<Doer> doers, String name, LocalDate today) {
    /** For so many there is room when somebody asks for another. */
    public static final int MOST = 5;

    /** So many a form can have: those, and what was offered. */
    public static final int ROWS = 10;

    private static final String DONE = "done";
    private static final String ACTION = "action";
    private static final String OWNER = "owner";
    private static final String DUE = "due";

    /** What Slack takes in one group of boxes. */
    private static final int BOXES = 10;

    /** Who is to do something. */
    public enum Doer {
        MEMBER,
        COACH,
        ALL
    }

    /** What is open about the member, to say what is done by now; nothing where nothing is. */
    public void addOpen(Blocks blocks, List<ActionItem> open, Fields fields) {
        if (open.isEmpty()) {
            return;
        }
        List<Choice> boxes = open.stream()
                .limit(BOXES)
                .map(item -> new Choice(
                        String.valueOf(item.id()),
                        texts.say("coach.form.open", "day", texts.dayOfMonth(item.dueDay()), "words", item.words())))
                .toList();
        blocks.input(DONE, "coach.form.done", Elements.checkboxes(DONE, boxes, fields.options(DONE)), true);
        if (open.size() > BOXES) {
            blocks.note("coach.form.more", "n", open.size() - BOXES);
        }
    }

    /** Room for so many. */
    public void add(Blocks blocks, Fields fields, int actions) {
        IntStream.rangeClosed(1, actions).forEach(i -> add(i, blocks, fields));
    }

    private void add(int i, Blocks blocks, Fields fields) {
        List<Choice> choices = doers.stream()
                .map(doer -> new Choice(doer.name(), texts.say("coach.form.owner." + doer, "name", name)))
                .toList();
        blocks.input(
                        ACTION + i,
                        "coach.form.action",
                        Elements.line(ACTION + i, fields.text(ACTION + i).orElse(null), Draft.WORDS),
                        true)
                .input(
                        OWNER + i,
                        "coach.form.owner",
                        Elements.menu(
                                OWNER + i, choices, fields.option(OWNER + i).orElse(Doer.MEMBER.name())),
                        true)
                .input(DUE + i, "coach.form.due", Elements.date(DUE + i, due(fields, i, today)), true);
    }

    /**
     * What was entered.
     *
     * @param owners who each of the doers is
     */
    public static List<Draft.Action> read(Fields fields, Map<Doer, List<Long>> owners, LocalDate today) {
        return IntStream.rangeClosed(1, ROWS)
                .boxed()
                .flatMap(i -> fields.text(ACTION + i).stream()
                        .flatMap(words -> owners(fields.option(OWNER + i), owners).stream()
                                .map(owner -> new Draft.Action(words, owner, due(fields, i, today)))))
                .toList();
    }

    /** The fields as if all of this had just been entered. */
    public static Fields fill(Fields fields, List<Draft.Action> actions, LongFunction<Doer> doer, List<Long> done) {
        Fields filled =
                fields.withOptions(DONE, done.stream().map(String::valueOf).toList());
        for (int i = 1; i <= actions.size(); i++) {
            Draft.Action action = actions.get(i - 1);
            filled = filled.withText(ACTION + i, Optional.of(action.words()))
                    .withOption(OWNER + i, doer.apply(action.owner()).name())
                    .withDate(DUE + i, action.due());
        }
        return filled;
    }

    /** What is done by now. */
    public static List<Long> done(Fields fields) {
        return fields.options(DONE).stream().map(RowId::read).toList();
    }

    private static List<Long> owners(Optional<String> doer, Map<Doer, List<Long>> owners) {
        return owners.entrySet().stream()
                .filter(each -> doer.filter(each.getKey().name()::equals).isPresent())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> owners.getOrDefault(Doer.MEMBER, List.of()));
    }

    private static LocalDate due(Fields fields, int i, LocalDate today) {
        return fields.date(DUE + i).orElse(today.plusWeeks(1));
    }

    /** The field of the first that is due too early or too late. */
    public static String dueOutOfTime(Fields fields, LocalDate held) {
        return DUE + first(i -> fields.text(ACTION + i).isPresent() && !Draft.isInTime(held, due(fields, i, held)));
    }

    /** The field of the first that is too long. */
    public static String tooLong(Fields fields) {
        return ACTION
                + first(i -> fields.text(ACTION + i)
                        .filter(text -> text.length() > Draft.WORDS)
                        .isPresent());
    }

    private static int first(IntPredicate such) {
        return IntStream.rangeClosed(1, ROWS).filter(such).findFirst().orElse(1);
    }

    /** For how many there is room after somebody asked for another. */
    public static int oneMore(String value) {
        return (int) Math.min(MOST, Math.max(0, RowId.read(value)) + 1);
    }
}
