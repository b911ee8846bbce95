package dev.paceline.deal.slack;

import dev.paceline.deal.Circle;
import dev.paceline.deal.DealBook;
import dev.paceline.deal.DealBook.Shown;
import dev.paceline.deal.DealState;
import dev.paceline.deal.Editor;
import dev.paceline.deal.Outcome;
import dev.paceline.deal.PickMeUps;
import dev.paceline.deal.StageSettings;
import dev.paceline.deal.Stages;
import dev.paceline.member.Actor;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who works on deals, what they may, and how they are answered. */
final class Desk {
    final Tx tx;
    final Member member;
    final Texts texts;
    final Editor editor;
    final Stages stages;
    final Sentences sentences;
    final DealMessages messages;
    private @Nullable Circle circle;

    Desk(Tx tx, Caller caller, Clock clock) {
        this.tx = tx;
        this.member = Members.get(tx, caller.memberId());
        this.texts = caller.texts();
        this.editor = Editor.of(member, caller.admin(), clock.instant());
        this.stages = StageSettings.of(tx);
        this.sentences = new Sentences(texts, stages, editor.today(), member.id());
        this.messages = new DealMessages(sentences, this::mayChange);
    }

    /** Whom the caller may look after; read when it is asked for, as most work on their own deals. */
    Circle circle() {
        if (circle == null) {
            circle = Circle.of(tx, new Actor(member.id(), editor.admin()));
        }
        return circle;
    }

    boolean mayChange(long owner) {
        return owner == member.id() || circle().mayChange(owner);
    }

    LocalDate today() {
        return editor.today();
    }

    Currency currency() {
        return Workspaces.current(tx).settings().currency();
    }

    Shown shown(DealState state) {
        return DealBook.shown(tx, List.of(state)).get(0);
    }

    /** The deal as it is now, if the caller may change it. */
    Optional<DealState> changeable(long dealId) {
        return DealBook.present(tx, dealId).filter(state -> mayChange(state.ownerId()));
    }

    /** Lost by whoever says so: their leader is offered to send a kind word. */
    Reply lost(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            PickMeUps.offer(tx, done.state(), editor.at());
        }
        return answer("deal.done.lost", outcome);
    }

    /** @param key the text that says what was done */
    Reply answer(String key, Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            WonPost.correct(tx, done.state());
            PickMeUpOffer.correct(tx, done.state());
            return new Reply.Say(messages.done(key, shown(done.state())));
        }
        return new Reply.Say(messages.refused(((Outcome.Refused) outcome).refusal()));
    }
}
