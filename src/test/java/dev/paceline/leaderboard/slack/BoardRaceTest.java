package dev.paceline.leaderboard.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class BoardRaceTest {
    private static final int TIMES = 5;

    private final TestApp app;

    BoardRaceTest(TestDatabase.Kind kind) {
        app = new TestApp(TestDatabase.of(kind), new SetClock("2026-11-21T09:00:00Z"), "UADA");
        app.withUser("UADA", "Ada", "en-US", "UTC");
        app.command("UADA", "/team", "create North <@UADA> <#C7>");
        app.command("UADA", "/team", "add <@UADA> to North");
        app.command("UADA", "/log", "3 demos");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void whoSettleABoardAtOnceAreAllAnsweredAndLeaveOneSetting() throws Exception {
        atOnce(() -> assertThat(app.submit(
                                "UADA",
                                BoardSettingsModal.SAVE,
                                north(),
                                Map.of("ranking", TestApp.chosen("call"), "mode", TestApp.chosen("ALL")))
                        .toString())
                .contains("Saved for North"));
        assertThat(app.column("select ranking from channel_board where workspace_id = :workspace"))
                .containsExactly("call");
    }

    @Test
    void whoPostTheSameBoardAtOncePostItOnce() throws Exception {
        atOnce(() -> app.click("UADA", ChannelPostMessages.POST, north()));
        assertThat(app.slack.calls("chat.postMessage")).hasSize(1);
    }

    private String north() {
        return "WEEK "
                + app.column("select id from team where workspace_id = :workspace")
                        .get(0) + " ";
    }

    private static void atOnce(Runnable deed) throws Exception {
        CyclicBarrier start = new CyclicBarrier(TIMES);
        ExecutorService pool = Executors.newFixedThreadPool(TIMES);
        try {
            for (Future<Boolean> done : pool.invokeAll(IntStream.range(0, TIMES)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        start.await();
                        deed.run();
                        return true;
                    })
                    .toList())) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }
    }
}
