package dev.paceline.review.slack;

import dev.paceline.coaching.ActionItem;
import dev.paceline.coaching.ActionItems;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.review.Remark;
import dev.paceline.review.Review;
import dev.paceline.review.Sheet;
import dev.paceline.store.Tx;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A review with all that belongs to it, as somebody reads it.
 *
 * @param referred what the sheet refers to
 * @param names of everyone in it
 * @param reader the member, or somebody who stands above them
 */
record Reading(
        Review review,
        Sheet sheet,
        Referred referred,
        List<Remark> remarks,
        List<ActionItem> actions,
        Map<Long, String> names,
        long reader) {
    static Reading of(Tx tx, Review review, long reader) {
        Sheet sheet = review.sheet();
        List<Remark> remarks = Remark.of(tx, review.id());
        List<ActionItem> actions = ActionItems.of(tx, review.id());
        List<Long> people = Stream.of(
                        Stream.of(review.memberId()),
                        review.heldBy().stream(),
                        review.draftedBy().stream(),
                        remarks.stream().map(Remark::authorId),
                        actions.stream().map(ActionItem::ownerId))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
        Map<Long, String> names = Members.get(tx, people).stream().collect(Collectors.toMap(Member::id, Member::name));
        return new Reading(review, sheet, Referred.of(tx, sheet), remarks, actions, names, reader);
    }

    boolean isOwn() {
        return review.memberId() == reader;
    }

    String name(long member) {
        return names.getOrDefault(member, "");
    }

    /** That of the member. */
    String name() {
        return name(review.memberId());
    }
}
