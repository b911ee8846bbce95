package dev.paceline.policy.slack;

import static dev.paceline.testing.TestApp.checked;
import static dev.paceline.testing.TestApp.chosen;
import static dev.paceline.testing.TestApp.read;
import static dev.paceline.testing.TestApp.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.Features;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mia leads North with Anna and Bram, Dirk leads South with Emma; Ada is an admin. Anna's and Bram's target is 10,000 a month. */
class PolicyTest {
    private static final String ADA = "UADA";
    private static final String MIA = "UMIA";
    private static final String ANNA = "UANNA";
    private static final String BRAM = "UBRAM";
    private static final String DIRK = "UDIRK";
    private static final String EMMA = "UEMMA";
    /** Of the last month that was judged. */
    private static final String STANDINGS =
            "select concat(m.name, ' ', e.standing) from policy_evaluation e join member m"
                    + " on m.workspace_id = :workspace and m.id = e.member_id where e.workspace_id = :workspace and e.evaluated_month ="
                    + " (select max(l.evaluated_month) from policy_evaluation l where l.workspace_id = :workspace) order by m.name";

    private final TestApp app = new TestApp(TestDatabase.h2(), new SetClock("2026-07-15T10:00:00Z"), ADA);

    @BeforeEach
    void company() {
        for (String user : List.of(ADA, MIA, ANNA, BRAM, DIRK, EMMA)) {
            app.withUser(
                    user, user.charAt(1) + user.substring(2).toLowerCase(Locale.ROOT), "en-US", "Europe/Amsterdam");
        }
        app.command(ADA, "/team", "create North <@UMIA>");
        app.command(ADA, "/team", "create South <@UDIRK>");
        app.command(ADA, "/team", "add <@UANNA> <@UBRAM> to North");
        app.command(ADA, "/team", "add <@UEMMA> to South");
        target(ANNA);
        target(BRAM);
        change(ADA, Map.of());
        app.clock.set("2026-08-01T10:00:00Z");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void onceAMonthIsOverEveryoneIsJudgedOnce() {
        months(ANNA, 10_000, 10_000, 10_000);
        months(BRAM, 10_000, 0, 0);
        at("2026-11-01T22:00:00Z");
        assertThat(inputs()).isEmpty();
        at("2026-11-02T10:00:00Z");
        assertThat(app.column(STANDINGS)).containsExactly("Anna MEETS", "Bram BELOW", "Emma UNRATED");
        String frozen = inputs();
        months(BRAM, 10_000, 10_000, 10_000);
        at("2026-11-20T10:00:00Z");
        assertThat(inputs()).isEqualTo(frozen);
    }

    @Test
    void itSaysWhatLedThere() {
        months(BRAM, 10_000, 0, 4_000);
        at("2026-11-02T10:00:00Z");
        assertThat(read(app.command(BRAM, "/paceline", "policy"))).contains("You, October 2026: *Below (probation)*");
        assertThat(read(app.command(BRAM, "/paceline", "policy <@UBRAM>")))
                .contains(
                        "You · October 2026: Below (probation)",
                        "1 of 3 months that count were met; the policy asks for 2 of 3",
                        "October 2026: €4,000 of €10,000 (Revenue won, 100%) · missed",
                        "September 2026: €0 of €10,000 (Revenue won, 100%) · missed",
                        "August 2026: €10,000 of €10,000 (Revenue won, 100%) · met",
                        "All non-negotiables were kept");
    }

    @Test
    void onlyTheyWhoLeadsThemAndAdminsSeeIt() {
        at("2026-11-02T10:00:00Z");
        String evaluation = evaluation(ANNA);
        for (String other : List.of(BRAM, DIRK, EMMA)) {
            assertThat(read(app.command(other, "/paceline", "policy <@UANNA>")))
                    .as(other)
                    .contains("Only they");
            app.click(other, PolicyCommand.WHY, evaluation);
            assertThat(read(app.lastResponse())).as(other).contains("Only they");
            assertThat(read(app.command(other, "/paceline", "policy")))
                    .as(other)
                    .doesNotContain("<@UANNA>");
        }
        assertThat(read(app.command(MIA, "/paceline", "policy")))
                .contains("Who reports to you", "<@UANNA>", "<@UBRAM>");
        for (String allowed : List.of(MIA, ADA, ANNA)) {
            app.click(allowed, PolicyCommand.WHY, evaluation);
            assertThat(read(app.lastResponse())).as(allowed).contains("October 2026");
        }
    }

    @Test
    void aDeputyDoesNotSeeHowTheManagerStands() {
        app.command(ADA, "/team", "add <@UMIA> to North");
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute("update team set deputy_id = " + id(BRAM)
                        + " where workspace_id = :workspace and name = 'North'"));
        at("2026-11-02T10:00:00Z");
        app.click(BRAM, PolicyCommand.WHY, evaluation(MIA));
        assertThat(read(app.lastResponse())).contains("Only they");
        app.click(BRAM, PolicyCommand.WHY, evaluation(ANNA));
        assertThat(read(app.lastResponse())).contains("Anna · October 2026");
    }

