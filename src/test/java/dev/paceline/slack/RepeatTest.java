package dev.paceline.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import dev.paceline.store.Tx;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Slack sends again counts once and is answered like the first time. */
@OnEveryDatabase
class RepeatTest {
    private static final int TIMES = 16;

    private final TestApp app;

    RepeatTest(TestDatabase.Kind kind) {
        Registry registry = new Registry().command("count", (tx, ask) -> {
            tx.execute(
                    "insert into account (id, workspace_id, name, name_key) values (?, :workspace, ?, ?)",
                    tx.newId(),
                    ask.text(),
                    "key" + tx.newId());
            return new Reply.Say(new Message("This is number " + count(tx), List.of()));
        });
        app = new TestApp(TestDatabase.of(kind), new SetClock("2026-11-21T09:00:00Z"), registry)
                .withUser("U1", "Anna", "en-US", "Europe/Amsterdam");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void theSameCommandAgainCountsOnce() {
        JsonObject first = app.command("U1", "/count", "Acme", "t1");
        assertThat(app.command("U1", "/count", "Acme", "t1")).isEqualTo(first);
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void theSameWordsInANewCommandCountAgain() {
        JsonObject first = app.command("U1", "/count", "Acme", "t1");
        assertThat(app.command("U1", "/count", "Acme", "t2")).isNotEqualTo(first);
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void theSameCommandManyTimesAtOnceCountsOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(TIMES);
        ExecutorService pool = Executors.newFixedThreadPool(TIMES);
        Callable<JsonObject> deliver = () -> {
            start.await();
            return app.command("U1", "/count", "Acme", "t1");
        };
        Set<JsonObject> answers = new HashSet<>();
        try {
            for (Future<JsonObject> answer : pool.invokeAll(Collections.nCopies(TIMES, deliver))) {
                answers.add(answer.get());
            }
        } finally {
            pool.shutdown();
        }
        assertThat(answers).hasSize(1);
        assertThat(answers.toString()).contains("This is number 1");
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void aSocketModeEnvelopeAgainCountsOnce() throws Exception {
        assertThat(envelope("e1")).contains("This is number 1");
        assertThat(envelope("e1")).contains("This is number 1");
        assertThat(envelope("e2")).contains("This is number 1");
        assertThat(counted()).isEqualTo(1);
    }

    /** The same command, in an envelope of this id. */
    private String envelope(String id) throws Exception {
        JsonObject payload = TestApp.object(
                "team_id", TestApp.TEAM, "channel_id", TestApp.CHANNEL, "user_id", "U1", "user_name", "anna");
        payload.addProperty("command", "/count");
        payload.addProperty("text", "Acme");
        payload.addProperty("response_url", app.slack.responseUrl());
        payload.addProperty("trigger_id", "t1");
        JsonObject envelope = TestApp.object("envelope_id", id, "type", "slash_commands");
        envelope.addProperty("accepts_response_payload", true);
        envelope.add("payload", payload);
        var parsed = new SocketModeRequestParser(new AppConfig()).parse(envelope.toString());
        return app.bolt.run(parsed.getBoltRequest()).getBody();
    }

    private int counted() {
        return app.store.in(TestApp.TEAM, RepeatTest::count);
    }

    private static int count(Tx tx) {
        return tx.rows("select count(*) from account where workspace_id = :workspace", row -> row.getInt(1))
                .get(0);
    }
}
