package dev.paceline.deal.slack;

import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import dev.paceline.deal.Stage;
import dev.paceline.deal.StageSettings;
import dev.paceline.deal.StageSettings.Change;
import dev.paceline.deal.StageSettings.Naming;
import dev.paceline.deal.Stages;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Fields;
import dev.paceline.slack.Handler;
import dev.paceline.slack.Message;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.text.Numerals;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /paceline stages}: the stages of the pipeline and how probable deals in them are; admins change them. */
public final class StagesCommand {
    private static final String OPEN_NEW = "stages.open_new";
    private static final String OPEN_CHANGE = "stages.open_change";
    private static final String RETIRE = "stages.retire";
    private static final String RESTORE = "stages.restore";
    private static final String ADD = "stages.add";
    private static final String CHANGE = "stages.change";
    private static final String NAME = "name";
    private static final String PROBABILITY = "probability";
    private static final String AFTER = "after";

    /** Before a stage's key, in the blocks of its two fields. */
    private static final String NAME_OF = "name.";

    private static final String PROBABILITY_OF = "probability.";
    private static final String FIRST = "-";
    private static final int PERCENT_LENGTH = 5;

    private final Clock clock;

    public StagesCommand(Clock clock) {
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.paceline("stages", (tx, ask) -> new Reply.Say(list(tx, ask.caller(), "stages.heading")));
        registry.action(
                OPEN_NEW,
                Handler.forAdmins((tx, ask) -> newForm(tx, ask.caller().texts())));
        registry.action(
                OPEN_CHANGE,
                Handler.forAdmins((tx, ask) -> changeForm(tx, ask.caller().texts())));
        registry.action(RETIRE, Handler.forAdmins((tx, ask) -> {
            boolean retired = StageSettings.retire(tx, ask.value());
            return new Reply.Say(list(
                    tx, ask.caller(), retired ? "stages.retired" : isOnlyOne(tx) ? "stages.only" : "stages.heading"));
        }));
        registry.action(RESTORE, Handler.forAdmins((tx, ask) -> {
            StageSettings.restore(tx, ask.value());
            return new Reply.Say(list(tx, ask.caller(), "stages.heading"));
        }));
        registry.submission(ADD, Handler.forAdmins(this::add));
        registry.submission(CHANGE, Handler.forAdmins(this::change));
    }

    private static boolean isOnlyOne(Tx tx) {
        return StageSettings.of(tx).offered().size() == 1;
    }

    private static Message list(Tx tx, Caller caller, String headingKey) {
        Texts texts = caller.texts();
        Stages stages = StageSettings.of(tx);
        Blocks blocks = Blocks.in(texts)
                .heading(headingKey)
                .lines(stages.all().stream()
                        .map(stage -> texts.runs(
                                stage.isRetired() ? "stages.line.retired" : "stages.line",
                                "stage",
                                stages.name(stage.stage(), texts),
                                "probability",
                                texts.percent(BigDecimal.valueOf(stage.probability(), 2))))
                        .toList());
        if (!caller.admin()) {
            return blocks.note("stages.admins").message();
        }
        blocks.actions(
                Elements.button(texts, "button.new_stage", OPEN_NEW, "new"),
                Elements.button(texts, "button.change_stages", OPEN_CHANGE, "change"));
        stages.all().forEach(stage -> blocks.actions(comeOrGo(texts, stage, stages.name(stage.stage(), texts))));
        return blocks.message();
    }

    private static ButtonElement comeOrGo(Texts texts, Stage stage, String name) {
        return stage.isRetired()
                ? Elements.button(texts, "button.restore_stage", RESTORE, stage.stage(), "name", name)
                : Elements.danger(
                        texts,
                        Elements.button(texts, "button.retire_stage", RETIRE, stage.stage(), "name", name),
                        "stages.retire.question",
                        "name",
                        name);
    }

