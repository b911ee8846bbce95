package dev.paceline.activity.slack;

import dev.paceline.activity.ActivityLog;
import dev.paceline.activity.ActivityLog.Edit;
import dev.paceline.activity.ActivityLog.Undo;
import dev.paceline.activity.ActivityParser;
import dev.paceline.activity.ActivityTypes;
import dev.paceline.activity.Entry;
import dev.paceline.activity.Parsed;
import dev.paceline.activity.Types;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.store.Tx;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** {@code /log}: logs an activity, lists the last ones, takes back and corrects. */
public final class LogCommand {
    private static final int LISTED = 10;

    private static final Set<String> LIST_WORDS = Texts.wordsOfAll("log.word.list");
    private static final Set<String> UNDO_WORDS = Texts.wordsOfAll("log.word.undo");

    private final ActivityTypes types;
    private final ActivityLog log;
    private final Clock clock;

    public LogCommand(ActivityTypes types, ActivityLog log, Clock clock) {
        this.types = types;
        this.log = log;
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.command("log", this::log);
        registry.shortcut("log_activity", (tx, ask) -> form(new Desk(tx, ask.caller())));
        registry.action(LogMessages.OPEN, (tx, ask) -> form(new Desk(tx, ask.caller())));
        registry.action(LogMessages.LIST, (tx, ask) -> list(new Desk(tx, ask.caller())));
        registry.action(LogMessages.UNDO, this::undo);
        registry.action(LogMessages.EDIT, this::edit);
        registry.action(LogMessages.AGAIN, this::logAgain);
        registry.action(LogMessages.NEAREST_ACCOUNT, this::moveToAccount);
        registry.submission(LogModal.SUBMITTED, this::submit);
    }

    /** Who writes in the log, what they may write, and how they are answered. */
    private final class Desk {
        final Tx tx;
        final Member member;
        final Types known;
        final Texts texts;
        final LocalDate today;
        final LogMessages messages;

        Desk(Tx tx, Caller caller) {
            this.tx = tx;
            this.member = Members.get(tx, caller.memberId());
            this.known = types.of(tx);
            this.texts = caller.texts();
            this.today = member.dayAt(clock.instant());
            this.messages = new LogMessages(known, texts, today);
        }
    }

    private Reply log(Tx tx, Ask.Command ask) {
        Desk desk = new Desk(tx, ask.caller());
        if (ask.text().isEmpty()) {
            return form(desk);
        }
        String word = Spelling.normal(ask.text());
        if (LIST_WORDS.contains(word)) {
            return list(desk);
        }
        if (UNDO_WORDS.contains(word)) {
            return undoLast(desk);
        }
        Parsed parsed = ActivityParser.parse(ask.text(), desk.known.vocabulary(), desk.texts.locale(), desk.today);
        if (parsed instanceof Parsed.Misunderstood misunderstood) {
            return new Reply.Say(desk.messages.misunderstood(misunderstood.mistake()));
        }
        Entry entry = ((Parsed.Understood) parsed).entry();
        return new Reply.Say(desk.messages.logged(log.log(tx, desk.member, entry, clock.instant())));
    }

    private Reply form(Desk desk) {
        return new Reply.Open(LogModal.view(desk.known, desk.texts, desk.today, null, ""));
    }

    private Reply list(Desk desk) {
        return new Reply.Say(desk.messages.list(log.recent(desk.tx, desk.member, LISTED)));
    }

    private Reply undoLast(Desk desk) {
        return log.recent(desk.tx, desk.member, 1).keySet().stream()
                .findFirst()
                .map(last -> undo(desk, last))
                .orElseGet(() -> list(desk));
    }

    private Reply undo(Tx tx, Ask.Action ask) {
        return undo(new Desk(tx, ask.caller()), RowId.read(ask.value()));
    }

    private Reply undo(Desk desk, long id) {
        Undo undo = log.undo(desk.tx, desk.member, id, clock.instant());
        if (undo instanceof Undo.Refused refused) {
            return new Reply.Say(desk.messages.refused(refused.refusal()));
        }
        return new Reply.Say(desk.messages.undone((Undo.Undone) undo));
    }

    private Reply edit(Tx tx, Ask.Action ask) {
        Desk desk = new Desk(tx, ask.caller());
        Optional<Entry> entry = log.find(tx, desk.member, RowId.read(ask.value()));
        if (entry.isEmpty()) {
            return new Reply.Say(desk.messages.refused(ActivityLog.Refusal.GONE));
        }
        return new Reply.Open(LogModal.view(desk.known, desk.texts, desk.today, entry.get(), ask.value()));
    }

    private Reply logAgain(Tx tx, Ask.Action ask) {
        Desk desk = new Desk(tx, ask.caller());
        Edit edit = log.logAgain(tx, desk.member, RowId.read(ask.value()), clock.instant());
        return edit instanceof Edit.Edited edited
                ? new Reply.Say(desk.messages.logged(edited.logged()))
                : answer(desk, edit);
    }

    /** The button carries the entry and the account that it offered. */
    private Reply moveToAccount(Tx tx, Ask.Action ask) {
        Desk desk = new Desk(tx, ask.caller());
        String[] ids = ask.value().split(" ", 2);
        long account = ids.length < 2 ? 0 : RowId.read(ids[1]);
        return answer(desk, log.moveTo(tx, desk.member, RowId.read(ids[0]), account, clock.instant()));
    }

    private Reply submit(Tx tx, Ask.Submission ask) {
        Desk desk = new Desk(tx, ask.caller());
        Parsed parsed = LogModal.read(desk.known, ask.fields(), desk.texts.locale(), desk.today);
        if (parsed instanceof Parsed.Misunderstood misunderstood) {
            return new Reply.FieldErrors(LogModal.errors(misunderstood.mistake(), desk.texts));
        }
        Entry entry = ((Parsed.Understood) parsed).entry();
        if (ask.metadata().isEmpty()) {
            return new Reply.Say(desk.messages.logged(log.log(tx, desk.member, entry, clock.instant())));
        }
        return answer(desk, log.edit(tx, desk.member, RowId.read(ask.metadata()), entry, clock.instant()));
    }

    private static Reply answer(Desk desk, Edit edit) {
        if (edit instanceof Edit.Refused refused) {
            return new Reply.Say(desk.messages.refused(refused.refusal()));
        }
        return new Reply.Say(desk.messages.edited(((Edit.Edited) edit).logged()));
    }
}
