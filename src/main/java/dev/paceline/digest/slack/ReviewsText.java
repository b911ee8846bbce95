package dev.paceline.digest.slack;

import dev.paceline.digest.ReviewsDue;
import dev.paceline.digest.Topic;
import dev.paceline.slack.Blocks;
import dev.paceline.text.Texts;
import java.util.List;
import java.util.Optional;

/** How many reviews were held and which are due, in one line. */
final class ReviewsText implements SectionText<ReviewsDue> {
    @Override
    public Topic topic() {
        return Topic.REVIEWS;
    }

    @Override
    public Class<ReviewsDue> figures() {
        return ReviewsDue.class;
    }

    @Override
    public List<List<Texts.Run>> changes(Optional<ReviewsDue> then, Optional<ReviewsDue> now, Reading reading) {
        return DueText.changes(
                "digest.old.reviews",
                then.map(ReviewsDue::held).orElse(0L),
                now.map(ReviewsDue::held).orElse(0L),
                reading);
    }

    @Override
    public void show(ReviewsDue reviews, Reading reading, Blocks blocks) {
        DueText.show("digest.reviews", reviews.held(), reviews.due(), reading, blocks);
    }
}
