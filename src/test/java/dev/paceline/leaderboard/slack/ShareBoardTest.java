package dev.paceline.leaderboard.slack;

import static dev.paceline.testing.TestApp.button;
import static dev.paceline.testing.TestApp.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.paceline.member.Members;
import dev.paceline.testing.FakeSlack;
import dev.paceline.testing.Golden;
import dev.paceline.testing.TestApp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** November 2026 has 21 working days, so a month's target of 21 is one a working day. Today is Saturday the 21st. */
class ShareBoardTest {
    private static final String ADA = "UADA";
    private static final String ANNA = "UANNA";
    private static final String BRAM = "UBRAM";
    private static final String CARMEN = "UCARMEN";
    private static final String DIRK = "UDIRK";

    private final TestApp app = TestApp.onH2(ADA)
            .withUser(ADA, "Ada", "en-US", "Europe/Amsterdam")
            .withUser(ANNA, "Anna", "en-US", "Europe/Amsterdam")
            .withUser(BRAM, "Bram", "nl-NL", "Europe/Amsterdam")
            .withUser(CARMEN, "Carmen", "es-ES", "Europe/Madrid")
            .withUser(DIRK, "Dirk", "de-DE", "Europe/Berlin");

    @BeforeEach
    void teams() {
        app.clock.set("2026-10-01T09:00:00Z");
        app.command(ADA, "/team", "create North <@UADA>");
        app.command(ADA, "/team", "create South <@UADA>");
        app.command(ADA, "/team", "add <@UANNA> <@UBRAM> <@UCARMEN> to North");
        app.command(ADA, "/team", "add <@UDIRK> to South");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void thoseAreRankedWhoHaveReachedMostOfTheirOwnTarget() {
        targets("FIRST_MEETINGS", Map.of(ANNA, "21", BRAM, "42", DIRK, "84"));
        today();
        log(ANNA, "4 first meetings");
        log(BRAM, "5 first meetings");
        log(DIRK, "21 first meetings");
        assertThat(board(ANNA, "first meetings % all"))
                .contains("First meetings, % of target · this week · everyone")
                .contains("🥇 Dirk – 105%", "🥈 Anna – 80%", "🥉 Bram – 50%", "You: 2nd of 3 (80%)");
        assertThat(board(ANNA, "first meetings %"))
                .contains("🥇 Anna – 80%", "🥈 Bram – 50%")
                .doesNotContain("Dirk");
    }

    @Test
    void aTieSharesAPlaceAndIsReachedWholePercentByWholePercent() {
        targets("FIRST_MEETINGS", Map.of(ANNA, "63", BRAM, "21", CARMEN, "21"));
        today();
        log(ANNA, "9 first meetings");
        log(BRAM, "3 first meetings");
        log(CARMEN, "5 first meetings");
        assertThat(board(ANNA, "first meetings %")).contains("🥇 Carmen – 100%", "🥈 Anna – 60%", "🥈 Bram – 60%");
    }

    @Test
    void nobodyHasReachedAllBeforeTheTargetIsMet() {
        targets("TRAINING_HOURS", Map.of(ANNA, "21"));
        today();
        log(ANNA, "training 4h59m");
        assertThat(board(ANNA, "training %")).contains("Anna – 99%");
        log(ANNA, "training 1m");
        assertThat(board(ANNA, "training %")).contains("Anna – 100%");
    }

    @Test
    void daysAwayMakeTheTargetSmaller() {
        targets("FIRST_MEETINGS", Map.of(ANNA, "21", BRAM, "21"));
        today();
        log(ANNA, "4 first meetings");
        log(BRAM, "3 first meetings");
        assertThat(board(ANNA, "first meetings %")).contains("🥇 Anna – 80%", "🥈 Bram – 60%");
        app.command(BRAM, "/absence", "2026-11-19 to 2026-11-20");
        assertThat(board(ANNA, "first meetings %")).contains("🥇 Bram – 100%", "🥈 Anna – 80%");
    }

    @Test
    void whoIsAwayThroughoutOwesNothingAndIsNotThere() {
        targets("FIRST_MEETINGS", Map.of(ANNA, "21", BRAM, "21"));
        today();
        log(ANNA, "4 first meetings");
        log(BRAM, "1 first meeting");
        app.command(BRAM, "/absence", "2026-11-16 to 2026-11-20");
        assertThat(board(BRAM, "first meetings %")).contains("🥇 Anna").doesNotContain("Bram");
    }

    @Test
    void aRepWithoutATargetIsNotThere() {
        targets("FIRST_MEETINGS", Map.of(ANNA, "21"));
        today();
        log(ANNA, "4 first meetings");
        log(BRAM, "9 first meetings");
        assertThat(board(BRAM, "eerste afspraken %"))
                .contains("🥇 Anna – 80%", "Jij: geen doel voor al deze dagen")
                .doesNotContain("Bram");
    }

    @Test
    void whoHasReachedNothingIsShownUpToNobodyButSeesThemselves() {
        targets("FIRST_MEETINGS", Map.of(ANNA, "21", BRAM, "21"));
        today();
        log(ANNA, "4 first meetings");
        assertThat(board(ANNA, "first meetings %")).contains("🥇 Anna").doesNotContain("Bram");
        assertThat(board(BRAM, "first meetings %")).contains("Jij: 0%. Alleen jij ziet dit.");
    }

    @Test
    void whereNobodyHasATargetTheBoardSaysSo() {
        today();
        assertThat(board(ANNA, "%"))
                .isEqualTo("Nobody here has a target for all of these days (Revenue won, this week, North)."
                        + " Those who lead set one with /target");
        Golden.check("leaderboard/share_untargeted", app.command(ANNA, "/leaderboard", "%"));
    }

    @Test
    void whereNobodyHasReachedAnythingTheFirstPlaceIsFree() {
        targets("FIRST_MEETINGS", Map.of(ANNA, "21"));
        today();
        assertThat(board(ANNA, "% first meetings")).contains("This board is still empty", "You: 0%");
    }

    @Test
    void aMonthOwesAllOfItsTarget() {
        targets("FIRST_MEETINGS", Map.of(ANNA, "21"));
        today();
        log(ANNA, "7 first meetings on 2026-11-03");
        assertThat(board(ANNA, "first meetings % month")).contains("Anna – 33%");
    }

    @Test
    void placesMoveAgainstAsManyDaysOfTheSpanBefore() {
        targets("FIRST_MEETINGS", Map.of(ANNA, "21", BRAM, "21"));
        today();
        log(ANNA, "1 first meeting on 2026-11-10");
        log(BRAM, "2 first meetings on 2026-11-10");
        log(ANNA, "4 first meetings");
        log(BRAM, "3 first meetings");
        assertThat(board(ANNA, "first meetings %")).contains("Anna – 80%   ▲1", "Bram – 60%   ▼1", "compared with");
    }

    @Test
    void whoHadReachedNothingBeforeIsNew() {
        targets("FIRST_MEETINGS", Map.of(ANNA, "21", BRAM, "21"));
        today();
        log(BRAM, "2 first meetings on 2026-11-10");
        log(ANNA, "4 first meetings");
        log(BRAM, "3 first meetings");
        assertThat(board(ANNA, "first meetings %")).contains("Anna – 80%   new", "Bram – 60%   ▼1");
    }

    @Test
    void aHiddenMemberIsOnNobodysBoard() {
        targets("FIRST_MEETINGS", Map.of(ANNA, "21", BRAM, "21"));
        today();
        log(ANNA, "4 first meetings");
        log(BRAM, "3 first meetings");
        app.command(ANNA, "/leaderboard", "hide");
        assertThat(board(BRAM, "first meetings %"))
                .contains("🥇 Bram – 60%", "Jij: 1e van 1")
                .doesNotContain("Anna");
        assertThat(board(ANNA, "first meetings %")).contains("🥇 Bram – 60%", "You: 80%. You are off the boards");
    }

    @Test
    void withoutATypeItIsTheQuotaAndNobodysMoneyShows() {
        targets("REVENUE_WON", Map.of(ANNA, "50000", BRAM, "40000"));
        today();
        win(ANNA, "Acme", "12,500");
        win(BRAM, "Bolt", "20.000");
        JsonObject board = app.command(ANNA, "/leaderboard", "% month");
        assertThat(read(board)).contains("🥇 Bram – 50%", "🥈 Anna – 25%", "You: 2nd of 2 (25%)");
        Golden.check("leaderboard/share", board);
        Golden.check("leaderboard/share_nl", app.command(BRAM, "/leaderboard", "doel maand"));
        Golden.check("leaderboard/share_es", app.command(CARMEN, "/leaderboard", "% del objetivo mes"));
        Golden.check("leaderboard/share_de", app.command(DIRK, "/leaderboard", "Ziel Monat alle"));

        app.click(ANNA, LeaderboardMessages.POST, button(board, LeaderboardMessages.POST));
        List<FakeSlack.Call> posts = app.slack.calls("chat.postMessage");
        Map<String, String> post = posts.get(posts.size() - 1).parameters();
        JsonObject message = TestApp.object("text", post.getOrDefault("text", ""));
        message.add("blocks", JsonParser.parseString(post.get("blocks")));
        assertThat(read(message)).contains("🥇 Bram – 50%", "🥈 Anna – 25%", "Posted by Anna");
        assertThat(message.toString())
                .doesNotContain("€", "EUR", "12,500", "12500", "20,000", "20000", "50,000", "50000", "40000", "You:");
        Golden.check("leaderboard/share_post", message);
    }

    @Test
    void theMenuOfDaysKeepsTheMeasure() {
        targets("FIRST_MEETINGS", Map.of(ANNA, "21"));
        today();
        log(ANNA, "4 first meetings");
        app.click(ANNA, LeaderboardMessages.SHOW, "MONTH 0 first_meeting %");
        assertThat(read(app.lastResponse())).contains("First meetings, % of target · this month · everyone");
        app.click(ANNA, LeaderboardMessages.SHOW, "MONTH 0 call %");
        assertThat(read(app.lastResponse())).contains("Points · this week · North");
    }

    @ParameterizedTest
    @CsvSource({
        "calls %, Calls",
        "% satisfaction, Satisfaction",
        "% returned leads, Returned leads",
        "points %, Points",
    })
    void whatHasNoTargetIsRefusedInOneSentence(String typed, String what) {
        today();
        assertThat(board(ANNA, typed))
                .isEqualTo(
                        "A board can’t show “" + what + "” as percent of a target. For example /leaderboard % month");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "percent", "Prozent", "procent", "porcentaje", "% of target", "quota", "Ziel", "doel"})
    void thereAreWordsForItInFourLanguages(String word) {
        today();
        assertThat(board(ANNA, word + " month")).contains("(Revenue won, this month, North)");
    }

