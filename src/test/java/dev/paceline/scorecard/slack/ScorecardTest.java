package dev.paceline.scorecard.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.member.Members;
import dev.paceline.testing.FakeSlack;
import dev.paceline.testing.TestApp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On Saturday 21 November 2026: Mia leads Emma and Bram in North since 1 October, Otto leads nobody, Ada is an admin. */
class ScorecardTest {
    private static final String ADA = "UADA";
    private static final String MIA = "UMIA";
    private static final String EMMA = "UEMMA";
    private static final String BRAM = "UBRAM";
    private static final String OTTO = "UOTTO";

    private final TestApp app = TestApp.onH2(ADA);

    @BeforeEach
    void people() {
        app.clock.set("2026-10-01T09:00:00Z");
        app.withUser(ADA, "Ada", "en-US", "Europe/Amsterdam");
        app.withUser(MIA, "Mia", "en-GB", "Europe/Amsterdam");
        app.withUser(EMMA, "Emma", "en-GB", "Europe/Amsterdam");
        app.withUser(BRAM, "Bram", "de-DE", "Europe/Amsterdam");
        app.withUser(OTTO, "Otto", "en-GB", "Europe/Amsterdam");
        app.command(ADA, "/team", "create North <@UMIA>");
        app.command(ADA, "/team", "add <@UEMMA> <@UBRAM> to North");
        app.clock.set("2026-11-21T09:00:00Z");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void aLineShowsActualTargetPaceAndTrend() {
        target(EMMA, "FIRST_MEETINGS", "20");
        app.clock.set("2026-10-15T09:00:00Z");
        app.command(EMMA, "/log", "4 first meetings");
        app.clock.set("2026-11-21T09:00:00Z");
        app.command(EMMA, "/log", "9 first meetings");
        // 15 of November's 21 working days are over: 20 x 15 / 21, and 9 x 21 / 15.
        assertThat(card(EMMA, ""))
                .contains("Scorecard · Emma · November 2026")
                .contains("15 of 21 working days gone")
                .contains("First meetings: *9* of 20 · 🟠 behind\nby today 14.3 · heading for 12.6 · ▲ from 4");
    }

    @Test
    void shoutoutsReceivedStandWithWhatPeopleDevelop() {
        assertThat(card(EMMA, "")).doesNotContain("Shout-outs");
        app.clock.set("2026-10-15T09:00:00Z");
        app.command(MIA, "/shoutout", "<@UEMMA> for the demo");
        app.clock.set("2026-11-21T09:00:00Z");
        app.command(MIA, "/shoutout", "<@UEMMA> <@UBRAM> for the proposal");
        app.command(BRAM, "/shoutout", "<@UEMMA> for helping out");
        String own = card(EMMA, "");
        assertThat(own).contains("Shout-outs received: 2 · ▲ from 1");
        assertThat(own.indexOf("Shout-outs")).isGreaterThan(own.indexOf("Develop"));
        assertThat(card(MIA, "North")).contains("Shout-outs received: 3 · ▲ from 1");
    }

    @Test
    void absenceTakesItsShareOffTheTarget() {
        target(EMMA, "FIRST_MEETINGS", "21");
        app.command(EMMA, "/absence", "23-27 Nov");
        assertThat(card(EMMA, "")).contains("First meetings: *0* of 16 ").contains("15 of 16 working days gone");
    }

    @Test
    void moneyComesFromDealsAlone() {
        target(EMMA, "REVENUE_WON", "50000");
        app.command(EMMA, "/deal", "new Acme 12,500 via partner");
        app.command(EMMA, "/deal", "won Acme -- a free trial");
        app.command(EMMA, "/deal", "new Bolt 8,000 proposal");
        assertThat(card(EMMA, ""))
                .contains("Revenue won: *€12,500* of €50,000 · 🟠 behind")
                .contains("Sales by channel: *€12,500*")
                .contains("New customers won: *1*")
                .contains("New accounts by channel: *2*")
                .contains("Pipeline value: *€8,000*")
                .contains("Weighted pipeline: *€4,000*")
                .contains("Average deal size: *€12,500*")
                .contains("Sales cycle: *0 days*");
    }

    @Test
    void whatCanNotBeMeasuredSaysWhy() {
        assertThat(card(ADA, "company Q4"))
                .contains("Close rate: not measured, no qualified leads logged in these days")
                .contains("Customer satisfaction: not measured, no satisfaction scores logged in these days")
                .contains(
                        "Cost of customer acquisition: not measured, no costs entered for October 2026 and November 2026")
                .contains("Coaching sessions: not measured, no coaching session has been written down yet")
                .contains("Reps on track: not measured, no monthly review was held in these days")
                .contains("Reps at target: not measured, no rep has a target for it");
    }

    @Test
    void theCompanysCostOfACustomerIsCostsByNewCustomers() {
        enterCosts("2026-10", "31,000");
        enterCosts("2026-11", "30,000");
        app.command(EMMA, "/deal", "new Acme 500");
        app.command(EMMA, "/deal", "won Acme -- luck");
        // All of October, and 21 of November's 30 days.
        assertThat(card(ADA, "company Q4")).contains("Cost of customer acquisition: *€52,000*");
    }

    @Test
    void aTeamsTargetForAQuarterIsMadeOfItsMonths() {
        app.clock.set("2026-09-28T09:00:00Z");
        submit(MIA, "TEAM:" + team(), "FIRST_MEETINGS", "MONTH", "23");
        app.clock.set("2026-10-05T09:00:00Z");
        assertThat(card(MIA, "team Q4")).contains("Scorecard · North · Q4").contains("First meetings: *0* of 69");
    }

    @Test
    void howManyRepsAreAtTargetIsJudgedWhenThePeriodIsOver() {
        submit(MIA, "MEMBER:" + member(EMMA), "REVENUE_WON", "QUARTER", "1000");
        submit(MIA, "TEAM:" + team(), "REPS_AT_TARGET", "QUARTER", "1");
        assertThat(card(MIA, "team Q4")).contains("Reps at target: *0* of 1\nWhy?");
        app.clock.set("2027-01-04T09:00:00Z");
        assertThat(card(MIA, "team Q4")).contains("Reps at target: *0* of 1 · 🟠 behind");
    }

    @Test
    void aQuarterOfWhichAMonthHasNoTargetHasNone() {
        submit(MIA, "TEAM:" + team(), "FIRST_MEETINGS", "MONTH", "21");
        assertThat(card(MIA, "team Q4")).contains("Scorecard · North · Q4").contains("First meetings: *0*\n");
        assertThat(card(MIA, "north month")).contains("First meetings: *0* of 21");
    }

    @Test
    void whoHasMovedOwesTheirDaysToTheTeamOfThen() {
        submit(MIA, "TEAM:" + team(), "FIRST_MEETINGS", "MONTH", "42");
        app.command(EMMA, "/log", "5 first meetings");
        app.clock.set("2026-12-07T09:00:00Z");
        app.command(ADA, "/team", "remove <@UEMMA>");
        // December has 23 working days: Bram is there on all of them, Emma was on 4; 8 of those 27 are gone.
        assertThat(card(MIA, "north month"))
                .contains("30% of all working days gone")
                .contains("First meetings: *0* of 42");
        assertThat(card(MIA, "north Q4")).contains("First meetings: *5*");
    }

    @Test
    void repsAtTargetAreThoseWhoMeetTheirQuota() {
        target(EMMA, "REVENUE_WON", "1000");
        target(BRAM, "REVENUE_WON", "1000");
        app.command(EMMA, "/deal", "new Acme 1,000");
        app.command(EMMA, "/deal", "won Acme -- luck");
        assertThat(card(MIA, "team")).contains("Reps at target: *1*");
    }

    @Test
    void ownAlwaysReportsForTheirManagerCompanyForManagersAndAdmins() {
        assertThat(card(MIA, "<@UEMMA>")).startsWith("Scorecard · Emma");
        assertThat(card(MIA, "company 90d")).startsWith("Scorecard · the company");
        assertThat(card(MIA, "q4 north")).startsWith("Scorecard · North · Q4");
        assertThat(card(ADA, "North")).startsWith("Scorecard · North");
        assertThat(card(EMMA, "<@UMIA>")).startsWith("Only they themselves");
        assertThat(card(EMMA, "team")).startsWith("Only those who lead that team");
        assertThat(card(OTTO, "company")).startsWith("Only managers and admins");
        assertThat(card(BRAM, "<@UEMMA> Quartal")).startsWith("Das sehen nur");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nrth", "q5", "month month", "<@UEMMA> <@UBRAM>", "last year", "<@UNOBODY>"})
    void whatIsNoneOfThemGetsOneSentence(String text) {
        assertThat(card(MIA, text).lines()).hasSize(1);
    }

    @Test
    void whyListsWhatIsBehindAFigure() {
        app.command(EMMA, "/log", "2 first meetings Acme");
        app.command(BRAM, "/log", "3 Erstgespräche Bolt");
        app.click(MIA, "scorecard.why", "TEAM:" + team() + " MONTH FIRST_MEETINGS");
        assertThat(view())
                .contains("First meetings: 5")
                .contains("Sat 21 Nov · Emma · Acme · 2")
                .contains("Sat 21 Nov · Bram · Bolt · 3");
    }

    @Test
    void whyShowsTheDealsAndTheirProbability() {
        app.command(EMMA, "/deal", "new Acme 10,000 proposal");
        app.click(EMMA, "scorecard.why", "MEMBER:" + member(EMMA) + " MONTH WEIGHTED_PIPELINE");
        assertThat(view()).contains("Weighted pipeline: €5,000").contains("Acme · 50% · €5,000");
    }

    @Test
    void whyIsAskedForByThoseWhoMaySeeTheCard() {
        app.click(OTTO, "scorecard.why", "MEMBER:" + member(EMMA) + " MONTH FIRST_MEETINGS");
        assertThat(app.slack.calls("views.open")).isEmpty();
        for (String forged :
                List.of("", "MEMBER:x MONTH FIRST_MEETINGS", "COMPANY:7 MONTH DEAL_SIZE", "MEMBER:1 Q9 X")) {
            app.click(ADA, "scorecard.why", forged);
            app.click(ADA, "scorecard.show.MONTH", forged);
        }
        app.click(EMMA, "scorecard.why", "MEMBER:" + member(EMMA) + " MONTH ACQUISITION_COST");
        assertThat(app.slack.calls("views.open")).isEmpty();
        assertThat(app.slack.calls("response").toString()).doesNotContain("REF1");
    }

    @Test
    void aButtonShowsTheSameOverOtherDays() {
        app.click(EMMA, "scorecard.show.DAYS_90", "MEMBER:" + member(EMMA) + " DAYS_90");
        assertThat(TestApp.read(app.lastResponse())).startsWith("Scorecard · Emma · 90 days");
    }

    private String card(String by, String text) {
        return TestApp.read(app.command(by, "/scorecard", text));
    }

    private String view() {
        List<FakeSlack.Call> calls = app.slack.calls("views.open");
        return TestApp.read(calls.get(calls.size() - 1).json("view"));
    }

    private void target(String user, String kpi, String amount) {
        app.clock.set("2026-10-01T09:00:00Z");
        submit(MIA, "MEMBER:" + member(user), kpi, "MONTH", amount);
        app.clock.set("2026-11-21T09:00:00Z");
    }

    private void submit(String by, String owner, String kpi, String cycle, String amount) {
        Map<String, JsonObject> fields = Map.of(
                "owner",
                TestApp.chosen(owner),
                "kpi",
                TestApp.chosen(kpi),
                "cycle",
                TestApp.chosen(cycle),
                "amount",
                TestApp.typed(amount));
        assertThat(app.submit(by, "target.save", "", fields).toString()).contains("Target of");
    }

    private void enterCosts(String month, String amount) {
        app.submit(ADA, "costs.enter", "", Map.of("month", TestApp.chosen(month), "amount", TestApp.typed(amount)));
    }

    private long member(String user) {
        app.command(user, "/log", "list");
        return app.store.in(
                TestApp.TEAM, tx -> Members.find(tx, user).orElseThrow().id());
    }

    private String team() {
        return app.column("select id from team where workspace_id = :workspace").get(0);
    }
}
