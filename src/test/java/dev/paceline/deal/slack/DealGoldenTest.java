package dev.paceline.deal.slack;

import static dev.paceline.testing.TestApp.button;

import com.google.gson.JsonObject;
import dev.paceline.testing.Golden;
import dev.paceline.testing.TestApp;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message and view of deals, in each language. */
class DealGoldenTest {
    private final TestApp app = TestApp.onH2("U9");
    private String folder = "";

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "nl-NL", "de-DE", "es-ES"})
    void messagesAreAsTheyWereFoundRight(String locale) {
        app.withUser("U9", "Zoë *Admin* <!here>", locale, "Europe/Amsterdam");
        folder = "deal/" + locale + "/";

        JsonObject opened = deal("new Acme 12500 \"Flat White 3000\" proposal via *web* -- &lt;!channel&gt; contract");
        Golden.check(folder + "opened", opened);
        Golden.check(folder + "misunderstood", deal("new Acme 12500 propsal"));
        deal("new Bolt 7500 close 2026-11-23 renewal -- call back");
        deal("new Bolt 800");
        app.clock.advance(Duration.ofDays(5));
        Golden.check(folder + "list", deal("list"));
        Golden.check(folder + "choose", deal("won Bolt"));
        Golden.check(folder + "none", deal("won Nobody"));
        Golden.check(folder + "moved", deal("move Acme negotiation"));
        Golden.check(folder + "no-stage", deal("move Acme"));
        Golden.check(folder + "lost", deal("lost Acme too dear"));
        Golden.check(folder + "reopened", deal("reopen Acme"));
        JsonObject won = deal("won Acme 11900 -- a trial on two floors");
        Golden.check(folder + "won", won);
        Golden.check(folder + "list-won", deal("list won"));
        Golden.check(folder + "card", deal("Acme"));
        String id = button(won, "deal.announce");
        app.click("U9", "deal.reassign", id);
        Golden.check(folder + "refused", app.lastResponse());
        app.click("U9", "deal.undo", button(won, "deal.undo"));
        Golden.check(folder + "undone", app.lastResponse());
        app.click("U9", "deal.undo", button(opened, "deal.undo"));
        Golden.check(folder + "changed-since", app.lastResponse());

        form("form", "deal.new", "new");
        form("form-edit", "deal.edit", id);
        form("form-won", "deal.win", id);
        form("form-lost", "deal.lose", id);
        form("form-reassign", "deal.reassign", id);
        Golden.check(folder + "stages", app.command("U9", "/paceline", "stages"));
        form("form-stage", "stages.open_new", "new");
        form("form-stages", "stages.open_change", "change");
    }

    private void form(String name, String action, String value) {
        app.slack.forgetCalls();
        app.click("U9", action, value);
        Golden.check(folder + name, app.slack.calls("views.open").get(0).json("view"));
    }

    private JsonObject deal(String text) {
        return app.command("U9", "/deal", text);
    }
}
