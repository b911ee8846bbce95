package dev.paceline.leaderboard;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Competition ranking: a place is one more than how many have a higher figure, so that a tie shares it: 1, 1, 3. */
final class Places {
    private final NavigableMap<BigDecimal, Integer> byFigure = new TreeMap<>();
    private final int last;

    Places(Collection<BigDecimal> figures) {
        List<BigDecimal> sorted =
                figures.stream().sorted(Comparator.reverseOrder()).toList();
        for (int i = 0; i < sorted.size(); i++) {
            byFigure.putIfAbsent(sorted.get(i), i + 1);
        }
        last = sorted.size() + 1;
    }

    /** The place of this figure, whether it is one of them or would join them. */
    int of(BigDecimal figure) {
        Map.Entry<BigDecimal, Integer> beaten = byFigure.floorEntry(figure);
        return beaten == null ? last : beaten.getValue();
    }
}
