package dev.paceline.deal.slack;

import static dev.paceline.testing.TestApp.button;
import static dev.paceline.testing.TestApp.read;
import static dev.paceline.testing.TestApp.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.paceline.account.Accounts;
import dev.paceline.testing.FakeSlack.Call;
import dev.paceline.testing.TestApp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It is Saturday, 21 November 2026. Cleo leads North, in which Anna is; Bram, who is Dutch, and the guest Gina are in no team. */
class WinsTest {
    private final TestApp app = TestApp.onH2("UADA")
            .withUser("UANNA", "Anna", "en-GB", "Europe/Amsterdam")
            .withUser("UBRAM", "Bram", "nl-NL", "Europe/Amsterdam")
            .withUser("UCLEO", "Cleo", "en-GB", "Europe/Amsterdam")
            .withUser("UADA", "Ada", "en-GB", "Europe/Amsterdam");

    WinsTest() {
        app.slack
                .user(TestApp.TEAM, "UGINA", "Gina", "en-GB", "Europe/Amsterdam")
                .addProperty("is_restricted", true);
        app.command("UADA", "/team", "create North <@UCLEO|cleo>");
        app.command("UADA", "/team", "add <@UANNA|anna> to North");
        app.clock.advance(Duration.ofDays(1));
    }

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trial",
                "TRIAL floors",
                "floors trial",
                "acme",
                "flat white",
                "white trial",
                "cafe",
                "\"two floors\"",
                "\"two floors",
                "week trial",
                "trial deze maand",
                "heute",
                ""
            })
    void colleaguesFindWhatWorked(String words) {
        winAcme();
        win("Bolt", "-- our price");
        assertThat(read(wins("UBRAM", words)))
                .contains("Acme", "Anna", "22 nov 2026", "Flat White", "via Café", "a trial on two floors")
                .doesNotContain("12.500");
        if (!words.isEmpty() && !words.equals("heute")) {
            assertThat(read(wins("UBRAM", words))).doesNotContain("Bolt");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"patience", "trial price", "\"floors trial\"", "\"week\" trial", "%", "_"})
    void whatDoesNotStandInItIsNotFound(String words) {
        winAcme();
        win("Bolt", "-- our price");
        assertThat(read(wins("UBRAM", words)))
                .contains("Geen gewonnen deal past daarbij", "Alle gewonnen deals")
                .doesNotContain("Acme");
    }

    @Test
    void theAmountIsForThoseWhoMaySeeTheDealUntilItIsAnnounced() {
        winAcme();
        assertThat(read(wins("UCLEO", "acme"))).contains("€12,500", "Details", "Announce to the team");
        JsonObject colleague = wins("UBRAM", "acme");
        assertThat(read(colleague)).doesNotContain("12.500", "Details", "Aan het team melden");
        channel("C7");
        app.click("UBRAM", "deal.announce", deal());
        assertThat(app.slack.calls("chat.postMessage")).isEmpty();
        app.click("UCLEO", "deal.announce", deal());
        assertThat(read(wins("UBRAM", "acme"))).contains("€\u00a012.500");
        assertThat(read(wins("UCLEO", "acme"))).doesNotContain("Announce to the team");
    }

    @Test
    void guestsSeeTheirOwnAlone() {
        winAcme();
        app.command("UGINA", "/deal", "new Bolt 900");
        app.command("UGINA", "/deal", "won Bolt -- a trial");
        assertThat(read(wins("UGINA", "trial"))).contains("Bolt").doesNotContain("Acme");
        app.click("UGINA", "wins.ask", deal() + " 0");
        assertThat(outbox()).isEmpty();
        assertThat(read(wins("UCLEO", "trial"))).contains("Bolt", "Acme");
    }

    @Test
    void aMergedAccountIsFoundByBothNames() {
        winAcme();
        app.command("UANNA", "/deal", "new \"Umbrella Group\" 10");
        app.store.in(TestApp.TEAM, tx -> Accounts.merge(tx, "Acme", "Umbrella Group"));
        assertThat(read(wins("UBRAM", "acme trial"))).contains("Umbrella Group");
        assertThat(read(wins("UBRAM", "umbrella trial"))).contains("Umbrella Group");
    }

    @Test
    void theyComeInPagesTheLatestFirst() {
        for (String account : List.of("Acme", "Bolt", "Coop", "Dole", "Ekko", "Fiat")) {
            win(account, "-- a trial");
            app.clock.advance(Duration.ofDays(1));
        }
        JsonObject first = wins("UBRAM", "trial");
        assertThat(read(first)).contains("Fiat", "Bolt", "Meer").doesNotContain("Acme");
        app.click("UBRAM", "wins.page", button(first, "wins.page"));
        assertThat(read(app.lastResponse())).contains("Acme").doesNotContain("Bolt", "Meer");
        assertThat(read(wins("UBRAM", "week"))).contains("Fiat").doesNotContain("Acme");
        app.clock.advance(Duration.ofDays(40));
        assertThat(read(wins("UBRAM", "week"))).contains("Hier is nog niets gewonnen");
        app.click("UBRAM", "wins.page", "7 trial");
        assertThat(read(app.lastResponse())).contains("Meer zijn er niet.");
        app.click("UBRAM", "wins.page", "-1 ' or 1=1");
        assertThat(read(app.lastResponse())).contains("Geen gewonnen deal past daarbij");
    }

    @Test
    void whatIsTakenBackOrLostIsNoWin() {
        String undo = button(winAcme(), "deal.undo");
        app.command("UANNA", "/deal", "new Bolt 900");
        app.command("UANNA", "/deal", "lost Bolt no trial");
        app.click("UANNA", "deal.undo", undo);
        assertThat(read(wins("UANNA", "trial"))).contains("No win fits that.");
    }

    @Test
    void whoWonIsAskedOnceInTheirLanguage() {
        winAcme();
        JsonObject page = wins("UBRAM", "trial");
        String ask = button(page, "wins.ask");
        app.click("UBRAM", "wins.ask", ask);
        assertThat(read(app.lastResponse()))
                .contains("Anna is gevraagd hoe het ging.", "a trial on two floors")
                .doesNotContain("Vraag het Anna");
        app.click("UBRAM", "wins.ask", ask);
        app.click("UANNA", "wins.ask", ask);
        app.click("UBRAM", "wins.ask", "nonsense");
        app.deliver();
        List<Call> posts = app.slack.calls("chat.postMessage");
        assertThat(posts).hasSize(1);
        assertThat(posts.get(0).parameters()).containsEntry("channel", "UANNA");
        assertThat(posts.get(0).parameters().get("blocks")).contains("Bram", " would like to hear how you won ");
        assertThat(read(wins("UANNA", "trial"))).doesNotContain("Ask Anna");
    }

    @Test
    void whoDidNotSayWhatWorkedIsAskedTo() {
        app.command("UANNA", "/deal", "new Acme 900");
        app.submit("UANNA", "deal.won", deal(), Map.of("amount", typed("900")));
        assertThat(read(wins("UANNA", ""))).contains("Say what worked");
        assertThat(read(wins("UBRAM", ""))).doesNotContain("Vertel wat werkte");
    }

    @Test
    void theChannelReadsItsOwnLanguageAndFindsMore() {
        winAcme();
        channel("C7");
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute("update workspace set channel_language = 'nl' where workspace_id = :workspace"));
        app.click("UANNA", "deal.announce", deal());
        assertThat(read(app.lastResponse())).contains("It stands in the team’s channel.");
        JsonObject post = message(app.slack.calls("chat.postMessage").get(0));
        assertThat(read(post))
                .contains("Anna heeft Acme gewonnen", "Flat White", "via Café", "Wat werkte:", "a trial on two floors");
        app.click("UCLEO", "wins.page", button(post, "wins.page"));
        assertThat(read(app.lastResponse())).contains("“Flat White”", "Acme");
    }

    @Test
    void whatWasAnnouncedIsCorrectedWhereItStands() {
        JsonObject won = winAcme();
        channel("C7");
        app.click("UANNA", "deal.announce", deal());
        String state = app.column("select max(id) from deal_state where workspace_id = :workspace")
                .get(0);
        app.submit(
                "UANNA",
                "deal.edited",
                deal() + " " + state,
                Map.of("account", typed("Acme"), "amount", typed("11900"), "reason", typed("patience")));
        app.deliver();
        assertThat(latest()).contains("Anna won Acme", "€11,900", "patience").doesNotContain("trial");
        app.click("UANNA", "deal.announce", deal());

        app.click("UANNA", "deal.undo", lastState());
        app.deliver();
        assertThat(latest()).contains("€12,500", "a trial on two floors");
        app.command("UANNA", "/deal", "reopen Acme");
        app.deliver();
        assertThat(latest()).contains("Anna’s win of Acme was taken back.").doesNotContain("12,500");
        assertThat(app.slack.calls("chat.postMessage")).hasSize(1);
        app.command("UANNA", "/deal", "won Acme 13000 -- once more");
        app.deliver();
        assertThat(latest()).contains("€13,000", "once more");

        app.command("UANNA", "/deal", "reopen Acme");
        app.clock.advance(Duration.ofDays(1));
        app.command("UANNA", "/deal", "won Acme -- tomorrow");
        app.deliver();
        assertThat(latest()).contains("was taken back");
        app.click("UANNA", "deal.announce", deal());
        assertThat(app.slack.calls("chat.postMessage")).hasSize(2);
        assertThat(read(won)).contains("Announce to the team");
    }

    @Test
    void whatNobodyAnnouncedIsNotPostedByACorrection() {
        winAcme();
        channel("C7");
        app.command("UANNA", "/deal", "reopen Acme");
        app.deliver();
        assertThat(outbox()).isEmpty();
    }

    private JsonObject winAcme() {
        return win("Acme", "\"Flat White\" via Café", "-- a trial on two floors");
    }

    private JsonObject win(String account, String worked) {
        return win(account, "", worked);
    }

    private JsonObject win(String account, String facts, String worked) {
        app.command("UANNA", "/deal", "new " + account + " 12500 " + facts);
        return app.command("UANNA", "/deal", "won " + account + " " + worked);
    }

    private JsonObject wins(String user, String text) {
        return app.command(user, "/wins", text);
    }

    private String deal() {
        return app.column("select min(id) from deal where workspace_id = :workspace")
                .get(0);
    }

    private String lastState() {
        return app.column("select max(id) from deal_state where workspace_id = :workspace")
                .get(0);
    }

    private List<String> outbox() {
        return app.column("select letter_key from outbox where workspace_id = :workspace");
    }

    private void channel(String id) {
        app.store.in(TestApp.TEAM, tx -> tx.execute("update team set channel = ? where workspace_id = :workspace", id));
    }

    private String latest() {
        List<Call> updates = app.slack.calls("chat.update");
        return read(message(updates.get(updates.size() - 1)));
    }

    private static JsonObject message(Call call) {
        JsonObject message = new JsonObject();
        message.add("blocks", JsonParser.parseString(call.parameters().get("blocks")));
        return message;
    }
}