    @Test
    void aLeaderRecordsADecisionThatChangesNoResult() {
        months(ANNA, 0, 0, 0);
        at("2026-11-02T10:00:00Z");
        String evaluation = evaluation(ANNA);
        for (String other : List.of(ANNA, BRAM, DIRK)) {
            app.click(other, PolicyCommand.DECIDE, evaluation);
            decide(other, evaluation, "All is well");
        }
        assertThat(app.slack.calls("views.open")).isEmpty();
        assertThat(read(decide(MIA, evaluation, "A plan for <!here> & six weeks")
                        .getAsJsonObject("view")))
                .contains("Anna · October 2026: Below", "Decided by Mia, Mon, Nov 2", "A plan for <!here> & six weeks");
        assertThat(read(app.command(ANNA, "/paceline", "policy <@UANNA>"))).contains("A plan for", "Below");
        assertThat(app.column("select words from policy_decision where workspace_id = :workspace"))
                .hasSize(1);
    }

    @Test
    void aChangeHoldsFromTheNextMonthWithItsAuthor() {
        months(ANNA, 9_000, 9_000, 9_000);
        app.clock.set("2026-10-15T10:00:00Z");
        assertThat(read(change(ADA, Map.of("threshold", typed("90"))).getAsJsonObject("view")))
                .contains("100% of the target", "From November 2026 on, chosen by Ada:", "90% of the target");
        at("2026-11-02T10:00:00Z");
        assertThat(standing(ANNA)).isEqualTo("BELOW");
        assertThat(read(app.command(ANNA, "/paceline", "policy")))
                .contains("90% of the target", "Since November 2026, chosen by Ada");
        app.clock.set("2026-11-10T10:00:00Z");
        app.command(ANNA, "/deal", "new November 9000");
        app.command(ANNA, "/deal", "won November -- luck");
        at("2026-12-02T10:00:00Z");
        assertThat(read(app.command(ANNA, "/paceline", "policy <@UANNA>")))
                .contains(
                        "November 2026: €9,000 of €10,000 (Revenue won, 90%) · met",
                        "October 2026: €9,000 of €10,000 (Revenue won, 100%) · missed");
    }

    @Test
    void nothingIsJudgedBeforeAnAdminPutsAPolicyInForce() {
        app.store.in(TestApp.TEAM, tx -> tx.execute("delete from policy where workspace_id = :workspace"));
        assertThat(read(app.command(ANNA, "/paceline", "policy")))
                .contains("No policy is in force yet", "An admin can");
        assertThat(read(app.command(ADA, "/paceline", "policy"))).contains("Put in force");
        at("2026-11-02T10:00:00Z");
        assertThat(app.column(STANDINGS)).isEmpty();
        change(ADA, Map.of());
        at("2026-12-02T10:00:00Z");
        assertThat(app.column(STANDINGS)).isEmpty();
        at("2027-01-02T10:00:00Z");
        assertThat(app.column(STANDINGS)).containsExactly("Anna AT_RISK", "Bram AT_RISK", "Emma UNRATED");
    }

