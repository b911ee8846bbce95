package dev.paceline.shoutout.slack;

import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.paceline.shoutout.ValueSettings;
import dev.paceline.shoutout.ValueSettings.Addition;
import dev.paceline.shoutout.Values;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Handler;
import dev.paceline.slack.Message;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** {@code /paceline values}: what shout-outs can be tagged with; admins add and retire values. */
public final class ValuesCommand {
    private static final String OPEN = "values.open";
    private static final String ADD = "values.add";
    private static final String RETIRE = "values.retire";
    private static final String NAME = "name";

    private final Clock clock;

    public ValuesCommand(Clock clock) {
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.paceline("values", (tx, ask) -> new Reply.Say(list(tx, ask.caller())));
        registry.action(
                OPEN,
                Handler.forAdmins(
                        (tx, ask) -> new Reply.Open(Blocks.in(ask.caller().texts())
                                .input(NAME, "values.form.name", Elements.line(NAME, null, Values.NAME), false)
                                .modal("values.form.title", ADD, "button.save", ""))));
        registry.submission(ADD, Handler.forAdmins(this::add));
        registry.action(RETIRE, Handler.forAdmins((tx, ask) -> {
            ValueSettings.retire(tx, RowId.read(ask.value()), ask.caller().memberId(), clock.instant());
            return new Reply.Say(list(tx, ask.caller()));
        }));
    }

    private Reply add(Tx tx, Ask.Submission ask) {
        Texts texts = ask.caller().texts();
        String name = ask.fields().text(NAME).orElse("");
        Addition addition = ValueSettings.add(tx, name, ask.caller().memberId(), clock.instant());
        return addition == Addition.ADDED
                ? new Reply.Say(list(tx, ask.caller()))
                : new Reply.FieldErrors(Map.of(NAME, texts.say("values." + addition, "most", Values.NAME)));
    }

    private static Message list(Tx tx, Caller caller) {
        Texts texts = caller.texts();
        Values values = ValueSettings.of(tx);
        Blocks blocks = Blocks.in(texts).heading(values.isEmpty() ? "values.none" : "values.heading");
        if (!values.isEmpty()) {
            blocks.lines(values.all().stream()
                    .map(value -> texts.runs("values.line", "name", value.name(), "tag", Values.tag(value)))
                    .toList());
        }
        if (!caller.admin()) {
            return blocks.note("values.admins").message();
        }
        ButtonElement add = Elements.button(texts, "button.values.new", OPEN, "new");
        return (values.isEmpty() ? blocks.actions(add) : blocks.actions(add, retiring(values, texts))).message();
    }

    /** One menu holds as many values as there can be; so many buttons would not fit in a message. */
    private static StaticSelectElement retiring(Values values, Texts texts) {
        List<Choice> choices = values.all().stream()
                .map(value -> new Choice(String.valueOf(value.id()), value.name()))
                .toList();
        return Elements.asking(
                texts, Elements.menu(texts, "button.values.retire", RETIRE, choices), "values.retire.question");
    }
}
