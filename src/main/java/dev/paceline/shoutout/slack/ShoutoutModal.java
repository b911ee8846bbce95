package dev.paceline.shoutout.slack;

import com.slack.api.model.view.View;
import dev.paceline.shoutout.Draft;
import dev.paceline.shoutout.GivingRules;
import dev.paceline.shoutout.Mistake;
import dev.paceline.shoutout.Parsed;
import dev.paceline.shoutout.Quote;
import dev.paceline.shoutout.Refusal;
import dev.paceline.shoutout.ShoutoutParser;
import dev.paceline.shoutout.Value;
import dev.paceline.shoutout.ValueSettings;
import dev.paceline.shoutout.Values;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Fields;
import dev.paceline.slack.RowId;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.util.List;
import java.util.Optional;

/** The form of a shout-out, perhaps about a message. */
final class ShoutoutModal {
    static final String SUBMITTED = "shoutout.submitted";

    private static final String WHO = "who";
    private static final String WORDS = "words";
    private static final String VALUE = "value";
    private static final String CHANNEL = "channel";
    private static final String QUOTED = "quoted";

    private ShoutoutModal() {}

    /**
     * An empty form.
     *
     * @param who whom it may be for
     * @param about the message that it is about
     * @param channel where its card may go
     */
    static View view(
            Tx tx, Texts texts, Optional<String> who, Optional<MessageOrigin> about, Optional<String> channel) {
        List<Choice> values = ValueSettings.of(tx).all().stream()
                .map(value -> new Choice(String.valueOf(value.id()), value.name()))
                .toList();
        Blocks blocks = Blocks.in(texts)
                .input(
                        WHO,
                        "shoutout.form.who",
                        Elements.users(WHO, who.stream().toList()),
                        false)
                .input(WORDS, "shoutout.form.words", Elements.paragraph(WORDS, null, ShoutoutParser.WORDS), false);
        if (!values.isEmpty()) {
            boolean optional = !GivingRules.of(tx).valueRequired();
            blocks.input(VALUE, "shoutout.form.value", Elements.menu(VALUE, values, null), optional);
        }
        blocks.input(CHANNEL, "shoutout.form.channel", Elements.channel(CHANNEL, channel.orElse(null)), true);
        about.ifPresent(message -> {
            Choice quote = new Choice(QUOTED, texts.say("shoutout.form.quoted"));
            // Slack says of no channel for certain that everybody may read it: only where the message stands is it read
            // already.
            boolean read = channel.filter(message.channel()::equals).isPresent();
            blocks.quote(message.quote().words(), message.quote().link(), "shoutout.card.message")
                    .input(
                            QUOTED,
                            "shoutout.form.quote",
                            Elements.checkboxes(QUOTED, List.of(quote), read ? List.of(QUOTED) : List.of()),
                            true);
        });
        return blocks.modal(
                "shoutout.form.title",
                SUBMITTED,
                "button.shoutout.give",
                about.map(MessageOrigin::encoded).orElse(""));
    }

    /** What was typed for the words, with the value that was chosen. */
    static Parsed parsed(Tx tx, Fields fields) {
        Values values = ValueSettings.of(tx);
        long chosen = fields.option(VALUE).map(RowId::read).orElse(0L);
        Optional<Value> value =
                values.all().stream().filter(each -> each.id() == chosen).findFirst();
        return ShoutoutParser.words(fields.text(WORDS).orElse(""), value);
    }

    static Draft draft(Ask.Submission ask, Parsed.Understood understood) {
        Fields fields = ask.fields();
        Optional<MessageOrigin> about = MessageOrigin.decode(ask.metadata());
        Optional<Quote> quote =
                about.filter(message -> fields.options(QUOTED).contains(QUOTED)).map(MessageOrigin::quote);
        return new Draft(
                about.map(MessageOrigin::origin).orElse(ask.request()),
                fields.users(WHO),
                List.of(),
                understood.words(),
                understood.value().map(Value::id),
                fields.channel(CHANNEL),
                quote);
    }

    static String field(Refusal refusal) {
        return refusal instanceof Refusal.ValueMissing ? VALUE : WHO;
    }

    static String field(Mistake mistake) {
        return mistake instanceof Mistake.UnknownValue ? VALUE : WORDS;
    }
}
