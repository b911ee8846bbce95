package dev.paceline.scorecard.slack;

import com.google.gson.JsonObject;
import dev.paceline.testing.Golden;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages of KPIs, targets and App Home, of a manager and one of their reps, in each language. */
class ScorecardGoldenTest {
    private final TestApp app = new TestApp(TestDatabase.h2(), new SetClock("2026-10-01T09:00:00Z"), "UADA");

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "nl-NL", "de-DE", "es-ES"})
    void messagesAreAsTheyWereFoundRight(String locale) {
        String folder = "scorecard/" + locale + "/";
        people(locale);
        targets();
        app.clock.set("2026-11-18T09:00:00Z");
        happen();
        Golden.check(folder + "own", app.command("UREP", "/scorecard", ""));
        Golden.check(folder + "company", app.command("UADA", "/scorecard", "company 90d"));
        Golden.check(folder + "refused", app.command("UREP", "/scorecard", "team"));
        app.click("UREP", "scorecard.why", "MEMBER:" + member("UREP") + " MONTH SALES_BY_CHANNEL");
        Golden.check(folder + "why", app.slack.calls("views.open").get(0).json("view"));
        Golden.check(folder + "targets", app.command("UREP", "/target", ""));
        app.slack.forgetCalls();
        app.click("UADA", "target.open", "MEMBER:" + member("UREP"));
        Golden.check(
                folder + "target-form", app.slack.calls("views.open").get(0).json("view"));
        app.slack.forgetCalls();
        app.click("UREP", "target.open_proposal", "");
        Golden.check(
                folder + "proposal-form", app.slack.calls("views.open").get(0).json("view"));
        Golden.check(folder + "proposed", propose().getAsJsonObject("view"));
        Golden.check(folder + "targets-to-decide", app.command("UADA", "/target", "<@UREP>"));
        Golden.check(folder + "costs", app.command("UADA", "/paceline", "costs"));
        app.slack.forgetCalls();
        app.openHome("UREP");
        app.openHome("UADA");
        Golden.check(
                folder + "home-rep", app.slack.calls("views.publish").get(0).json("view"));
        Golden.check(
                folder + "home-manager", app.slack.calls("views.publish").get(1).json("view"));
    }

    private void people(String locale) {
        app.withUser("UADA", "Ada *Admin*", locale, "Europe/Amsterdam");
        app.withUser("UREP", "Zoë <!here>", locale, "Europe/Amsterdam");
        app.command("UADA", "/team", "create North <@UADA>");
        app.command("UADA", "/team", "add <@UREP> to North");
    }

    private void targets() {
        set("MEMBER:" + member("UREP"), "REVENUE_WON", "MONTH", "20000");
        set("MEMBER:" + member("UREP"), "FIRST_MEETINGS", "DAYS_30", "12");
        set("MEMBER:" + member("UREP"), "CLOSE_RATE", "QUARTER", "25%");
        set("COMPANY:0", "REP_TURNOVER", "QUARTER", "1");
    }

    private void happen() {
        app.command("UREP", "/log", "7 first meetings Acme");
        app.command("UREP", "/log", "4 qualified leads");
        app.command("UREP", "/deal", "new Acme 12500 via partner");
        app.command("UREP", "/deal", "won Acme -- luck");
        app.command("UREP", "/deal", "new Bolt 8000");
        app.command("UADA", "/shoutout", "<@UREP> for winning Acme");
    }

    private void set(String owner, String kpi, String cycle, String amount) {
        app.submit(
                "UADA",
                "target.save",
                "",
                Map.of(
                        "owner",
                        TestApp.chosen(owner),
                        "kpi",
                        TestApp.chosen(kpi),
                        "cycle",
                        TestApp.chosen(cycle),
                        "amount",
                        TestApp.typed(amount)));
    }

    private JsonObject propose() {
        return app.submit(
                "UREP",
                "target.propose",
                "",
                Map.of(
                        "target",
                        TestApp.chosen("REVENUE_WON MONTH"),
                        "amount",
                        TestApp.typed("18000"),
                        "why",
                        TestApp.typed("*fewer* <!channel> accounts")));
    }

    private String member(String user) {
        app.command(user, "/log", "list");
        return app.column("select id from member where workspace_id = :workspace and user_id = '" + user + "'")
                .get(0);
    }
}
