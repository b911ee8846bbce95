package dev.paceline.leaderboard.slack;

import static dev.paceline.testing.TestApp.button;
import static dev.paceline.testing.TestApp.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.testing.Golden;
import dev.paceline.testing.TestApp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anna, Bram and Carmen are in North, Dirk in South; today is Saturday, 21 November 2026. */
class ShoutoutBoardTest {
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
        app.clock.set("2026-11-21T09:00:00Z");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void whoReceivedMostIsFirstAndATieSharesAPlace() {
        give(ANNA, BRAM);
        give(CARMEN, BRAM);
        give(BRAM, ANNA);
        give(ANNA, CARMEN);
        give(ADA, DIRK);
        assertThat(board(ANNA, "shout-outs"))
                .contains("Shout-outs received · this week · North")
                .contains("🥇 Bram – 2", "🥈 Anna – 1", "🥈 Carmen – 1", "You: 2nd of 3 (1 shout-out)")
                .doesNotContain("Dirk");
        assertThat(board(ANNA, "kudos all month")).contains("everyone", "🥈 Dirk – 1");
        assertThat(board(ANNA, "shout-outs south")).contains("🥇 Dirk – 1", "You: nothing here yet");
    }

    @Test
    void aBoard() {
        app.clock.set("2026-11-12T09:00:00Z");
        give(ADA, ANNA);
        give(ANNA, CARMEN);
        give(BRAM, CARMEN);
        app.clock.set("2026-11-21T09:00:00Z");
        give(ANNA, BRAM);
        give(CARMEN, BRAM);
        give(BRAM, ANNA);
        give(BRAM, DIRK);
        JsonObject board = app.command(ANNA, "/leaderboard", "shout-outs all");
        Golden.check("leaderboard/shoutouts", board);
        Golden.check("leaderboard/shoutouts_nl", app.command(BRAM, "/leaderboard", "complimenten iedereen"));
        Golden.check("leaderboard/shoutouts_es", app.command(CARMEN, "/leaderboard", "reconocimientos todos"));
        Golden.check("leaderboard/shoutouts_de", app.command(DIRK, "/leaderboard", "Lob alle"));
        app.slack.forgetCalls();
        app.click(ANNA, LeaderboardMessages.POST, button(board, LeaderboardMessages.POST));
        assertThat(app.slack.calls("chat.postMessage")).singleElement().satisfies(post -> assertThat(
                        post.parameters().get("blocks"))
                .contains("Bram – 2", "Posted by Anna")
                .doesNotContain("You:"));
    }

    @Test
    void whatWasTakenBackAndWhoJoinedInCountForNothing() {
        String id = give(ANNA, BRAM);
        give(ANNA, CARMEN);
        app.click(CARMEN, "shoutout.second", id);
        assertThat(board(ANNA, "shout-outs")).contains("🥇 Bram – 1", "🥇 Carmen – 1");
        app.click(ANNA, "shoutout.take_back", id);
        assertThat(board(ANNA, "shout-outs")).contains("🥇 Carmen – 1").doesNotContain("Bram");
    }

    @Test
    void whoHasLeftTheBoardsIsOnNobodys() {
        give(ANNA, BRAM);
        give(ANNA, CARMEN);
        app.command(BRAM, "/leaderboard", "hide");
        assertThat(board(ANNA, "shout-outs")).contains("🥇 Carmen – 1").doesNotContain("Bram");
        assertThat(board(BRAM, "shout-outs")).contains("Jij: 1 compliment. Je staat niet op de ranglijsten");
    }

    @Test
    void eachCountsForTheTeamInWhichItsReceiverWas() {
        app.clock.set("2026-11-19T09:00:00Z");
        give(ANNA, BRAM);
        app.clock.set("2026-11-20T09:00:00Z");
        app.command(ADA, "/team", "add <@UBRAM> to South");
        give(CARMEN, BRAM);
        assertThat(board(ANNA, "shout-outs north")).contains("Bram – 1");
        assertThat(board(ANNA, "shout-outs south")).contains("Bram – 1");
        assertThat(board(ANNA, "shout-outs all")).contains("Bram – 2");
    }

    @Test
    void thoseImproveWhoReceivedMoreThanBefore() {
        app.clock.set("2026-11-12T09:00:00Z");
        give(ANNA, CARMEN);
        app.clock.set("2026-11-21T09:00:00Z");
        give(ANNA, BRAM);
        give(CARMEN, BRAM);
        assertThat(board(ANNA, "shout-outs improved"))
                .contains("Shout-outs received: most improved", "🥇 Bram: +2")
                .doesNotContain("Carmen");
        assertThat(board(CARMEN, "reconocimientos mejora")).contains("Tú: -1. Solo tú ves esto.");
    }

    @Test
    void anEmptyBoardAsksWhoHasEarnedOne() {
        JsonObject empty = app.command(ANNA, "/leaderboard", "shout-outs");
        assertThat(read(empty))
                .contains("No shout-outs here yet (this week, North). Who has earned the first?")
                .contains("Give a shout-out")
                .doesNotContain("Log activity");
        app.click(ANNA, "shoutout.open", button(empty, "shoutout.open"));
        assertThat(app.slack.calls("views.open")).hasSize(1);
    }

    @Test
    void nobodyHasATargetForThem() {
        assertThat(board(ANNA, "shout-outs %"))
                .isEqualTo("A board can’t show “Shout-outs received” as percent of a target."
                        + " For example /leaderboard % month");
        assertThat(board(ANNA, "shout-outs calls")).contains("“calls” is one too many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shoutouts", "Kudos", "praise", "lof", "compliment", "LOB", "Anerkennung", "elogios"})
    void thereAreWordsForThemInFourLanguages(String word) {
        assertThat(board(ANNA, word + " month")).contains("(this month, North)");
    }

    /** So that a word for shout-outs never means a type in one workspace alone. */
    @Test
    void noTypeOfActivityIsCalledLikeThem() {
        for (String word : List.of("Kudos", "Lob", "shout-outs")) {
            app.submit(ADA, "types.add", "", Map.of("name", TestApp.typed(word), "tally", TestApp.chosen("COUNT")));
        }
        assertThat(app.column("select type from activity_type where workspace_id = :workspace"))
                .doesNotContain("kudos", "lob", "shout_outs");
    }

    /** Its id. */
    private String give(String giver, String receiver) {
        return button(app.command(giver, "/shoutout", "<@" + receiver + "> for being there"), "shoutout.take_back");
    }

    private String board(String user, String text) {
        return read(app.command(user, "/leaderboard", text));
    }
}
