package dev.paceline.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.store.Database;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HttpServerTest {
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Registry registry = new Registry().command("wait", (tx, ask) -> {
        inside.countDown();
        await(goOn);
        return new Reply.Say(new Message("done", List.of()));
    });
    private final Database database = TestDatabase.h2();
    private final TestApp app = new TestApp(database, new SetClock("2026-11-21T09:00:00Z"), registry)
            .withUser("U1", "Anna", "en-US", "Europe/Amsterdam");

    @Test
    void slackPostsAndNeverGets() {
        try (app) {
            assertThat(app.get("/slack/events").statusCode()).isEqualTo(405);
            assertThat(app.get("/elsewhere").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void healthIsTheDatabases() {
        try (app) {
            assertThat(app.get("/health").statusCode()).isEqualTo(200);
            database.close();
            assertThat(app.get("/health").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void withoutADatabaseTheAnswerIsASentenceWithAReference() {
        try (app) {
            database.close();
            assertThat(app.command("U1", "/wait", "").get("text").getAsString()).contains("REF1");
        }
    }

    @Test
    void requestsAreCountedByHandler() {
        try (app) {
            goOn.countDown();
            app.command("U1", "/wait", "");
            assertThat(app.get("/metrics").body())
                    .contains("paceline_request_seconds_count{handler=\"wait\",result=\"ok\"} 1");
        }
    }

    @Test
    void closingFinishesWhatIsInFlight() throws Exception {
        String body = app.commandBody("U1", "/wait", "", "t1");
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> app.post(body));
        await(inside);
        Thread closing = new Thread(app::close, "closing");
        closing.start();
        while (closing.getState() == Thread.State.NEW || closing.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        assertThat(answer.get(30, TimeUnit.SECONDS).body()).contains("done");
        closing.join();
        assertThat(database.answers()).isFalse();
    }

    @Test
    void socketModeClosesAfterWhatIsAtWork() throws Exception {
        try (app) {
            CompletableFuture<HttpResponse<String>> answer =
                    CompletableFuture.supplyAsync(() -> app.post(app.commandBody("U1", "/wait", "", "t1")));
            await(inside);
            CompletableFuture<Boolean> finished = new CompletableFuture<>();
            Thread finishing = new Thread(() -> finished.complete(finish(app.bolt)), "finishing");
            finishing.start();
            while (finishing.getState() == Thread.State.NEW || finishing.getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait();
            }
            assertThat(finished).isNotDone();
            goOn.countDown();
            assertThat(answer.get(30, TimeUnit.SECONDS).body()).contains("done");
            assertThat(finished.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static boolean finish(ClosingApp bolt) {
        try {
            return bolt.finish(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
