package dev.paceline.shoutout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.testing.AtOnce;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What several do at the same moment comes out as if one had been first. */
@OnEveryDatabase
class RaceTest {
    private static final int TIMES = 10;

    private final TestApp app;

    RaceTest(TestDatabase.Kind kind) {
        app = new TestApp(TestDatabase.of(kind), new SetClock("2026-11-21T09:00:00Z"), "UADA");
        app.withUser("UADA", "Ada", "en-US", "UTC");
        app.withUser("UEMMA", "Emma", "en-US", "UTC");
        app.withUser("UBRAM", "Bram", "en-US", "UTC");
        app.command("UADA", "/team", "create North <@UADA> <#C7>");
        app.command("UADA", "/team", "add <@UBRAM> to North");
        for (int i = 0; i < TIMES; i++) {
            app.withUser("U" + i, "N" + i, "en-US", "UTC");
            app.command("U" + i, "/shoutout", "settings");
        }
        app.command("UEMMA", "/shoutout", "<@UBRAM> for the first");
        app.command("UEMMA", "/shoutout", "<@UBRAM> for the second");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void tenAtOnceStayWithinTheAllowance() throws Exception {
        List<String> answers = AtOnce.run(
                TIMES,
                i -> () -> TestApp.read(app.command("UEMMA", "/shoutout", "<@UBRAM> <@U" + i + "> for case " + i)));
        assertThat(answers).filteredOn(answer -> answer.startsWith("Bram and")).hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("You have given all 5"))
                .hasSize(TIMES - 3);
        assertThat(column("select count(*) from shoutout where workspace_id = :workspace"))
                .isEqualTo("5");
    }

    @Test
    void onePersonIsPraisedOnceForAMessageWhoeverElseIsNamed() throws Exception {
        String message = "C9 1700000000.000100 https://test.slack.com/archives/C9/p1700000000000100 It works";
        AtOnce.run(
                TIMES,
                i -> () -> app.submit(
                        "UEMMA",
                        "shoutout.submitted",
                        message,
                        Map.of("who", TestApp.users("UBRAM", "U" + i), "words", TestApp.typed("for this"))));
        assertThat(column("select count(*) from shoutout where workspace_id = :workspace and origin like 'C9 %'"))
                .isEqualTo("1");
        assertThat(column("select count(*) from shoutout_receiver where workspace_id = :workspace"
                        + " and live_origin like 'C9 %'"))
                .isEqualTo("2");
    }

    @Test
    void whatIsTakenBackMakesRoomForOneMore() throws Exception {
        for (int i = 0; i < 3; i++) {
            app.command("UEMMA", "/shoutout", "<@UBRAM> for case " + i);
        }
        List<String> answers = AtOnce.run(TIMES, i -> () -> {
            if (i == 0) {
                app.click("UEMMA", "shoutout.take_back", first());
                return "";
            }
            return TestApp.read(app.command("UEMMA", "/shoutout", "<@UBRAM> for more of " + i));
        });
        long more =
                answers.stream().filter(answer -> answer.startsWith("Bram got")).count();
        assertThat(more).isLessThanOrEqualTo(1);
        assertThat(column("select count(*) from shoutout where workspace_id = :workspace and taken_back_at is null"))
                .isEqualTo(String.valueOf(4 + more));
    }

    @Test
    void twoClicksAtOnceCountOnce() throws Exception {
        AtOnce.run(2, i -> () -> press("U1"));
        assertThat(column("select count(*) from shoutout_second where workspace_id = :workspace and stands = true"))
                .isEqualTo("1");
        app.clock.advance(Duration.ofSeconds(5));
        AtOnce.run(2, i -> () -> press("U1"));
        assertThat(column("select count(*) from shoutout_second where workspace_id = :workspace and stands = true"))
                .isEqualTo("0");
    }

    @Test
    void whoJoinInAtOnceAreAllOnTheCard() throws Exception {
        AtOnce.run(TIMES, i -> () -> press("U" + i));
        app.deliver();
        var updates = app.slack.calls("chat.update");
        assertThat(updates.get(updates.size() - 1).parameters().get("blocks")).contains("Second it · 10");
    }

    @Test
    void whatIsTakenBackWhileOthersJoinInIsTakenBack() throws Exception {
        AtOnce.run(TIMES, i -> () -> {
            if (i % 2 == 0) {
                app.click("UEMMA", "shoutout.take_back", first());
            } else {
                press("U" + i);
            }
            return true;
        });
        app.deliver();
        var updates = app.slack.calls("chat.update");
        assertThat(updates.get(updates.size() - 1).parameters().get("blocks"))
                .contains("was taken back")
                .doesNotContain("the first");
        assertThat(column("select count(*) from shoutout_receiver where workspace_id = :workspace"
                        + " and live_origin is not null"))
                .isEqualTo("1");
    }

    private boolean press(String user) {
        app.clickInChannel(user, "shoutout.second", first());
        return true;
    }

    private String first() {
        return column("select min(id) from shoutout where workspace_id = :workspace");
    }

    private String column(String sql) {
        return app.column(sql).get(0);
    }
}
