package dev.paceline.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.testing.Fork;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.TestDatabase;
import dev.paceline.workspace.Workspace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is written is read back as it was, on every database and whatever the JVM thinks its time zone is. */
@OnEveryDatabase
class RoundTripTest {
    /** Far east, far west, and one whose clock jumps at midnight. */
    private static final List<String> ZONES = List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Beirut");

    /** A leap day, a day without a midnight in Beirut, and the end of our calendar. */
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 31), Workspace.FOREVER);

    private final TestDatabase.Kind kind;
    private final TimeZone before = TimeZone.getDefault();
    private final Database database;
    private final Store store;
    private final AtomicLong ids = new AtomicLong();

    RoundTripTest(TestDatabase.Kind kind) {
        this.kind = kind;
        this.database = TestDatabase.of(kind);
        this.store = new Store(database, ids::incrementAndGet);
    }

    @AfterEach
    void close() {
        TimeZone.setDefault(before);
        store.close();
        database.close();
    }

    @Test
    void daysOfNativeSqlDoNotShift() {
        for (String writer : ZONES) {
            for (LocalDate day : DAYS) {
                TimeZone.setDefault(TimeZone.getTimeZone(writer));
                long id = points(day, BigDecimal.ONE);
                for (String reader : ZONES) {
                    TimeZone.setDefault(TimeZone.getTimeZone(reader));
                    assertThat(day(id))
                            .as("%s in %s, read in %s", day, writer, reader)
                            .isEqualTo(day);
                    assertThat(count("from_day = ?", day)).isEqualTo(1);
                }
                store.in("T1", tx -> tx.execute("delete from activity_points where workspace_id = :workspace"));
            }
        }
    }

    /** EclipseLink and the drivers keep the zone that they began with, so each zone has a JVM of its own. */
    @Test
    void daysOfEntitiesDoNotShift() throws Exception {
        Database.Address address = TestDatabase.emptyOnDisk(kind);
        probe("Asia/Beirut", address, "write");
        assertThat(probe("Pacific/Kiritimati", address, "read")).contains("revisions 2 3");
        assertThat(probe("Pacific/Pago_Pago", address, "read")).contains("revisions 2 3");
    }

    private static String probe(String zone, Database.Address address, String what) throws Exception {
        return Fork.run(
                ZoneProbe.class,
                Map.of("TZ", zone),
                List.of("-Duser.timezone=" + zone),
                address.url(),
                Objects.requireNonNullElse(address.user(), ""),
                Objects.requireNonNullElse(address.password(), ""),
                what);
    }

    @Test
    void decimalsKeepTheirCents() {
        for (String value : List.of("0.00", "0.01", "-12.34", "99999.99", "-99999.99")) {
            long id = points(LocalDate.of(2026, 11, 21), new BigDecimal(value));
            List<BigDecimal> read = store.in(
                    "T1",
                    tx -> tx.rows(
                            "select points from activity_points where workspace_id = :workspace and id = ?",
                            row -> row.getBigDecimal(1),
                            id));
            assertThat(read).containsExactly(new BigDecimal(value));
            store.in("T1", tx -> tx.execute("delete from activity_points where workspace_id = :workspace"));
        }
    }

    @Test
    void instantsKeepTheirMilliseconds() {
        long instant = 1_795_251_600_123L;
        store.in(
                "T1",
                tx -> tx.execute(
                        "insert into answered_request (workspace_id, request_key, answer, answered_at) values (:workspace, 'k', '', ?)",
                        instant));
        List<Long> read = store.in(
                "T1",
                tx -> tx.rows(
                        "select answered_at from answered_request where workspace_id = :workspace",
                        row -> row.getLong(1)));
        assertThat(read).containsExactly(instant);
    }

    @Test
    void everyScriptAndEmojiComesBack() {
        for (String text : List.of(
                "Café Zoë €", "日本語", "👩‍🚀 𝔘𝔫𝔦", "e\u0301", " blanks ", "a'b\"c\\d%_", "<!channel> & <@U1>")) {
            store.in("T1", tx -> account(tx, text, "key"));
            assertThat(names("name_key = ?", "key")).containsExactly(text);
            store.in("T1", tx -> tx.execute("delete from account where workspace_id = :workspace"));
        }
    }

    @Test
    void keysAreComparedByteByByte() {
        List<String> different = List.of("e", "é", "e\u0301", "E", "a", "A", "ß", "ss", "ı", "i", "a\u200b");
        different.forEach(key -> store.in("T1", tx -> account(tx, key, key)));
        different.forEach(key -> assertThat(names("name_key = ?", key)).containsExactly(key));
    }

    private static int account(Tx tx, String name, String key) {
        return tx.execute(
                "insert into account (id, workspace_id, name, name_key) values (?, :workspace, ?, ?)",
                tx.newId(),
                name,
                key);
    }

    private List<String> names(String condition, String argument) {
        return store.in(
                "T1",
                tx -> tx.rows(
                        "select name from account where workspace_id = :workspace and " + condition,
                        row -> row.getString(1),
                        argument));
    }

    private long points(LocalDate day, BigDecimal points) {
        return store.in("T1", tx -> {
            long id = tx.newId();
            tx.execute(
                    "insert into activity_points (id, workspace_id, type, points, from_day, until_day) values (?, :workspace, 'call', ?, ?, ?)",
                    id,
                    points,
                    day,
                    Workspace.FOREVER);
            return id;
        });
    }

    private LocalDate day(long id) {
        return store.in(
                        "T1",
                        tx -> tx.rows(
                                "select from_day from activity_points where workspace_id = :workspace and id = ?",
                                row -> row.getObject(1, LocalDate.class),
                                id))
                .get(0);
    }

    private int count(String condition, Object argument) {
        return store.in(
                        "T1",
                        tx -> tx.rows(
                                "select count(*) from activity_points where workspace_id = :workspace and " + condition,
                                row -> row.getInt(1),
                                argument))
                .get(0);
    }
}
