package dev.paceline.slack;

import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** {@code /paceline help}: every command of the registry with its usage and an example, in the caller's language. */
public final class Help implements Handler<Ask.Command> {
    /** The most that is repeated of what was typed, in characters. */
    private static final int SHOWN = 80;

    private static final String PACELINE = Router.PACELINE + " ";

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
        String typed = Limits.cut(SlackText.typedWithReferences(ask.text()), SHOWN);
        if (typed.isEmpty() || registry.called(typed).isPresent()) {
            return new Reply.Say(commands(blocks.heading("help.heading"), texts));
        }
        String[] words = typed.split(" ", 2);
        String rest = words.length > 1 ? " " + words[1] : "";
        return new Reply.Say(registry.nearest(words[0])
                .map(nearest -> blocks.text("help.nearest", "word", words[0], "nearest", PACELINE + nearest + rest)
                        .message())
                .orElseGet(() -> commands(blocks.text("help.unknown", "word", typed), texts)));
    }

    private Message commands(Blocks blocks, Texts texts) {
        for (Registry.Reach reach : Registry.Reach.values()) {
            blocks.lines(commands(reach, texts));
        }
        return blocks.note("help.anywhere").message();
    }

    private List<List<Texts.Run>> commands(Registry.Reach reach, Texts texts) {
        List<List<Texts.Run>> lines = new ArrayList<>();
        for (Registry.Command command : registry.commands()) {
            if (command.reach() == reach) {
                lines.addAll(lines(command, texts));
            }
        }
        return lines;
    }

    private static List<List<Texts.Run>> lines(Registry.Command command, Texts texts) {
        String typed = (command.reach() == Registry.Reach.SLASH ? "/" : PACELINE) + command.name();
        String key = "command." + command.name();
        List<List<Texts.Run>> lines = new ArrayList<>();
        lines.add(texts.runs(
                "help.command",
                "command",
                (typed + " " + texts.say(key + ".usage")).strip(),
                "description",
                texts.say(key + ".description")));
        if (texts.has(key + ".example")) {
            lines.add(texts.runs("help.example", "example", typed + " " + texts.say(key + ".example")));
        }
        return lines;
    }
}
