package dev.paceline.review;

import static dev.paceline.testing.TestApp.chosen;
import static dev.paceline.testing.TestApp.typed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.Features;
import dev.paceline.testing.AtOnce;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What several nodes or people do at the same moment comes out as if one had been first. */
@OnEveryDatabase
class AtOnceTest {
    private static final int TIMES = 4;
    private static final String REVIEWS =
            "select concat(from_day, ' ', until_day) from review where workspace_id = :workspace";

    private final TestApp app;

    AtOnceTest(TestDatabase.Kind kind) {
        app = new TestApp(TestDatabase.of(kind), new SetClock("2026-10-01T09:00:00Z"), "UADA");
        app.withUser("UADA", "Ada", "en-US", "UTC");
        app.withUser("UANNA", "Anna", "en-US", "UTC");
        app.command("UADA", "/team", "create North <@UADA>");
        app.command("UADA", "/team", "add <@UANNA> to North");
        app.clock.set("2026-11-02T09:00:00Z");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void severalNodesMakeAReviewOnce() throws Exception {
        ReviewCycle cycle = new Features(app.clock).reviews(app.store);
        AtOnce.run(TIMES, i -> () -> cycle.run(TestApp.TEAM));
        assertThat(app.column(REVIEWS)).containsExactly("2026-10-01 2026-11-01");
    }

    @Test
    void aReviewOfNowIsKeptOnce() throws Exception {
        String anna = app.column("select id from member where workspace_id = :workspace and user_id = 'UANNA'")
                .get(0);
        AtOnce.run(
                TIMES, i -> () -> app.submit("UADA", "review.drafted", "m" + anna, Map.of("outcome", chosen("ABOVE"))));
        assertThat(app.column(REVIEWS)).containsExactly("2026-11-01 2026-11-03");
    }

    @Test
    void itIsSharedOnce() throws Exception {
        new Features(app.clock).reviews(app.store).run(TestApp.TEAM);
        String review = app.column("select id from review where workspace_id = :workspace")
                .get(0);
        app.submit("UADA", "review.drafted", review, Map.of("outcome", chosen("ABOVE"), "action1", typed("Call Acme")));
        AtOnce.run(TIMES, i -> () -> {
            app.click("UADA", "review.share", review);
            return "";
        });
        app.deliver();
        assertThat(app.column("select words from action_item where workspace_id = :workspace"))
                .containsExactly("Call Acme");
        assertThat(app.slack.calls("chat.postMessage")).hasSize(1);
    }
}
