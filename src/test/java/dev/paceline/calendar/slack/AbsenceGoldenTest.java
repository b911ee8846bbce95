package dev.paceline.calendar.slack;

import static dev.paceline.testing.TestApp.button;

import com.google.gson.JsonObject;
import dev.paceline.testing.Golden;
import dev.paceline.testing.TestApp;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message and view of the calendar, in each language. */
class AbsenceGoldenTest {
    private final TestApp app = TestApp.onH2("U9");

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "nl-NL", "de-DE", "es-ES"})
    void messagesAreAsTheyWereFoundRight(String locale) {
        app.withUser("U9", "Zoë *Admin* <!here>", locale, "Europe/Amsterdam");
        app.withUser("U8", "Bram & <b>", locale, "Europe/Amsterdam");
        String folder = "absence/" + locale + "/";

        Golden.check(folder + "nothing", app.command("U9", "/absence", ""));
        app.command("U9", "/team", "create North <@U9>");
        app.command("U9", "/team", "add <@U8> to North");
        JsonObject company = app.submit(
                "U9",
                "people.submitted",
                "COMPANY:0",
                Map.of("days", PeopleTest.checked("MONDAY", "TUESDAY"), "place", TestApp.chosen("de/by")));
        Golden.check(folder + "company", company.getAsJsonObject("view"));
        Golden.check(folder + "entered", app.command("U9", "/absence", "2026-12-24 - 2027-01-05"));
        Golden.check(folder + "already", app.command("U9", "/absence", "2026-12-31"));
        JsonObject other = app.command("U9", "/absence", "<@U8> 2026-11-24");
        Golden.check(folder + "entered-other", other);
        Golden.check(folder + "list", app.command("U9", "/absence", ""));
        Golden.check(folder + "team", app.command("U9", "/absence", "team"));
        app.click("U9", "absence.cancel", button(other, "absence.cancel"));
        Golden.check(folder + "cancelled", app.lastResponse());
        Golden.check(folder + "unclear", app.command("U9", "/absence", "<!here> *sometime*"));
        Golden.check(folder + "refused", app.command("U9", "/absence", "2026-10-01"));
        app.slack.forgetCalls();
        app.command("U9", "/absence", "add");
        Golden.check(folder + "form", app.slack.calls("views.open").get(0).json("view"));
        Golden.check(folder + "people", app.command("U9", "/paceline", "people <@U8>"));
        Golden.check(folder + "people-own", app.command("U9", "/paceline", "people"));
    }

    /** The form of working days has all of the regions, so once will do. */
    @ParameterizedTest
    @ValueSource(strings = "de-DE")
    void theFormOfWorkingDays(String locale) {
        app.withUser("U9", "Zoë", locale, "Europe/Amsterdam");
        app.command("U9", "/paceline", "people");
        app.slack.forgetCalls();
        app.click(
                "U9",
                "people.edit",
                "MEMBER:"
                        + app.column("select id from member where workspace_id = :workspace")
                                .get(0));
        Golden.check(
                "absence/" + locale + "/people-form",
                app.slack.calls("views.open").get(0).json("view"));
    }
}
