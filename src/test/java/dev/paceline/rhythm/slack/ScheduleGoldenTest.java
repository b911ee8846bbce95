package dev.paceline.rhythm.slack;

import com.google.gson.JsonObject;
import dev.paceline.testing.Golden;
import dev.paceline.testing.TestApp;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message and view of {@code /paceline schedule}, in each language. */
class ScheduleGoldenTest {
    private final TestApp app = Deliveries.app("U9");

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "nl-NL", "de-DE", "es-ES"})
    void messagesAreAsTheyWereFoundRight(String locale) {
        app.withUser("U9", "Zoë *Admin* <!here>", locale, "Europe/Amsterdam");
        app.withUser("U8", "Bram & <b>", locale, "Europe/Amsterdam");
        String folder = "schedule/" + locale + "/";

        app.command("U8", "/paceline", "schedule");
        Golden.check(folder + "nothing", app.command("U8", "/paceline", "schedule"));
        app.command("U9", "/team", "create *North* <@U9> deputy <@U8> <#C7>");
        app.command("U9", "/team", "create South & <b> <@U8>");
        app.command("U9", "/team", "add <@U8> to *North*");
        app.command("U9", "/absence", "2026-11-23");
        Golden.check(folder + "list", app.command("U9", "/paceline", "schedule"));
        Golden.check(folder + "rep", app.command("U8", "/paceline", "schedule *North*"));
        String north = "board_week TEAM:"
                + app.column("select id from team where workspace_id = :workspace and name = '*North*'")
                        .get(0);
        Golden.check(folder + "company", app.command("U8", "/paceline", "schedule company"));
        Golden.check(folder + "moved", save(north, "SUNDAY", "MOVE").getAsJsonObject("view"));
        Golden.check(folder + "unread", save(north, "SOMEDAY", "SKIP").getAsJsonObject("view"));
        Golden.check(folder + "saved", save(north, "THURSDAY", "SKIP").getAsJsonObject("view"));
        app.click("U9", "schedule.pause", north);
        Golden.check(folder + "paused", app.lastResponse());
        Golden.check(folder + "unknown", app.command("U9", "/paceline", "schedule <!here> *East*"));
        app.click("U8", "schedule.pause", "digest COMPANY:0");
        Golden.check(folder + "refused", app.lastResponse());
        app.slack.forgetCalls();
        app.click("U9", "schedule.change", north);
        Golden.check(folder + "form", app.slack.calls("views.open").get(0).json("view"));
    }

    private JsonObject save(String board, String day, String dayOff) {
        return app.submit(
                "U9",
                "schedule.save",
                board,
                Map.of(
                        "day", TestApp.chosen(day),
                        "time", TestApp.chosen("16:00"),
                        "day_off", TestApp.chosen(dayOff)));
    }
}
