package dev.paceline.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.activity.ActivityFacts;
import dev.paceline.activity.ActivityLog;
import dev.paceline.activity.ActivityTypes;
import dev.paceline.activity.Entry;
import dev.paceline.calendar.Absences;
import dev.paceline.kpi.Figures;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Scopes;
import dev.paceline.member.Actor;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.TeamChanges;
import dev.paceline.member.TeamDraft;
import dev.paceline.member.TeamOutcome;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.target.Cycle;
import dev.paceline.target.Target.Subject;
import dev.paceline.target.TargetChanges;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.Statements;
import dev.paceline.testing.TestDatabase;
import dev.paceline.testing.TestDatabase.Kind;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final LocalDate DAY_OF_TARGETS = LocalDate.of(2026, 9, 1);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final int DAYS = 30;
    private static final int REPS = 3;

    private static final Statements STATEMENTS = new Statements();
    private static final Database DATABASE = counted();
    private static final AtomicLong IDS = new AtomicLong();
    private static final Store STORE = new Store(DATABASE, IDS::incrementAndGet);

    private String workspace = "T" + IDS.incrementAndGet();
    private final Shares shares = new Shares(new Figures(List.of(new ActivityFacts())));

    /** From a day of November on. */
    record Away(int rep, int day, int days) {
        Period period() {
            return new Period(FIRST.plusDays(day), FIRST.plusDays(day + days));
        }
    }

    /** jqwik tries a property many times on one instance. */
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
    Arbitrary<Away> away() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, REPS - 1),
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(1, 12))
                .as(Away::new);
    }

    @Property(tries = 60)
    void anotherAbsenceLowersNobodysShare(
            @ForAll @Size(REPS) List<@IntRange(max = 40) Integer> meetings,
            @ForAll @Size(max = 3) List<@From("away") Away> before,
            @ForAll("away") Away another,
            @ForAll Span span,
            @ForAll Cycle cycle) {
        in(tx -> {
            for (int rep = 0; rep < REPS; rep++) {
                log(tx, rep(tx, rep, cycle, 7 + rep), meetings.get(rep));
            }
            return before.stream().map(away -> enter(tx, away)).toList();
        });
        Map<Long, BigDecimal> less = in(tx -> now(tx, span));
        in(tx -> enter(tx, another));
        Map<Long, BigDecimal> more = in(tx -> now(tx, span));
        long whoIsAway = in(tx -> member(tx, another.rep()).id());
        assertThat(less.keySet()).containsAll(more.keySet());
        less.forEach((rep, share) -> {
            if (rep != whoIsAway) {
                assertThat(more).containsEntry(rep, share);
            } else if (more.containsKey(rep)) {
                assertThat(more.get(rep)).isGreaterThanOrEqualTo(share);
            }
        });
    }

    @Property
    void aShareIsAllExactlyWhereTheTargetIsMet(
            @ForAll @IntRange(max = 1000) int actual, @ForAll @IntRange(min = 1, max = 1000) int target) {
        BigDecimal share = Shares.score(BigDecimal.valueOf(actual), BigDecimal.valueOf(target))
                .figure();
        assertThat(share.compareTo(BigDecimal.ONE) >= 0).isEqualTo(actual >= target);
    }

    @Test
    void aBoardCostsTheSameStatementsHoweverManyAreOnIt() {
        in(tx -> rep(tx, 0, Cycle.MONTH, 21));
        int ofOne = statements();
        in(tx -> IntStream.range(1, 20)
                .mapToObj(rep -> rep(tx, rep, Cycle.MONTH, 21))
                .toList());
        in(tx -> enter(tx, new Away(1, 3, 2)));
        assertThat(statements()).isEqualTo(ofOne);
        Map<Long, BigDecimal> all = in(tx -> now(tx, Span.MONTH));
        assertThat(all).hasSize(20);
    }

    private int statements() {
        return STATEMENTS.during(() -> in(tx -> now(tx, Span.MONTH)));
    }

    private Map<Long, BigDecimal> now(Tx tx, Span span) {
        return shares
                .read(
                        tx,
                        Kpi.FIRST_MEETINGS,
                        Scopes.company(tx),
                        span.seenFrom(TODAY, Workspaces.current(tx).settings()),
                        TODAY)
                .stream()
                .filter(contender -> contender.now().isPresent())
                .collect(Collectors.toMap(
                        Contender::memberId,
                        contender -> contender.now().orElseThrow().figure()));
    }

    private static Member member(Tx tx, int rep) {
        return Members.find(tx, "U" + rep).orElseThrow();
    }

    /** In a team of their own, which they lead as an admin. */
    private static Member rep(Tx tx, int number, Cycle cycle, int target) {
        String user = "U" + number;
        Member.Identity identity =
                new Member.Identity("Rep " + number, Locale.UK, ZoneOffset.UTC, Member.Kind.PERSON, true);
        Member member = Members.meet(tx, user, identity, true);
        Actor admin = new Actor(member.id(), true);
        TeamDraft draft = new TeamDraft(
                "Team " + number, user, Optional.empty(), Optional.empty(), Optional.empty(), List.of(user));
        SetClock then = new SetClock(DAY_OF_TARGETS + "T09:00:00Z");
        assertThat(new TeamChanges(then).create(tx, admin, draft)).isInstanceOf(TeamOutcome.Created.class);
        Subject subject = new Subject(Owner.member(member.id()), Kpi.FIRST_MEETINGS, cycle);
        Optional<BigDecimal> amount = Optional.of(BigDecimal.valueOf(target));
        assertThat(TargetChanges.change(tx, admin, subject, amount, DAY_OF_TARGETS, DAY_OF_TARGETS, then.instant()))
                .isInstanceOf(TargetChanges.Outcome.Changed.class);
        return member;
    }

    private static boolean log(Tx tx, Member member, int meetings) {
        if (meetings > 0) {
            Entry entry = new Entry("first_meeting", meetings, null, null, TODAY.minusDays(meetings % 3), null);
            new ActivityLog(new ActivityTypes()).log(tx, member, entry, NOW);
        }
        return true;
    }

    /** An absence beside another is refused, which changes nothing. */
    private static Absences.Entering enter(Tx tx, Away away) {
        Member member = member(tx, away.rep());
        return Absences.enter(tx, new Actor(member.id(), false), member, away.period(), NOW);
    }

    private <T> T in(Function<Tx, T> work) {
        return STORE.in(workspace, work);
    }

    private static Database counted() {
        try {
            Database database = Database.open(TestDatabase.empty(Kind.H2), 4, STATEMENTS);
            database.migrate();
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
