package dev.paceline.activity;

import dev.paceline.store.Tx;

/**
 * What each team did on each day, by type: the sums of the log, kept in the transaction that writes it. A company's quarter is
 * hundreds of thousands of rows in the log.
 */
final class TeamDays {
    private TeamDays() {}

    static void add(Tx tx, Activity row) {
        add(tx, row, row.tallied());
    }

    /** The row counts no longer for its team. */
    static void takeOff(Tx tx, Activity row) {
        add(tx, row, row.tallied().negated());
    }

    private static void add(Tx tx, Activity row, Tallied tallied) {
        tx.execute(
                "insert into activity_day (workspace_id, team_id, type, for_day, quantity, measure)"
                        + " values (:workspace, ?, ?, ?, ?, ?) on duplicate key update"
                        + " quantity = quantity + values(quantity), measure = measure + values(measure)",
                row.teamId(),
                row.type(),
                row.day(),
                tallied.quantity(),
                tallied.measure());
    }

    /** Adds up the whole log anew. */
    static void addUp(Tx tx) {
        tx.execute("delete from activity_day where workspace_id = :workspace");
        tx.execute("insert into activity_day (workspace_id, team_id, type, for_day, quantity, measure)"
                + " select :workspace, team_id, type, for_day, sum(quantity), sum(measure) from activity"
                + " where workspace_id = :workspace group by team_id, type, for_day");
    }
}
