package dev.paceline.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.paceline.account.Accounts;
import dev.paceline.deal.DealFigures.Closed;
import dev.paceline.deal.DealFigures.Open;
import dev.paceline.deal.DealFigures.Opened;
import dev.paceline.member.Actor;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.TeamChanges;
import dev.paceline.member.TeamDraft;
import dev.paceline.member.TeamOutcome;
import dev.paceline.member.Teams;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestDatabase;
import dev.paceline.text.Money;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Anna is in North until the 10th, then in South; days are those of November 2026. */
@OnEveryDatabase
class DealFiguresTest {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Whose ALL = new Whose.Everyone();

    private final Database database;
    private final Store store;
    private final SetClock clock = new SetClock("2026-11-01T09:00:00Z");
    private final long anna;
    private final long north;
    private final long south;

    DealFiguresTest(TestDatabase.Kind kind) {
        database = TestDatabase.of(kind);
        AtomicLong ids = new AtomicLong();
        store = new Store(database, ids::incrementAndGet);
        anna = in(tx -> meet(tx, "UANNA"));
        north = in(tx -> team(tx, "North", List.of("UANNA")));
        south = in(tx -> team(tx, "South", List.of()));
        clock.set("2026-11-10T09:00:00Z");
        in(tx -> new TeamChanges(clock)
                .join(tx, new Actor(anna, true), Teams.find(tx, south).orElseThrow(), List.of("UANNA")));
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void thePipelineOfAPastDayIsWhatItWas() {
        long deal = open(2, "Acme", "10000");
        change(4, deal, (tx, editor) -> Deals.move(tx, editor, deal, "proposal"));
        change(
                6,
                deal,
                (tx, editor) -> Deals.win(
                        tx, editor, deal, Optional.of(new BigDecimal("9000")), Optional.empty(), Optional.empty()));
        assertThat(openOn(1, ALL)).isEmpty();
        assertThat(openOn(3, ALL))
                .extracting(Open::stage, Open::probability)
                .containsExactly(tuple("qualification", 10));
        assertThat(openOn(4, ALL)).extracting(Open::stage, Open::probability).containsExactly(tuple("proposal", 50));
        assertThat(openOn(5, ALL))
                .extracting(open -> open.amount().amount().intValueExact())
                .containsExactly(10000);
        assertThat(openOn(6, ALL)).isEmpty();
    }

    @Test
    void aPastDayKeepsItsProbabilitiesAndARetiredStageKeepsItsOwn() {
        long deal = open(2, "Acme", "10000");
        in(tx -> StageSettings.change(tx, List.of(new StageSettings.Change("qualification", "", 20)), day(5)));
        in(tx -> StageSettings.retire(tx, "qualification"));
        assertThat(openOn(4, ALL)).extracting(Open::probability).containsExactly(10);
        assertThat(openOn(5, ALL)).extracting(Open::probability).containsExactly(20);
        assertThat(openOn(5, ALL)).extracting(Open::deal).containsExactly(deal);
    }

    @Test
    void thePipelineOfATeamIsThatOfThoseWhoWereInItOnTheDay() {
        open(2, "Acme", "10000");
        assertThat(openOn(9, new Whose.Teams(List.of(north)))).hasSize(1);
        assertThat(openOn(9, new Whose.Teams(List.of(south)))).isEmpty();
        assertThat(openOn(10, new Whose.Teams(List.of(north)))).isEmpty();
        assertThat(openOn(10, new Whose.Teams(List.of(north, south))))
                .extracting(Open::team)
                .containsExactly(south);
        assertThat(openOn(10, new Whose.Teams(List.of()))).isEmpty();
        assertThat(openOn(10, new Whose.Members(List.of(anna)))).hasSize(1);
        assertThat(openOn(10, new Whose.Members(List.of(anna + 1)))).isEmpty();
    }

    @Test
    void creditForAWinStaysWithTheTeamOfTheDay() {
        long deal = open(2, "Acme", "10000");
        win(deal, 6);
        assertThat(won(1, 30, new Whose.Teams(List.of(north))))
                .extracting(Closed::owner, Closed::team, Closed::openedDay, Closed::closedDay)
                .containsExactly(tuple(anna, north, day(2), day(6)));
        assertThat(won(1, 30, new Whose.Teams(List.of(south)))).isEmpty();
        assertThat(won(7, 30, ALL)).isEmpty();
        assertThat(won(1, 6, ALL)).isEmpty();
        change(
                20,
                deal,
                (tx, editor) -> Deals.edit(
                        tx,
                        editor,
                        deal,
                        DealBook.present(tx, deal).orElseThrow().id(),
                        draft("Acme", "8000"),
                        "luck"));
        assertThat(won(6, 7, new Whose.Teams(List.of(north))))
                .extracting(closed -> closed.amount().amount().intValueExact())
                .containsExactly(8000);
    }

    @Test
    void aWinThatIsReopenedCountsNoMoreAndOnceWhenItIsWonAgain() {
        long deal = open(2, "Acme", "10000");
        win(deal, 6);
        change(7, deal, (tx, editor) -> Deals.reopen(tx, editor, deal));
        assertThat(won(1, 30, ALL)).isEmpty();
        assertThat(openOn(8, ALL)).hasSize(1);
        win(deal, 12);
        assertThat(won(1, 30, ALL)).extracting(Closed::closedDay, Closed::team).containsExactly(tuple(day(12), south));
    }

    @Test
    void aLostDealIsNoMoreOpenFromItsDayOn() {
        long deal = open(2, "Acme", "10000");
        change(6, deal, (tx, editor) -> Deals.lose(tx, editor, deal, "price"));
        assertThat(openOn(5, ALL)).hasSize(1);
        assertThat(openOn(6, ALL)).isEmpty();
        assertThat(won(1, 30, ALL)).isEmpty();
    }

    @Test
    void aWinThatIsTakenBackWasNeverThere() {
        long deal = open(2, "Acme", "10000");
        Optional<LocalDate> daysAgo = Optional.of(day(4));
        long win = change(
                8, deal, (tx, editor) -> Deals.win(tx, editor, deal, Optional.empty(), Optional.empty(), daysAgo));
        assertThat(openOn(5, ALL)).isEmpty();
        change(9, deal, (tx, editor) -> Deals.undo(tx, editor, win));
        assertThat(openOn(5, ALL)).hasSize(1);
        assertThat(openOn(9, ALL)).hasSize(1);
        assertThat(won(1, 30, ALL)).isEmpty();
    }

    @Test
    void anAccountFirstWonUnderAnyOfItsNames() {
        long first = open(2, "Acme", "1");
        win(first, 3);
        win(open(2, "Apex", "1"), 5);
        long second = open(2, "Apex", "1");
        win(second, 4);
        long bolt = open(2, "Bolt", "1");
        assertThat(newCustomers(1, 30)).extracting(Closed::deal).containsExactly(first, second);
        in(tx -> Accounts.merge(tx, "Acme", "Apex"));
        assertThat(newCustomers(1, 30)).extracting(Closed::deal).containsExactly(first);
        assertThat(newCustomers(4, 30)).isEmpty();
        List<Opened> opened = in(tx -> DealFigures.newAccounts(tx, new Period(day(1), day(30)), ALL));
        assertThat(opened).extracting(Opened::deal).containsExactly(first, bolt);
    }

    private interface Step {
        Outcome on(Tx tx, Editor editor);
    }

    private long open(int day, String account, String amount) {
        return in(tx ->
                Deals.open(tx, editor(day), draft(account, amount)).state().dealId());
    }

    private void win(long deal, int day) {
        change(
                day,
                deal,
                (tx, editor) -> Deals.win(tx, editor, deal, Optional.empty(), Optional.of("luck"), Optional.empty()));
    }

    /** Gives the id of the state that it led to. */
    private long change(int day, long deal, Step step) {
        Outcome outcome = in(tx -> step.on(tx, editor(day)));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        DealState state = ((Outcome.Done) outcome).state();
        assertThat(state.dealId()).isEqualTo(deal);
        return state.id();
    }

    private List<Open> openOn(int day, Whose whose) {
        return in(tx -> DealFigures.openOn(tx, day(day), whose));
    }

    private List<Closed> won(int from, int until, Whose whose) {
        return in(tx -> DealFigures.won(tx, new Period(day(from), day(until)), whose));
    }

    private List<Closed> newCustomers(int from, int until) {
        return in(tx -> DealFigures.newCustomers(tx, new Period(day(from), day(until)), ALL));
    }

    private Editor editor(int day) {
        return new Editor(anna, false, day(day), day(day).atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    private static Draft draft(String account, String amount) {
        return new Draft(
                account, new Money(new BigDecimal(amount), EURO), Kind.NEW, null, null, "qualification", null, null);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private <T> T in(Function<Tx, T> work) {
        return store.in("T1", work);
    }

    private static long meet(Tx tx, String user) {
        Member.Identity identity = new Member.Identity(user, Locale.UK, ZoneId.of("UTC"), Member.Kind.PERSON, false);
        return Members.meet(tx, user, identity, true).id();
    }

    private long team(Tx tx, String name, List<String> members) {
        TeamDraft draft = new TeamDraft(name, "UANNA", Optional.empty(), Optional.empty(), Optional.empty(), members);
        return ((TeamOutcome.Created) new TeamChanges(clock).create(tx, new Actor(anna, true), draft))
                .team()
                .id();
    }
}
