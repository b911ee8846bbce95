package dev.paceline.shoutout.slack;

import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.slack.Renderer;
import dev.paceline.member.Members;
import dev.paceline.shoutout.Card;
import dev.paceline.shoutout.Letters;
import dev.paceline.slack.Message;
import dev.paceline.slack.SlackText;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.util.Locale;

/** Makes the messages about a shout-out of its rows, when they are posted and whenever they change. */
public final class CardRenderer implements Renderer {
    @Override
    public Message render(Tx tx, Letter letter) {
        Card card = Card.find(tx, Frozen.read(letter, Letters.Pointer.class).shoutout())
                .orElseThrow();
        return SlackText.isPerson(letter.conversation())
                ? of(Members.find(tx, letter.conversation()).orElseThrow().locale())
                        .told(card)
                : of(Members.channelLocale(tx, letter.conversation())).card(card);
    }

    private static CardMessages of(Locale reader) {
        return new CardMessages(Texts.of(reader));
    }
}
