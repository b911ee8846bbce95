package dev.paceline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.paceline.delivery.Delivery.Leased;
import dev.paceline.delivery.Delivery.Standing;
import dev.paceline.delivery.Delivery.State;
import dev.paceline.delivery.Outbox.Task;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.testing.AtOnce;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class OutboxTest {
    private static final int ROUNDS = 12;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Pace PACE = new Pace(Duration.ofMillis(250), Duration.ofMillis(1_100), LEASE);

    private final SetClock clock = new SetClock("2026-11-23T08:00:00Z");
    private final Database database;
    private final Store store;
    private final FakeCarrier slack = new FakeCarrier();
    private final Courier courier;

    OutboxTest(TestDatabase.Kind kind) {
        this.database = TestDatabase.of(kind);
        this.store = new Store(database, new AtomicLong(100)::incrementAndGet);
        this.courier = courier(slack, PACE);
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void aLetterIsSentOnce() {
        long id = put("digest", "U1");
        deliver();
        deliver();
        assertThat(slack.posted).containsExactly(id);
        assertThat(state(id)).isEqualTo(State.SENT);
        assertThat(letter(id).stands()).hasValue(new Standing("D1", "1.1"));
    }

    @Test
    void theSameKeyIsOneLetterAlsoAfterItWasSent() {
        long id = put("digest", "U1");
        assertThat(put("digest", "U1")).isEqualTo(id);
        deliver();
        assertThat(put("digest", "U1")).isEqualTo(id);
        deliver();
        assertThat(slack.posted).containsExactly(id);
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        assertThatThrownBy(() -> store.in("T1", tx -> {
                    Outbox.put(tx, letter("digest", "U1"));
                    throw new IllegalStateException("afterwards");
                }))
                .hasMessage("afterwards");
        deliver();
        assertThat(slack.posted).isEmpty();
    }

    @Test
    void theLettersOfAnotherWorkspaceStayWhereTheyAre() {
        put("digest", "U1");
        assertThat(courier.next("T2")).isInstanceOf(Task.Nothing.class);
    }

    @Test
    void whatSlackDidNotConfirmIsLookedForBeforeItIsPostedAgain() {
        long id = put("digest", "U1");
        slack.silently(true);
        deliver();
        assertThat(state(id)).isEqualTo(State.WAITING);
        clock.advance(Duration.ofMinutes(1));
        deliver();
        assertThat(slack.posted).containsExactly(id);
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    @Test
    void whatDoesNotStandThereIsPostedAgain() {
        long id = put("digest", "U1");
        slack.silently(false);
        deliver();
        clock.advance(Duration.ofMinutes(1));
        deliver();
        assertThat(slack.posted).containsExactly(id);
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    @Test
    void whereWeMayNotLookAPersonDecides() {
        long id = put("digest", "U1");
        slack.silently(true);
        slack.unreadable = true;
        deliver();
        clock.advance(Duration.ofMinutes(1));
        deliver();
        assertThat(state(id)).isEqualTo(State.UNCERTAIN);
        clock.advance(Duration.ofDays(2));
        deliver();
        assertThat(slack.posted).containsExactly(id);
        boolean again = store.in("T1", tx -> Outbox.again(tx, id));
        assertThat(again).isTrue();
        deliver();
        assertThat(slack.posted).containsExactly(id, id);
    }

    @Test
    void theLetterOfANodeThatDiedIsLookedForOnceItsLeaseHasEnded() {
        long id = put("digest", "U1");
        Leased lost = ((Task.Carry) courier.next("T1")).leased();
        assertThat(slack.ready(lost).get()).isInstanceOf(Sending.Posted.class);
        Courier other = courier(slack, PACE);
        clock.advance(LEASE.minusMillis(1));
        assertThat(other.next("T1")).isInstanceOf(Task.Nothing.class);
        clock.advance(Duration.ofMillis(1));
        other.carry(((Task.Carry) other.next("T1")).leased());
        assertThat(slack.posted).containsExactly(id);
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    @Test
    void whoIsBackTooLateDoesNotPost() {
        long id = put("digest", "U1");
        Leased mine = ((Task.Carry) courier.next("T1")).leased();
        clock.advance(LEASE);
        courier.carry(mine);
        assertThat(slack.posted).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        deliver();
        assertThat(slack.posted).containsExactly(id);
    }

    @Test
    void whoIsBackTooLateLeavesTheLetterToWhoeverHasItNow() {
        long id = put("digest", "U1");
        Leased mine = ((Task.Carry) courier.next("T1")).leased();
        clock.advance(LEASE);
        Courier other = courier(slack, PACE);
        Leased theirs = ((Task.Carry) other.next("T1")).leased();
        courier.carry(mine);
        clock.advance(Duration.ofSeconds(1));
        assertThat(courier.next("T1")).isInstanceOf(Task.Nothing.class);
        other.carry(theirs);
        assertThat(slack.posted).containsExactly(id);
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    @Test
    void afterTooManyRequestsNoNodeSendsAnythingUntilSlackAllowsIt() {
        long first = put("digest", "U1");
        long second = put("digest", "U2");
        slack.next.add(() -> new Sending.Busy(Duration.ofSeconds(30)));
        deliver();
        Courier other = courier(slack, PACE);
        clock.advance(Duration.ofSeconds(29));
        assertThat(other.next("T1")).isEqualTo(new Task.Wait(1_000));
        clock.advance(Duration.ofSeconds(1));
        deliver();
        clock.advance(PACE.between());
        deliver();
        assertThat(slack.posted).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void allNodesTogetherKeepThePace() {
        long first = put("one", "C1");
        long second = put("two", "C1");
        long third = put("three", "C2");
        Courier other = courier(slack, PACE);
        assertThat(courier.next("T1")).isInstanceOf(Task.Carry.class);
        assertThat(other.next("T1")).isEqualTo(new Task.Wait(250));
        clock.advance(PACE.between());
        assertThat(((Task.Carry) other.next("T1")).leased().id()).isEqualTo(third);
        clock.advance(PACE.between());
        assertThat(courier.next("T1")).isInstanceOf(Task.Nothing.class);
        clock.advance(PACE.betweenInOne());
        assertThat(((Task.Carry) other.next("T1")).leased().id()).isEqualTo(second);
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void manyNodesAtOnceDoNotGoFasterThanOneAlone() throws Exception {
        int nodes = 4;
        List<Courier> couriers =
                Stream.generate(() -> courier(slack, PACE)).limit(nodes).toList();
        for (int i = 0; i < 6; i++) {
            put("a" + i, "C1");
            put("b" + i, "C2");
        }
        Map<String, Instant> lastIn = new HashMap<>();
        List<Instant> taken = new ArrayList<>();
        while (taken.size() < 12) {
            List<Task> tasks =
                    AtOnce.run(nodes, node -> () -> couriers.get(node).next("T1"));
            for (Task task : tasks) {
                if (task instanceof Task.Carry mine) {
                    Instant before = lastIn.put(mine.leased().letter().conversation(), clock.instant());
                    assertThat(before == null ? Instant.MIN : before.plus(PACE.betweenInOne()))
                            .isBeforeOrEqualTo(clock.instant());
                    taken.add(clock.instant());
                }
            }
            clock.advance(PACE.between());
        }
        assertThat(taken).doesNotHaveDuplicates();
    }

    @Test
    void aRefusalIsTheEnd() {
        long id = put("digest", "C1");
        slack.next.add(() -> new Sending.Refused("is_archived"));
        deliver();
        clock.advance(Duration.ofHours(3));
        deliver();
        assertThat(slack.posted).isEmpty();
        List<Delivery> undelivered = store.in("T1", tx -> Outbox.undelivered(tx, 10));
        assertThat(undelivered)
                .extracting(Delivery::id, Delivery::state, delivery -> delivery.reason()
                        .orElse(""))
                .containsExactly(tuple(id, State.DEAD, "is_archived"));
    }

    @Test
    void afterADayALetterIsGivenUpWithTheLastReason() {
        long id = put("digest", "U1");
        slack.always = new Sending.Postponed("token_revoked");
        int attempts = 0;
        while (state(id) == State.WAITING) {
            deliver();
            clock.advance(Duration.ofMinutes(30));
            attempts++;
        }
        assertThat(attempts).isBetween(20, 49);
        assertThat(letter(id).reason()).hasValue("token_revoked");
    }

    @Test
    void whatWouldComeTooLateToBeOfUseIsGivenUp() {
        long id = putUntil(clock.instant().plus(DAY));
        clock.advance(DAY);
        deliver();
        assertThat(slack.posted).isEmpty();
        assertThat(state(id)).isEqualTo(State.DEAD);
        assertThat(letter(id).reason()).hasValue("too_late");
    }

    @Test
    void aMomentBeforeItIsSent() {
        long id = putUntil(clock.instant().plus(DAY));
        clock.advance(DAY.minusMillis(1));
        deliver();
        assertThat(slack.posted).containsExactly(id);
    }

    @Test
    void aPersonMaySendItAllTheSame() {
        long id = putUntil(clock.instant());
        deliver();
        store.in("T1", tx -> Outbox.again(tx, id));
        clock.advance(DAY);
        deliver();
        assertThat(slack.posted).containsExactly(id);
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    @Test
    void whatStandsThereIsFoundHoweverLate() {
        long id = putUntil(clock.instant().plus(DAY));
        slack.silently(true);
        deliver();
        clock.advance(DAY);
        deliver();
        assertThat(slack.posted).containsExactly(id);
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    @Test
    void whatStandsThereIsRewrittenHoweverLate() {
        long id = putUntil(clock.instant().plus(DAY));
        deliver();
        clock.advance(DAY);
        store.in("T1", tx -> Outbox.rewrite(tx, new Letter("test", "digest", "U1", "anew")));
        deliver();
        assertThat(slack.standing.values()).containsExactly("anew");
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    /** In the sandbox that clock is moved, and what is under way to Slack keeps to the machine's. */
    @Test
    void itIsTooLateByTheClockOfPeople() {
        SetClock people = new SetClock("2026-11-27T15:00:00Z");
        Courier here = new Courier(store, slack, PACE, clock, people, RandomGenerator.of("L64X128MixRandom"));
        long friday = putUntil(people.instant().plus(DAY));
        people.set("2026-11-30T00:45:00Z");
        deliver(here);
        assertThat(slack.posted).isEmpty();
        assertThat(letter(friday).reason()).hasValue("too_late");
    }

    @Test
    void manyNodesAtOnceSendEachLetterOnceEvenIfSlackIsSilentNowAndThen() throws Exception {
        int letters = 60;
        List<Long> ids = IntStream.range(0, letters)
                .mapToObj(i -> put("digest", "U" + i))
                .toList();
        Crowd crowd = new Crowd();
        Pace pace = new Pace(Duration.ZERO, Duration.ZERO, LEASE);
        List<Callable<Void>> nodes = IntStream.range(0, 4)
                .<Callable<Void>>mapToObj(node -> () -> {
                    deliver(courier(crowd, pace));
                    return null;
                })
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(nodes.size());
        try {
            for (int round = 0; round < ROUNDS; round++) {
                for (Future<Void> node : pool.invokeAll(nodes)) {
                    node.get();
                }
                clock.advance(Duration.ofMinutes(10)); // nobody is at work, so no lease ends under anyone
            }
        } finally {
            pool.shutdown();
        }
        assertThat(crowd.posts.values()).allMatch(posts -> posts.get() == 1);
        assertThat(crowd.posts.keySet()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids).allMatch(id -> state(id) == State.SENT);
    }

    @Test
    void afterTooManyLooksNoNodeSendsAnythingEither() {
        long lost = put("digest", "U1");
        slack.silently(true);
        deliver();
        clock.advance(Duration.ofMinutes(1));
        slack.found = new Search.Busy(Duration.ofSeconds(30));
        deliver();
        long other = put("digest", "U2");
        clock.advance(Duration.ofSeconds(29));
        assertThat(courier(slack, PACE).next("T1")).isEqualTo(new Task.Wait(1_000));
        slack.found = null;
        clock.advance(Duration.ofSeconds(1));
        deliver();
        clock.advance(PACE.between());
        deliver();
        assertThat(slack.posted).containsExactlyInAnyOrder(lost, other);
        assertThat(state(lost)).isEqualTo(State.SENT);
    }

    @Test
    void whatTookTooLongToWriteIsNotPostedAnyMore() {
        long id = put("digest", "U1");
        slack.rendering = () -> clock.advance(LEASE.minusSeconds(5));
        deliver();
        assertThat(slack.posted).isEmpty();
        assertThat(letter(id).reason()).hasValue("late");
        slack.rendering = () -> {};
        clock.advance(Duration.ofMinutes(1));
        deliver();
        assertThat(slack.posted).containsExactly(id);
    }

    @Test
    void twoWhoSendALetterAgainAtOnceSendItOnce() throws Exception {
        long id = put("digest", "C1");
        slack.next.add(() -> new Sending.Refused("not_in_channel"));
        deliver();
        Callable<Boolean> press = () -> store.in("T1", tx -> Outbox.again(tx, id));
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> pressed;
        try {
            pressed = pool.invokeAll(List.of(press, press));
        } finally {
            pool.shutdown();
        }
        assertThat(List.of(pressed.get(0).get(), pressed.get(1).get())).containsExactlyInAnyOrder(true, false);
        clock.advance(PACE.betweenInOne());
        deliver();
        assertThat(slack.posted).containsExactly(id);
    }

    private long put(String key, String conversation) {
        return store.in("T1", tx -> Outbox.put(tx, letter(key, conversation)));
    }

    private long putUntil(Instant goodUntil) {
        return store.in("T1", tx -> Outbox.put(tx, new Letter("test", "digest", "U1", "{}"), goodUntil));
    }

    private static Letter letter(String key, String conversation) {
        return new Letter("test", key + " " + conversation, conversation, "{}");
    }

    private State state(long id) {
        return letter(id).state();
    }

    private Delivery letter(long id) {
        return store.in("T1", tx -> Outbox.get(tx, id));
    }

    private void deliver() {
        deliver(courier);
    }

    private static void deliver(Courier courier) {
        while (courier.next("T1") instanceof Task.Carry mine) {
            courier.carry(mine.leased());
        }
    }

    private Courier courier(Courier.Carrier carrier, Pace pace) {
        return new Courier(store, carrier, pace, clock, clock, RandomGenerator.of("L64X128MixRandom"));
    }

    /** Bears many at once; each third post stands there without an answer, each fifth is lost. */
    private static final class Crowd implements Courier.Carrier {
        private final Map<Long, AtomicInteger> posts = new ConcurrentHashMap<>();
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public Supplier<Sending> ready(Leased leased) {
            return () -> post(leased);
        }

        private Sending post(Leased leased) {
            int call = calls.incrementAndGet();
            if (call % 5 == 0) {
                return new Sending.Unknown("lost");
            }
            posts.computeIfAbsent(leased.id(), any -> new AtomicInteger()).incrementAndGet();
            if (call % 3 == 0) {
                return new Sending.Unknown("silent");
            }
            return new Sending.Posted(new Standing("D1", call + ".1"));
        }

        @Override
        public Search search(Leased leased) {
            return posts.containsKey(leased.id()) ? new Search.Found(new Standing("D1", "1.1")) : new Search.NotThere();
        }

        @Override
        public Duration patience() {
            return Duration.ZERO;
        }
    }
}
