package dev.paceline.shoutout.slack;

import static dev.paceline.testing.TestApp.button;

import com.google.gson.JsonObject;
import dev.paceline.testing.Golden;
import dev.paceline.testing.TestApp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The card as it is posted, seconded and taken back, what the receiver and the giver are told, forms and lists, in each language. */
class ShoutoutGoldenTest {
    private final TestApp app = TestApp.onH2("UADA");

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "nl-NL", "de-DE", "es-ES"})
    void messagesAreAsTheyWereFoundRight(String locale) {
        String folder = "shoutout/" + locale + "/";
        app.withUser("UADA", "Ada *Admin* <!here>", locale, "Europe/Amsterdam");
        app.withUser("UBRAM", "Bram & Co", locale, "Europe/Amsterdam");
        app.withUser("ULUCIA", "Lucía", locale, "Europe/Amsterdam");
        for (int i = 0; i < 5; i++) {
            app.withUser("U" + i, List.of("Daan", "Hannah", "Jan", "Mia", "Zoë").get(i), locale, "UTC");
        }
        app.command("UADA", "/team", "create North <@UADA> <#C7>");
        app.command("UADA", "/team", "add <@UBRAM> to North");
        app.submit("UADA", "values.add", "", Map.of("name", TestApp.typed("Customer first")));
        Golden.check(folder + "values", app.command("UADA", "/paceline", "values"));
        app.messageShortcut(
                "UADA", "shoutout_for_message", "C9", "1700000000.000100", "We *won* &lt;!here&gt; &amp; now", "UBRAM");
        JsonObject form = app.slack.last("views.open").json("view");
        Golden.check(folder + "form", form);
        String value = app.column("select id from shoutout_value where workspace_id = :workspace")
                .get(0);
        JsonObject given = app.submit(
                        "UADA",
                        "shoutout.submitted",
                        form.get("private_metadata").getAsString(),
                        Map.of(
                                "who", TestApp.users("UBRAM", "ULUCIA"),
                                "words", TestApp.typed("winning *Acme* <!channel> & more"),
                                "value", TestApp.chosen(value),
                                "quoted", TestApp.checked("quoted")))
                .getAsJsonObject("view");
        Golden.check(folder + "given", given);
        app.deliver();
        Golden.check(folder + "card", app.slack.calls("chat.postMessage").get(0).message());
        Golden.check(folder + "told", app.slack.calls("chat.postMessage").get(1).message());
        String shoutout = button(given, "shoutout.take_back");
        for (int i = 0; i < 5; i++) {
            app.clock.advance(Duration.ofSeconds(1));
            app.clickInChannel("U" + i, "shoutout.second", shoutout);
        }
        app.deliver();
        Golden.check(folder + "seconded", app.slack.last("chat.update").message());
        Golden.check(folder + "list", app.command("UADA", "/shoutout", "list <@UBRAM>"));
        app.click("UADA", "shoutout.take_back", shoutout);
        Golden.check(folder + "taken-back-answer", app.lastResponse());
        app.deliver();
        Golden.check(folder + "taken-back", app.slack.last("chat.update").message());
        Golden.check(folder + "refused", app.command("U0", "/shoutout", "<@UBRAM> for it #costumerfirst"));
        Golden.check(folder + "rules", app.command("UADA", "/paceline", "shoutouts"));
        app.click("UADA", "shoutouts.open", "edit");
        Golden.check(folder + "rules-form", app.slack.last("views.open").json("view"));
        app.command("UBRAM", "/shoutout", "settings");
        Golden.check(folder + "settings", app.slack.last("views.open").json("view"));
    }
}
