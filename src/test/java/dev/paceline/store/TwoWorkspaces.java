package dev.paceline.store;

import dev.paceline.testing.WorkspaceGuard;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One row in every table for each of two workspaces, alike but for ids and for the text that people wrote. All ids of a workspace,
 * and so all that its rows refer to, are one number.
 */
final class TwoWorkspaces {
    static final String OTHER = "T1";
    static final String OWN = "T2";
    static final long OTHER_ID = 1001;
    static final long OWN_ID = 2002;

    /** Stands in the text of the other workspace's rows. */
    static final String SECRET = "known to T1 alone";

    /** Columns that hold no free text, and what stands in them; add a line for one that a new entity can't read otherwise. */
    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("user_id", Samples.TEXT),
            Map.entry("name_key", Samples.TEXT),
            Map.entry("request_key", Samples.TEXT),
            Map.entry("type", Samples.TEXT),
            Map.entry("kind", "PERSON"),
            Map.entry("of_kind", "MEMBER"),
            Map.entry("owner_kind", "MEMBER"),
            Map.entry("occasion", Samples.TEXT),
            Map.entry("slot", "2026-W47"),
            Map.entry("outcome", "SENT"),
            Map.entry("style", "DRIVER"),
            Map.entry("kpi", "REVENUE_WON"),
            Map.entry("target_cycle", "MONTH"),
            Map.entry("state", "OPEN"),
            Map.entry("letter_state", "WAITING"),
            Map.entry("counted", "points"),
            Map.entry("win_rule", "TOTAL"),
            Map.entry("session_format", "GROUP"),
            Map.entry("duty_kind", "action"),
            Map.entry("standing", "MEETS"),
            Map.entry("who", "COMPANY:0"),
            Map.entry("contest_state", "OPEN"),
            Map.entry("tally", "COUNT"),
            Map.entry("locale", "en-US"),
            Map.entry("zone", "UTC"),
            Map.entry("currency", "EUR"),
            Map.entry("channel", "C1"),
            Map.entry("retired", false),
            Map.entry("deal_kind", "NEW"),
            Map.entry("status", "OPEN"),
            Map.entry("stage", Samples.TEXT),
            Map.entry("until_day", LocalDate.of(9999, 12, 31)));

    /** Columns that may be empty and hold what people wrote. */
    private static final Set<String> PERSONAL = Set.of(
            "note",
            "product",
            "next_step",
            "reason",
            "quote",
            "link",
            "live_origin",
            "words",
            "shared_notes",
            "private_notes",
            "went_well",
            "went_badly",
            "needed",
            "minutes_drafted",
            "notes",
            "goals",
            "skip_reason",
            "unprepared_reason");

    private final Store store;
    private final List<String> tables;

    private record Column(String name, int type, boolean nullable) {}

    TwoWorkspaces(Database database, Store store) {
        this.store = store;
        try (Connection connection = database.dataSource().getConnection()) {
            this.tables = List.copyOf(new TreeSet<>(WorkspaceGuard.ownedTables(connection)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Store store() {
        return store;
    }

    void fill() {
        fill(OTHER, OTHER_ID, SECRET);
        fill(OWN, OWN_ID, "known to T2 alone");
    }

    /** Every row of the workspace, as text. */
    String of(String workspace) {
        return store.in(workspace, tx -> {
            StringBuilder text = new StringBuilder();
            for (String table : tables) {
                text.append(table)
                        .append(tx.rows(
                                "select * from " + table + " where workspace_id = :workspace", TwoWorkspaces::text))
                        .append('\n');
            }
            return text.toString();
        });
    }

    int count(String workspace, Class<?> entity) {
        String table = Objects.requireNonNull(entity.getAnnotation(Table.class)).name();
        return store.in(
                        workspace,
                        tx -> tx.rows(
                                "select count(*) from " + table + " where workspace_id = :workspace",
                                row -> row.getInt(1)))
                .get(0);
    }

    private void fill(String workspace, long id, String text) {
        store.in(workspace, tx -> {
            for (String table : tables) {
                tx.execute("delete from " + table + " where workspace_id = :workspace");
                insert(tx, table, id, text);
            }
            return 0;
        });
    }

    private static void insert(Tx tx, String table, long id, String text) {
        List<String> names = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Column column : columns(tx, table)) {
            Object value = value(column, id, text);
            if (value != null) {
                names.add(column.name());
                values.add(value);
            }
        }
        tx.execute(
                "insert into " + table + " (workspace_id, " + String.join(", ", names) + ") values (:workspace"
                        + ", ?".repeat(names.size()) + ")",
                values.toArray());
    }

    private static List<Column> columns(Tx tx, String table) {
        try (var statement = tx.entities()
                .unwrap(Connection.class)
                .prepareStatement("select * from " + table + " where workspace_id = ?")) {
            statement.setString(1, tx.workspace());
            try (ResultSet none = statement.executeQuery()) {
                ResultSetMetaData about = none.getMetaData();
                List<Column> columns = new ArrayList<>();
                for (int i = 1; i <= about.getColumnCount(); i++) {
                    columns.add(new Column(
                            about.getColumnName(i),
                            about.getColumnType(i),
                            about.isNullable(i) != ResultSetMetaData.columnNoNulls));
                }
                return columns;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(Column column, long id, String text) {
        if (column.name().equals("workspace_id") || (column.nullable() && !PERSONAL.contains(column.name()))) {
            return null;
        }
        Object given = VALUES.get(column.name());
        if (given != null) {
            return given;
        }
        return switch (column.type()) {
            case Types.BIGINT -> id;
            case Types.INTEGER, Types.SMALLINT -> 1;
            case Types.BOOLEAN, Types.BIT, Types.TINYINT -> true;
            case Types.DECIMAL, Types.NUMERIC -> BigDecimal.ONE;
            case Types.DATE -> Samples.DAY;
            default -> text;
        };
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            text.append(row.getString(i)).append('|');
        }
        return text.toString();
    }
}
