package dev.paceline.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class TeamDaysTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final List<String> TYPES = List.of("call", "first_meeting", "training", "satisfaction");

    private final Database database;
    private final Store store;
    private final ActivityLog log = new ActivityLog(new ActivityTypes());
    private final List<Long> logged = new ArrayList<>();

    TeamDaysTest(TestDatabase.Kind kind) {
        this.database = TestDatabase.of(kind);
        this.store = new Store(database, new AtomicLong(100)::incrementAndGet);
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void theyAreTheSumsOfTheLogWhateverHappens() {
        List<Member> members = List.of(member("Anna"), member("Bram"), member("Carla"));
        SplittableRandom chance = new SplittableRandom(20_261_120);
        for (int i = 0; i < 120; i++) {
            int step = i;
            Member member = members.get(chance.nextInt(members.size()));
            switch (chance.nextInt(5)) {
                case 0 -> store.in("T1", tx -> log.undo(tx, member, any(chance), NOW));
                case 1 -> store.in("T1", tx -> log.edit(tx, member, any(chance), entry(chance), NOW));
                case 2 ->
                    store.in("T1", tx -> {
                        ActivityLog.follow(tx, member.id(), chance.nextInt(3), TODAY.minusDays(chance.nextInt(2)));
                        return step;
                    });
                default ->
                    logged.add(store.in("T1", tx -> log.log(tx, member, entry(chance), NOW))
                            .id());
            }
            assertThat(sums("activity_day")).isEqualTo(sums("activity"));
        }
        assertThat(sums("activity_day")).hasSizeGreaterThan(TYPES.size());
    }

    @Test
    void thoseWhoLogAtOnceAreAllCounted() throws Exception {
        int reps = 4;
        int each = 25;
        List<Member> members =
                IntStream.range(0, reps).mapToObj(n -> member("U" + n)).toList();
        Entry call = new Entry("call", 1, null, null, TODAY, null);
        ExecutorService threads = Executors.newFixedThreadPool(reps);
        try {
            List<Callable<Integer>> work = members.stream()
                    .map(member -> (Callable<Integer>) () -> {
                        for (int i = 0; i < each; i++) {
                            store.in("T1", tx -> log.log(tx, member, call, NOW));
                        }
                        return each;
                    })
                    .toList();
            for (Future<Integer> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(sums("activity_day")).containsExactly("0 call 2026-11-20 " + reps * each + " 0");
    }

    private long any(SplittableRandom chance) {
        return logged.isEmpty() ? 0 : logged.get(chance.nextInt(logged.size()));
    }

    private static Entry entry(SplittableRandom chance) {
        String type = TYPES.get(chance.nextInt(TYPES.size()));
        BigDecimal measure =
                switch (type) {
                    case "training", "satisfaction" -> BigDecimal.valueOf(1 + chance.nextInt(9));
                    default -> null;
                };
        return new Entry(type, 1 + chance.nextInt(3), null, measure, TODAY.minusDays(chance.nextInt(3)), null);
    }

    /** Where there is nothing on balance, a row says so or there is none. */
    private List<String> sums(String table) {
        return store.in(
                "T1",
                tx -> tx.rows(
                        "select team_id, type, for_day, sum(quantity), sum(measure) from " + table
                                + " where workspace_id = :workspace group by team_id, type, for_day"
                                + " having sum(quantity) <> 0 or sum(measure) <> 0 order by team_id, type, for_day",
                        row -> row.getLong(1) + " " + row.getString(2) + " " + row.getObject(3, LocalDate.class) + " "
                                + row.getLong(4) + " "
                                + row.getBigDecimal(5).stripTrailingZeros().toPlainString()));
    }

    private Member member(String user) {
        return store.in(
                "T1",
                tx -> Members.meet(
                        tx,
                        user,
                        new Member.Identity(user, Locale.US, ZoneOffset.UTC, Member.Kind.PERSON, false),
                        true));
    }
}
