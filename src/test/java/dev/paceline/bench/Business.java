package dev.paceline.bench;

import dev.paceline.workspace.Workspace;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * What a year leaves behind besides activities: deals, targets, absences, working times, costs; who leads which team, and when
 * each wants their digest.
 */
final class Business {
    private static final int DEALS_EACH = 30;
    private static final int DAYS_BETWEEN = 12;
    private static final int ACCOUNTS = 10_000;

    /** So many days after it was opened, a deal comes to its second and its third state. */
    private static final int SECOND = 15;

    private static final int THIRD = 45;
    private static final int NEVER = 100_000;

    private final Statement statement;
    private final LocalDate today;

    private Business(Statement statement, LocalDate today) {
        this.statement = statement;
        this.today = today;
    }

    /** Needs the members, and the table {@code number} of {@link Activities}. */
    static void fill(Connection connection, LocalDate today) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Business business = new Business(statement, today);
            business.teams();
            business.deals();
            business.targets();
            business.calendar();
            business.timings();
            for (String table :
                    new String[] {"account", "deal", "deal_state", "target", "absence", "team_membership", "timing"}) {
                statement.execute("analyze table " + table);
            }
        }
        connection.commit();
    }

    /** The first rep of each leads it, and so may see it. */
    private void teams() throws SQLException {
        statement.execute(
                "update team t join member m on m.user_id = concat('U', 10000 + t.id - 1) set t.manager_id = m.id");
    }

    private void deals() throws SQLException {
        statement.execute("insert into deal_stage values"
                + " (1, 'T1', 'qualification', null, 0, 10, false, '2000-01-01', '9999-12-31'),"
                + " (2, 'T1', 'proposal', null, 1, 50, false, '2000-01-01', '9999-12-31'),"
                + " (3, 'T1', 'commitment', null, 2, 90, false, '2000-01-01', '9999-12-31')");
        statement.execute("insert into account (id, workspace_id, name, name_key)"
                + " select 1 + a.n * 1000 + b.n, 'T1', concat('Account ', a.n * 1000 + b.n),"
                + " concat('account ', a.n * 1000 + b.n) from number a join number b where a.n < " + ACCOUNTS / 1000);
        statement.execute("create temporary table opened as select 1 + rep.n * 100 + d.n id, date_sub('" + today
                + "', interval d.n * " + DAYS_BETWEEN + " + rep.n % " + DAYS_BETWEEN
                + " day) opened_day, m.id opened_by"
                + " from number d join number rep join member m on m.user_id = concat('U', 10000 + rep.n)"
                + " where d.n < " + DEALS_EACH);
        statement.execute("insert into deal select id, 'T1' from opened");
        state(1, "qualification", "'OPEN'", 0, SECOND);
        state(2, "proposal", "'OPEN'", SECOND, THIRD);
        state(3, "commitment", "elt(1 + d.id % 5, 'WON', 'WON', 'LOST', 'LOST', 'OPEN')", THIRD, NEVER);
    }

    private void state(int revision, String stage, String status, int first, int next) throws SQLException {
        String from = "date_add(d.opened_day, interval " + first + " day)";
        String age = "datediff('" + today + "', d.opened_day)";
        statement.execute(
                "insert into deal_state (id, workspace_id, deal_id, revision, account_id, owner_id, team_id, opened_day,"
                        + " deal_kind, channel_name, channel_key, amount, currency, stage, stage_since, status, closed_day,"
                        + " from_day, until_day, recorded_at, recorded_by)"
                        + " select d.id * 10 + " + revision + ", 'T1', d.id, " + revision
                        + ", 1 + (d.id % 100 + floor(d.id / 100) * " + DEALS_EACH + ") % " + ACCOUNTS
                        + ", d.opened_by, 1 + floor(d.id / 100) % " + Company.TEAMS
                        + ", d.opened_day, elt(1 + d.id % 4, 'NEW', 'RENEWAL', 'CROSS_SELL', 'UPSELL'), 'Direct', 'direct', 1000 + d.id * 37 % 20000,"
                        + " 'EUR', '" + stage + "', " + from + ", " + status + ", if(" + status + " = 'OPEN', null, "
                        + from
                        + "), "
                        + from + ", if(" + age + " >= " + next + ", date_add(d.opened_day, interval " + next
                        + " day), '"
                        + Workspace.FOREVER + "'), 0, d.opened_by from opened d where " + age + " >= " + first);
    }

    /** Five for each member, each team and the company. */
    private void targets() throws SQLException {
        statement.execute(
                "insert into target (id, workspace_id, of_kind, of_id, kpi, target_cycle, starts_on, amount, from_day,"
                        + " until_day, recorded_at, recorded_by)"
                        + " select row_number() over (), 'T1', o.kind, o.id, t.kpi, t.cycle, date_sub('" + today
                        + "', interval 60 day), 100, '2026-01-01', '" + Workspace.FOREVER + "', 0, 0 from"
                        + " (select 'MEMBER' kind, id from member union all select 'TEAM', id from team union all select 'COMPANY', 0) o"
                        + " join (select 'REVENUE_WON' kpi, 'MONTH' cycle union all select 'CROSS_SELL_REVENUE', 'QUARTER'"
                        + " union all select 'QUALIFIED_PROPOSALS', 'MONTH' union all select 'FIRST_MEETINGS', 'DAYS_90'"
                        + " union all select 'FOLLOW_UP_MEETINGS', 'DAYS_90') t");
    }

    /** Everyone is away for five days each quarter; each tenth team keeps Bavaria's holidays. */
    private void calendar() throws SQLException {
        statement.execute("insert into working_time values"
                + " (1, 'T1', 'COMPANY', 0, 31, 'nl', null, '2000-01-01', '9999-12-31', 0, 0)");
        statement.execute("insert into working_time select 1 + id, 'T1', 'TEAM', id, null, 'de', 'by', '2000-01-01',"
                + " '9999-12-31', 0, 0 from team where id % 10 = 0");
        statement.execute(
                "insert into absence (id, workspace_id, member_id, from_day, until_day, recorded_at, recorded_by)"
                        + " select row_number() over (), 'T1', a.id, a.day, date_add(a.day, interval 5 day), 0, a.id from"
                        + " (select m.id, date_sub('" + today + "', interval n.n * 90 + m.id % 80 day) day"
                        + " from number n join member m where n.n < 4) a");
        statement.execute(
                "insert into monthly_cost select n.n, 'T1', date_sub('2026-11-01', interval n.n month), 50000,"
                        + " 'EUR', 0, 0 from number n where n.n < 12");
    }

    /** Each rep has chosen the usual hour, and each team too. */
    private void timings() throws SQLException {
        statement.execute(
                "insert into timing (id, workspace_id, occasion, owner_kind, owner_id, weekday, minute_of_day,"
                        + " day_off, paused, recorded_at, recorded_by)"
                        + " select row_number() over (), 'T1', d.occasion, o.kind, o.id, 1, 480, 'MOVE', false, 0, o.id from"
                        + " (select 'MEMBER' kind, id from member union all select 'TEAM', id from team) o"
                        + " join (select 'digest' occasion union all select 'own_digest') d");
    }
}
