package dev.paceline.home.slack;

import static dev.paceline.testing.TestApp.chosen;
import static dev.paceline.testing.TestApp.read;
import static dev.paceline.testing.TestApp.typed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.testing.FakeSlack;
import dev.paceline.testing.TestApp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HomeTest {
    private final TestApp app = TestApp.onH2("UADA")
            .withUser("U1", "Anna", "en-US", "Europe/Amsterdam")
            .withUser("UADA", "Ada", "en-US", "Europe/Amsterdam");

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void theTabInvitesToLogWhenNothingIsLoggedYet() {
        app.openHome("U1");
        assertThat(home()).contains("Hello Anna", "Nothing logged today so far", "Log activity");
    }

    @Test
    void theTabIsRefreshedAfterEachLog() {
        app.openHome("U1");
        app.command("U1", "/log", "3 calls Acme");
        assertThat(home()).contains("Today you logged 3 calls.", "3 calls with Acme, today", "Undo");
    }

    @Test
    void noTabIsPublishedForSomebodyWhoNeverOpenedIt() {
        app.command("U1", "/log", "3 calls Acme");
        assertThat(app.slack.calls("views.publish")).isEmpty();
    }

    @Test
    void undoInTheTabAnswersInAModalAndRefreshesTheTab() {
        app.openHome("U1");
        app.command("U1", "/log", "3 calls Acme");
        String id = app.column("select id from activity where workspace_id = :workspace")
                .get(0);
        app.clickIn("home", "U1", "activity.undo", id);
        assertThat(app.slack.calls("views.open")).hasSize(1);
        assertThat(home()).contains("Nothing logged today so far");
    }

    @Test
    void aTabIsPublishedWithTheHashOfWhatItReplaces() {
        app.openHome("U1");
        app.command("U1", "/log", "3 calls Acme");
        app.command("U1", "/log", "2 calls Acme");
        assertThat(hashes()).containsExactly("", "hash.1", "hash.2");
    }

    @Test
    void aTabThatAnotherProcessHasPublishedIsDrawnAgain() {
        app.openHome("U1");
        app.slack.fail("views.publish", "hash_conflict");
        app.command("U1", "/log", "3 calls Acme");
        assertThat(hashes()).containsExactly("", "hash.1", "");
        assertThat(home()).contains("Today you logged 3 calls.");
    }

    @Test
    void theTabShowsOwnTargetsDealsWithoutANextStepAndTheWeeksPlace() {
        app.command("U1", "/deal", "new Acme 12,500");
        app.command("U1", "/deal", "new Bolt 800 -- send the contract");
        app.command("U1", "/log", "3 calls Acme");
        app.submit(
                "UADA",
                "target.save",
                "",
                Map.of(
                        "owner",
                        chosen("MEMBER:" + member("U1")),
                        "kpi",
                        chosen("FIRST_MEETINGS"),
                        "cycle",
                        chosen("MONTH"),
                        "amount",
                        typed("20")));
        app.command("U1", "/log", "5 first meetings");
        app.openHome("U1");
        assertThat(home())
                .contains("First meetings", "5", "of 20", "▰▰▱▱▱▱▱▱▱▱")
                .contains("In points this week you are 1st of 1")
                .contains("1 open deal without a next step", "Acme · €12,500")
                .doesNotContain("Bolt");
    }

    @Test
    void theTabSaysHowManyShoutoutsWereReceivedAndAreLeft() {
        app.openHome("U1");
        assertThat(home()).contains("Give a shout-out").doesNotContain("Shout-outs this month");
        app.command("UADA", "/shoutout", "<@U1> for patience");
        app.command("U1", "/shoutout", "<@UADA> for the plan");
        assertThat(home()).contains("Shout-outs this month: 1 received · 4 left to give this week", "My shout-outs");
        app.clickIn("home", "U1", "shoutout.list", "month");
        assertThat(read(app.slack.calls("views.open").get(0).json("view"))).contains("Ada", "patience");
        app.clickIn("home", "U1", "shoutout.open", "new");
        assertThat(app.slack.calls("views.open")).hasSize(2);
    }

    private String member(String user) {
        return app.column("select id from member where workspace_id = :workspace and user_id = '" + user + "'")
                .get(0);
    }

    private List<String> hashes() {
        return app.slack.calls("views.publish").stream()
                .map(call -> call.parameters().getOrDefault("hash", ""))
                .toList();
    }

    private String home() {
        List<FakeSlack.Call> calls = app.slack.calls("views.publish");
        return read(calls.get(calls.size() - 1).json("view"));
    }
}
