package dev.paceline.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.testing.TestDatabase;
import dev.paceline.text.Money;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class DealSpansTest {
    private static final LocalDate START = LocalDate.of(2026, 11, 1);
    private static final AtomicLong IDS = new AtomicLong();
    private static final Database DATABASE = TestDatabase.h2();
    private static final Store STORE = new Store(DATABASE, IDS::incrementAndGet);

    @AfterContainer
    static void close() {
        STORE.close();
        DATABASE.close();
    }

    enum What {
        MOVE,
        WIN,
        LOSE,
        REOPEN,
        EDIT,
        UNDO
    }

    /** So many days later, or earlier, for who flies west. */
    record Step(int days, What what) {}

    @Property(tries = 100)
    void aDealIsOneThingOnEachDayWhateverIsDoneToIt(@ForAll("steps") List<Step> steps) {
        long anna = STORE.in("T1", tx -> Members.meet(
                        tx,
                        "U" + tx.newId(),
                        new Member.Identity("Anna", Locale.UK, ZoneId.of("UTC"), Member.Kind.PERSON, false),
                        true)
                .id());
        long deal = STORE.in("T1", tx -> {
            return Deals.open(tx, editor(anna, START), draft()).state().dealId();
        });
        LocalDate today = START;
        for (Step step : steps) {
            today = today.plusDays(step.days());
            Editor editor = editor(anna, today);
            STORE.in("T1", tx -> act(tx, editor, deal, step.what()));
        }
        List<DealState> states = STORE.in("T1", tx -> DealBook.history(tx, deal));
        for (int i = 1; i < states.size(); i++) {
            assertThat(states.get(i).fromDay())
                    .isAfterOrEqualTo(states.get(i - 1).fromDay())
                    .isEqualTo(states.get(i - 1).untilDay());
        }
        DealState last = states.get(states.size() - 1);
        assertThat(last.untilDay()).isEqualTo(Workspace.FOREVER);
        int won = STORE.in(
                        "T1",
                        tx -> DealFigures.won(
                                tx,
                                new Period(Workspace.BEGINNING, Workspace.FOREVER),
                                new Whose.Members(List.of(anna))))
                .size();
        assertThat(won).isEqualTo(last.status() == Status.WON ? 1 : 0);
        int open = STORE.in(
                        "T1",
                        tx -> DealFigures.openOn(tx, Workspace.FOREVER.minusDays(1), new Whose.Members(List.of(anna))))
                .size();
        assertThat(open).isEqualTo(last.isOpen() ? 1 : 0);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.integers().between(-1, 3), Arbitraries.of(What.class))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    private static Outcome act(Tx tx, Editor editor, long deal, What what) {
        DealState now = DealBook.present(tx, deal).orElseThrow();
        return switch (what) {
            case MOVE -> Deals.move(tx, editor, deal, now.stage().equals("proposal") ? "negotiation" : "proposal");
            case WIN -> Deals.win(tx, editor, deal, Optional.empty(), Optional.empty(), Optional.empty());
            case LOSE -> Deals.lose(tx, editor, deal, "price");
            case REOPEN -> Deals.reopen(tx, editor, deal);
            case EDIT ->
                Deals.edit(
                        tx,
                        editor,
                        deal,
                        DealBook.present(tx, deal).orElseThrow().id(),
                        draft(),
                        null);
            case UNDO -> Deals.undo(tx, editor, now.id());
        };
    }

    private static Editor editor(long member, LocalDate today) {
        return new Editor(member, false, today, today.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    private static Draft draft() {
        return new Draft(
                "Acme",
                new Money(new BigDecimal("12500"), Currency.getInstance("EUR")),
                Kind.NEW,
                null,
                null,
                "qualification",
                null,
                null);
    }
}