    @Test
    void aPolicyBeginsForAllAtOnceWhereverItsAuthorsAre() {
        app.withUser(ADA, "Ada", "en-US", "Pacific/Auckland");
        app.clock.set("2026-10-31T12:00:00Z");
        change(ADA, Map.of("threshold", typed("90")));
        app.withUser(ADA, "Ada", "en-US", "America/Los_Angeles");
        change(ADA, Map.of("threshold", typed("80")));
        assertThat(app.column("select concat(threshold, ' ', from_month, ' ', until_month) from policy"
                        + " where workspace_id = :workspace order by from_month"))
                .containsExactly("100 2026-08-01 2026-11-01", "80 2026-11-01 9999-12-31");
    }

    @Test
    void earlierMonthsCanBeExplainedStill() {
        months(BRAM, 10_000, 0, 0);
        at("2026-11-02T10:00:00Z");
        JsonObject why = app.command(BRAM, "/paceline", "policy <@UBRAM>");
        assertThat(read(why)).contains("Other months", "September 2026: *At risk*", "August 2026: *Meets it*");
        app.click(
                BRAM,
                PolicyCommand.WHY,
                first(
                        "select id from policy_evaluation where workspace_id = :workspace and evaluated_month = '2026-08-01'"
                                + " and member_id = " + id(BRAM)));
        assertThat(read(app.lastResponse())).contains("You · August 2026: Meets it", "The policy");
    }

    @Test
    void aDecisionThatIsTooLongIsSaidAtItsField() {
        at("2026-11-02T10:00:00Z");
        assertThat(decide(MIA, evaluation(ANNA), "x".repeat(1001))
                        .getAsJsonObject("errors")
                        .toString())
                .contains("At most 1,000 characters");
        assertThat(app.column("select words from policy_decision where workspace_id = :workspace"))
                .isEmpty();
    }

    @Test
    void aChangeOfTheSameMonthTakesThePlaceOfTheOneBefore() {
        change(ADA, Map.of("threshold", typed("90")));
        change(ADA, Map.of("threshold", typed("80")));
        assertThat(
                        app.column(
                                "select concat(threshold, ' ', from_month) from policy where workspace_id = :workspace order by from_month"))
                .containsExactly("100 2026-08-01", "80 2026-09-01");
        app.clock.set("2026-09-10T10:00:00Z");
        change(ADA, Map.of("threshold", typed("70")));
        assertThat(app.column("select concat(threshold, ' ', from_month, ' ', until_month) from policy"
                        + " where workspace_id = :workspace order by from_month"))
                .containsExactly("100 2026-08-01 2026-09-01", "80 2026-09-01 2026-10-01", "70 2026-10-01 9999-12-31");
    }

    @Test
    void onlyAdminsChangeIt() {
        app.click(MIA, PolicyCommand.EDIT, "edit");
        assertThat(app.slack.calls("views.open")).isEmpty();
        change(MIA, Map.of("threshold", typed("1")));
        assertThat(app.column("select threshold from policy where workspace_id = :workspace"))
                .containsExactly("100");
    }

    @Test
    void whatIsOutOfBoundsIsSaidAtItsField() {
        assertThat(change(ADA, Map.of("threshold", typed("0"), "met", typed("4"), "grace", typed("x")))
                        .getAsJsonObject("errors")
                        .keySet())
                .containsExactlyInAnyOrder("threshold", "met", "grace");
        assertThat(app.column("select threshold from policy where workspace_id = :workspace"))
                .containsExactly("100");
    }

