package dev.paceline.activity.slack;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.paceline.account.Account;
import dev.paceline.activity.ActivityLog.Logged;
import dev.paceline.activity.ActivityLog.Refusal;
import dev.paceline.activity.ActivityLog.Undo.Undone;
import dev.paceline.activity.Entry;
import dev.paceline.activity.Mistake;
import dev.paceline.activity.Types;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code /log} answers. Pure: an outcome becomes a message. */
public final class LogMessages {
    static final String UNDO = "activity.undo";
    static final String EDIT = "activity.edit";
    static final String AGAIN = "activity.again";
    static final String NEAREST_ACCOUNT = "activity.nearest_account";
    public static final String OPEN = "activity.open";
    static final String LIST = "activity.list";

    private final Texts texts;
    private final Sentences sentences;

    /** For a reader whose own day is {@code today}. */
    public LogMessages(Types types, Texts texts, LocalDate today) {
        this.texts = texts;
        this.sentences = new Sentences(types, texts, today);
    }

    Message logged(Logged logged) {
        return entered("log.done", logged);
    }

    Message edited(Logged logged) {
        return entered("log.edited", logged);
    }

    Message undone(Undone undone) {
        return Blocks.in(texts)
                .lines(List.of(
                        sentences.entry("log.undone", undone.entry()), sentences.total(undone.entry(), undone.day())))
                .actions(Elements.button(texts, "button.log_again", AGAIN, String.valueOf(undone.id())))
                .message();
    }

    Message refused(Refusal refusal) {
        return Blocks.in(texts)
                .text(refusal == Refusal.GONE ? "log.refused.gone" : "log.refused.not_yours")
                .actions(listButton())
                .message();
    }

    Message misunderstood(Mistake mistake) {
        return Blocks.in(texts)
                .lines(List.of(sentences.mistake(mistake)))
                .actions(Elements.button(texts, "button.form", OPEN, "new"))
                .message();
    }

    Message list(Map<Long, Entry> entries) {
        Blocks blocks = Blocks.in(texts).heading(entries.isEmpty() ? "log.list.none" : "log.list.heading");
        entries(blocks, entries);
        return blocks.actions(newButton()).message();
    }

    /** Adds each entry with its buttons. */
    public void entries(Blocks blocks, Map<Long, Entry> entries) {
        entries.forEach((id, entry) -> {
            List<List<Texts.Run>> lines = new ArrayList<>();
            lines.add(sentences.entry("log.line", entry));
            note(entry, lines);
            blocks.lines(lines).actions(undo(id), edit(id));
        });
    }

    /** Opens an empty form. */
    public ButtonElement newButton() {
        return Elements.primary(Elements.button(texts, "button.log", OPEN, "new"));
    }

    /** Shows the last entries. */
    public ButtonElement listButton() {
        return Elements.button(texts, "button.list", LIST, "recent");
    }

    private Message entered(String key, Logged logged) {
        Entry entry = logged.entry();
        List<List<Texts.Run>> lines = new ArrayList<>();
        lines.add(sentences.entry(key, entry));
        note(entry, lines);
        lines.add(sentences.total(entry, logged.day()));
        Blocks blocks = Blocks.in(texts).lines(lines);
        List<BlockElement> buttons = new ArrayList<>(List.of(undo(logged.id()), edit(logged.id())));
        String account = entry.account();
        if (account != null && logged.accountOpened()) {
            if (logged.nearestAccount().isPresent()) {
                Account nearest = logged.nearestAccount().get();
                blocks.note("log.account.nearest", "account", account, "nearest", nearest.name());
                buttons.add(Elements.button(
                        texts,
                        "button.nearest_account",
                        NEAREST_ACCOUNT,
                        logged.id() + " " + nearest.id(),
                        "account",
                        nearest.name()));
            } else {
                blocks.note("log.account.opened", "account", account);
            }
        }
        return blocks.actions(buttons).message();
    }

    private void note(Entry entry, List<List<Texts.Run>> lines) {
        if (entry.note() != null) {
            lines.add(List.of(new Texts.Run(texts.say("log.note", "note", entry.note()), false)));
        }
    }

    private ButtonElement undo(long id) {
        return Elements.button(texts, "button.undo", UNDO, String.valueOf(id));
    }

    private ButtonElement edit(long id) {
        return Elements.button(texts, "button.edit", EDIT, String.valueOf(id));
    }
}
