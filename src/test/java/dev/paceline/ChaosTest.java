package dev.paceline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.paceline.member.Owner;
import dev.paceline.rhythm.DayOff;
import dev.paceline.rhythm.Timings;
import dev.paceline.rhythm.When;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.testing.ChaoticSlack;
import dev.paceline.testing.ManyTeams;
import dev.paceline.testing.ServeProcess;
import dev.paceline.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two processes on one database, a Slack on a bad day, and a kill -9 in the middle. Once and with a few digests here, twenty
 * times and with many by {@code mvn -Pchaos verify}; {@code -Dchaos.seed} has Slack do much the same again.
 */
class ChaosTest {
    private static final int DIGESTS = Integer.getInteger("chaos.digests", 40);
    private static final int RUNS = Integer.getInteger("chaos.runs", 1);
    private static final long SEED = Long.getLong("chaos.seed", System.currentTimeMillis());

    /** Only what hangs takes so long. */
    private static final Duration PATIENCE = Duration.ofMinutes(5).plusSeconds(DIGESTS);

    private static final int BETWEEN_LOOKS = 200;

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + RUNS);
    }

    @BeforeAll
    static void onMariaDb() {
        assumeThat(TestDatabase.hasMariaDb()).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyManagerGetsTheDigestOnceThoughAProcessIsKilled(long seed) throws Exception {
        System.out.println("Chaos by seed " + seed);
        try (Run run = new Run(seed)) {
            run.begin();
            run.awaitAll();
            assertThat(run.killed).hasSize(1);
            run.eachHasExactlyOne();
            run.restartTheOther();
            run.eachHasExactlyOne();
        }
    }

    /** One company, its two processes, and its Slack. */
    private static final class Run implements AutoCloseable {
        final Collection<String> killed = ConcurrentHashMap.newKeySet();
        private final Map<String, ServeProcess> processes = new ConcurrentHashMap<>();
        private final Database.Address address = TestDatabase.emptyOnDisk(TestDatabase.Kind.MARIADB);
        private final Database database;
        private final Store store;
        private final ChaoticSlack slack;

        Run(long seed) throws SQLException, IOException {
            database = Database.open(address, 4);
            database.migrate();
            store = new Store(database, new AtomicLong(100)::incrementAndGet);
            int accident = DIGESTS / 4 + new Random(seed).nextInt(DIGESTS / 2);
            slack = new ChaoticSlack(seed, accident, this::kill);
        }

        /** All digests are due at the same time, and have been for less than an hour. */
        void begin() throws IOException {
            Instant now = Instant.now();
            ManyTeams.fill(store, DIGESTS, now);
            LocalDateTime hour = LocalDateTime.ofInstant(now, ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
            Optional<When> when = Optional.of(new When(hour.getDayOfWeek(), hour.toLocalTime(), DayOff.MOVE));
            in(tx -> {
                Timings.choose(tx, "digest", Owner.COMPANY, when, 0, Instant.EPOCH);
                return when;
            });
            start("xoxb-one");
            start("xoxb-two");
        }

        private ServeProcess start(String token) throws IOException {
            ServeProcess process = ServeProcess.start(address, slack.apiUrl(), token);
            processes.put(token, process);
            return process;
        }

        /** It comes back at once, as an orchestrator sees to. */
        private void kill(String token) {
            killed.add(token);
            ServeProcess process = processes.remove(token);
            try (process) {
                process.kill();
                start(token);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        void awaitAll() throws Exception {
            await(
                    "all letters are written and on their way no longer",
                    () -> count("select count(*) from outbox where workspace_id = :workspace") == DIGESTS
                            && count(
                                            "select count(*) from outbox where workspace_id = :workspace and letter_state = 'WAITING'")
                                    == 0);
        }

        /** Whatever a start does, it has nothing left to say. */
        void restartTheOther() throws Exception {
            String other = killed.contains("xoxb-one") ? "xoxb-two" : "xoxb-one";
            try (ServeProcess process = processes.remove(other)) {
                process.stop();
            }
            ServeProcess restarted = start(other);
            await("it serves", restarted::isServing);
            await(
                    "what its start fired is done",
                    () -> quartz("select count(*) from QRTZ_FIRED_TRIGGERS") == 0
                            && quartz("select count(*) from QRTZ_TRIGGERS where TRIGGER_NAME like 'MT\\_%'") == 0);
            awaitAll();
        }

        void eachHasExactlyOne() {
            List<String> undelivered = rows("select concat(id, ' is ', letter_state, ': ', reason) from outbox"
                    + " where workspace_id = :workspace and letter_state <> 'SENT'");
            assertThat(undelivered).isEmpty();
            Map<String, List<String>> letters = slack.letters();
            assertThat(letters.keySet())
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, DIGESTS)
                            .mapToObj(team -> "D" + ManyTeams.manager(team))
                            .toList());
            assertThat(letters)
                    .allSatisfy((conversation, ids) -> assertThat(ids).hasSize(1));
            assertThat(letters.values().stream().flatMap(List::stream))
                    .containsExactlyInAnyOrderElementsOf(rows("select id from outbox where workspace_id = :workspace"));
        }

        private void await(String what, Callable<Boolean> isSo) throws Exception {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!isSo.call()) {
                for (ServeProcess process : processes.values()) {
                    process.mustLive();
                }
                if (System.nanoTime() > end) {
                    throw new AssertionError("not so: " + what + "; see " + processes.values());
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS);
            }
        }

        private long count(String sql) {
            return Long.parseLong(rows(sql).get(0));
        }

        private List<String> rows(String sql) {
            return in(tx -> tx.rows(sql, row -> row.getString(1)));
        }

        private <T> T in(Function<Tx, T> work) {
            return store.in(ManyTeams.WORKSPACE, work);
        }

        /** Quartz's tables know no workspaces. */
        private long quartz(String sql) throws SQLException {
            try (var connection = database.dataSource().getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        }

        @Override
        public void close() {
            processes.values().forEach(ServeProcess::close);
            slack.close();
            store.close();
            database.close();
        }
    }
}
