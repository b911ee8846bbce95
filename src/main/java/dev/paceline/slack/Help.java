package dev.paceline.slack;

import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** {@code /paceline help}: every command of the registry with its usage and an example, in the caller's language. */
public final class Help implements Handler<Ask.Command> {
    private final Registry registry;

    public Help(Registry registry) {
        this.registry = registry;
    }

    public void register() {
        registry.paceline("help", this);
    }

    @Override
    public Reply answer(Tx tx, Ask.Command ask) {
        Texts texts = ask.caller().texts();
        Blocks blocks = Blocks.in(texts);
        if (ask.text().isEmpty() || registry.called(ask.text()).isPresent()) {
            blocks.heading("help.heading");
        } else {
            blocks.text("help.unknown", "word", Limits.cut(SlackText.typedWithReferences(ask.text()), 80));
        }
        List<List<Texts.Run>> lines = new ArrayList<>();
        for (Registry.Command command : registry.commands()) {
            String typed =
                    command.reach() == Registry.Reach.SLASH ? "/" + command.name() : "/paceline " + command.name();
            String key = "command." + command.name().replace(' ', '_');
            lines.add(texts.runs(
                    "help.command",
                    "command",
                    (typed + " " + texts.say(key + ".usage")).strip(),
                    "description",
                    texts.say(key + ".description")));
            if (texts.has(key + ".example")) {
                lines.add(texts.runs("help.example", "example", typed + " " + texts.say(key + ".example")));
            }
        }
        return new Reply.Say(blocks.lines(lines).note("help.anywhere").message());
    }
}
