package dev.paceline.policy.slack;

import static dev.paceline.testing.TestApp.button;
import static dev.paceline.testing.TestApp.checked;
import static dev.paceline.testing.TestApp.chosen;
import static dev.paceline.testing.TestApp.typed;

import com.google.gson.JsonObject;
import dev.paceline.Features;
import dev.paceline.testing.Golden;
import dev.paceline.testing.TestApp;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy with the one to come, how people stand, why, and what was decided, in each language. */
class PolicyGoldenTest {
    private final TestApp app = TestApp.onH2("UADA");

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "nl-NL", "de-DE", "es-ES"})
    void messagesAreAsTheyWereFoundRight(String locale) {
        String folder = "policy/" + locale + "/";
        app.clock.set("2026-08-20T10:00:00Z");
        app.withUser("UADA", "Ada *Admin* <!here>", locale, "Europe/Amsterdam");
        app.withUser("UBRAM", "Bram & Co", locale, "Europe/Amsterdam");
        app.command("UADA", "/team", "create North <@UADA> <#C7>");
        app.command("UADA", "/team", "add <@UBRAM> to North");
        Golden.check(folder + "not-yet", app.command("UADA", "/paceline", "policy"));
        String bram = app.column("select id from member where workspace_id = :workspace and user_id = 'UBRAM'")
                .get(0);
        app.submit(
                "UADA",
                "target.save",
                "",
                Map.of(
                        "owner", chosen("MEMBER:" + bram),
                        "kpi", chosen("REVENUE_WON"),
                        "cycle", chosen("MONTH"),
                        "amount", typed("12000")));
        app.submit("UADA", PolicyModal.SAVE, "", policy("80", "10"));
        app.clock.set("2026-10-10T10:00:00Z");
        app.command("UBRAM", "/deal", "new Acme 500");
        app.clock.set("2026-11-02T10:00:00Z");
        new Features(app.clock).policy(app.store).run(TestApp.TEAM);
        JsonObject saved = app.submit("UADA", PolicyModal.SAVE, "", policy("90", "12"));
        Golden.check(folder + "saved", saved.getAsJsonObject("view"));
        app.click("UADA", PolicyCommand.EDIT, "edit");
        Golden.check(folder + "form", app.slack.last("views.open").json("view"));
        Golden.check(folder + "own", app.command("UBRAM", "/paceline", "policy"));
        JsonObject why = app.command("UADA", "/paceline", "policy <@UBRAM>");
        Golden.check(folder + "why", why);
        String evaluation = button(why, PolicyCommand.DECIDE);
        app.click("UADA", PolicyCommand.DECIDE, evaluation);
        Golden.check(folder + "decision-form", app.slack.last("views.open").json("view"));
        Golden.check(
                folder + "decided",
                app.submit(
                                "UADA",
                                DecisionModal.SAVE,
                                evaluation,
                                Map.of("words", typed("Six *weeks* <!channel> & a plan")))
                        .getAsJsonObject("view"));
        Golden.check(folder + "refused", app.command("UBRAM", "/paceline", "policy <@UADA>"));
    }

    private static Map<String, JsonObject> policy(String threshold, String activities) {
        return Map.of(
                "threshold", typed(threshold),
                "met", typed("2"),
                "of", typed("3"),
                "activities", typed(activities),
                "grace", typed("3"),
                "deals", checked("next_steps", "close_days"));
    }
}
