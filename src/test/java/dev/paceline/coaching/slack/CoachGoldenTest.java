package dev.paceline.coaching.slack;

import static dev.paceline.testing.TestApp.button;
import static dev.paceline.testing.TestApp.chosen;
import static dev.paceline.testing.TestApp.day;
import static dev.paceline.testing.TestApp.typed;

import com.google.gson.JsonObject;
import dev.paceline.testing.Golden;
import dev.paceline.testing.TestApp;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose turn it is, the form, what was written down for both sides, what is to be done, and what was taken back, in each language. */
class CoachGoldenTest {
    private final TestApp app = TestApp.onH2("UADA");

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "nl-NL", "de-DE", "es-ES"})
    void messagesAreAsTheyWereFoundRight(String locale) {
        String folder = "coach/" + locale + "/";
        app.withUser("UADA", "Ada *Admin* <!here>", locale, "Europe/Amsterdam");
        app.withUser("UBRAM", "Bram & Co", locale, "Europe/Amsterdam");
        app.withUser("ULUCIA", "Lucía", locale, "Europe/Amsterdam");
        app.command("UADA", "/team", "create North <@UADA> <#C7>");
        app.command("UADA", "/team", "add <@UBRAM> <@ULUCIA> to North");
        app.command("UADA", "/coach", "<@UBRAM>");
        JsonObject saved = app.submit(
                        "UADA",
                        CoachModal.SAVE,
                        app.slack
                                .last("views.open")
                                .json("view")
                                .get("private_metadata")
                                .getAsString(),
                        Map.of(
                                "format", chosen("ONE_TO_ONE"),
                                "day", day("2026-11-20"),
                                "shared", typed("Good *week* <!channel> & more"),
                                "private", typed("Keep an eye on Q4"),
                                "action1", typed("Call ten <@ULUCIA> customers"),
                                "due1", day("2026-11-20"),
                                "action2", typed("Ask legal"),
                                "owner2", chosen("COACH"),
                                "due2", day("2027-01-08")))
                .getAsJsonObject("view");
        Golden.check(folder + "saved", saved);
        app.command("UADA", "/coach", "<@UBRAM>");
        Golden.check(folder + "form", app.slack.last("views.open").json("view"));
        Golden.check(folder + "overview", app.command("UADA", "/coach", ""));
        Golden.check(folder + "history", app.command("UADA", "/coach", "<@UBRAM> history"));
        Golden.check(folder + "own", app.command("UBRAM", "/coach", ""));
        Golden.check(folder + "actions", app.command("UBRAM", "/coach", "actions"));
        app.deliver();
        Golden.check(folder + "told", app.slack.calls("chat.postMessage").get(0).message());
        app.click("UADA", CoachForms.TAKE_BACK, button(saved, CoachForms.TAKE_BACK));
        app.deliver();
        Golden.check(
                folder + "told-taken-back",
                app.slack.calls("chat.update").get(0).message());
        Golden.check(folder + "refused", app.command("UBRAM", "/coach", "<@ULUCIA>"));
    }
}
