package dev.paceline.activity.slack;

import static dev.paceline.testing.TestApp.button;

import com.google.gson.JsonObject;
import dev.paceline.testing.Golden;
import dev.paceline.testing.TestApp;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message and view of the main job, in each language. */
class LogGoldenTest {
    private final TestApp app = TestApp.onH2("U9");

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "nl-NL", "de-DE", "es-ES"})
    void messagesAreAsTheyWereFoundRight(String locale) {
        app.withUser("U9", "Zoë *Admin* <!here>", locale, "Europe/Amsterdam");
        String folder = "log/" + locale + "/";

        JsonObject logged = app.command("U9", "/log", "3 calls Acme Holding 45m -- *budget* <!channel> confirmed");
        Golden.check(folder + "logged", logged);
        Golden.check(folder + "nearest-account", app.command("U9", "/log", "csat Acme Holdng 8 on 2026-11-19"));
        Golden.check(folder + "list", app.command("U9", "/log", "list"));
        app.click("U9", "activity.undo", button(logged, "activity.undo"));
        Golden.check(folder + "undone", app.lastResponse());
        app.click("U9", "activity.edit", button(logged, "activity.edit"));
        Golden.check(folder + "refused", app.lastResponse());
        Golden.check(folder + "misunderstood", app.command("U9", "/log", "3 cals Acme"));
        Golden.check(folder + "ambiguous", app.command("U9", "/log", "2 meetings Acme"));

        app.slack.forgetCalls();
        app.command("U9", "/log", "");
        Golden.check(folder + "form", app.slack.calls("views.open").get(0).json("view"));
        Golden.check(
                folder + "form-answer",
                app.submit(
                                "U9",
                                "activity.submitted",
                                "",
                                Map.of("type", TestApp.chosen("training"), "measure", TestApp.typed("1h30")))
                        .getAsJsonObject("view"));
        app.openHome("U9");
        Golden.check(folder + "home", app.slack.calls("views.publish").get(0).json("view"));
        Golden.check(folder + "types", app.command("U9", "/paceline", "types"));
        Golden.check(folder + "accounts", app.command("U9", "/paceline", "accounts"));
        Golden.check(folder + "help", app.command("U9", "/paceline", "help"));

        app.slack.forgetCalls();
        app.command("U9", "/paceline", "setup");
        Golden.check(folder + "setup", app.slack.calls("views.open").get(0).json("view"));
        Golden.check(folder + "teams", app.command("U9", "/team", ""));
        app.slack.forgetCalls();
        app.clickIn("modal", "U9", "team.new", "");
        Golden.check(
                folder + "team-form", app.slack.calls("views.update").get(0).json("view"));
    }
}
