package dev.paceline.review.slack;

import dev.paceline.member.Leadership;
import dev.paceline.review.Review;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Who asks, on which day of theirs, and how they are answered. */
final class Desk {
    final Tx tx;
    final Caller caller;
    final Instant now;
    final LocalDate today;
    final Texts texts;
    final ReviewWords words;
    final ReviewMessages messages;

    Desk(Tx tx, Ask ask, Clock clock) {
        this.tx = tx;
        this.caller = ask.caller();
        this.now = clock.instant();
        this.today = LocalDate.ofInstant(now, caller.zone());
        this.texts = caller.texts();
        this.words = new ReviewWords(texts, today);
        this.messages = new ReviewMessages(words, caller.zone());
    }

    boolean isAbove(long member) {
        return Leadership.isAbove(tx, caller.memberId(), member);
    }

    boolean maySee(long member) {
        return member == caller.memberId() || isAbove(member);
    }

    /** A review that the caller may see; the id proves nothing. */
    Optional<Review> review(long id) {
        return Review.find(tx, id).filter(review -> maySee(review.memberId()));
    }

    /** The whole review, as the caller may see it. */
    Reply.Say card(Review review) {
        return new Reply.Say(messages.card(Reading.of(tx, review, caller.memberId())));
    }

    /** The same in a modal, which leaves what it was opened from as it is. */
    Reply open(Review review) {
        return new Reply.Open(messages.shown(Reading.of(tx, review, caller.memberId())));
    }

    Reply say(String key, Object... arguments) {
        return new Reply.Say(Blocks.in(texts).text(key, arguments).message());
    }

    Reply notTheirs() {
        return say("review.refused.NOT_YOURS");
    }
}
