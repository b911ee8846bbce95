package dev.paceline.policy;

import static dev.paceline.testing.TestApp.checked;
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

/** What several nodes or admins do at the same moment comes out as if one had been first. */
@OnEveryDatabase
class AtOnceTest {
    private static final int TIMES = 4;

    private final TestApp app;

    AtOnceTest(TestDatabase.Kind kind) {
        app = new TestApp(TestDatabase.of(kind), new SetClock("2026-07-15T09:00:00Z"), "UADA");
        app.withUser("UADA", "Ada", "en-US", "UTC");
        app.withUser("UANNA", "Anna", "en-US", "UTC");
        app.command("UADA", "/team", "create North <@UADA>");
        app.command("UADA", "/team", "add <@UANNA> to North");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void severalNodesJudgeEachMonthOnce() throws Exception {
        change(80);
        app.clock.set("2026-11-02T09:00:00Z");
        PolicyWork work = new Features(app.clock).policy(app.store);
        AtOnce.run(TIMES, i -> () -> work.run(TestApp.TEAM));
        work.run(TestApp.TEAM);
        assertThat(app.column("select evaluated_month from policy_evaluation where workspace_id = :workspace"
                        + " order by evaluated_month"))
                .containsExactly("2026-08-01", "2026-09-01", "2026-10-01");
    }

    @Test
    void ofSeveralAdminsOneWasTheLast() throws Exception {
        AtOnce.run(TIMES, i -> () -> change(80 + i));
        assertThat(app.column(
                        "select concat(from_month, ' ', until_month) from policy where workspace_id = :workspace"))
                .containsExactly("2026-08-01 9999-12-31");
        app.clock.set("2026-09-10T09:00:00Z");
        AtOnce.run(TIMES, i -> () -> change(90 + i));
        assertThat(app.column("select concat(from_month, ' ', until_month) from policy where workspace_id = :workspace"
                        + " order by from_month"))
                .containsExactly("2026-08-01 2026-10-01", "2026-10-01 9999-12-31");
    }

    private String change(int threshold) {
        return app.submit(
                        "UADA",
                        "policy.save",
                        "",
                        Map.of(
                                "threshold", typed(String.valueOf(threshold)),
                                "met", typed("2"),
                                "of", typed("3"),
                                "activities", typed("0"),
                                "grace", typed("3"),
                                "deals", checked("next_steps")))
                .toString();
    }
}
