package dev.paceline.contest.slack;

import static dev.paceline.contest.slack.Arena.ANNA;
import static dev.paceline.contest.slack.Arena.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.Features;
import dev.paceline.contest.ContestWork;
import dev.paceline.testing.AtOnce;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However many nodes look at the same moment, each card comes once, and what is settled or cancelled is so once. */
@OnEveryDatabase
class ContestRaceTest {
    private static final int THREADS = 8;

    private final Arena arena;

    ContestRaceTest(TestDatabase.Kind kind) {
        arena = new Arena("en-US", kind);
    }

    @AfterEach
    void close() {
        arena.close();
    }

    @Test
    void nodesAtOnceTellEachCardOnceAndSettleOnce() throws Exception {
        arena.started(MIA);
        for (String instant : List.of(
                "2026-11-23T08:00:00Z",
                "2026-11-25T08:00:00Z",
                "2026-11-27T08:00:00Z",
                "2026-11-28T08:00:00Z",
                "2026-11-28T11:00:00Z")) {
            arena.at(Instant.parse(instant).minusSeconds(1).toString()); // at the cut-off it would be too late
            arena.log(ANNA, "2 calls on 23 nov");
            arena.at(instant);
            assertThat(atOnce()).as(instant).isEqualTo(1);
            arena.app.deliver();
        }
        assertThat(arena.posts()).hasSize(4);
        assertThat(arena.updates()).hasSize(1).last().asString().contains("Anna wins");
        assertThat(atOnce()).isZero();
    }

    @Test
    void whoCancelsWhileItIsSettledFindsOneOfBoth() throws Exception {
        String id = arena.started(MIA);
        arena.at("2026-11-28T11:00:00Z");
        ContestWork node = new Features(arena.app.clock).contests(arena.app.store);
        AtOnce.run(THREADS, thread -> () -> {
            if (thread % 2 == 0) {
                node.run(TestApp.TEAM);
            } else {
                arena.app.submit(MIA, ContestModal.CANCEL, id, Map.of("reason", TestApp.typed("Rain")));
            }
            return thread;
        });
        assertThat(
                        arena.app.column(
                                "select case when contest_state = 'SETTLED' then outcome_frozen is not null and reason is null"
                                        + " else outcome_frozen is null and reason is not null end from contest where workspace_id = :workspace"))
                .singleElement()
                .asString()
                .matches("1|TRUE|true");
    }

    private int atOnce() throws Exception {
        return AtOnce.run(
                        THREADS,
                        thread -> () -> new Features(arena.app.clock)
                                .contests(arena.app.store)
                                .run(TestApp.TEAM))
                .stream()
                .mapToInt(letters -> letters)
                .sum();
    }
}
