package dev.paceline.slack;

import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that Paceline answers to. Routing, help and the check of {@code manifest.yml} all come from here. */
public final class Registry {
    /** Where a command can be typed. */
    public enum Reach {
        /** As a slash command of its own, and as {@code /paceline NAME}. */
        SLASH,
        /** As {@code /paceline NAME} alone. */
        PACELINE
    }

    /**
     * A command. Its usage, example and description are the texts {@code command.NAME.usage}, {@code .example} and {@code
     * .description}; {@code .words} are its other names.
     *
     * @param name without the slash
     * @param takesPeople people and channels reach the handler as Slack's references ({@code should_escape} in the manifest)
     */
    public record Command(String name, Reach reach, boolean takesPeople, Handler<Ask.Command> handler) {}

    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final Map<String, Command> byWord = new HashMap<>();
    private final Map<String, Handler<Ask.Action>> actions = new LinkedHashMap<>();
    private final Map<String, Handler<Ask.Submission>> submissions = new LinkedHashMap<>();
    private final Map<String, Handler<Ask.Shortcut>> shortcuts = new LinkedHashMap<>();
    private final Map<String, Handler<Ask.MessageShortcut>> messageShortcuts = new LinkedHashMap<>();
    private @Nullable Handler<Ask.Home> home;

    public Registry command(String name, Handler<Ask.Command> handler) {
        return add(new Command(name, Reach.SLASH, false, handler));
    }

    /** A command whose text names people or channels. */
    public Registry commandWithPeople(String name, Handler<Ask.Command> handler) {
        return add(new Command(name, Reach.SLASH, true, handler));
    }

    /** A command under {@code /paceline} alone. */
    public Registry paceline(String name, Handler<Ask.Command> handler) {
        return add(new Command(name, Reach.PACELINE, true, handler));
    }

    public Registry action(String actionId, Handler<Ask.Action> handler) {
        return add(actions, actionId, handler);
    }

    public Registry submission(String callbackId, Handler<Ask.Submission> handler) {
        return add(submissions, callbackId, handler);
    }

    public Registry shortcut(String callbackId, Handler<Ask.Shortcut> handler) {
        return add(shortcuts, callbackId, handler);
    }

    /** A shortcut in the menu of each message. */
    public Registry messageShortcut(String callbackId, Handler<Ask.MessageShortcut> handler) {
        return add(messageShortcuts, callbackId, handler);
    }

    public Registry home(Handler<Ask.Home> handler) {
        home = handler;
        return this;
    }

    public Collection<Command> commands() {
        return commands.values();
    }

    /** The command of this name, in any of our languages. */
    public Optional<Command> called(String word) {
        return Optional.ofNullable(byWord.get(Spelling.normal(word)));
    }

    /** The word for a command that is spelled most like this one, if it may be a slip of it. */
    public Optional<String> nearest(String word) {
        String typed = Spelling.normal(word);
        Stream<String> words = byWord.keySet().stream().sorted();
        return Spelling.nearest(typed, words, known -> known, Math.min(2, typed.length() / 2));
    }

    public Map<String, Handler<Ask.Action>> actions() {
        return actions;
    }

    public Map<String, Handler<Ask.Submission>> submissions() {
        return submissions;
    }

    public Map<String, Handler<Ask.Shortcut>> shortcuts() {
        return shortcuts;
    }

    public Map<String, Handler<Ask.MessageShortcut>> messageShortcuts() {
        return messageShortcuts;
    }

    public Optional<Handler<Ask.Home>> home() {
        return Optional.ofNullable(home);
    }

    private Registry add(Command command) {
        String words = "command." + command.name() + ".words";
        Set<String> other = Texts.of(Locale.ENGLISH).has(words) ? Texts.wordsOfAll(words) : Set.of();
        Stream.concat(Stream.of(Spelling.normal(command.name())), other.stream())
                .distinct()
                .forEach(word -> add(byWord, word, command));
        return add(commands, command.name(), command);
    }

    private <T> Registry add(Map<String, T> map, String name, T handler) {
        if (map.putIfAbsent(name, handler) != null) {
            throw new IllegalStateException("Two handlers for " + name);
        }
        return this;
    }
}
