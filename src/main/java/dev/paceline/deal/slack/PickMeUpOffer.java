package dev.paceline.deal.slack;

import com.slack.api.model.block.element.ButtonElement;
import dev.paceline.deal.DealState;
import dev.paceline.deal.PickMeUp;
import dev.paceline.deal.PickMeUps;
import dev.paceline.deal.PickMeUps.Loss;
import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.Outbox;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a leader sees of what somebody lost, frozen: the words that a click would send or, once they are sent, the own ones.
 *
 * @param offer the id of the {@link PickMeUp}
 * @param off whether the leader wants no more of these
 */
public record PickMeUpOffer(
        Locale reader,
        long offer,
        String who,
        List<Loss> losses,
        boolean sent,
        Optional<String> ownWords,
        boolean off) {
    /** The kind of letter. */
    public static final String KIND = "pick_me_up";

    static final String SEND = "pick_me_up.send";
    static final String WRITE = "pick_me_up.write";
    static final String OFF = "pick_me_up.off";
    static final String ON = "pick_me_up.on";

    /** Puts the offer into the outbox, or tells it anew where it stands. */
    static void tell(Tx tx, PickMeUp offer) {
        Member leader = Members.get(tx, offer.leaderId());
        PickMeUpOffer now = new PickMeUpOffer(
                leader.locale(),
                offer.id(),
                Members.get(tx, offer.memberId()).name(),
                PickMeUps.losses(tx, offer),
                offer.isSent(),
                offer.words(),
                PickMeUps.isOff(tx, leader.id()));
        Outbox.rewrite(tx, new Letter(KIND, KIND + " " + offer.id(), leader.userId(), Frozen.content(now)));
    }

    /** Tells anew what was told of a deal, after it was changed. */
    static void correct(Tx tx, DealState now) {
        PickMeUps.about(tx, now.dealId()).forEach(offer -> tell(tx, offer));
    }

    public static Message message(Letter letter) {
        return Frozen.read(letter, PickMeUpOffer.class).message();
    }

    private Message message() {
        Texts texts = Texts.of(reader);
        Blocks blocks = Blocks.in(texts);
        if (losses.isEmpty()) {
            blocks.text("pick_me_up.none", "who", who);
        } else {
            blocks.lines(losses.stream().map(loss -> line(texts, loss)).toList());
        }
        if (sent) {
            // The usual words were about what was lost by then, which may be another deal now.
            blocks.text("pick_me_up.sent", "who", who);
            ownWords.ifPresent(blocks::quote);
        } else if (off) {
            blocks.text("pick_me_up.off").actions(button(texts, "button.pick_me_up.on", ON));
        } else if (!losses.isEmpty()) {
            blocks.text("pick_me_up.offer", "who", who)
                    .quote(KindWord.usual(texts, losses))
                    .actions(
                            Elements.primary(button(texts, "button.pick_me_up.send", SEND)),
                            button(texts, "button.pick_me_up.write", WRITE),
                            button(texts, "button.pick_me_up.off", OFF));
        }
        return blocks.message();
    }

    private ButtonElement button(Texts texts, String label, String action) {
        return Elements.button(texts, label, action, String.valueOf(offer));
    }

    private List<Texts.Run> line(Texts texts, Loss loss) {
        return texts.runs(
                "pick_me_up.lost",
                "who",
                who,
                "account",
                loss.account(),
                "amount",
                texts.money(loss.amount()),
                "hasReason",
                loss.reason().isPresent() ? "yes" : "no",
                "reason",
                loss.reason().orElse(""));
    }
}