    @Test
    void whoIsNewIsNotJudgedByItYet() {
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute(
                        "update member set started_day = '2026-08-10' where workspace_id = :workspace and name = 'Anna'"));
        months(ANNA, 0, 0, 0);
        at("2026-11-02T10:00:00Z");
        assertThat(standing(ANNA)).isEqualTo("UNRATED");
        assertThat(read(app.command(ANNA, "/paceline", "policy <@UANNA>")))
                .contains("October 2026: does not count: new", "not asked");
        at("2026-12-02T10:00:00Z");
        assertThat(standing(ANNA)).isEqualTo("AT_RISK");
    }

    @Test
    void aMonthOfLongAbsenceIsNotCounted() {
        months(ANNA, 10_000, 0, 0);
        app.clock.set("2026-09-20T10:00:00Z");
        app.command(ANNA, "/absence", "from 1 oct to 25 oct");
        at("2026-11-02T10:00:00Z");
        assertThat(standing(ANNA)).isEqualTo("AT_RISK");
        assertThat(read(app.command(ANNA, "/paceline", "policy <@UANNA>")))
                .contains("October 2026: does not count: away");
    }

    @Test
    void theNonNegotiablesHoldForEveryone() {
        app.clock.set("2026-07-20T10:00:00Z");
        change(ADA, Map.of("activities", typed("10")));
        months(ANNA, 10_000, 10_000, 10_000);
        months(BRAM, 10_000, 10_000, 10_000);
        for (int week = 0; week < 4; week++) {
            app.clock.set(LocalDate.of(2026, 10, 5).plusWeeks(week) + "T10:00:00Z");
            app.command(ANNA, "/log", "10 calls");
            app.command(BRAM, "/log", (week == 2 ? "9" : "12") + " calls");
        }
        app.clock.set("2026-10-08T10:00:00Z");
        app.command(ANNA, "/deal", "new Open 500 close 20 oct");
        app.clock.set("2026-10-01T10:00:00Z");
        app.command(ANNA, "/log", "10 calls");
        app.command(BRAM, "/log", "10 calls");
        at("2026-11-02T10:00:00Z");
        assertThat(read(app.command(ANNA, "/paceline", "policy <@UANNA>")))
                .contains("One open deal had no next step", "One open deal had a close date in the past")
                .doesNotContain("too few");
        assertThat(read(app.command(BRAM, "/paceline", "policy <@UBRAM>")))
                .contains("One week with too few activities: 9 of 10 (from Oct 19)");
        assertThat(app.column(STANDINGS)).contains("Anna AT_RISK", "Bram AT_RISK");
    }

    @Test
    void whoHasLeftIsNotJudged() {
        app.command(ADA, "/team", "remove <@UBRAM> from North");
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute(
                        "update member set left_day = '2026-10-20' where workspace_id = :workspace and name = 'Emma'"));
        at("2026-11-02T10:00:00Z");
        assertThat(app.column(STANDINGS)).containsExactly("Anna BELOW");
    }

    /** What somebody wins in August, September and October. */
    private void months(String user, int... amounts) {
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i] > 0) {
                app.clock.set(LocalDate.of(2026, 8 + i, 10) + "T10:00:00Z");
                app.command(user, "/deal", "new " + user + i + " " + amounts[i]);
                app.command(user, "/deal", "won " + user + i + " -- luck");
            }
        }
    }

    private void at(String instant) {
        app.clock.set(instant);
        new Features(app.clock).policy(app.store).run(TestApp.TEAM);
    }

    private void target(String user) {
        app.submit(
                ADA,
                "target.save",
                "",
                Map.of(
                        "owner", chosen("MEMBER:" + id(user)),
                        "kpi", chosen("REVENUE_WON"),
                        "cycle", chosen("MONTH"),
                        "amount", typed("10000")));
    }

    private JsonObject change(String user, Map<String, JsonObject> fields) {
        Map<String, JsonObject> all = new HashMap<>(Map.of(
                "threshold", typed("100"),
                "met", typed("2"),
                "of", typed("3"),
                "activities", typed("0"),
                "grace", typed("3"),
                "deals", checked("next_steps", "close_days")));
        all.putAll(fields);
        return app.submit(user, PolicyModal.SAVE, "", all);
    }

    private JsonObject decide(String user, String evaluation, String words) {
        return app.submit(user, DecisionModal.SAVE, evaluation, Map.of("words", typed(words)));
    }

    private String evaluation(String user) {
        return first("select id from policy_evaluation where workspace_id = :workspace and member_id = " + id(user)
                + " order by evaluated_month desc");
    }

    private String standing(String user) {
        return first("select standing from policy_evaluation where workspace_id = :workspace and member_id = "
                + id(user) + " order by evaluated_month desc");
    }

    private String inputs() {
        return String.join(
                " ",
                app.column("select inputs_frozen from policy_evaluation where workspace_id = :workspace"
                        + " and evaluated_month = '2026-10-01' order by member_id"));
    }

    private String id(String user) {
        return first("select id from member where workspace_id = :workspace and user_id = '" + user + "'");
    }

    private String first(String sql) {
        return app.column(sql).get(0);
    }
}
