package dev.paceline.review;

import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.Outbox;
import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Tx;
import java.util.Optional;
import java.util.stream.Stream;

/** The direct messages about a review that was shared. Their letters name the rows, which they are made of when they are sent. */
public final class Shared {
    /** The kind of letter. */
    public static final String KIND = "review";

    private Shared() {}

    /**
     * What a letter holds.
     *
     * @param remark what was added; empty for the review itself
     * @param change another one with each change, so that the message is made anew
     */
    public record Pointer(long review, Optional<Long> remark, long change) {}

    /** The member gets the review or, where they have it, sees in its place how it stands now. */
    static void tell(Tx tx, Review review) {
        put(tx, review, review.memberId(), Optional.empty(), KIND + " " + review.id());
    }

    /** The member and who held it learn what somebody else added; where that one leads them no more, whoever does now. */
    static void tellOf(Tx tx, Review review, Remark remark) {
        Optional<Long> leader = review.heldBy()
                .filter(holder -> Leadership.isAbove(tx, holder, review.memberId()))
                .or(() -> Leadership.managerOf(tx, review.memberId()).map(Member::id));
        Stream.concat(Stream.of(review.memberId()), leader.stream())
                .filter(to -> to != remark.authorId())
                .forEach(to -> put(
                        tx,
                        review,
                        to,
                        Optional.of(remark.id()),
                        KIND + " " + review.id() + " " + remark.id() + " " + to));
    }

    private static void put(Tx tx, Review review, long to, Optional<Long> remark, String key) {
        Outbox.rewrite(
                tx,
                new Letter(
                        KIND,
                        key,
                        Members.get(tx, to).userId(),
                        Frozen.content(new Pointer(review.id(), remark, tx.newId()))));
    }
}