    @Test
    void theShareImprovesAgainstOnesOwnOfTheSpanBefore() {
        targets("FIRST_MEETINGS", Map.of(ANNA, "21", BRAM, "21", CARMEN, "21"));
        today();
        log(ANNA, "1 first meeting on 2026-11-10");
        log(ANNA, "4 first meetings");
        log(BRAM, "1 first meeting");
        log(CARMEN, "2 first meetings on 2026-11-10");
        log(CARMEN, "1 first meeting");
        assertThat(board(ANNA, "first meetings % improved"))
                .contains("First meetings, % of target: most improved · this week · North")
                .contains("🥇 Anna: +60 percentage points", "🥈 Bram: +20 percentage points")
                .doesNotContain("Carmen");
        assertThat(board(CARMEN, "primeras reuniones % mejora"))
                .contains("Tú: -20 puntos porcentuales. Solo tú ves esto.");
    }

    /** On a Wednesday three of five days are compared with three days of a whole week's target. */
    @Test
    void asManyDaysAreComparedOfTheWholeTarget() {
        targets("FIRST_MEETINGS", Map.of(ANNA, "21"));
        app.clock.set("2026-11-18T09:00:00Z");
        log(ANNA, "3 first meetings on 2026-11-11");
        log(ANNA, "2 first meetings on 2026-11-13");
        log(ANNA, "4 first meetings");
        assertThat(board(ANNA, "first meetings % improved")).contains("Anna: +20 percentage points");
    }

    private void today() {
        app.clock.set("2026-11-21T09:00:00Z");
    }

    private void targets(String kpi, Map<String, String> amounts) {
        amounts.forEach((user, amount) -> {
            long id = app.store.in(
                    TestApp.TEAM, tx -> Members.find(tx, user).orElseThrow().id());
            JsonObject answer = app.submit(
                    ADA,
                    "target.save",
                    "",
                    Map.of(
                            "owner",
                            TestApp.chosen("MEMBER:" + id),
                            "kpi",
                            TestApp.chosen(kpi),
                            "cycle",
                            TestApp.chosen("MONTH"),
                            "amount",
                            TestApp.typed(amount)));
            assertThat(answer.toString()).contains("Target of");
        });
    }

    private void log(String user, String text) {
        assertThat(app.command(user, "/log", text).toString()).contains("activity.undo");
    }

    private void win(String user, String account, String amount) {
        app.command(user, "/deal", "new " + account + " " + amount);
        app.command(user, "/deal", "won " + account + " -- patience");
    }

    private String board(String user, String text) {
        return read(app.command(user, "/leaderboard", text));
    }
}
