package dev.paceline.leaderboard.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.Features;
import dev.paceline.rhythm.Rhythm;
import dev.paceline.testing.FakeSlack;
import dev.paceline.testing.TestApp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mia in Amsterdam leads Emma and Bram in North, whose channel is C1; week 46 ends on Sunday, 15 November 2026. */
class BoardOccasionTest {
    private static final String FRIDAY_AT_FOUR = "2026-11-13T15:00:00Z";

    private final TestApp app = TestApp.onH2("UADA");
    private final Rhythm rhythm = new Rhythm(app.store, app.clock);

    @BeforeEach
    void people() {
        app.clock.set("2026-10-01T09:00:00Z");
        app.withUser("UADA", "Ada", "en-US", "America/New_York");
        app.withUser("UMIA", "Mia", "en-GB", "Europe/Amsterdam");
        app.withUser("UEMMA", "Emma", "en-GB", "Europe/Amsterdam");
        app.withUser("UBRAM", "Bram", "nl-NL", "Europe/Amsterdam");
        app.command("UADA", "/team", "create North <@UMIA>");
        app.command("UADA", "/team", "add <@UEMMA> <@UBRAM> to North");
        app.store.in(TestApp.TEAM, tx -> tx.execute("update team set channel = 'C1' where workspace_id = :workspace"));
        app.clock.set("2026-11-11T09:00:00Z");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void theTeamsChannelGetsItsBoardOnFridayAtFourOnce() {
        app.command("UEMMA", "/log", "5 calls");
        app.clock.set("2026-11-13T14:45:00Z");
        assertThat(posted()).isEmpty();
        app.clock.set(FRIDAY_AT_FOUR);
        assertThat(posted()).singleElement().satisfies(post -> {
            assertThat(post.parameters()).containsEntry("channel", "C1");
            assertThat(post.parameters().get("blocks")).contains("Emma").doesNotContain("Bram");
        });
        app.clock.set("2026-11-13T15:15:00Z");
        assertThat(posted()).hasSize(1);
    }

    /** In week 45 Emma did as much on Thursday as from Monday to Wednesday. */
    @ParameterizedTest
    @CsvSource({"08:00, 07:00, true", "11:45, 10:45, true", "12:00, 11:00, false", "16:00, 15:00, false"})
    void aDayThatHasHardlyBegunIsNotToldOfAsIfItWereOver(String hour, String utc, boolean isAhead) {
        app.command("UEMMA", "/log", "5 calls on 4 Nov");
        app.command("UEMMA", "/log", "5 calls on 5 Nov");
        app.command("UEMMA", "/log", "7 calls");
        String north = app.column("select id from team where workspace_id = :workspace")
                .get(0);
        app.submit(
                "UMIA",
                "schedule.save",
                "board_week TEAM:" + north,
                Map.of(
                        "day", TestApp.chosen("THURSDAY"),
                        "time", TestApp.chosen(hour),
                        "day_off", TestApp.chosen("MOVE")));
        app.clock.set("2026-11-12T" + utc + ":00Z");
        assertThat(posted()).singleElement().satisfies(post -> assertThat(
                        String.valueOf(post.parameters().get("blocks")).contains("most improved"))
                .isEqualTo(isAhead));
    }

    @Test
    void aWeekInWhichNobodyDidAnythingIsPassedOverInSilence() {
        app.clock.set(FRIDAY_AT_FOUR);
        assertThat(posted()).isEmpty();
    }

    @Test
    void theMonthsBoardComesOnTheFirstWorkingDayOfTheNext() {
        app.command("UEMMA", "/log", "5 calls");
        app.clock.set("2026-12-01T07:45:00Z");
        posted();
        app.slack.forgetCalls();
        app.clock.set("2026-12-01T08:00:00Z");
        assertThat(posted())
                .singleElement()
                .satisfies(post -> assertThat(post.parameters().get("text")).contains("Nov"));
    }

    @Test
    void aDayOnWhichNobodyOfTheTeamWorksMovesIt() {
        app.command("UEMMA", "/log", "5 calls");
        for (String user : List.of("UEMMA", "UBRAM")) {
            app.command(user, "/absence", "13 Nov");
        }
        app.clock.set(FRIDAY_AT_FOUR);
        assertThat(posted()).isEmpty();
        app.clock.set("2026-11-16T15:00:00Z");
        assertThat(posted()).hasSize(1);
    }

    @Test
    void aMissedBoardIsSaidOnTheNext() {
        app.command("UEMMA", "/log", "5 calls");
        app.clock.set(FRIDAY_AT_FOUR);
        assertThat(posted()).hasSize(1);
        app.clock.set("2026-11-18T09:00:00Z");
        app.command("UEMMA", "/log", "5 calls");
        app.clock.set("2026-11-23T09:00:00Z");
        assertThat(posted()).hasSize(1);
        app.command("UEMMA", "/log", "5 calls");
        app.clock.set("2026-11-27T15:00:00Z");
        assertThat(posted().get(1).parameters().get("blocks")).contains("could not be posted in time");
    }

    @Test
    void whoLeftTheBoardsIsNotOnIt() {
        app.command("UEMMA", "/log", "5 calls");
        app.command("UBRAM", "/log", "9 calls");
        app.command("UBRAM", "/leaderboard", "hide");
        app.clock.set(FRIDAY_AT_FOUR);
        assertThat(posted().get(0).parameters().get("blocks")).doesNotContain("Bram");
    }

    /** Ada has met the app first, so the company's time is New York's. */
    @Test
    void whereTheManagerIsNobodyWeKnowTheChannelHasTheCompanysTime() {
        app.command("UEMMA", "/log", "5 calls");
        app.store.in(TestApp.TEAM, tx -> tx.execute("update team set manager_id = 0 where workspace_id = :workspace"));
        assertThat(TestApp.read(app.command("UADA", "/leaderboard", "post North")))
                .contains("Emma");
        app.clock.set(FRIDAY_AT_FOUR);
        assertThat(posted()).isEmpty();
        app.clock.set("2026-11-13T21:00:00Z");
        assertThat(posted()).hasSize(1);
    }

    /** Without them the others' places would still tell theirs. */
    @Test
    void aBoardThatWaitsIsNotPostedOnceSomebodyOnItHasLeftTheBoards() {
        app.command("UEMMA", "/log", "5 calls");
        app.command("UBRAM", "/log", "9 calls");
        app.clock.set(FRIDAY_AT_FOUR);
        app.slack.fail("chat.postMessage", "token_revoked");
        posted();
        app.slack.recover();
        app.slack.forgetCalls();
        app.command("UBRAM", "/leaderboard", "hide");
        app.clock.set("2026-11-13T15:15:00Z");
        assertThat(posted()).isEmpty();
        assertThat(TestApp.read(app.command("UADA", "/paceline", "status")))
                .contains("It shows what may no longer be seen there");
    }

    /** All posts to channels so far, once what is due is done. */
    private List<FakeSlack.Call> posted() {
        new Features(app.clock).occasions().forEach(occasion -> rhythm.run(TestApp.TEAM, occasion));
        app.deliver();
        return app.slack.calls("chat.postMessage").stream()
                .filter(post -> "C1".equals(post.parameters().get("channel")))
                .toList();
    }
}
