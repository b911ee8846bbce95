package dev.paceline.digest;

import dev.paceline.deal.DealNews;
import dev.paceline.deal.Whose;
import dev.paceline.store.Tx;
import java.util.Optional;

/** What became of the deals. */
public final class DealsOfWeek implements Section<DealNews> {
    @Override
    public Topic topic() {
        return Topic.DEALS;
    }

    @Override
    public Optional<DealNews> read(Tx tx, About about) {
        DealNews news = DealNews.of(tx, Whose.of(about.scope()), about.week(), about.today(), about.currency());
        return Optional.of(news)
                .filter(any -> !any.isNothing()
                        || any.slipped().count() + any.stepless().count() > 0);
    }
}
