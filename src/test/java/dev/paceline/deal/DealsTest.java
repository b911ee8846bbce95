package dev.paceline.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.deal.DealFigures.Open;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.TestDatabase;
import dev.paceline.text.Money;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** Several people at one deal at once. */
@OnEveryDatabase
class DealsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int CLICKS = 6;

    private final Database database;
    private final Store store;
    private final Editor anna;

    DealsTest(TestDatabase.Kind kind) {
        database = TestDatabase.of(kind);
        AtomicLong ids = new AtomicLong();
        store = new Store(database, ids::incrementAndGet);
        Member member = store.in(
                "T1",
                tx -> Members.meet(
                        tx,
                        "UANNA",
                        new Member.Identity("Anna", Locale.UK, ZoneId.of("UTC"), Member.Kind.PERSON, false),
                        true));
        anna = new Editor(member.id(), false, TODAY, TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @RepeatedTest(3)
    void aDealIsWonOnceHoweverManyClicks() throws Exception {
        long deal = open();
        List<Outcome> outcomes =
                atOnce(tx -> Deals.win(tx, anna, deal, Optional.empty(), Optional.of("luck"), Optional.empty()));
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(new Outcome.Refused(Refusal.CLOSED)::equals)
                .hasSize(CLICKS - 1);
        assertThat(store.<List<DealFigures.Closed>>in(
                        "T1", tx -> DealFigures.won(tx, new Period(TODAY, TODAY.plusDays(1)), new Whose.Everyone())))
                .hasSize(1);
    }

    @RepeatedTest(3)
    void aChangeIsTakenBackOnceHoweverManyClicks() throws Exception {
        long deal = open();
        Outcome moved = store.in("T1", tx -> Deals.move(tx, anna, deal, "proposal"));
        long state = ((Outcome.Done) moved).state().id();
        List<Outcome> outcomes = atOnce(tx -> Deals.undo(tx, anna, state));
        assertThat(outcomes).hasOnlyElementsOfType(Outcome.Done.class);
        assertThat(revisions(deal)).containsExactly(1, 2, 3);
        List<Open> open = store.in("T1", tx -> DealFigures.openOn(tx, TODAY, new Whose.Everyone()));
        assertThat(open).extracting(Open::stage).containsExactly("qualification");
    }

    @RepeatedTest(3)
    void changesAtOnceFollowEachOther() throws Exception {
        long deal = open();
        List<String> stages = List.of("needs_analysis", "proposal", "negotiation", "commitment");
        AtomicLong next = new AtomicLong();
        List<Outcome> outcomes = atOnce(tx -> {
            int turn = (int) (next.getAndIncrement() % stages.size());
            return Deals.move(tx, anna, deal, stages.get(turn));
        });
        long done = outcomes.stream().filter(Outcome.Done.class::isInstance).count();
        assertThat(revisions(deal)).hasSize((int) done + 1).isSorted().doesNotHaveDuplicates();
        assertThat(store.<List<Open>>in("T1", tx -> DealFigures.openOn(tx, TODAY, new Whose.Everyone())))
                .hasSize(1);
    }

    private long open() {
        Draft draft = new Draft(
                "Acme",
                new Money(new BigDecimal("12500"), Currency.getInstance("EUR")),
                Kind.NEW,
                null,
                null,
                "qualification",
                null,
                null);
        return store.in("T1", tx -> {
            return Deals.open(tx, anna, draft).state().dealId();
        });
    }

    private List<Integer> revisions(long deal) {
        return store.in("T1", tx -> DealBook.history(tx, deal).stream()
                .map(DealState::revision)
                .toList());
    }

    private List<Outcome> atOnce(Function<Tx, Outcome> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLICKS);
        ExecutorService pool = Executors.newFixedThreadPool(CLICKS);
        try {
            List<Future<Outcome>> running = new ArrayList<>();
            for (int i = 0; i < CLICKS; i++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return store.in("T1", work);
                }));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            pool.shutdown();
        }
    }
}
