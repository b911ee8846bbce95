package dev.paceline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.activity.ActivityLog;
import dev.paceline.activity.ActivityTypes;
import dev.paceline.activity.Entry;
import dev.paceline.calendar.Absences;
import dev.paceline.deal.Deals;
import dev.paceline.deal.Draft;
import dev.paceline.deal.Editor;
import dev.paceline.deal.Kind;
import dev.paceline.deal.Outcome;
import dev.paceline.deal.Refusal;
import dev.paceline.deal.StageSettings;
import dev.paceline.kpi.Fact;
import dev.paceline.kpi.Facts;
import dev.paceline.kpi.Figures;
import dev.paceline.kpi.Item;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Question;
import dev.paceline.kpi.Scope;
import dev.paceline.kpi.Scopes;
import dev.paceline.kpi.Sum;
import dev.paceline.member.Actor;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Team;
import dev.paceline.member.TeamChanges;
import dev.paceline.member.TeamDraft;
import dev.paceline.member.TeamOutcome;
import dev.paceline.member.Teams;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestDatabase;
import dev.paceline.text.Money;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;

/**
 * The laws of figures, whatever happened: three reps in Auckland, Amsterdam and Los Angeles log, win, lose, hand over, correct and
 * move between two teams, over the weeks in which clocks change.
 */
class FiguresTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 12);
    private static final int DAYS = 40;
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final List<String> ZONES = List.of("Pacific/Auckland", "Europe/Amsterdam", "America/Los_Angeles");
    private static final List<Kpi> KPIS = Arrays.asList(Kpi.values());

    private static final Database DATABASE = TestDatabase.h2();
    private static final AtomicLong IDS = new AtomicLong();
    private static final Store STORE = new Store(DATABASE, IDS::incrementAndGet);

    private final SetClock clock = new SetClock("2026-10-12T00:00:00Z");
    private final Figures figures = Features.figures();
    private final ActivityLog log = new ActivityLog(new ActivityTypes());
    private String workspace = "";

    enum What {
        MEETING,
        LEAD,
        SCORE,
        TRAINING,
        WIN,
        OPEN,
        RENEW,
        MOVE,
        AWAY,
        LEAVE,
        PROBABLE,
        LOSE,
        REASSIGN,
        EDIT,
        REOPEN,
        UNDO;

        /** Whether it corrects what a deal was, and with it the figures of the day on which it was that. */
        boolean corrects() {
            return this == EDIT || this == REOPEN || this == UNDO;
        }
    }

    /** A deal as it is now. */
    private record Now(long deal, long state, long owner) {}

    /** What a rep does on a day; {@code size} is how much, and to which team or account. */
    record Event(int day, int hour, int rep, What what, int size) {}

    @BeforeTry
    void begin() {
        workspace = "T" + IDS.incrementAndGet();
    }

    @AfterContainer
    static void close() {
        STORE.close();
        DATABASE.close();
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.integers().between(0, ZONES.size() - 1),
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(1, 9))
                .as(Event::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 40)
    void aPeriodIsTheSumOfItsParts(
            @ForAll("events") List<Event> events, @ForAll @IntRange(min = 1, max = DAYS - 1) int cut) {
        happen(events);
        Period all = new Period(FIRST, FIRST.plusDays(DAYS));
        Period first = new Period(FIRST, FIRST.plusDays(cut));
        Period second = new Period(FIRST.plusDays(cut), all.until());
        for (Scope scope : scopes()) {
            Facts whole = read(scope, all);
            Facts parts = read(scope, first).plus(read(scope, second));
            assertAlike(whole, parts, false);
            for (Kpi kpi : KPIS) {
                if (kpi.facts().stream().noneMatch(Fact::isOfWhole)) {
                    assertThat(kpi.measure(parts).toString())
                            .isEqualTo(kpi.measure(whole).toString());
                }
            }
        }
    }

    @Property(tries = 40)
    void aTeamIsTheUnionOfItsMembersOnEachDay(@ForAll("events") List<Event> events) {
        happen(events);
        for (int day = 0; day < DAYS; day++) {
            Period only = new Period(FIRST.plusDays(day), FIRST.plusDays(day + 1));
            for (Team team : in(Teams::all)) {
                List<Member> members = in(tx -> Teams.membersOf(tx, team, only.from()));
                Facts together = members.stream()
                        .map(member -> read(Scope.member(member.id()), only))
                        .reduce(Facts.NONE, Facts::plus);
                assertAlike(read(in(tx -> Scopes.team(tx, team)), only), together, true);
            }
        }
    }

    @Property(tries = 20)
    void whatHappensLaterLeavesAPastWeekAsItWas(@ForAll("events") List<Event> events) {
        Period week = new Period(FIRST, FIRST.plusDays(7));
        happen(events.stream().filter(event -> event.day() < 7).toList());
        List<String> before =
                scopes().stream().map(scope -> figures(scope, week)).toList();
        happen(events.stream()
                .filter(event -> event.day() >= 7 && !event.what().corrects())
                .toList());
        assertThat(scopes().stream().map(scope -> figures(scope, week)).toList())
                .isEqualTo(before);
    }

    @Property(tries = 20)
    void whatIsListedComesToTheFigure(@ForAll("events") List<Event> events) {
        happen(events);
        Period all = new Period(FIRST, FIRST.plusDays(DAYS));
        for (Scope scope : scopes()) {
            Facts facts = read(scope, all);
            for (Fact fact : Fact.values()) {
                Sum listed =
                        in(tx -> figures.items(tx, new Question(scope, all, EURO), fact, Integer.MAX_VALUE)).stream()
                                .map(Item::sum)
                                .reduce(Sum.NONE, Sum::plus);
                assertThat(listed.of())
                        .as(fact.name())
                        .isEqualTo(facts.sum(fact).of());
                assertThat(listed.total())
                        .as(fact.name())
                        .isEqualByComparingTo(facts.sum(fact).total());
            }
        }
    }

    private void assertAlike(Facts one, Facts other, boolean ofWhole) {
        for (Fact fact : Fact.values()) {
            if (ofWhole ? fact != Fact.REPS_AT_TARGET && fact != Fact.DEAL_SIZE : !fact.isOfWhole()) {
                Sum expected = one.sum(fact);
                assertThat(other.sum(fact).of()).as(fact.name()).isEqualTo(expected.of());
                assertThat(other.sum(fact).total()).as(fact.name()).isEqualByComparingTo(expected.total());
            }
        }
    }

    private String figures(Scope scope, Period period) {
        Facts facts = read(scope, period);
        return KPIS.stream().map(kpi -> kpi + " " + kpi.measure(facts)).toList().toString();
    }

    private Facts read(Scope scope, Period period) {
        return in(tx -> figures.read(tx, new Question(scope, period, EURO), KPIS));
    }

    private List<Scope> scopes() {
        return in(tx -> Stream.concat(
                        Stream.of(Scopes.company(tx)),
                        Stream.concat(
                                Teams.all(tx).stream().map(team -> Scopes.team(tx, team)),
                                Members.inTeams(tx).stream().map(member -> Scope.member(member.id()))))
                .toList());
    }

    private void happen(List<Event> events) {
        at(0, 0, 0);
        in(this::settle);
        events.stream()
                .sorted(Comparator.comparing(Event::day).thenComparing(Event::hour))
                .forEach(event -> {
                    at(event.rep(), event.day(), event.hour());
                    in(tx -> happen(tx, event));
                });
    }

    /** By the rep's own clock. */
    private void at(int rep, int day, int hour) {
        clock.set(FIRST.plusDays(day)
                .atTime(LocalTime.of(hour, 30))
                .atZone(ZoneId.of(ZONES.get(rep)))
                .toInstant()
                .toString());
    }

    private boolean settle(Tx tx) {
        if (Teams.all(tx).isEmpty()) {
            List<String> users = ZONES.stream().map(zone -> meet(tx, zone)).toList();
            team(tx, "North", users.subList(0, 2));
            team(tx, "South", users.subList(2, 3));
        }
        return true;
    }

    private boolean happen(Tx tx, Event event) {
        Member member = Members.find(tx, "U" + event.rep()).orElseThrow();
        switch (event.what()) {
            case MEETING -> entry(tx, member, "first_meeting", event.size(), null);
            case LEAD -> entry(tx, member, "lead_qualified", event.size(), null);
            case SCORE -> entry(tx, member, "satisfaction", 1, BigDecimal.valueOf(event.size()));
            case TRAINING -> entry(tx, member, "training", 1, BigDecimal.valueOf(event.size()));
            case OPEN -> deal(tx, member, event, Kind.NEW, false);
            case WIN -> deal(tx, member, event, Kind.UPSELL, true);
            case RENEW -> deal(tx, member, event, Kind.RENEWAL, true);
            case MOVE -> move(tx, member, event.size() % 2 == 0 ? "North" : "South");
            case AWAY -> away(tx, member, event.size());
            case LEAVE -> member.leavesOn(member.leftDay().or(() -> Optional.of(member.dayAt(clock.instant()))));
            case PROBABLE ->
                StageSettings.change(
                        tx,
                        List.of(new StageSettings.Change("qualification", "", 10 * event.size())),
                        member.dayAt(clock.instant()));
            case LOSE, REASSIGN, EDIT, REOPEN, UNDO -> change(tx, member, event);
        }
        return true;
    }

    private void away(Tx tx, Member member, int days) {
        LocalDate today = member.dayAt(clock.instant());
        Absences.enter(
                tx, new Actor(member.id(), true), member, new Period(today, today.plusDays(days)), clock.instant());
    }

    /** Something happens to one of the deals that there are; what is refused happens not. */
    private void change(Tx tx, Member member, Event event) {
        List<Now> deals = tx.rows(
                "select deal_id, id, owner_id from deal_state where workspace_id = :workspace and until_day = ?"
                        + " and status <> 'CANCELLED'"
                        + " order by deal_id",
                row -> new Now(row.getLong(1), row.getLong(2), row.getLong(3)),
                Workspace.FOREVER);
        if (deals.isEmpty()) {
            return;
        }
        Now now = deals.get(event.size() % deals.size());
        Editor admin = Editor.of(member, true, clock.instant());
        Outcome outcome =
                switch (event.what()) {
                    case LOSE -> Deals.lose(tx, admin, now.deal(), "price");
                    case REASSIGN -> Deals.reassign(tx, admin, now.deal(), member);
                    case EDIT -> Deals.edit(tx, admin, now.deal(), now.state(), draft(event, Kind.CROSS_SELL), null);
                    case REOPEN -> Deals.reopen(tx, admin, now.deal());
                    default -> Deals.undo(tx, admin, now.state());
                };
        assertThat(outcome).isNotEqualTo(new Outcome.Refused(Refusal.NOT_YOURS));
    }

    private static Draft draft(Event event, Kind kind) {
        Money amount = new Money(BigDecimal.valueOf(event.size() * 1000L), EURO);
        return new Draft("Account " + event.size() % 4, amount, kind, null, "web", "qualification", null, null);
    }

    private void entry(Tx tx, Member member, String type, int quantity, @Nullable BigDecimal measure) {
        Entry entry = new Entry(type, quantity, null, measure, member.dayAt(clock.instant()), null);
        log.log(tx, member, entry, clock.instant());
    }

    private void deal(Tx tx, Member member, Event event, Kind kind, boolean won) {
        Editor editor = Editor.of(member, false, clock.instant());
        long deal = Deals.open(tx, editor, draft(event, kind)).state().dealId();
        if (won) {
            Deals.win(tx, editor, deal, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    private void move(Tx tx, Member member, String team) {
        new TeamChanges(clock, ActivityLog::follow, Deals::follow)
                .join(tx, new Actor(member.id(), true), Teams.named(tx, team).orElseThrow(), List.of(member.userId()));
    }

    private static String meet(Tx tx, String zone) {
        String user = "U" + ZONES.indexOf(zone);
        Members.meet(tx, user, new Member.Identity(user, Locale.UK, ZoneId.of(zone), Member.Kind.PERSON, false), true);
        return user;
    }

    private void team(Tx tx, String name, List<String> users) {
        Actor admin = new Actor(Members.find(tx, "U0").orElseThrow().id(), true);
        TeamDraft draft = new TeamDraft(name, "U0", Optional.empty(), Optional.empty(), Optional.empty(), users);
        assertThat(new TeamChanges(clock).create(tx, admin, draft)).isInstanceOf(TeamOutcome.Created.class);
    }

    private <T> T in(Function<Tx, T> work) {
        return STORE.in(workspace, work);
    }
}
