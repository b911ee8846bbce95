package dev.paceline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.delivery.Delivery.State;
import dev.paceline.delivery.Outbox.Task;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of letters that were settled long ago. */
@OnEveryDatabase
class ClearingTest {
    private final SetClock clock = new SetClock("2026-11-23T08:00:00Z");
    private final Database database;
    private final Store store;
    private final FakeCarrier slack = new FakeCarrier();
    private final Courier courier;

    ClearingTest(TestDatabase.Kind kind) {
        this.database = TestDatabase.of(kind);
        this.store = new Store(database, new AtomicLong(100)::incrementAndGet);
        this.courier = new Courier(
                store,
                slack,
                new Pace(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(30)),
                clock,
                clock,
                RandomGenerator.of("L64X128MixRandom"));
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void aMonthAfterItWasSentAFinishedMessageIsForgottenButNotThatItWasSent() {
        long id = put(Letter.WRITTEN, "won 7");
        deliver();
        clearAfter(Duration.ofDays(30).minusMillis(1));
        assertThat(content(id)).isEqualTo("what it says");
        clearAfter(Duration.ofMillis(1));
        assertThat(content(id)).isEmpty();
        assertThat(put(Letter.WRITTEN, "won 7")).isEqualTo(id);
        deliver();
        assertThat(slack.posted).containsExactly(id);
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    @Test
    void whatIsReadAgainLaterKeepsItsContent() {
        long id = put("digest", "digest 7");
        deliver();
        clearAfter(Duration.ofDays(400));
        assertThat(content(id)).isEqualTo("what it says");
    }

    @Test
    void whatWaitsIsNeverCleared() {
        slack.always = new Sending.Busy(Duration.ofHours(2));
        long id = put(Letter.WRITTEN, "won 7");
        deliver();
        clearAfter(Duration.ofDays(400));
        assertThat(state(id)).isEqualTo(State.WAITING);
        assertThat(content(id)).isEqualTo("what it says");
    }

    @Test
    void afterThreeMonthsWhatWasGivenUpIsGone() {
        refused(put(Letter.WRITTEN, "won 7"));
        clearAfter(Duration.ofDays(90).minusMillis(1));
        assertThat(undelivered()).hasSize(1);
        clearAfter(Duration.ofMillis(1));
        assertThat(undelivered()).isEmpty();
        assertThat(letters()).isZero();
    }

    @Test
    void whatWasSentAgainIsCountedFromThen() {
        long id = put(Letter.WRITTEN, "won 7");
        refused(id);
        clock.advance(Duration.ofDays(80));
        assertThat(again(id)).isTrue();
        deliver();
        clearAfter(Duration.ofDays(20));
        assertThat(state(id)).isEqualTo(State.SENT);
        assertThat(content(id)).isEqualTo("what it says");
    }

    /** It may stand there: with its key gone it could be posted a second time. */
    @Test
    void afterThreeMonthsNobodySendsAnyMoreWhatIsUncertain() {
        long id = put(Letter.WRITTEN, "won 7");
        slack.silently(true);
        slack.unreadable = true;
        deliver();
        clock.advance(Duration.ofMinutes(1));
        deliver();
        assertThat(undelivered()).hasSize(1);
        clearAfter(Duration.ofDays(90));
        assertThat(undelivered()).isEmpty();
        assertThat(again(id)).isFalse();
        assertThat(put(Letter.WRITTEN, "won 7")).isEqualTo(id);
        deliver();
        assertThat(slack.posted).containsExactly(id);
    }

    /** Its message stands in Slack: with its key gone it would be posted a second time when it changes. */
    @Test
    void afterThreeMonthsWhatCouldNotBeRewrittenIsForgottenButNotWhereItStands() {
        long id = rewritten(Letter.WRITTEN, "won 7", "what it says");
        deliver();
        refused(rewritten(Letter.WRITTEN, "won 7", "what it says by now"));
        clearAfter(Duration.ofDays(90));
        assertThat(undelivered()).isEmpty();
        assertThat(again(id)).isFalse();
        assertThat(content(id)).isEmpty();
        assertThat(rewritten(Letter.WRITTEN, "won 7", "what it says at last")).isEqualTo(id);
        deliver();
        assertThat(slack.posted).containsExactly(id);
        assertThat(slack.standing.values()).containsExactly("what it says at last");
    }

    /** A feature corrects what it announced by what it said. */
    @Test
    void whatIsReadAgainLaterKeepsItsContentAlsoIfItCouldNotBeRewritten() {
        long id = rewritten("win", "won 7", "what it says");
        deliver();
        refused(rewritten("win", "won 7", "what it says by now"));
        clearAfter(Duration.ofDays(400));
        assertThat(content(id)).isEqualTo("what it says by now");
    }

    @Test
    void muchIsClearedLittleByLittle() {
        int many = 450;
        store.in("T1", tx -> {
            for (int i = 0; i < many; i++) {
                Outbox.put(tx, new Letter("test", "won " + i, "C1", "what it says"));
            }
            return tx.execute(
                    "update outbox set letter_state = 'DEAD', next_at = 1, settled_at = 1 where workspace_id = :workspace");
        });
        courier.clear("T1");
        assertThat(letters()).isPositive();
        courier.clear("T1");
        courier.clear("T1");
        assertThat(letters()).isZero();
    }

    @Test
    void theLettersOfAnotherWorkspaceStay() {
        refused(put(Letter.WRITTEN, "won 7"));
        clock.advance(Duration.ofDays(90));
        courier.clear("T2");
        assertThat(letters()).isEqualTo(1);
    }

    private void clearAfter(Duration time) {
        clock.advance(time);
        store.in("T1", tx -> Clearing.clear(tx, clock.instant()));
    }

    private void refused(long id) {
        slack.next.add(() -> new Sending.Refused("is_archived"));
        deliver();
        assertThat(state(id)).isEqualTo(State.DEAD);
    }

    private boolean again(long id) {
        return store.in("T1", tx -> Outbox.again(tx, id));
    }

    private long put(String kind, String key) {
        return store.in("T1", tx -> Outbox.put(tx, new Letter(kind, key, "C1", "what it says")));
    }

    private long rewritten(String kind, String key, String content) {
        return store.in("T1", tx -> Outbox.rewrite(tx, new Letter(kind, key, "C1", content)));
    }

    private State state(long id) {
        return store.in("T1", tx -> Outbox.get(tx, id).state());
    }

    private String content(long id) {
        return store.in("T1", tx -> Outbox.get(tx, id).letter().content());
    }

    private List<Delivery> undelivered() {
        return store.in("T1", tx -> Outbox.undelivered(tx, 10));
    }

    private long letters() {
        return store.in(
                        "T1",
                        tx -> tx.rows(
                                "select count(*) from outbox where workspace_id = :workspace", row -> row.getLong(1)))
                .get(0);
    }

    private void deliver() {
        while (courier.next("T1") instanceof Task.Carry mine) {
            courier.carry(mine.leased());
        }
    }
}
