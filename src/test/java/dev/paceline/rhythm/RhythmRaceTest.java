package dev.paceline.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.paceline.store.Store;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However many nodes fire at the same moment, each gets one letter. */
@OnEveryDatabase
class RhythmRaceTest {
    private static final int PEOPLE = 12;
    private static final int THREADS = 6;

    private final Office office;

    RhythmRaceTest(TestDatabase.Kind kind) {
        office = new Office(kind);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whoeverRunsAtOnceServesEachOnce() throws Exception {
        List<Audience> audiences = IntStream.range(0, PEOPLE)
                .mapToObj(i -> Office.of(office.person("Kim" + i, "UTC")))
                .toList();
        Someday weekly = Office.weekly(audiences.toArray(Audience[]::new));
        try (Store other = office.anotherStore()) {
            List<Rhythm> nodes = List.of(new Rhythm(office.store, office.clock), new Rhythm(other, office.clock));
            for (String monday : List.of("2026-11-16T08:00:00Z", "2026-11-23T08:00:00Z", "2026-11-30T08:00:00Z")) {
                office.clock.set(monday);
                // Who comes second knows that somebody else was quicker.
                assertThat(Office.logged(() -> atOnce(nodes, weekly))).doesNotContain(Level.ERROR);
            }
        }
        assertThat(office.letters())
                .containsExactlyInAnyOrderElementsOf(Stream.of("2026-11-09", "2026-11-16", "2026-11-23")
                        .flatMap(week -> IntStream.range(0, PEOPLE).mapToObj(i -> "Kim" + i + " " + week))
                        .toList());
    }

    private static void atOnce(List<Rhythm> nodes, Occasion occasion) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Void>> runs = IntStream.range(0, THREADS)
                .<Callable<Void>>mapToObj(i -> () -> {
                    start.await();
                    nodes.get(i % nodes.size()).run(Office.WORKSPACE, occasion);
                    return null;
                })
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Void> run : pool.invokeAll(runs)) {
                run.get();
            }
        } finally {
            pool.shutdown();
        }
    }
}
