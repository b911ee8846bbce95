package dev.paceline.coaching;

import static dev.paceline.testing.TestApp.checked;
import static dev.paceline.testing.TestApp.chosen;
import static dev.paceline.testing.TestApp.day;
import static dev.paceline.testing.TestApp.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.testing.AtOnce;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What several do with sessions at the same moment comes out as if one had been first. */
@OnEveryDatabase
class AtOnceTest {
    private static final int TIMES = 6;

    private final TestApp app;

    AtOnceTest(TestDatabase.Kind kind) {
        app = new TestApp(TestDatabase.of(kind), new SetClock("2026-11-23T09:00:00Z"), "UADA");
        app.withUser("UADA", "Ada", "en-US", "UTC");
        app.withUser("UANNA", "Anna", "en-US", "UTC");
        app.command("UADA", "/team", "create North <@UADA>");
        app.command("UADA", "/team", "add <@UANNA> to North");
        for (int i = 0; i < TIMES; i++) {
            app.command("UADA", "/coach", "");
        }
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void theSameSessionIsWrittenDownOnce() throws Exception {
        List<JsonObject> answers = AtOnce.run(TIMES, i -> () -> save(Map.of("shared", typed("Form " + i))));
        assertThat(answers).filteredOn(answer -> answer.has("view")).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.has("errors")).hasSize(TIMES - 1);
        assertThat(column("select count(*) from coaching_session where workspace_id = :workspace"))
                .isEqualTo("1");
    }

    @Test
    void whatIsTakenBackAsItIsDoneIsNotOpen() throws Exception {
        save(Map.of("action1", typed("Call them")));
        String session = column("select id from coaching_session where workspace_id = :workspace");
        String item = column("select id from action_item where workspace_id = :workspace");
        AtOnce.run(TIMES, i -> () -> {
            if (i % 2 == 0) {
                app.click("UADA", "coach.take_back", session);
            } else {
                app.click("UANNA", "coach.done", item);
            }
            return "";
        });
        assertThat(column("select count(*) from action_item where workspace_id = :workspace and stands = true"))
                .isEqualTo("0");
        assertThat(column("select count(*) from coaching_attendance where workspace_id = :workspace and stands = true"))
                .isEqualTo("0");
    }

    @Test
    void whatTwoSessionsMarkAsDoneIsDoneInOneOfThem() throws Exception {
        save(Map.of("action1", typed("Call them")));
        String item = column("select id from action_item where workspace_id = :workspace");
        AtOnce.run(
                2,
                i -> () -> save(Map.of(
                        "format", chosen(i == 0 ? "RIDE_ALONG" : "ONE_TO_ONE"),
                        "day", day("2026-11-20"),
                        "done", checked(item))));
        assertThat(column("select count(*) from action_item where workspace_id = :workspace and done_in is not null"))
                .isEqualTo("1");
    }

    private JsonObject save(Map<String, JsonObject> fields) {
        Map<String, JsonObject> all = new HashMap<>(Map.of("format", chosen("ONE_TO_ONE"), "day", day("2026-11-23")));
        all.putAll(fields);
        return app.submit(
                "UADA",
                "coach.save",
                column("select id from member where workspace_id = :workspace and user_id = 'UANNA'"),
                all);
    }

    private String column(String sql) {
        return app.column(sql).get(0);
    }
}
