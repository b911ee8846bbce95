package dev.paceline.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Scope;
import dev.paceline.kpi.Scopes;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import dev.paceline.testing.TestApp;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a past week owed stays what it was. Emma and Bram are in North since October, which is to have 42 meetings a month. */
class GoalsTest {
    private static final Period WEEK = new Period(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 9));

    private final TestApp app = TestApp.onH2("UADA");

    @BeforeEach
    void team() {
        app.clock.set("2026-10-01T09:00:00Z");
        app.withUser("UADA", "Ada", "en-US", "Europe/Amsterdam");
        app.withUser("UEMMA", "Emma", "en-US", "Europe/Amsterdam");
        app.withUser("UBRAM", "Bram", "en-US", "Europe/Amsterdam");
        app.command("UADA", "/team", "create North <@UADA>");
        app.command("UADA", "/team", "add <@UEMMA> <@UBRAM> to North");
        for (String owner :
                List.of("TEAM:" + id("team", "name = 'North'"), "MEMBER:" + id("member", "name = 'Emma'"))) {
            app.submit(
                    "UADA",
                    "target.save",
                    "",
                    Map.of(
                            "owner",
                            TestApp.chosen(owner),
                            "kpi",
                            TestApp.chosen("FIRST_MEETINGS"),
                            "cycle",
                            TestApp.chosen("MONTH"),
                            "amount",
                            TestApp.typed("42")));
        }
        app.clock.set("2026-11-20T09:00:00Z");
        assertThat(ofTeam()).isEqualByComparingTo("10");
        assertThat(ofEmma()).isEqualByComparingTo("10");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void whenSomebodyWorksFourDaysFromNowOn() {
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute(
                        "insert into working_time (id, workspace_id, of_kind, of_id, weekdays, from_day, until_day, recorded_at,"
                                + " recorded_by) select 77, :workspace, 'MEMBER', m.id, 1, ?, ?, 0, m.id from member m where"
                                + " m.workspace_id = :workspace and m.name = 'Emma'",
                        LocalDate.of(2026, 11, 20),
                        LocalDate.of(9999, 12, 31)));
        assertThat(ofEmma()).isEqualByComparingTo("10");
        assertThat(ofTeam()).isEqualByComparingTo("10");
    }

    @Test
    void whenSomebodyLeavesTheTeam() {
        app.command("UADA", "/team", "remove <@UBRAM>");
        assertThat(ofTeam()).isEqualByComparingTo("10");
    }

    @Test
    void whenTheTargetIsChanged() {
        app.store.in(TestApp.TEAM, tx -> {
            Target now = Targets.of(tx, Owner.team(teamId(tx))).get(0);
            return Targets.set(
                    tx,
                    now.subject(),
                    now.startsOn(),
                    BigDecimal.valueOf(84),
                    LocalDate.of(2026, 11, 20),
                    1,
                    app.clock.instant());
        });
        assertThat(ofTeam()).isEqualByComparingTo("10");
    }

    @Test
    void whenSomebodyIsAwayInAnotherWeek() {
        app.command("UEMMA", "/absence", "23-27 Nov");
        assertThat(ofEmma()).isEqualByComparingTo("10");
    }

    private BigDecimal ofTeam() {
        return goal(true);
    }

    private BigDecimal ofEmma() {
        return goal(false);
    }

    private BigDecimal goal(boolean team) {
        Optional<BigDecimal> due = app.store.in(TestApp.TEAM, tx -> {
            Scope scope = team
                    ? Scopes.team(tx, Teams.named(tx, "North").orElseThrow())
                    : Scope.member(Members.find(tx, "UEMMA").orElseThrow().id());
            return Goals.of(tx, scope, WEEK, WEEK.last()).of(Kpi.FIRST_MEETINGS, WEEK, WEEK.last());
        });
        return due.orElseThrow();
    }

    private static long teamId(Tx tx) {
        return Teams.named(tx, "North").orElseThrow().id();
    }

    private String id(String table, String where) {
        app.command("UEMMA", "/log", "list");
        return app.column("select id from " + table + " where workspace_id = :workspace and " + where)
                .get(0);
    }
}
