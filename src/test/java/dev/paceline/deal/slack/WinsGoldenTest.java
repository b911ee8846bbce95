package dev.paceline.deal.slack;

import static dev.paceline.testing.TestApp.button;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.paceline.testing.FakeSlack.Call;
import dev.paceline.testing.Golden;
import dev.paceline.testing.TestApp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message about wins and after losses, in each language. */
class WinsGoldenTest {
    private static final String REP = "Zoë *Rep* <!here>";

    private final TestApp app = TestApp.onH2("U9");
    private String folder = "";

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "nl-NL", "de-DE", "es-ES"})
    void messagesAreAsTheyWereFoundRight(String locale) {
        folder = "wins/" + locale + "/";
        app.withUser("U1", REP, locale, "Europe/Amsterdam")
                .withUser("U2", "Bram", locale, "Europe/Amsterdam")
                .withUser("U9", "Cleo", locale, "Europe/Amsterdam");
        app.command("U9", "/team", "create North <@U9|cleo>");
        app.command("U9", "/team", "add <@U1|zoe> to North");

        Golden.check(folder + "none", app.command("U2", "/wins", ""));
        deal("new Acme 12500 \"Flat White 3000\" via *web*");
        JsonObject won = deal("won Acme -- a *trial* on two floors, &lt;!channel&gt;");
        deal("new Bolt 900 renewal");
        deal("won Bolt -- " + "patience and ".repeat(40));
        Golden.check(folder + "colleague", app.command("U2", "/wins", "today"));
        Golden.check(folder + "manager", app.command("U9", "/wins", "trial"));
        Golden.check(folder + "nothing-fits", app.command("U2", "/wins", "magic month"));
        app.click("U2", "wins.ask", button(app.command("U2", "/wins", "trial"), "wins.ask"));
        Golden.check(folder + "asked", app.lastResponse());
        posted("question");

        app.store.in(TestApp.TEAM, tx -> tx.execute("update team set channel = 'C7' where workspace_id = :workspace"));
        app.click("U1", "deal.announce", button(won, "deal.announce"));
        posted("announced");
        app.click("U1", "deal.undo", button(won, "deal.undo"));
        updated("taken-back");

        JsonObject lost = deal("lost Acme the *price*");
        posted("offer");
        String offer = button(message(last("chat.postMessage")), "pick_me_up.send");
        app.slack.forgetCalls();
        app.click("U9", "pick_me_up.write", offer);
        Golden.check(folder + "form", app.slack.calls("views.open").get(0).json("view"));
        app.click("U9", "pick_me_up.off", offer);
        updated("off");
        app.click("U9", "pick_me_up.on", offer);
        app.click("U1", "deal.undo", button(lost, "deal.undo"));
        updated("not-lost");
        deal("lost Acme budget");
        app.click("U9", "pick_me_up.send", offer);
        updated("sent");
        posted("kind-word");
        app.clock.advance(Duration.ofDays(1));
        deal("new Coop 10");
        deal("lost Coop -- tea");
        app.deliver();
        String next = button(message(last("chat.postMessage")), "pick_me_up.send");
        app.submit("U9", "pick_me_up.written", next, Map.of("words", TestApp.typed("Chin up,\n*Zoë* <!here>")));
        posted("own-words");
    }

    private JsonObject deal(String text) {
        return app.command("U1", "/deal", text);
    }

    private void posted(String name) {
        app.deliver();
        Golden.check(folder + name, message(last("chat.postMessage")));
    }

    private void updated(String name) {
        app.deliver();
        Golden.check(folder + name, message(last("chat.update")));
    }

    private Call last(String method) {
        List<Call> calls = app.slack.calls(method);
        return calls.get(calls.size() - 1);
    }

    private static JsonObject message(Call call) {
        JsonObject message = new JsonObject();
        message.add("blocks", JsonParser.parseString(call.parameters().get("blocks")));
        return message;
    }
}
