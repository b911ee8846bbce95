package dev.paceline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.delivery.Delivery.Leased;
import dev.paceline.delivery.Delivery.State;
import dev.paceline.delivery.Outbox.Task;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.testing.AtOnce;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestDatabase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A letter that changes stands in Slack once, and says in the end what it was told last. */
@OnEveryDatabase
class RewriteTest {
    private static final int AT_ONCE = 8;
    private static final Pace NO_PAUSE = new Pace(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(30));

    private final SetClock clock = new SetClock("2026-11-23T08:00:00Z");
    private final Database database;
    private final Store store;
    private final FakeCarrier slack = new FakeCarrier();
    private final Courier courier;

    RewriteTest(TestDatabase.Kind kind) {
        this.database = TestDatabase.of(kind);
        this.store = new Store(database, new AtomicLong(100)::incrementAndGet);
        this.courier = new Courier(store, slack, NO_PAUSE, clock, clock, RandomGenerator.of("L64X128MixRandom"));
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void whatStandsIsRewrittenThere() {
        long id = write("one");
        deliver();
        assertThat(write("two")).isEqualTo(id);
        assertThat(letter(id).state()).isEqualTo(State.WAITING);
        deliver();
        stands(id, "two");
    }

    @Test
    void whatSaysTheSameIsLeftAlone() {
        long id = write("one");
        deliver();
        write("one");
        assertThat(letter(id).state()).isEqualTo(State.SENT);
    }

    @Test
    void whatChangesBeforeItIsCarriedIsPostedAsItIsThen() {
        long id = write("one");
        write("two");
        deliver();
        stands(id, "two");
    }

    @Test
    void whatChangesWhileItIsPostedIsRewrittenAfterwards() {
        long id = write("one");
        Leased mine = take();
        write("two");
        courier.carry(mine);
        assertThat(slack.standing.values()).containsExactly("one");
        deliver();
        stands(id, "two");
    }

    @Test
    void ofWhatIsFoundNobodyKnowsWhatItSays() {
        long id = write("one");
        slack.silently(true);
        deliver();
        write("two");
        clock.advance(Duration.ofMinutes(1));
        deliver();
        stands(id, "two");
    }

    @Test
    void aRewriteThatSlackDidNotConfirmIsMadeAgainWithoutLooking() {
        long id = write("one");
        deliver();
        write("two");
        slack.silently(false);
        slack.unreadable = true;
        deliver();
        assertThat(slack.standing.values()).containsExactly("one");
        clock.advance(Duration.ofMinutes(1));
        deliver();
        stands(id, "two");
    }

    @Test
    void whatWasGivenUpSaysTheNewWhenItIsSentAfterAll() {
        long id = write("one");
        slack.next.add(() -> new Sending.Refused("not_in_channel"));
        deliver();
        write("two");
        assertThat(letter(id).state()).isEqualTo(State.DEAD);
        store.in("T1", tx -> Outbox.again(tx, id));
        deliver();
        stands(id, "two");
    }

    @Test
    void whatSlackRefusedToRewriteIsRewrittenOnceItChangesAgain() {
        long id = write("one");
        deliver();
        refusedTo("two");
        assertThat(slack.standing.values()).containsExactly("one");
        write("three");
        deliver();
        stands(id, "three");
    }

    @Test
    void whatSlackRefusedToRewriteIsNotTriedAgainAsLongAsItSaysTheSame() {
        long id = write("one");
        deliver();
        refusedTo("two");
        write("two");
        assertThat(letter(id).state()).isEqualTo(State.DEAD);
    }

    /** An older text stands there for certain, and to rewrite it does no harm. */
    @Test
    void aRewriteThatSlackDidNotConfirmForADayIsGivenUpUntilItChangesAgain() {
        long id = write("one");
        deliver();
        write("two");
        slack.always = new Sending.Unknown("http 500");
        while (letter(id).state() == State.WAITING) {
            deliver();
            clock.advance(Duration.ofMinutes(30));
        }
        assertThat(letter(id).state()).isEqualTo(State.DEAD);
        slack.always = null;
        write("three");
        deliver();
        stands(id, "three");
    }

    @Test
    void whatWasGivenUpSaysTheLastWhereItStandsWhenItIsSentAgain() {
        long id = write("one");
        deliver();
        refusedTo("two");
        store.in("T1", tx -> Outbox.again(tx, id));
        deliver();
        stands(id, "two");
    }

    /** Of two rewrites at once the older could be the last. */
    @Test
    void whatChangesWhileItIsRewrittenWaitsForThat() {
        long id = write("one");
        deliver();
        write("two");
        Leased mine = take();
        write("three");
        assertThat(courier.next("T1")).isInstanceOf(Task.Nothing.class);
        courier.carry(mine);
        deliver();
        stands(id, "three");
    }

    /** Slack counts each method for itself. */
    @Test
    void afterTooManyUpdatesOnlyUpdatesWait() {
        long id = write("one");
        deliver();
        write("two");
        slack.next.add(() -> new Sending.Busy(Duration.ofSeconds(30)));
        deliver();
        long other = store.in("T1", tx -> Outbox.put(tx, new Letter("test", "other", "C2", "{}")));
        long card = store.in("T1", tx -> Outbox.rewrite(tx, new Letter("card", "card 2", "C2", "one")));
        deliver();
        assertThat(slack.posted).containsExactly(id, other, card);
        store.in("T1", tx -> Outbox.rewrite(tx, new Letter("card", "card 2", "C2", "two")));
        clock.advance(Duration.ofSeconds(29));
        deliver();
        assertThat(slack.standing.values()).doesNotContain("two");
        clock.advance(Duration.ofSeconds(1));
        deliver();
        assertThat(slack.standing.values()).containsOnly("two", "{}");
    }

    @Test
    void ofManyChangesAtOnceWhileItIsCarriedTheLastStands() throws Exception {
        AtomicInteger changes = new AtomicInteger();
        long id = write("0");
        AtOnce.run(AT_ONCE, thread -> () -> {
            for (int i = 0; i < AT_ONCE; i++) {
                write(String.valueOf(changes.incrementAndGet()));
                deliver();
            }
            return id;
        });
        deliver();
        stands(id, letter(id).letter().content());
    }

    private long write(String content) {
        return store.in("T1", tx -> Outbox.rewrite(tx, new Letter("card", "card 1", "C1", content)));
    }

    private void refusedTo(String content) {
        long id = write(content);
        slack.next.add(() -> new Sending.Refused("is_archived"));
        deliver();
        assertThat(letter(id).state()).isEqualTo(State.DEAD);
    }

    private Leased take() {
        return ((Task.Carry) courier.next("T1")).leased();
    }

    private void deliver() {
        while (courier.next("T1") instanceof Task.Carry mine) {
            courier.carry(mine.leased());
        }
    }

    private void stands(long id, String content) {
        assertThat(slack.posted).containsExactly(id);
        assertThat(slack.standing.values()).containsExactly(content);
        assertThat(letter(id).state()).isEqualTo(State.SENT);
    }

    private Delivery letter(long id) {
        return store.in("T1", tx -> Outbox.get(tx, id));
    }
}
