package dev.paceline.shoutout.slack;

import dev.paceline.shoutout.Quote;
import dev.paceline.slack.Ask;
import dev.paceline.slack.SlackText;
import dev.paceline.text.Typed;
import java.util.Map;
import java.util.Optional;

/**
 * A message that a shout-out is about, as the form carries it.
 *
 * @param ts Slack's name for it in the channel
 */
record MessageOrigin(String channel, String ts, Quote quote) {
    private static final int PARTS = 4;

    /** @param names of the people whom the message refers to, by their ids */
    static MessageOrigin of(Ask.MessageShortcut ask, Map<String, String> names) {
        String text = SlackText.typedWithReferences(SlackText.named(ask.text(), names));
        String words = Typed.shown(Optional.ofNullable(Typed.clean(text)).orElse(""), Quote.LENGTH);
        return new MessageOrigin(ask.channel(), ask.ts(), new Quote(words, ask.link()));
    }

    /** Two shout-outs about the same message have the same. */
    String origin() {
        return channel + " " + ts;
    }

    String encoded() {
        return String.join(" ", channel, ts, quote.link(), quote.words());
    }

    static Optional<MessageOrigin> decode(String metadata) {
        String[] parts = metadata.split(" ", PARTS);
        return parts.length == PARTS
                ? Optional.of(new MessageOrigin(parts[0], parts[1], new Quote(parts[3], parts[2])))
                : Optional.empty();
    }
}
