package dev.paceline.deal.slack;

import static dev.paceline.testing.TestApp.chosen;
import static dev.paceline.testing.TestApp.read;
import static dev.paceline.testing.TestApp.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.testing.TestApp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StagesTest {
    private final TestApp app = TestApp.onH2("UADA")
            .withUser("UANNA", "Anna", "en-GB", "Europe/Amsterdam")
            .withUser("UADA", "Ada", "en-GB", "Europe/Amsterdam");

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void thereAreFiveToBeginWithAndOnlyAdminsAreOfferedChanges() {
        assertThat(read(stages("UANNA")))
                .contains(
                        "Qualification – 10%",
                        "Needs analysis – 25%",
                        "Proposal – 50%",
                        "Negotiation – 75%",
                        "Commitment – 90%",
                        "Admins can add stages")
                .doesNotContain("New stage");
        assertThat(read(stages("UADA"))).contains("New stage", "Retire Proposal");
    }

    @Test
    void onlyAdminsChangeThem() {
        stages("UANNA");
        app.click("UANNA", "stages.retire", "proposal");
        app.click("UANNA", "stages.open_new", "new");
        app.click("UANNA", "stages.open_change", "change");
        app.submit("UANNA", "stages.add", "", stage("Pilot", "60", "proposal"));
        app.submit("UANNA", "stages.change", "", change(Map.of("proposal", "1")));
        assertThat(app.slack.calls("views.open")).isEmpty();
        assertThat(read(stages("UANNA"))).contains("Proposal – 50%").doesNotContain("Pilot", "retired");
    }

    @Test
    void aNewStageStandsWhereItBelongsAndCanBeTyped() {
        JsonObject ack = app.submit("UADA", "stages.add", "", stage("Pilot phase", "60 %", "proposal"));
        assertThat(read(ack.getAsJsonObject("view")))
                .contains("The stages are changed", "Proposal – 50%\nPilot phase – 60%\nNegotiation – 75%");
        app.command("UANNA", "/deal", "new Acme 1000 pilot phase");
        assertThat(read(app.command("UANNA", "/deal", "list")))
                .contains("Pilot phase (60%) · 1 deal · €1,000, weighted €600");
    }

    @Test
    void aNameThatIsTakenOrMeansSomethingElseIsRefused() {
        assertThat(nameError("Offerte")).contains("Another stage is called so");
        for (String name : List.of("Won", "via", "renewal", "today", "12", "a -- b", "x".repeat(41))) {
            assertThat(nameError(name)).as(name).contains("Give it a name of letters");
        }
        assertThat(error("stages.add", stage("Pilot", "101", "proposal"), "probability"))
                .contains("Enter a whole number from 0 to 100");
        assertThat(error("stages.add", stage("Pilot", "some", "proposal"), "probability"))
                .contains("Enter a whole number");
        assertThat(read(stages("UADA"))).doesNotContain("Pilot");
    }

    @Test
    void aProbabilityHoldsFromTodayOnAndEarlierDaysKeepTheirs() {
        app.command("UANNA", "/deal", "new Acme 1000 proposal");
        app.clock.advance(Duration.ofDays(3));
        app.submit("UADA", "stages.change", "", change(Map.of("proposal", "60")));
        assertThat(read(app.command("UANNA", "/deal", "list"))).contains("Proposal (60%)", "weighted €600");
        assertThat(app.column("select concat(probability, ' ', from_day, ' ', until_day) from deal_stage"
                        + " where workspace_id = :workspace and stage = 'proposal' order by from_day"))
                .containsExactly("50 2000-01-01 2026-11-24", "60 2026-11-24 9999-12-31");
    }

    @Test
    void aFormThatWasOpenWhileAnotherStageWasAddedStillSaves() {
        Map<String, JsonObject> open = change(Map.of("proposal", "60"));
        app.submit(
                "UADA",
                "stages.add",
                "",
                Map.of("name", typed("Pilot phase"), "probability", typed("65"), "after", chosen("proposal")));
        app.submit("UADA", "stages.change", "", open);
        assertThat(read(app.command("UADA", "/paceline", "stages"))).contains("Proposal – 60%\nPilot phase – 65%");
    }

    @Test
    void aStageIsRenamedForEveryoneAndGetsItsNameBack() {
        Map<String, JsonObject> fields = change(Map.of());
        fields.put("name.proposal", typed("Quote"));
        app.submit("UADA", "stages.change", "", fields);
        assertThat(read(app.command("UANNA", "/deal", "new Acme 1000 quote"))).contains("Quote (50%)");
        assertThat(read(app.command("UANNA", "/deal", "new Acme 1000 Angebot"))).contains("Quote (50%)");
        fields.put("name.proposal", typed(""));
        app.submit("UADA", "stages.change", "", fields);
        assertThat(read(stages("UANNA"))).contains("Proposal – 50%");
    }

    @Test
    void whereOneNameCannotBeHadNothingIsChanged() {
        stages("UADA");
        Map<String, JsonObject> fields = change(Map.of("commitment", "95"));
        fields.put("name.proposal", typed("Quote"));
        fields.put("name.negotiation", typed("quote"));
        assertThat(error("stages.change", fields, "name.negotiation")).contains("Another stage is called so");
        assertThat(read(stages("UADA"))).contains("Proposal – 50%", "Negotiation – 75%", "Commitment – 90%");
    }

    @Test
    void aRetiredStageTakesNoMoreDealsAndComesBack() {
        app.command("UANNA", "/deal", "new Acme 1000 proposal");
        app.click("UADA", "stages.retire", "proposal");
        assertThat(answer()).contains("takes no more deals", "Proposal – 50%, retired", "Bring back Proposal");
        assertThat(read(app.command("UANNA", "/deal", "list"))).contains("Proposal (50%) · 1 deal");
        assertThat(read(app.command("UANNA", "/deal", "move Acme proposal"))).contains("is no stage");
        assertThat(read(app.command("UANNA", "/deal", "move Acme negotiation"))).contains("is now in Negotiation");
        app.click("UADA", "stages.restore", "proposal");
        assertThat(read(app.command("UANNA", "/deal", "move Acme proposal"))).contains("is now in Proposal");
    }

    @Test
    void oneStageIsAlwaysLeft() {
        for (String stage : List.of("qualification", "needs_analysis", "proposal", "negotiation", "commitment")) {
            app.click("UADA", "stages.retire", stage);
        }
        assertThat(answer()).contains("Commitment – 90%\n", "Retire Commitment");
        assertThat(read(app.command("UANNA", "/deal", "new Acme 1000"))).contains("Commitment (90%)");
    }

    private JsonObject stages(String who) {
        return app.command(who, "/paceline", "stages");
    }

    private String answer() {
        return read(app.lastResponse());
    }

    private String nameError(String name) {
        return error("stages.add", stage(name, "60", "proposal"), "name");
    }

    private String error(String callback, Map<String, JsonObject> fields, String block) {
        return app.submit("UADA", callback, "", fields)
                .getAsJsonObject("errors")
                .get(block)
                .getAsString();
    }

    private static Map<String, JsonObject> stage(String name, String probability, String after) {
        return Map.of("name", typed(name), "probability", typed(probability), "after", chosen(after));
    }

    /** The form as it is opened, with other probabilities in it. */
    private static Map<String, JsonObject> change(Map<String, String> probabilities) {
        Map<String, String> all = new HashMap<>(Map.of(
                "qualification", "10",
                "needs_analysis", "25",
                "proposal", "50",
                "negotiation", "75",
                "commitment", "90"));
        all.putAll(probabilities);
        Map<String, JsonObject> fields = new HashMap<>();
        all.forEach((stage, percent) -> fields.put("probability." + stage, typed(percent)));
        Map.of(
                        "qualification", "Qualification",
                        "needs_analysis", "Needs analysis",
                        "proposal", "Proposal",
                        "negotiation", "Negotiation",
                        "commitment", "Commitment")
                .forEach((stage, name) -> fields.put("name." + stage, typed(name)));
        return fields;
    }
}