    private static Reply newForm(Tx tx, Texts texts) {
        Stages stages = StageSettings.of(tx);
        List<Elements.Choice> places = new ArrayList<>();
        places.add(new Elements.Choice(FIRST, texts.say("stages.form.first")));
        stages.all()
                .forEach(stage -> places.add(new Elements.Choice(stage.stage(), stages.name(stage.stage(), texts))));
        return new Reply.Open(Blocks.in(texts)
                .input(NAME, "stages.form.name", Elements.line(NAME, null, StageSettings.NAME), false)
                .input(PROBABILITY, "stages.form.probability", percent(PROBABILITY), false)
                .input(
                        AFTER,
                        "stages.form.after",
                        Elements.menu(
                                AFTER, places, places.get(places.size() - 1).value()),
                        false)
                .modal("stages.form.new", ADD, "button.save", ""));
    }

    private Reply add(Tx tx, Ask.Submission ask) {
        Texts texts = ask.caller().texts();
        Optional<Integer> probability = percent(ask.fields(), PROBABILITY, texts.locale());
        if (probability.isEmpty()) {
            return new Reply.FieldErrors(Map.of(PROBABILITY, unfitPercent(texts)));
        }
        String name = ask.fields().text(NAME).orElse("");
        Naming naming = StageSettings.add(
                tx, name, probability.get(), ask.fields().option(AFTER).orElse(FIRST));
        return naming == Naming.DONE
                ? new Reply.Say(list(tx, ask.caller(), "stages.changed"))
                : new Reply.FieldErrors(Map.of(NAME, unfitName(texts, naming)));
    }

    private static Reply changeForm(Tx tx, Texts texts) {
        Stages stages = StageSettings.of(tx);
        Blocks blocks = Blocks.in(texts);
        stages.offered().forEach(stage -> {
            String name = stages.name(stage.stage(), texts);
            String probability = String.valueOf(stage.probability());
            blocks.field(
                            NAME_OF + stage.stage(),
                            name,
                            Elements.line(NAME_OF + stage.stage(), name, StageSettings.NAME))
                    .field(
                            PROBABILITY_OF + stage.stage(),
                            texts.say("stages.form.probability_of", "stage", name),
                            Elements.line(PROBABILITY_OF + stage.stage(), probability, PERCENT_LENGTH));
        });
        return new Reply.Open(blocks.note("stages.form.note").modal("stages.form.change", CHANGE, "button.save", ""));
    }

    private Reply change(Tx tx, Ask.Submission ask) {
        Texts texts = ask.caller().texts();
        Fields fields = ask.fields();
        Stages stages = StageSettings.of(tx);
        List<Change> changes = new ArrayList<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (Stage stage : stages.offered()) {
            String key = stage.stage();
            if (!fields.has(PROBABILITY_OF + key)) {
                continue; // somebody added it while the form was open
            }
            String name = fields.text(NAME_OF + key).orElse("");
            // The name in the reader's language is no name of the workspace's own.
            boolean same = stage.name() == null && name.equals(stages.name(key, texts));
            percent(fields, PROBABILITY_OF + key, texts.locale())
                    .ifPresentOrElse(
                            percent -> changes.add(new Change(key, same ? "" : name, percent)),
                            () -> errors.put(PROBABILITY_OF + key, unfitPercent(texts)));
        }
        if (errors.isEmpty()) {
            LocalDate today = Workspaces.today(tx, clock.instant());
            StageSettings.change(tx, changes, today)
                    .forEach((key, naming) -> errors.put(NAME_OF + key, unfitName(texts, naming)));
        }
        return errors.isEmpty()
                ? new Reply.Say(list(tx, ask.caller(), "stages.changed"))
                : new Reply.FieldErrors(errors);
    }

    private static PlainTextInputElement percent(String name) {
        return Elements.line(name, null, PERCENT_LENGTH);
    }

    private static Optional<Integer> percent(Fields fields, String name, Locale locale) {
        return fields.text(name)
                .map(typed -> typed.replace("%", "").strip())
                .flatMap(typed -> Numerals.whole(typed, locale, 0, StageSettings.MOST_PROBABLE));
    }

    private static String unfitPercent(Texts texts) {
        return texts.say("stages.percent_unfit", "most", StageSettings.MOST_PROBABLE);
    }

    private static String unfitName(Texts texts, Naming naming) {
        return naming == Naming.TAKEN
                ? texts.say("stages.name_taken")
                : texts.say("stages.name_unfit", "most", StageSettings.NAME);
    }
}
