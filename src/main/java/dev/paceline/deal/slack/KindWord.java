package dev.paceline.deal.slack;

import dev.paceline.deal.PickMeUp;
import dev.paceline.deal.PickMeUps;
import dev.paceline.deal.PickMeUps.Loss;
import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.Outbox;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Message;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.util.List;
import java.util.Locale;

/**
 * What somebody who lost a deal gets from their leader, frozen.
 *
 * @param written whether the words are the leader's own
 */
public record KindWord(Locale reader, String from, boolean written, String words) {
    /** The kind of letter. */
    public static final String KIND = "kind_word";

    /** Sends what the offer says was sent, in the language of who gets it. */
    static void send(Tx tx, PickMeUp offer) {
        Member member = Members.get(tx, offer.memberId());
        KindWord word = new KindWord(
                member.locale(),
                Members.get(tx, offer.leaderId()).name(),
                offer.words().isPresent(),
                offer.words().orElseGet(() -> usual(Texts.of(member.locale()), PickMeUps.losses(tx, offer))));
        Outbox.put(tx, new Letter(KIND, KIND + " " + offer.id(), member.userId(), Frozen.content(word)));
    }

    /** The words that are sent where the leader writes none. */
    static String usual(Texts texts, List<Loss> losses) {
        String account = losses.stream().findFirst().map(Loss::account).orElse("");
        return texts.say("pick_me_up.words", "n", losses.size(), "account", account);
    }

    public static Message message(Letter letter) {
        KindWord word = Frozen.read(letter, KindWord.class);
        return Blocks.in(Texts.of(word.reader()))
                .text(word.written() ? "pick_me_up.wrote" : "pick_me_up.sends", "from", word.from())
                .quote(word.words())
                .message();
    }
}
