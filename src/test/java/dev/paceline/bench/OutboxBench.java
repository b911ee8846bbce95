package dev.paceline.bench;

import dev.paceline.bench.Recorder.Query;
import dev.paceline.delivery.Courier;
import dev.paceline.delivery.Delivery.Leased;
import dev.paceline.delivery.Delivery.Standing;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.Outbox;
import dev.paceline.delivery.Outbox.Task;
import dev.paceline.delivery.Pace;
import dev.paceline.delivery.Search;
import dev.paceline.delivery.Sending;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.testing.AtOnce;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Letters a second from the outbox to a Slack that answers at once and wants no pause, beside the statements that this takes,
 * recorded once and sent again over plain connections.
 */
final class OutboxBench {
    private static final int LETTERS = 1_000;
    private static final String CONTENT = "x".repeat(1_500);
    private static final int WARM_UP = 1;
    private static final int COUNTED = 5;
    private static final Pace NO_PAUSE = new Pace(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(30));

    private final Database database;
    private final Store store;

    private OutboxBench(Database database, Store store) {
        this.database = database;
        this.store = store;
    }

    /** Some letters are carried. */
    private interface Round {
        void run() throws Exception;
    }

    static void run(Database.Address address, Figures figures) throws Exception {
        AtomicLong ids = new AtomicLong();
        Recorder recorder = new Recorder();
        try (Database database = Database.open(address, 8);
                Store store = new Store(database, ids::incrementAndGet);
                Database recorded = Database.open(address, 1, recorder);
                Store recording = new Store(recorded, ids::incrementAndGet)) {
            database.migrate();
            OutboxBench bench = new OutboxBench(database, store);
            bench.fill();
            bench.restore();
            recorder.taken();
            carry(courier(recording));
            List<List<Query>> letters = ofEach(recorder.taken());
            figures.print("outbox.statements", Recorder.statements(letters.get(0)));
            for (int threads : new int[] {1, 4}) {
                bench.compare(threads, letters, figures);
            }
        }
    }

    private void compare(int threads, List<List<Query>> letters, Figures figures) throws Exception {
        List<Double> app = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        Courier courier = courier(store);
        for (int round = 0; round < WARM_UP + COUNTED; round++) {
            double sql = perSecond(() -> AtOnce.run(threads, thread -> () -> replay(letters, thread, threads)));
            double carried = perSecond(() -> AtOnce.run(threads, thread -> () -> carry(courier)));
            if (round >= WARM_UP) {
                bare.add(sql);
                app.add(carried);
            }
        }
        String name = "outbox." + threads;
        double carried = Figures.median(app.stream().mapToDouble(Double::doubleValue));
        double sql = Figures.median(bare.stream().mapToDouble(Double::doubleValue));
        figures.print(name + ".per_second", carried);
        figures.print(name + ".sql_per_second", sql);
        figures.print(name + "/sql", carried / sql);
    }

    private double perSecond(Round round) throws Exception {
        restore();
        long start = System.nanoTime();
        round.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (store.in(Commands.TEAM, OutboxBench::sent) != LETTERS) {
            throw new IllegalStateException("some were not sent");
        }
        return LETTERS / seconds;
    }

    private static int carry(Courier courier) {
        int carried = 0;
        while (courier.next(Commands.TEAM) instanceof Task.Carry mine) {
            courier.carry(mine.leased());
            carried++;
        }
        return carried;
    }

    private int replay(List<List<Query>> letters, int first, int step) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            for (int letter = first; letter < letters.size(); letter += step) {
                for (Query query : letters.get(letter)) {
                    query.run(connection);
                }
            }
        }
        return letters.size();
    }

    /** A letter takes two transactions: in one it is taken out, in the other it is written down that it was sent. */
    private static List<List<Query>> ofEach(List<Query> queries) {
        List<List<Query>> letters = new ArrayList<>();
        int from = 0;
        int commits = 0;
        for (int i = 0; i < queries.size(); i++) {
            commits += queries.get(i).isCommit() ? 1 : 0;
            if (commits == 2) {
                letters.add(queries.subList(from, i + 1));
                from = i + 1;
                commits = 0;
            }
        }
        if (letters.size() != LETTERS) {
            throw new IllegalStateException("not two transactions each: " + letters.size());
        }
        return letters;
    }

    private void fill() {
        store.in(Commands.TEAM, tx -> {
            for (int i = 0; i < LETTERS; i++) {
                Outbox.put(tx, new Letter("bench", "letter " + i, Commands.user(i), CONTENT));
            }
            return LETTERS;
        });
    }

    private static int sent(Tx tx) {
        return tx.rows(
                        "select count(*) from outbox where workspace_id = :workspace and letter_state = 'SENT'",
                        row -> row.getInt(1))
                .get(0);
    }

    /** As if none had been sent. */
    private void restore() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update outbox set letter_state = 'WAITING', begun_at = 0, next_at = 0, attempts = 0,"
                    + " leased_until = 0, perhaps_posted = false, sent_in = null, sent_ts = null, settled_at = null");
            statement.execute("delete from outbox_pace");
            connection.commit();
        }
    }

    private static Courier courier(Store store) {
        return new Courier(
                store, new AtOnceSlack(), NO_PAUSE, Clock.systemUTC(), Clock.systemUTC(), RandomGenerator.getDefault());
    }

    /** Answers at once. */
    private static final class AtOnceSlack implements Courier.Carrier {
        private final AtomicLong posts = new AtomicLong();

        @Override
        public Supplier<Sending> ready(Leased leased) {
            return () -> new Sending.Posted(new Standing("D1", posts.incrementAndGet() + ".1"));
        }

        @Override
        public Search search(Leased leased) {
            throw new IllegalStateException("every post was answered");
        }

        @Override
        public Duration patience() {
            return Duration.ZERO;
        }
    }
}
