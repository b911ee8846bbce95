package dev.paceline.reminder;

import static dev.paceline.testing.TestApp.chosen;
import static dev.paceline.testing.TestApp.day;
import static dev.paceline.testing.TestApp.typed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.Features;
import dev.paceline.testing.AtOnce;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What several do with reminders at the same moment comes out as if one had been first: nodes that look, leaders who decide. */
@OnEveryDatabase
class AtOnceTest {
    private static final int TIMES = 6;

    private final TestApp app;
    private final ReminderWork work;

    AtOnceTest(TestDatabase.Kind kind) {
        app = new TestApp(TestDatabase.of(kind), new SetClock("2026-11-09T08:00:00Z"), "UADA");
        work = new Features(app.clock).reminders(app.store);
        for (String name : List.of("Ada", "Bram", "Anna")) {
            app.withUser("U" + name.toUpperCase(Locale.ROOT), name, "en-US", "UTC");
        }
        app.command("UADA", "/team", "create North <@UADA>");
        app.command("UADA", "/team", "add <@UANNA> <@UBRAM> to North");
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute("update team set deputy_id = (select m.id from member m where"
                        + " m.workspace_id = :workspace and m.user_id = 'UBRAM') where workspace_id = :workspace"));
        app.submit(
                "UADA",
                "coach.save",
                column("select id from member where workspace_id = :workspace and user_id = 'UANNA'"),
                Map.of(
                        "format",
                        chosen("ONE_TO_ONE"),
                        "day",
                        day("2026-11-09"),
                        "private",
                        typed("Met"),
                        "action1",
                        typed("Call them"),
                        "due1",
                        day("2026-11-11")));
        app.deliver();
        app.slack.forgetCalls();
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void severalNodesBringItOnce() throws Exception {
        app.clock.set("2026-11-09T09:00:00Z");
        AtOnce.run(TIMES, i -> () -> work.run(TestApp.TEAM));
        app.deliver();
        assertThat(app.slack.calls("chat.postMessage")).hasSize(1);
        assertThat(count("reminder_brought")).isEqualTo("1");
    }

    @Test
    void whatEndsInAnHourIsBroughtOnceByAllOfThem() throws Exception {
        app.clock.set("2026-11-09T09:00:00Z");
        work.run(TestApp.TEAM);
        String turn = "action " + column("select id from action_item where workspace_id = :workspace") + " 2026-11-11";
        AtOnce.run(TIMES, i -> () -> {
            app.click("UANNA", "reminders.snooze", "HOUR " + turn);
            return "";
        });
        assertThat(count("reminder_snooze")).isEqualTo("1");
        app.clock.advance(Duration.ofHours(1));
        AtOnce.run(TIMES, i -> () -> work.run(TestApp.TEAM));
        assertThat(count("reminder_snooze")).isEqualTo("0");
        assertThat(count("reminder_brought")).isEqualTo("2");
        app.deliver();
        assertThat(app.slack.calls("chat.postMessage")).hasSize(2);
    }

    @Test
    void ofTwoLeadersWhoDecideAboutATurnTheSecondFindsTheFirst() throws Exception {
        String turn = "coaching "
                + column("select id from member where workspace_id = :workspace and user_id = 'UANNA'") + " 2026-11-23";
        AtOnce.run(TIMES, i -> () -> {
            String leader = i % 2 == 0 ? "UADA" : "UBRAM";
            app.submit(leader, "reminders.skipped", turn, Map.of("reason", typed("Reason " + i)));
            return "";
        });
        assertThat(count("coaching_plan")).isEqualTo("1");
    }

    private String count(String table) {
        return column("select count(*) from " + table + " where workspace_id = :workspace");
    }

    private String column(String sql) {
        return app.column(sql).get(0);
    }
}
