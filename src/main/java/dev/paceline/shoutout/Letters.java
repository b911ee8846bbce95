package dev.paceline.shoutout;

import dev.paceline.delivery.Delivery.State;
import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.Outbox;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Tx;
import java.util.List;
import java.util.Optional;

/**
 * The letters about a shout-out: its card in a channel, and a direct message for each receiver. They name its row, which the
 * message is made of when it is sent and whenever it changes; so what stands in Slack is what stands here.
 */
public final class Letters {
    /** The kind of a card's letter. */
    public static final String CARD = "shoutout";

    /** The kind of a direct message's. */
    public static final String TOLD = "shoutout_told";

    private Letters() {}

    /**
     * What a letter holds.
     *
     * @param change another one with each change, so that the message is made anew
     */
    public record Pointer(long shoutout, long change) {}

    /** The card, if there is a channel for it. */
    public static Optional<Letter> card(Tx tx, Shoutout shoutout) {
        return shoutout.channel().map(channel -> new Letter(CARD, key(shoutout), channel, content(tx, shoutout)));
    }

    static Letter told(Tx tx, Shoutout shoutout, Member receiver) {
        return new Letter(TOLD, key(shoutout) + " " + receiver.id(), receiver.userId(), content(tx, shoutout));
    }

    /** Whether its channel did not take the card. */
    static boolean isCardRefused(Tx tx, Shoutout shoutout) {
        return Outbox.find(tx, key(shoutout))
                .filter(card -> card.state() == State.DEAD)
                .isPresent();
    }

    static void rewriteCard(Tx tx, Shoutout shoutout) {
        card(tx, shoutout).ifPresent(letter -> Outbox.rewrite(tx, letter));
    }

    /** The card, and the direct messages of those who got one. */
    static void rewriteAll(Tx tx, Shoutout shoutout, List<Receiver> receivers) {
        rewriteCard(tx, shoutout);
        List<Long> ids = receivers.stream().map(Receiver::memberId).toList();
        Members.get(tx, ids).stream()
                .map(member -> told(tx, shoutout, member))
                .filter(letter -> Outbox.find(tx, letter.key()).isPresent())
                .forEach(letter -> Outbox.rewrite(tx, letter));
    }

    private static String key(Shoutout shoutout) {
        return "shoutout " + shoutout.id();
    }

    private static String content(Tx tx, Shoutout shoutout) {
        return Frozen.content(new Pointer(shoutout.id(), tx.newId()));
    }
}
