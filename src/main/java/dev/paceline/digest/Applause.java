package dev.paceline.digest;

import dev.paceline.scorecard.Praise;
import dev.paceline.shoutout.Shoutouts;
import dev.paceline.shoutout.Shoutouts.Seconded;
import dev.paceline.store.Tx;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who was praised.
 *
 * @param receivers how many people received any; of one person none
 * @param first who received most, as many as anybody reads
 * @param best the one that most people joined in with
 */
public record Applause(Praise praise, int receivers, List<Received> first, Optional<Seconded> best) {
    /** How many somebody received. */
    public record Received(long member, long count) {}

    /** Reads it. */
    public static final class Reader implements Section<Applause> {
        private static final Comparator<Received> MOST_FIRST =
                Comparator.comparing(Received::count).reversed().thenComparing(Received::member);

        @Override
        public Topic topic() {
            return Topic.SHOUTOUTS;
        }

        @Override
        public Optional<Applause> read(Tx tx, About about) {
            Praise praise = Praise.of(tx, about.scope(), about.days(), about.daysBefore());
            if (praise.received() == 0) {
                return Optional.empty();
            }
            Map<Long, Long> counts =
                    about.scope().isMember() ? Map.of() : Shoutouts.counts(tx, about.scope(), about.days());
            List<Received> first = counts.entrySet().stream()
                    .map(count -> new Received(count.getKey(), count.getValue()))
                    .sorted(MOST_FIRST)
                    .limit(Density.FULL.lines())
                    .toList();
            Optional<Seconded> best = Shoutouts.mostSeconded(tx, about.scope(), about.days());
            return Optional.of(new Applause(praise, counts.size(), first, best));
        }
    }
}
