package dev.paceline.leaderboard.slack;

import static dev.paceline.testing.TestApp.button;
import static dev.paceline.testing.TestApp.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.testing.Golden;
import dev.paceline.testing.TestApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Today is Saturday 21 November 2026; the days before are the week's from Monday the 9th to Saturday the 14th. */
class ImprovedBoardTest {
    private final TestApp app = TestApp.onH2()
            .withUser("U1", "Anna", "en-US", "Europe/Amsterdam")
            .withUser("U2", "Bram", "nl-NL", "Europe/Amsterdam")
            .withUser("U3", "Carmen", "es-ES", "Europe/Madrid")
            .withUser("U4", "Dirk", "de-DE", "Europe/Berlin");

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void thoseAreRankedWhoImprovedMostOnThemselves() {
        log("U1", "10 calls on 2026-11-10");
        log("U1", "13 calls");
        log("U2", "1 call on 2026-11-10");
        log("U2", "6 calls");
        log("U3", "2 calls");
        log("U4", "9 calls on 2026-11-11");
        log("U4", "2 calls");
        JsonObject board = app.command("U1", "/leaderboard", "calls improved");
        assertThat(read(board))
                .contains("Calls: most improved · this week · everyone")
                .contains("🥇 Bram: +5", "🥈 Anna: +3", "🥉 Carmen: +2", "You: 2nd of 3 (+3)")
                .doesNotContain("Dirk");
        Golden.check("leaderboard/improved", board);
        Golden.check("leaderboard/improved_nl", app.command("U2", "/leaderboard", "telefoontjes vooruitgang"));
        Golden.check("leaderboard/improved_es", app.command("U3", "/leaderboard", "llamadas mejora"));
        Golden.check("leaderboard/improved_de", app.command("U4", "/leaderboard", "Anrufe Fortschritt"));
    }

    @Test
    void whoFellBackIsShownUpToNobodyButSeesThemselves() {
        log("U4", "9 calls on 2026-11-11");
        log("U4", "2 calls");
        log("U1", "1 call");
        assertThat(board("U4", "verbessert"))
                .contains("🥇 Anna: +1", "Du: -7. Das siehst nur du.")
                .doesNotContain("Dirk");
        app.click(
                "U4",
                LeaderboardMessages.POST,
                button(app.command("U4", "/leaderboard", "verbessert"), LeaderboardMessages.POST));
        assertThat(app.slack.calls("chat.postMessage").get(0).parameters().get("blocks"))
                .contains("Anna: +1")
                .doesNotContain("-7", "−7", "Dirk –", "Du:");
    }

    @Test
    void aTieSharesAPlace() {
        log("U1", "2 calls on 2026-11-10");
        log("U1", "5 calls");
        log("U2", "3 calls");
        log("U3", "1 call");
        assertThat(board("U1", "calls improved")).contains("🥇 Anna: +3", "🥇 Bram: +3", "🥉 Carmen: +1");
    }

    @Test
    void daysThatHaveNotYetComeAroundAreNotHeldAgainstAnybody() {
        log("U1", "50 calls on 2026-11-15");
        log("U1", "2 calls");
        assertThat(board("U1", "improved")).contains("Anna: +2");
    }

    @Test
    void whereNobodyImprovedTheBoardSaysSoAndTheAskerSeesThemselves() {
        log("U1", "4 calls on 2026-11-10");
        log("U1", "3 calls");
        log("U2", "3 calls on 2026-11-10");
        log("U2", "3 calls");
        assertThat(board("U1", "improved")).contains("Nobody has improved so far", "You: -1. Only you see this.");
        assertThat(board("U2", "improved")).contains("Jij: 0. Alleen jij ziet dit.");
        assertThat(board("U3", "improved"))
                .startsWith("Nadie ha mejorado todavía")
                .doesNotContain("Tú");
    }

    @Test
    void pointsImproveToo() {
        log("U1", "1 call on 2026-11-10");
        log("U1", "1 first meeting");
        assertThat(board("U1", "most improved points week")).contains("Points: most improved", "Anna: +4");
    }

    @Test
    void anAverageIsComparedOnlyWithAnAverage() {
        log("U1", "csat 7 on 2026-11-10");
        log("U1", "csat 8.5");
        log("U2", "csat 9");
        assertThat(board("U1", "satisfaction improved"))
                .contains("🥇 Anna: +1.5")
                .doesNotContain("Bram");
        assertThat(board("U2", "satisfaction improved")).contains("Jij: hier nog niets");
    }

    @Test
    void hoursImproveToo() {
        log("U1", "training 1h on 2026-11-10");
        log("U1", "training 2h30");
        assertThat(board("U1", "training improved")).contains("Anna: +1.5");
    }

    @Test
    void aHiddenMemberIsOnNobodysBoard() {
        log("U1", "5 calls");
        log("U2", "3 calls");
        app.command("U1", "/leaderboard", "hide");
        assertThat(board("U2", "improved")).contains("🥇 Bram: +3").doesNotContain("Anna");
        assertThat(board("U1", "calls improved")).contains("🥇 Bram: +3", "You: +5. You are off the boards");
    }

    @Test
    void undoneActivitiesAreNoStepBack() {
        log("U1", "5 calls on 2026-11-10");
        app.command("U1", "/log", "undo");
        log("U1", "2 calls");
        assertThat(board("U1", "calls improved")).contains("Anna: +2");
    }

    @Test
    void theMenuOfDaysKeepsTheMeasure() {
        log("U1", "5 calls");
        app.click("U1", LeaderboardMessages.SHOW, "MONTH 0 call +");
        assertThat(read(app.lastResponse())).contains("Calls: most improved · this month", "Anna: +5");
        app.click("U1", LeaderboardMessages.SHOW, "MONTH 0 call -");
        assertThat(read(app.lastResponse())).contains("Points · this week");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"improved", "most improved", "progress", "verbeterd", "vooruitgang", "verbessert", "más mejorado"
            })
    void thereAreWordsForItInFourLanguages(String word) {
        log("U1", "5 calls");
        assertThat(board("U1", word + " today")).contains("Points: most improved · today");
    }

    private void log(String user, String text) {
        assertThat(app.command(user, "/log", text).toString()).contains("activity.undo");
    }

    private String board(String user, String text) {
        return read(app.command(user, "/leaderboard", text));
    }
}
