package dev.paceline.target.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.paceline.member.Members;
import dev.paceline.testing.FakeSlack;
import dev.paceline.testing.TestApp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On Saturday 21 November 2026: Mia leads Emma and Bram in North, Otto leads nobody, Ada is an admin. */
class TargetTest {
    private static final String ADA = "UADA";
    private static final String MIA = "UMIA";
    private static final String EMMA = "UEMMA";
    private static final String BRAM = "UBRAM";
    private static final String OTTO = "UOTTO";
    private static final String AMOUNTS = "select concat(amount, ' ', until_day) from target where workspace_id ="
            + " :workspace order by from_day, id";

    private final TestApp app = TestApp.onH2(ADA);

    @BeforeEach
    void people() {
        app.withUser(ADA, "Ada", "en-US", "Europe/Amsterdam");
        app.withUser(MIA, "Mia", "en-GB", "Europe/Amsterdam");
        app.withUser(EMMA, "Emma", "nl-NL", "Europe/Amsterdam");
        app.withUser(BRAM, "Bram", "de-DE", "Europe/Amsterdam");
        app.withUser(OTTO, "Otto", "en-GB", "Europe/Amsterdam");
        app.command(ADA, "/team", "create North <@UMIA>");
        app.command(ADA, "/team", "add <@UEMMA> <@UBRAM> to North");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void aManagerSetsATargetOfTheirTeamAndOfItsMembers() {
        assertThat(set(MIA, member(EMMA), "REVENUE_WON", "MONTH", "50,000"))
                .startsWith("Target of Emma from today on: Revenue won · a month: €50,000.");
        assertThat(set(MIA, team(), "FIRST_MEETINGS", "DAYS_30", "60"))
                .startsWith("Target of North from today on: First meetings · blocks of 30 days: 60.");
        assertThat(app.column(AMOUNTS)).containsExactly("50000.0000 9999-12-31", "60.0000 9999-12-31");
    }

    @Test
    void whatIsSetAgainLeavesThePastAsItWas() {
        set(MIA, member(EMMA), "REVENUE_WON", "MONTH", "50,000");
        app.clock.set("2026-11-25T09:00:00Z");
        assertThat(set(MIA, member(EMMA), "REVENUE_WON", "MONTH", "60k")).contains("It was €50,000.");
        assertThat(app.column(AMOUNTS)).containsExactly("50000.0000 2026-11-25", "60000.0000 9999-12-31");
        assertThat(TestApp.read(app.command(EMMA, "/target", ""))).contains("sinds 25 nov 2026, gesteld door Mia");
        app.click(EMMA, "target.history", member(EMMA));
        assertThat(TestApp.read(app.lastResponse())).contains("€\u00a050.000").contains("21–24 nov 2026");
    }

    @Test
    void whatIsCorrectedOnTheSameDayLeavesOneTarget() {
        set(MIA, member(EMMA), "REVENUE_WON", "MONTH", "5");
        set(MIA, member(EMMA), "REVENUE_WON", "MONTH", "50k");
        assertThat(app.column(AMOUNTS)).containsExactly("50000.0000 9999-12-31");
    }

    @Test
    void anEmptyAmountEndsATarget() {
        set(MIA, member(EMMA), "FIRST_MEETINGS", "MONTH", "20");
        app.clock.set("2026-11-25T09:00:00Z");
        assertThat(set(MIA, member(EMMA), "FIRST_MEETINGS", "MONTH", ""))
                .startsWith("Emma no longer has this target from today on");
        assertThat(app.column(AMOUNTS)).containsExactly("20.0000 2026-11-25");
        assertThat(error(MIA, member(EMMA), "FIRST_MEETINGS", "MONTH", "")).contains("There is no such target");
    }

    @Test
    void aTargetThatEndedTodayCanBeSetAgainToday() {
        set(MIA, member(EMMA), "FIRST_MEETINGS", "MONTH", "20");
        set(MIA, member(EMMA), "FIRST_MEETINGS", "MONTH", "");
        set(MIA, member(EMMA), "FIRST_MEETINGS", "MONTH", "30");
        assertThat(app.column(AMOUNTS)).containsExactly("30.0000 9999-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST_MEETINGS, 0, Enter a number above zero",
        "FIRST_MEETINGS, many, Enter a number above zero",
        "REVENUE_WON, $500, Enter an amount in EUR",
        "REVENUE_WON, -5, Enter an amount in EUR",
        "CLOSE_RATE, 120%, Enter a percentage",
        "SATISFACTION, 11, Enter a score",
        "REP_TURNOVER, 1, only",
    })
    void whatIsNoTargetIsRefusedAndChangesNothing(String kpi, String amount, String error) {
        assertThat(error(MIA, member(EMMA), kpi, "MONTH", amount)).contains(error);
        assertThat(app.column(AMOUNTS)).isEmpty();
    }

    @Test
    void aRateIsTypedInPercent() {
        set(MIA, member(EMMA), "CLOSE_RATE", "QUARTER", "25%");
        set(MIA, member(BRAM), "CLOSE_RATE", "QUARTER", "25");
        assertThat(app.column(AMOUNTS)).containsExactly("0.2500 9999-12-31", "0.2500 9999-12-31");
    }

    @Test
    void fewerMayBeNoneWhereDownIsGood() {
        set(MIA, team(), "REP_TURNOVER", "QUARTER", "0");
        assertThat(app.column(AMOUNTS)).containsExactly("0.0000 9999-12-31");
    }

    @Test
    void nobodySetsTheirOwnTargetNorThatOfSomebodyWhomTheyDoNotLead() {
        for (String owner : List.of(member(EMMA), team(), "COMPANY:0", "MEMBER:999999", "nobody")) {
            assertThat(set(OTTO, owner, "REVENUE_WON", "MONTH", "1")).startsWith("Only those who lead somebody");
        }
        assertThat(set(MIA, "COMPANY:0", "REVENUE_WON", "MONTH", "1")).startsWith("Only those who lead somebody");
        assertThat(set(EMMA, member(EMMA), "REVENUE_WON", "MONTH", "1")).startsWith("Alleen wie iemand leidt");
        assertThat(app.column(AMOUNTS)).isEmpty();
    }

    @Test
    void anAdminSetsTheCompanysTarget() {
        assertThat(set(ADA, "COMPANY:0", "REVENUE_WON", "QUARTER", "1m"))
                .startsWith("Target of the company from today on: Revenue won · a fiscal quarter: €1,000,000.");
    }

    @Test
    void anAdminChoosesTheQuotaFromTodayOn() {
        assertThat(TestApp.read(app.command(ADA, "/target", "company"))).contains("The quota here is: Revenue won");
        app.click(ADA, "target.quota", "FIRST_MEETINGS");
        assertThat(TestApp.read(app.lastResponse())).contains("The quota here is: First meetings");
        app.clock.set("2026-11-25T09:00:00Z");
        app.click(ADA, "target.quota", "RENEWALS");
        app.click(ADA, "target.quota", "CLOSE_RATE");
        app.click(MIA, "target.quota", "REVENUE_WON");
        assertThat(TestApp.read(app.lastResponse())).contains("Only admins");
        assertThat(app.column("select concat(kpi, ' ', from_day, ' ', until_day) from quota where workspace_id ="
                        + " :workspace order by from_day"))
                .containsExactly("FIRST_MEETINGS 2026-11-21 2026-11-25", "RENEWALS 2026-11-25 9999-12-31");
    }

    @Test
    void whoMaySeeTargetsIsAskedForEachCommandAndButton() {
        set(MIA, member(EMMA), "REVENUE_WON", "MONTH", "50k");
        assertThat(TestApp.read(app.command(MIA, "/target", "<@UEMMA>"))).contains("€50,000");
        assertThat(TestApp.read(app.command(BRAM, "/target", "<@UEMMA>"))).startsWith("Das sehen nur");
        app.click(BRAM, "target.show", member(EMMA));
        assertThat(TestApp.read(app.lastResponse())).startsWith("Das sehen nur");
        assertThat(TestApp.read(app.command(OTTO, "/target", "north"))).startsWith("Only those who lead that team");
        assertThat(TestApp.read(app.command(OTTO, "/target", "company"))).startsWith("Only managers and admins");
        assertThat(TestApp.read(app.command(OTTO, "/target", "nrth"))).contains("Did you mean team North?");
    }

    @Test
    void aRepProposesAndTheManagerAccepts() {
        set(MIA, member(EMMA), "REVENUE_WON", "MONTH", "50k");
        app.slack.forgetCalls();
        assertThat(propose(EMMA, "40.000", "half of my accounts moved")).startsWith("Voorgesteld aan Mia");
        JsonObject told = post();
        assertThat(told.get("channel").getAsString()).isEqualTo(MIA);
        assertThat(TestApp.read(told))
                .startsWith("Emma proposes Revenue won · a month: €40,000, instead of €50,000.")
                .contains("“half of my accounts moved”");

        app.slack.forgetCalls();
        String id = TestApp.button(told, "target.accept");
        app.click(MIA, "target.accept", id);
        assertThat(TestApp.read(app.lastResponse())).startsWith("Accepted. Target of Emma from today on");
        assertThat(post().get("channel").getAsString()).isEqualTo(EMMA);
        assertThat(TestApp.read(post())).startsWith("Mia heeft je voorstel geaccepteerd.");
        assertThat(app.column(AMOUNTS)).containsExactly("40000.0000 9999-12-31");

        app.click(MIA, "target.decline", id);
        assertThat(TestApp.read(app.lastResponse())).startsWith("This proposal has been accepted already.");
        assertThat(app.column(AMOUNTS)).containsExactly("40000.0000 9999-12-31");
    }

    @Test
    void whatIsDeclinedStaysAsItWas() {
        set(MIA, member(EMMA), "REVENUE_WON", "MONTH", "50k");
        propose(EMMA, "40.000", "");
        app.click(MIA, "target.decline", TestApp.button(post(), "target.decline"));
        assertThat(TestApp.read(app.lastResponse())).startsWith("Declined");
        assertThat(app.column(AMOUNTS)).containsExactly("50000.0000 9999-12-31");
    }

    @Test
    void onlyWhoLeadsTheRepDecides() {
        set(MIA, member(EMMA), "REVENUE_WON", "MONTH", "50k");
        propose(EMMA, "40.000", "");
        String id = TestApp.button(post(), "target.accept");
        for (String other : List.of(EMMA, BRAM, OTTO)) {
            app.click(other, "target.accept", id);
        }
        app.click(OTTO, "target.accept", "not a number");
        assertThat(app.column(AMOUNTS)).containsExactly("50000.0000 9999-12-31");
    }

    @Test
    void aSecondProposalReplacesTheFirst() {
        set(MIA, member(EMMA), "REVENUE_WON", "MONTH", "50k");
        propose(EMMA, "40.000", "");
        String first = TestApp.button(post(), "target.accept");
        app.slack.forgetCalls();
        propose(EMMA, "45.000", "");
        app.click(MIA, "target.accept", first);
        assertThat(TestApp.read(app.lastResponse())).startsWith("This proposal has been replaced");
        assertThat(TestApp.read(app.command(MIA, "/target", "<@UEMMA>")))
                .contains("€45,000")
                .doesNotContain("€40,000");
    }

    @Test
    void aProposalForATargetThatIsAnotherByNowIsNotAccepted() {
        set(MIA, member(EMMA), "REVENUE_WON", "MONTH", "50k");
        propose(EMMA, "40.000", "");
        String id = TestApp.button(post(), "target.accept");
        app.clock.advance(Duration.ofMinutes(1));
        set(MIA, member(EMMA), "REVENUE_WON", "MONTH", "60k");
        app.click(MIA, "target.accept", id);
        assertThat(TestApp.read(app.lastResponse()))
                .startsWith("The target has changed since then: it is €60,000 now.");
        assertThat(app.column(AMOUNTS)).contains("60000.0000 9999-12-31").doesNotContain("40000.0000 9999-12-31");
    }

    @Test
    void whatIsDoneForARepIsNoQuota() {
        app.click(ADA, "target.quota", "COACHING_SESSIONS");
        assertThat(app.column("select kpi from quota where workspace_id = :workspace"))
                .isEmpty();
    }

    private String set(String by, String owner, String kpi, String cycle, String amount) {
        JsonObject answer = submit(by, owner, kpi, cycle, amount);
        return TestApp.read(answer.getAsJsonObject("view"));
    }

    private String error(String by, String owner, String kpi, String cycle, String amount) {
        return submit(by, owner, kpi, cycle, amount).getAsJsonObject("errors").toString();
    }

    private JsonObject submit(String by, String owner, String kpi, String cycle, String amount) {
        Map<String, JsonObject> fields = new HashMap<>(
                Map.of("owner", TestApp.chosen(owner), "kpi", TestApp.chosen(kpi), "cycle", TestApp.chosen(cycle)));
        fields.put("amount", TestApp.typed(amount == null ? "" : amount));
        return app.submit(by, "target.save", "", fields);
    }

    private String propose(String by, String amount, String why) {
        return TestApp.read(app.submit(
                        by,
                        "target.propose",
                        "",
                        Map.of(
                                "target",
                                TestApp.chosen("REVENUE_WON MONTH"),
                                "amount",
                                TestApp.typed(amount),
                                "why",
                                TestApp.typed(why)))
                .getAsJsonObject("view"));
    }

    private JsonObject post() {
        app.deliver();
        List<FakeSlack.Call> calls = app.slack.calls("chat.postMessage");
        FakeSlack.Call last = calls.get(calls.size() - 1);
        JsonObject message = TestApp.object("channel", last.parameters().getOrDefault("channel", ""));
        message.add("blocks", JsonParser.parseString(last.parameters().getOrDefault("blocks", "[]")));
        return message;
    }

    private String member(String user) {
        app.command(user, "/log", "list");
        return "MEMBER:"
                + app.store.in(
                        TestApp.TEAM, tx -> Members.find(tx, user).orElseThrow().id());
    }

    private String team() {
        return "TEAM:"
                + app.column("select id from team where workspace_id = :workspace")
                        .get(0);
    }
}
