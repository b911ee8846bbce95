package dev.paceline.account.slack;

import com.slack.api.model.block.element.ButtonElement;
import dev.paceline.account.Account;
import dev.paceline.account.Accounts;
import dev.paceline.account.Accounts.Counted;
import dev.paceline.account.Accounts.Merge;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.slack.SlackText;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /paceline accounts}: finds accounts by their names; admins merge two that are the same customer. */
public final class AccountsCommand {
    private static final String OPEN_MERGE = "account.open_merge";
    private static final String MERGE = "account.merge";
    private static final String UNMERGE = "account.unmerge";
    private static final String FROM = "from";
    private static final String INTO = "into";
    private static final int LISTED = 30;
    private static final int MERGED = 4;
    private static final int NAME_LENGTH = 80;

    public void register(Registry registry) {
        registry.paceline("accounts", this::list);
        registry.action(OPEN_MERGE, this::open);
        registry.submission(MERGE, this::merge);
        registry.action(UNMERGE, this::unmerge);
    }

    private Reply list(Tx tx, Ask.Command ask) {
        Texts texts = ask.caller().texts();
        String words = SlackText.typedWithReferences(ask.text());
        List<Account> found = Accounts.search(tx, words, LISTED + 1);
        List<Counted> merged = Accounts.merged(tx, words, MERGED);
        Blocks blocks = Blocks.in(texts);
        if (found.isEmpty() && merged.isEmpty()) {
            blocks.text(words.isEmpty() ? "accounts.none" : "accounts.not_found", "words", words);
        }
        if (!found.isEmpty()) {
            blocks.heading("accounts.heading")
                    .lines(found.stream()
                            .limit(LISTED)
                            .map(account -> List.of(new Texts.Run(account.name(), false)))
                            .toList());
        }
        if (found.size() > LISTED) {
            blocks.note("accounts.more");
        }
        merged.forEach(counted -> blocks.text(
                "accounts.counts_as",
                "from",
                counted.account().name(),
                "into",
                counted.as().name()));
        if (ask.caller().admin() && !(found.isEmpty() && merged.isEmpty())) {
            blocks.actions(Stream.concat(
                            Stream.of(Elements.button(texts, "button.merge", OPEN_MERGE, "merge")),
                            merged.stream().map(counted -> separate(texts, counted.account())))
                    .toList());
        }
        return new Reply.Say(blocks.message());
    }

    private static ButtonElement separate(Texts texts, Account account) {
        String id = String.valueOf(account.id());
        return Elements.button(texts, "button.unmerge", UNMERGE, id, "account", account.name());
    }

    private Reply open(Tx tx, Ask.Action ask) {
        Texts texts = ask.caller().texts();
        if (!ask.caller().admin()) {
            return refused(ask.caller());
        }
        return new Reply.Open(Blocks.in(texts)
                .input(FROM, "accounts.form.from", Elements.line(FROM, null, NAME_LENGTH), false)
                .input(INTO, "accounts.form.into", Elements.line(INTO, null, NAME_LENGTH), false)
                .modal("accounts.form.title", MERGE, "button.merge_now", ""));
    }

    private Reply merge(Tx tx, Ask.Submission ask) {
        Texts texts = ask.caller().texts();
        if (!ask.caller().admin()) {
            return refused(ask.caller());
        }
        String from = ask.fields().text(FROM).orElse("");
        String into = ask.fields().text(INTO).orElse("");
        Merge merge = Accounts.merge(tx, from, into);
        if (merge instanceof Merge.Merged merged) {
            return new Reply.Say(Blocks.in(texts)
                    .text(
                            "accounts.merged",
                            "from",
                            merged.from().name(),
                            "into",
                            merged.into().name())
                    .actions(Elements.button(
                            texts,
                            "button.undo",
                            UNMERGE,
                            String.valueOf(merged.from().id())))
                    .message());
        }
        if (merge instanceof Merge.SameAccount) {
            return new Reply.FieldErrors(Map.of(INTO, texts.say("accounts.same")));
        }
        Merge.NoSuchAccount unknown = (Merge.NoSuchAccount) merge;
        String field = unknown.name().equals(from) ? FROM : INTO;
        return new Reply.FieldErrors(Map.of(field, unknown(texts, unknown.name(), unknown.nearest())));
    }

    private Reply unmerge(Tx tx, Ask.Action ask) {
        Texts texts = ask.caller().texts();
        if (!ask.caller().admin()) {
            return refused(ask.caller());
        }
        Message message = Accounts.unmerge(tx, RowId.read(ask.value()))
                .map(account -> Blocks.in(texts)
                        .text("accounts.unmerged", "account", account.name())
                        .message())
                .orElseGet(() -> Blocks.in(texts).text("accounts.not_merged").message());
        return new Reply.Say(message);
    }

    private static Reply refused(Caller caller) {
        return new Reply.Say(Blocks.in(caller.texts()).text("slack.admins_only").message());
    }

    private static String unknown(Texts texts, String name, Optional<Account> nearest) {
        return nearest.map(account -> texts.say("accounts.nearest", "name", name, "nearest", account.name()))
                .orElseGet(() -> texts.say("accounts.unknown", "name", name));
    }
}
