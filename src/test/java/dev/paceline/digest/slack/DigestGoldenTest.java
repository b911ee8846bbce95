package dev.paceline.digest.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.paceline.Features;
import dev.paceline.rhythm.Rhythm;
import dev.paceline.testing.Golden;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The digest of a manager in each style, a rep's own, a quiet one, the form, and an old one, in each language. */
class DigestGoldenTest {
    private final TestApp app = new TestApp(TestDatabase.h2(), new SetClock("2026-10-01T09:00:00Z"), "UADA");

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "nl-NL", "de-DE", "es-ES"})
    void messagesAreAsTheyWereFoundRight(String locale) {
        String folder = "digest/" + locale + "/";
        app.withUser("UADA", "Ada *Admin*", locale, "Europe/Amsterdam");
        app.withUser("UREP", "Zoë <!here>", locale, "Europe/Amsterdam");
        app.command("UADA", "/team", "create North <@UADA>");
        app.command("UADA", "/team", "add <@UREP> to North");
        app.clock.set("2026-11-11T09:00:00Z");
        Golden.check(folder + "quiet", app.command("UADA", "/digest", ""));
        Golden.check(folder + "unknown", app.command("UADA", "/digest", "2026-W45"));
        Golden.check(folder + "running", app.command("UADA", "/digest", "2026-W46"));
        happen();
        app.clock.set("2026-11-16T09:00:00Z");
        for (String style : new String[] {"DRIVER", "INFLUENCER", "SUPPORTER", "ANALYST"}) {
            app.submit("UADA", "digest.save", "", Map.of("style", TestApp.chosen(style)));
            Golden.check(folder + style, app.command("UADA", "/digest", ""));
        }
        Golden.check(folder + "own", app.command("UREP", "/digest", ""));
        app.click("UADA", "digest.settings", "settings");
        Golden.check(folder + "form", app.slack.calls("views.open").get(0).json("view"));
        Golden.check(
                folder + "saved",
                app.submit("UADA", "digest.save", "", Map.of("style", TestApp.chosen("DRIVER")))
                        .getAsJsonObject("view"));
        app.deliver();
        app.slack.forgetCalls();
        new Features(app.clock).occasions().forEach(occasion -> new Rhythm(app.store, app.clock)
                .run(TestApp.TEAM, occasion));
        app.deliver();
        JsonObject sent = new JsonObject();
        sent.add(
                "blocks",
                JsonParser.parseString(
                        app.slack.calls("chat.postMessage").get(0).parameters().getOrDefault("blocks", "[]")));
        Golden.check(folder + "sent", sent);
        app.command("UREP", "/log", "1 first meeting on 2026-11-12");
        Golden.check(folder + "old", app.command("UADA", "/digest", "2026-W46"));
    }

    private void happen() {
        app.command("UREP", "/log", "7 first meetings Acme");
        app.command("UREP", "/deal", "new Acme 12500 via partner");
        app.command("UREP", "/deal", "won Acme -- luck");
        app.command("UREP", "/deal", "new Bolt 8000");
        app.command("UREP", "/deal", "new \"<!here> & Co\" 3000");
        app.command("UREP", "/deal", "lost \"<!here> & Co\" -- price");
        app.command("UADA", "/shoutout", "<@UREP> for another one");
        app.clock.advance(Duration.ofSeconds(1)); // of two that nobody joined in with, the last one is quoted
        app.command("UADA", "/shoutout", "<@UREP> for <!channel> & *Acme*");
        app.command("UREP", "/shoutout", "<@UADA> for trust");
        app.command("UREP", "/absence", "2026-11-23 - 2026-11-27");
        target("MEMBER:" + member(), "FIRST_MEETINGS", "50");
        target("MEMBER:" + member(), "REVENUE_WON", "10000");
        target(
                "TEAM:"
                        + app.column("select id from team where workspace_id = :workspace")
                                .get(0),
                "REVENUE_WON",
                "50000");
    }

    private void target(String owner, String kpi, String amount) {
        app.submit(
                "UADA",
                "target.save",
                "",
                Map.of(
                        "owner", TestApp.chosen(owner),
                        "kpi", TestApp.chosen(kpi),
                        "cycle", TestApp.chosen("MONTH"),
                        "amount", TestApp.typed(amount)));
    }

    private String member() {
        return app.column("select id from member where workspace_id = :workspace and user_id = 'UREP'")
                .get(0);
    }
}
