package dev.paceline.deal.slack;

import dev.paceline.deal.Limits;
import dev.paceline.deal.Mistake.Field;
import dev.paceline.deal.PickMeUp;
import dev.paceline.deal.PickMeUps;
import dev.paceline.deal.PickMeUps.Loss;
import dev.paceline.member.Members;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a leader does with the offer to send a kind word. The offer itself is told anew by the outbox, so there is nothing to
 * answer; whoever it was not made to gets no answer either.
 */
final class PickMeUpActions {
    private static final String WRITTEN = "pick_me_up.written";
    private static final String WORDS = "words";

    private final Clock clock;

    PickMeUpActions(Clock clock) {
        this.clock = clock;
    }

    void register(Registry registry) {
        registry.action(PickMeUpOffer.SEND, (tx, ask) -> send(tx, ask, RowId.read(ask.value()), Optional.empty()));
        registry.action(PickMeUpOffer.WRITE, PickMeUpActions::write);
        registry.action(PickMeUpOffer.OFF, (tx, ask) -> turn(tx, ask, true));
        registry.action(PickMeUpOffer.ON, (tx, ask) -> turn(tx, ask, false));
        registry.submission(WRITTEN, this::written);
    }

    /** Once, however often it is clicked; not where nothing is lost any more. */
    private Reply send(Tx tx, Ask ask, long id, Optional<String> words) {
        PickMeUps.of(tx, id, ask.caller().memberId())
                .filter(offer -> isOpen(tx, offer))
                .ifPresent(offer -> {
                    offer.send(words, clock.instant());
                    KindWord.send(tx, offer);
                    PickMeUpOffer.tell(tx, offer);
                });
        return new Reply.Nothing();
    }

    private static boolean isOpen(Tx tx, PickMeUp offer) {
        return !offer.isSent() && !PickMeUps.losses(tx, offer).isEmpty();
    }

    /** The words are for the one who lost the deal, so they begin in that one's language. */
    private static Reply write(Tx tx, Ask.Action ask) {
        Optional<PickMeUp> open = PickMeUps.of(
                        tx, RowId.read(ask.value()), ask.caller().memberId())
                .filter(offer -> isOpen(tx, offer));
        if (open.isEmpty()) {
            return new Reply.Nothing();
        }
        List<Loss> losses = PickMeUps.losses(tx, open.get());
        Texts theirs = Texts.of(Members.get(tx, open.get().memberId()).locale());
        return new Reply.Open(Blocks.in(ask.caller().texts())
                .input(
                        WORDS,
                        "pick_me_up.form.words",
                        Elements.paragraph(WORDS, KindWord.usual(theirs, losses), Field.REASON.most()),
                        false)
                .modal(
                        "pick_me_up.form",
                        WRITTEN,
                        "pick_me_up.form.send",
                        String.valueOf(open.get().id())));
    }

    private Reply written(Tx tx, Ask.Submission ask) {
        Texts texts = ask.caller().texts();
        Optional<String> words = ask.fields().text(WORDS);
        if (words.isEmpty()) {
            return new Reply.FieldErrors(Map.of(WORDS, texts.say("pick_me_up.form.empty")));
        }
        if (Limits.reason(words.get()).isPresent()) {
            return new Reply.FieldErrors(
                    Map.of(WORDS, texts.say("deal.mistake.length.REASON", "most", Field.REASON.most())));
        }
        return send(tx, ask, RowId.read(ask.metadata()), words);
    }

    private static Reply turn(Tx tx, Ask.Action ask, boolean off) {
        long leader = ask.caller().memberId();
        if (off) {
            PickMeUps.turnOff(tx, leader);
        } else {
            PickMeUps.turnOn(tx, leader);
        }
        PickMeUps.of(tx, RowId.read(ask.value()), leader).ifPresent(offer -> PickMeUpOffer.tell(tx, offer));
        return new Reply.Nothing();
    }
}
