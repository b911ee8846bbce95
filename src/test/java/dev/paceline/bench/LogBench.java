package dev.paceline.bench;

import dev.paceline.Paceline;
import dev.paceline.slack.HttpServer;
import dev.paceline.store.Database;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * {@code /log} over HTTP beside its two baselines, in turn: whatever else the machine does in a round meets all three, and
 * the ratios are those within a round.
 */
final class LogBench {
    static final int CONNECTIONS = 32;
    private static final int CLIENTS = 16;

    /** Until the JVM has compiled what /log runs, which is much more than the baselines do. */
    private static final int WARM_UP = 60_000;

    private static final int WARM_UP_ROUNDS = 2;
    private static final int ROUNDS = 8;
    private static final double ROUND_SECONDS = 4;

    private final Database pool;
    private final Commands commands;

    private LogBench(Database pool, Clock clock) {
        this.pool = pool;
        this.commands = new Commands(clock);
    }

    /** A server under load, and what came of each round. */
    private static final class Lane {
        final String name;
        final int port;
        final String table;
        final List<Double> rates = new ArrayList<>();
        final List<Double> cpuMicros = new ArrayList<>();
        final List<Double> statements = new ArrayList<>();
        final Histogram nanos = new Histogram(3);
        int requests = 2000;

        Lane(String name, int port, String table) {
            this.name = name;
            this.port = port;
            this.table = table;
        }
    }

    static void run(Database.Address address, Clock clock, Figures figures) throws SQLException, IOException {
        try (Paceline paceline = Company.paceline(address, clock);
                Database pool = Database.open(address, CONNECTIONS);
                HttpServer ack = Baseline.ack(clock);
                HttpServer insert = Baseline.insert(pool, clock)) {
            Load.run(paceline.port(), new Commands(clock).logs(100), 1); // the workspace's types and accounts are there
            Load.run(paceline.port(), new Commands(clock).logs(WARM_UP), CLIENTS);
            Lane acks = new Lane("ack", ack.port(), "");
            Lane inserts = new Lane("insert", insert.port(), "baseline");
            Lane logs = new Lane("log", paceline.port(), "activity");
            List<Lane> lanes = List.of(acks, inserts, logs);
            LogBench bench = new LogBench(pool, clock);
            for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
                for (Lane lane : lanes) {
                    bench.round(lane, round >= WARM_UP_ROUNDS);
                }
            }
            lanes.forEach(lane -> print(lane, figures));
            figures.print("log/insert", ratio(logs, inserts));
            figures.print("log/ack", ratio(logs, acks));
            figures.print("insert/ack", ratio(inserts, acks));
        }
    }

    private void round(Lane lane, boolean counts) throws SQLException, IOException {
        List<byte[]> requests = commands.logs(lane.requests);
        clear();
        System.gc();
        long asked = statements();
        long cpu = cpuNanos();
        Load.Result result = Load.run(lane.port, requests, CLIENTS);
        double cpuMicros = (cpuNanos() - cpu) / 1e3 / lane.requests;
        double statements = (double) (statements() - asked - 1) / lane.requests;
        if (!lane.table.isEmpty() && number("select count(*) from " + lane.table, 1) != lane.requests) {
            throw new IllegalStateException(lane.name + " did not write one row for each request");
        }
        if (counts) {
            lane.rates.add(result.perSecond());
            lane.cpuMicros.add(cpuMicros);
            lane.statements.add(statements);
            lane.nanos.add(result.nanos());
        }
        lane.requests = (int) Math.max(2000, result.perSecond() * ROUND_SECONDS);
    }

    private static void print(Lane lane, Figures figures) {
        figures.print(lane.name + ".requests_per_second", median(lane.rates));
        figures.print(lane.name + ".p50_ms", Figures.millis(lane.nanos, 50));
        figures.print(lane.name + ".p99_ms", Figures.millis(lane.nanos, 99));
        figures.print(lane.name + ".jvm_cpu_us_per_request", median(lane.cpuMicros));
        figures.print(lane.name + ".statements_per_request", median(lane.statements));
    }

    private static double ratio(Lane of, Lane to) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ratios.add(of.rates.get(round) / to.rates.get(round));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        return Figures.median(values.stream().mapToDouble(Double::doubleValue));
    }

    /** Each round begins with the same tables: nobody logs a thousand calls a day. */
    private void clear() throws SQLException {
        try (Connection connection = pool.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("activity", "answered_request", "baseline")) {
                statement.execute("truncate table " + table);
            }
        }
    }

    /** What the server has been asked so far by anyone, commits and settings included. */
    private long statements() throws SQLException {
        return number("show global status like 'Questions'", 2);
    }

    private long number(String sql, int column) throws SQLException {
        try (Connection connection = pool.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(column);
        }
    }

    /** Of this JVM: the app, and the little that the load takes. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
