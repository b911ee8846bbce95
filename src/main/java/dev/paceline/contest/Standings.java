package dev.paceline.contest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who stands where. Of two with one score the first is who came to it earlier; who did at the same moment share the place. Nobody
 * is ranked without a score. Pure.
 */
public final class Standings {
    private static final Comparator<Run> PLACE = Comparator.comparing(Run::score)
            .reversed()
            .thenComparing(run -> run.reached().orElse(Instant.MAX));

    /** By name where the place is the same, as a list has to begin somewhere. */
    private static final Comparator<Run> ORDER = PLACE.thenComparing(Run::name).thenComparing(Run::side);

    /** Of a contest that has not begun. */
    public static final Standings NONE = new Standings(List.of());

    private final List<Run> runs;

    Standings(List<Run> runs) {
        this.runs = List.copyOf(runs);
    }

    /** Of all who are ranked. */
    public List<Standing> all() {
        return ranked(runs.stream().filter(Run::shown));
    }

    /** Where this side stands, or would stand if it were ranked; empty where it has no score, or takes no part. */
    public Optional<Standing> of(long side) {
        return ranked(runs.stream().filter(run -> run.shown() || run.side() == side)).stream()
                .filter(standing -> standing.side() == side)
                .findFirst();
    }

    /** Whether this side takes part. */
    public boolean has(long side) {
        return runs.stream().anyMatch(run -> run.side() == side);
    }

    /** When somebody first came to what ends the contest, if it has an end of that kind. */
    public Optional<Instant> won(Rule rule) {
        return rule.goal().isEmpty()
                ? Optional.empty()
                : runs.stream()
                        .filter(run -> run.shown() && rule.wins(run.score()))
                        .flatMap(run -> run.reached().stream())
                        .min(Comparator.naturalOrder());
    }

    /** What everyone has come to by now, ranked or not. */
    List<Run> runs() {
        return runs;
    }

    private static List<Standing> ranked(Stream<Run> some) {
        List<Run> sorted =
                some.filter(run -> run.score().signum() > 0).sorted(ORDER).toList();
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Run run = sorted.get(i);
            boolean shares = i > 0 && PLACE.compare(sorted.get(i - 1), run) == 0;
            int place = shares ? standings.get(i - 1).place() : i + 1;
            standings.add(new Standing(
                    place, run.side(), run.name(), run.score(), run.reached().map(Instant::toEpochMilli)));
        }
        return standings;
    }
}
