package dev.paceline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What two do at the same moment comes out as if one had been first. */
@OnEveryDatabase
class RaceTest {
    private static final int TIMES = 6;

    private final TestApp app;

    RaceTest(TestDatabase.Kind kind) {
        app = new TestApp(TestDatabase.of(kind), new SetClock("2026-11-21T09:00:00Z"), "UADMIN");
        app.withUser("UADMIN", "Ada", "en-US", "UTC");
        app.command("UADMIN", "/absence", "");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void absencesThatOverlapAreEnteredOnce() throws Exception {
        List<String> answers = atOnce(i -> TestApp.read(app.command("UADMIN", "/absence", (20 + i) + "-28 dec")));
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("You are away"))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("You are already away"))
                .hasSize(TIMES - 1);
        assertThat(app.column("select count(*) from absence where workspace_id = :workspace"))
                .containsExactly("1");
    }

    @Test
    void settingsOfOneDayAreOneSpan() throws Exception {
        List<String> places = List.of("nl", "de", "es", "be", "fr", "us");
        app.command("UADMIN", "/team", "create North <@UADMIN>");
        String team = "TEAM:"
                + app.column("select id from team where workspace_id = :workspace")
                        .get(0);
        List<String> answers = atOnce(
                i -> app.submit("UADMIN", "people.submitted", team, Map.of("place", TestApp.chosen(places.get(i))))
                        .toString());
        assertThat(answers).allSatisfy(answer -> assertThat(answer).contains("Saved."));
        assertThat(app.column("select until_day from working_time where workspace_id = :workspace"))
                .containsExactly("9999-12-31");
    }

    private interface Deed {
        String done(int i);
    }

    private List<String> atOnce(Deed deed) throws Exception {
        CyclicBarrier start = new CyclicBarrier(TIMES);
        ExecutorService pool = Executors.newFixedThreadPool(TIMES);
        List<Callable<String>> deeds = IntStream.range(0, TIMES)
                .<Callable<String>>mapToObj(i -> () -> {
                    start.await();
                    return deed.done(i);
                })
                .toList();
        List<String> answers = new ArrayList<>();
        try {
            for (Future<String> answer : pool.invokeAll(deeds)) {
                answers.add(answer.get());
            }
        } finally {
            pool.shutdown();
        }
        return answers;
    }
}
