package dev.paceline.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.paceline.activity.Tally;
import dev.paceline.leaderboard.Span.Periods;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.TestDatabase;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ContendersTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final Periods WEEK =
            new Periods(new Period(MONDAY, MONDAY.plusDays(3)), new Period(MONDAY.minusWeeks(1), MONDAY.minusDays(4)));
    private static final Measure CALLS = new Measure.OfType("call", Tally.COUNT);

    private final TestDatabase.Kind kind;
    private final Database database;
    private final Store store;

    ContendersTest(TestDatabase.Kind kind) {
        this.kind = kind;
        this.database = TestDatabase.of(kind);
        this.store = new Store(database, new AtomicLong(100)::incrementAndGet);
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void eachPeriodHasItsOwnDaysAndTheDaysBetweenCountForNeither() {
        long anna = member("U1");
        done(anna, 0, MONDAY, 1);
        done(anna, 0, MONDAY.plusDays(2), 2);
        done(anna, 0, MONDAY.plusDays(3), 4);
        done(anna, 0, MONDAY.minusDays(1), 8);
        done(anna, 0, MONDAY.minusDays(4), 16);
        done(anna, 0, MONDAY.minusDays(5), 32);
        done(anna, 0, MONDAY.minusDays(8), 64);
        done(anna, 7, MONDAY, 128);
        assertThat(read(0)).containsExactly(new Contender(anna, "U1", true, score(3), score(32)));
        assertThat(read(0, 7)).containsExactly(new Contender(anna, "U1", true, score(131), score(32)));
        assertThat(read(8)).isEmpty();
    }

    /** At a million activities a week's board must cost the rows of its days and no others, and those in the index alone. */
    @Test
    void theIndexOfTheBoardsAloneIsRead() throws SQLException {
        assumeTrue(kind == TestDatabase.Kind.MARIADB);
        long anna = member("U1");
        for (int day = 0; day < 400; day++) {
            done(anna, day % 3, MONDAY.minusDays(day), 1);
        }
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze table activity");
        }
        List<String> plans = store.in(
                "T1",
                tx -> tx.rows(
                        "explain select member_id, type, sum(quantity), sum(measure) from activity"
                                + " where workspace_id = :workspace and team_id in (0, 1, 2) and for_day >= '2026-11-09'"
                                + " and for_day < '2026-11-19' and for_day not between '2026-11-12' and '2026-11-15'"
                                + " and type = 'call' group by member_id, type",
                        ContendersTest::plan));
        assertThat(plans).allSatisfy(plan -> assertThat(plan).contains("range activity_board", "Using index"));
    }

    private static String plan(ResultSet row) throws SQLException {
        return row.getString("type") + " " + row.getString("key") + " " + row.getString("rows") + " "
                + row.getString("Extra");
    }

    private List<Contender> read(long... teams) {
        return store.in(
                "T1",
                tx -> Contenders.read(
                        tx, CALLS, WEEK, Arrays.stream(teams).boxed().toList()));
    }

    private static Optional<Score> score(int figure) {
        return Optional.of(new Score(BigDecimal.valueOf(figure), figure));
    }

    private long member(String user) {
        return store.in("T1", tx -> Members.meet(
                        tx, user, new Member.Identity(user, Locale.US, ZoneOffset.UTC, Member.Kind.PERSON, false), true)
                .id());
    }

    private void done(long member, long team, LocalDate day, int quantity) {
        store.in(
                "T1",
                tx -> tx.execute(
                        "insert into activity (id, workspace_id, member_id, team_id, for_day, type, quantity, measure, recorded_at,"
                                + " recorded_by) values (?, :workspace, ?, ?, ?, 'call', ?, 0, 0, ?)",
                        tx.newId(),
                        member,
                        team,
                        day,
                        quantity,
                        member));
    }
}
