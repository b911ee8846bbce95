package dev.paceline.shoutout.slack;

import dev.paceline.shoutout.Card;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Blocks.Mention;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * The card that a channel sees, and what a receiver is told. In the channel the receivers are called, since they are to be seen;
 * everybody else stands there by name.
 */
public record CardMessages(Texts texts) {
    static final String SECOND = "shoutout.second";

    /** So many who joined in are named. */
    private static final int NAMED = 3;

    public Message card(Card card) {
        if (card.takenBack()) {
            return takenBack(card);
        }
        List<Mention> receivers = card.receivers().stream()
                .map(person -> new Mention(person.userId(), person.name()))
                .toList();
        Blocks blocks = Blocks.in(texts).textBeforePeople("shoutout.card", receivers, "giver", card.giver());
        what(blocks, card);
        if (!card.seconders().isEmpty()) {
            blocks.note("shoutout.card.seconded", "who", seconders(card.seconders()));
        }
        return blocks.actions(Elements.button(
                        texts,
                        "button.shoutout.second",
                        SECOND,
                        String.valueOf(card.id()),
                        "n",
                        card.seconders().size()))
                .message();
    }

    /** For a receiver, in a direct message. */
    public Message told(Card card) {
        if (card.takenBack()) {
            return takenBack(card);
        }
        Blocks blocks = Blocks.in(texts)
                .text(
                        "shoutout.told",
                        "giver",
                        card.giver(),
                        "others",
                        card.receivers().size() - 1);
        what(blocks, card);
        card.channel().ifPresent(channel -> blocks.textBeforeChannel("shoutout.told.where", channel));
        return blocks.actions(Elements.button(texts, "button.shoutout.settings", ShoutoutCommand.SETTINGS, "settings"))
                .message();
    }

    private Message takenBack(Card card) {
        return Blocks.in(texts)
                .text("shoutout.card.taken_back", "giver", card.giver())
                .message();
    }

    private static void what(Blocks blocks, Card card) {
        blocks.written(card.words());
        card.quote().ifPresent(quote -> blocks.quote(quote.words(), quote.link(), "shoutout.card.message"));
        card.value().ifPresent(value -> blocks.note("shoutout.card.value", "value", value));
    }

    private String seconders(List<String> names) {
        int named = names.size() > NAMED + 1 ? NAMED : names.size();
        List<String> shown = new ArrayList<>(names.subList(0, named));
        if (named < names.size()) {
            shown.add(texts.say("shoutout.card.others", "n", names.size() - named));
        }
        return texts.list(shown);
    }
}
