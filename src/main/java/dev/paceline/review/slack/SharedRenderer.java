package dev.paceline.review.slack;

import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.slack.Renderer;
import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.review.Remark;
import dev.paceline.review.Review;
import dev.paceline.review.Shared;
import dev.paceline.slack.Message;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.time.Clock;

/** Makes the direct messages about a shared review of its rows. */
public final class SharedRenderer implements Renderer {
    private final Clock clock;

    public SharedRenderer(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean mayBeSeen(Tx tx, Letter letter) {
        Review review = Review.find(
                        tx, Frozen.read(letter, Shared.Pointer.class).review())
                .orElseThrow();
        return Members.find(tx, letter.conversation())
                .filter(reader ->
                        reader.id() == review.memberId() || Leadership.isAbove(tx, reader.id(), review.memberId()))
                .isPresent();
    }

    @Override
    public Message render(Tx tx, Letter letter) {
        Shared.Pointer pointer = Frozen.read(letter, Shared.Pointer.class);
        Member reader = Members.find(tx, letter.conversation()).orElseThrow();
        Reading reading = Reading.of(tx, Review.find(tx, pointer.review()).orElseThrow(), reader.id());
        ReviewMessages messages = new ReviewMessages(
                new ReviewWords(Texts.of(reader.locale()), reader.dayAt(clock.instant())), reader.zone());
        return pointer.remark()
                .flatMap(id -> Remark.find(tx, id))
                .map(remark -> messages.remarked(reading, remark))
                .orElseGet(() -> messages.card(reading));
    }
}
