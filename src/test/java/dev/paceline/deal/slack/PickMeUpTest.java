package dev.paceline.deal.slack;

import static dev.paceline.testing.TestApp.button;
import static dev.paceline.testing.TestApp.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.paceline.testing.AtOnce;
import dev.paceline.testing.FakeSlack.Call;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cleo leads North with Dora as her deputy; in it are Anna and Bram, who is Dutch. Ada is an admin. */
@OnEveryDatabase
class PickMeUpTest {
    private final TestApp app;
    private final int atOnce;

    PickMeUpTest(TestDatabase.Kind kind) {
        atOnce = kind == TestDatabase.Kind.H2 ? 3 : 10; // H2 gives up who waits for a lock for a second
        app = new TestApp(TestDatabase.of(kind), new SetClock("2026-11-24T09:00:00Z"), "UADA")
                .withUser("UANNA", "Anna", "en-GB", "Europe/Amsterdam")
                .withUser("UBRAM", "Bram", "nl-NL", "Europe/Amsterdam")
                .withUser("UCLEO", "Cleo", "en-GB", "Europe/Amsterdam")
                .withUser("UDORA", "Dora", "de-DE", "Europe/Berlin")
                .withUser("UADA", "Ada", "en-GB", "Europe/Amsterdam");
    }

    @BeforeEach
    void formNorth() {
        app.command("UADA", "/team", "create North <@UCLEO|cleo> deputy <@UDORA|dora>");
        app.command("UADA", "/team", "add <@UANNA|anna> <@UBRAM|bram> to North");
        assertThat(app.column("select deputy_id from team where workspace_id = :workspace and deputy_id is not null"))
                .hasSize(1);
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void theManagerIsOfferedAWordThatIsNotSent() {
        lose("UANNA", "Acme", "the price");
        assertThat(told("UCLEO"))
                .contains("Anna lost Acme (€12,500): the price", "A pity about Acme.", "Send a kind word");
        assertThat(to("UANNA")).isEmpty();
    }

    @Test
    void oneClickSendsItOnceInTheLanguageOfWhoGetsIt() {
        lose("UBRAM", "Acme", "de prijs");
        String offer = offer("UCLEO");
        app.click("UCLEO", "pick_me_up.send", offer);
        app.click("UCLEO", "pick_me_up.send", offer);
        app.deliver();
        assertThat(told("UBRAM")).contains("Cleo stuurt je een bemoedigend woord:", "Jammer van Acme.");
        assertThat(to("UBRAM")).hasSize(1);
        assertThat(told("UCLEO"))
                .contains("You sent Bram a kind word.", "Bram lost Acme")
                .doesNotContain("Write own words");
        lose("UBRAM", "Bolt", "te laat");
        assertThat(told("UCLEO")).contains("Bram lost Bolt", "You sent Bram a kind word.");
        assertThat(to("UBRAM")).hasSize(1);
    }

    @Test
    void theManagerMayWriteOwnWords() {
        lose("UBRAM", "Acme", "de prijs");
        String offer = offer("UCLEO");
        app.click("UCLEO", "pick_me_up.write", offer);
        assertThat(app.slack.calls("views.open").get(0).json("view").toString()).contains("Jammer van Acme.");
        assertThat(app.submit("UCLEO", "pick_me_up.written", offer, Map.of("words", typed("  ")))
                        .toString())
                .contains("Write a few words");
        assertThat(app.submit("UCLEO", "pick_me_up.written", offer, Map.of("words", typed("x".repeat(1001))))
                        .toString())
                .contains("longer than 1,000 characters");
        app.submit("UCLEO", "pick_me_up.written", offer, Map.of("words", typed("Kop op, <!here> *Bram*")));
        app.submit("UCLEO", "pick_me_up.written", offer, Map.of("words", typed("And again")));
        app.deliver();
        assertThat(told("UBRAM")).contains("Cleo schreef:", "Kop op, <!here> *Bram*");
        assertThat(to("UBRAM")).hasSize(1);
        assertThat(told("UCLEO")).contains("You sent Bram a kind word.", "Kop op");
    }

    @Test
    void whatIsLostOnADayIsCollectedInOneMessage() {
        lose("UANNA", "Acme", "the price");
        lose("UANNA", "Bolt", "too late");
        assertThat(to("UCLEO")).hasSize(1);
        assertThat(told("UCLEO")).contains("Acme (€12,500): the price", "Bolt (€12,500): too late", "those deals");
        app.clock.advance(Duration.ofDays(1));
        lose("UANNA", "Coop", "the price");
        assertThat(to("UCLEO")).hasSize(2);
    }

    @Test
    void aLossThatIsTakenBackIsTakenOutOfTheOffer() {
        String undo = button(lose("UANNA", "Acme", "the price"), "deal.undo");
        String offer = offer("UCLEO");
        app.click("UANNA", "deal.undo", undo);
        app.deliver();
        assertThat(told("UCLEO"))
                .contains("What Anna had lost is not lost any more.")
                .doesNotContain("Send a kind word");
        app.click("UCLEO", "pick_me_up.send", offer);
        app.slack.forgetCalls();
        app.click("UCLEO", "pick_me_up.write", offer);
        app.deliver();
        assertThat(to("UANNA")).isEmpty();
        assertThat(app.slack.calls("views.open")).isEmpty();
    }

    @Test
    void aCorrectedReasonIsToldAnew() {
        lose("UANNA", "Acme", "the price");
        String deal = app.column("select id from deal where workspace_id = :workspace")
                .get(0);
        String state = app.column("select max(id) from deal_state where workspace_id = :workspace")
                .get(0);
        app.submit(
                "UANNA",
                "deal.edited",
                deal + " " + state,
                Map.of("account", typed("Acme"), "amount", typed("900"), "reason", typed("they moved")));
        app.deliver();
        assertThat(told("UCLEO")).contains("Anna lost Acme (€900): they moved");
    }

    @Test
    void nothingIsOfferedWhereAnotherSaysThatItIsLostOrNobodyLeads() {
        app.command("UANNA", "/deal", "new Acme 12500");
        app.command("UCLEO", "/deal", "lost Acme price");
        lose("UCLEO", "Bolt", "the price");
        lose("UADA", "Coop", "the price");
        app.deliver();
        assertThat(app.slack.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void theDeputyStandsInWhileTheManagerIsAway() {
        app.command("UCLEO", "/absence", "2026-11-24");
        lose("UANNA", "Acme", "the price");
        assertThat(to("UCLEO")).isEmpty();
        assertThat(told("UDORA")).contains("Anna hat Acme verloren", "Gutes Wort schicken");
        app.click("UDORA", "pick_me_up.send", offer("UDORA"));
        app.deliver();
        assertThat(told("UANNA")).contains("Dora sends you a kind word:");
    }

    @Test
    void whoWantsNoOffersGetsNone() {
        lose("UANNA", "Acme", "the price");
        String offer = offer("UCLEO");
        app.click("UCLEO", "pick_me_up.off", offer);
        app.deliver();
        assertThat(told("UCLEO")).contains("You are offered no more kind words", "Offer it again");
        app.clock.advance(Duration.ofDays(1));
        lose("UANNA", "Bolt", "the price");
        assertThat(to("UCLEO")).hasSize(1);
        assertThat(to("UDORA")).isEmpty();
        app.click("UCLEO", "pick_me_up.on", offer);
        app.clock.advance(Duration.ofDays(1));
        lose("UANNA", "Coop", "the price");
        assertThat(to("UCLEO")).hasSize(2);
    }

    @Test
    void onlyTheLeaderWhoGotTheOfferSendsTheWord() {
        lose("UANNA", "Acme", "the price");
        String offer = offer("UCLEO");
        app.slack.forgetCalls();
        for (String other : List.of("UANNA", "UBRAM", "UDORA", "UADA")) {
            app.click(other, "pick_me_up.send", offer);
            app.click(other, "pick_me_up.write", offer);
            app.submit(other, "pick_me_up.written", offer, Map.of("words", typed("Ha")));
        }
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute("update team set manager_id = deputy_id where workspace_id = :workspace"));
        app.click("UCLEO", "pick_me_up.send", offer);
        app.click("UCLEO", "pick_me_up.send", "nonsense");
        app.deliver();
        assertThat(app.slack.calls("chat.postMessage")).isEmpty();
        assertThat(app.slack.calls("views.open")).isEmpty();
    }

    @Test
    void whatIsLostAtOnceIsAllToldInOneOffer() throws Exception {
        List<String> accounts = IntStream.range(0, atOnce)
                .mapToObj(i -> "Firm" + (char) ('A' + i))
                .toList();
        accounts.forEach(account -> app.command("UANNA", "/deal", "new " + account + " 900"));
        AtOnce.run(atOnce, i -> () -> app.command("UANNA", "/deal", "lost " + accounts.get(i) + " price"));
        app.deliver();
        assertThat(to("UCLEO")).hasSize(1);
        assertThat(told("UCLEO")).contains(accounts);
    }

    @Test
    void clicksAtOnceSendOneWord() throws Exception {
        lose("UANNA", "Acme", "the price");
        String offer = offer("UCLEO");
        AtOnce.run(atOnce, i -> () -> {
            if (i % 2 == 0) {
                app.click("UCLEO", "pick_me_up.send", offer);
            } else {
                app.submit("UCLEO", "pick_me_up.written", offer, Map.of("words", typed("Words " + i)));
            }
            return i;
        });
        app.deliver();
        assertThat(to("UANNA")).hasSize(1);
        String words = read(to("UANNA").get(0)).replaceAll("(?s)^.*:", "").strip();
        assertThat(told("UCLEO")).contains("You sent Anna a kind word.", words.startsWith("Words") ? words : "");
    }

    private JsonObject lose(String user, String account, String why) {
        app.command(user, "/deal", "new " + account + " 12500");
        JsonObject answer = app.command(user, "/deal", "verloren " + account + " " + why);
        app.deliver();
        return answer;
    }

    private String offer(String user) {
        return button(message(to(user).get(0)), "pick_me_up.send");
    }

    /** The posts to somebody. */
    private List<Call> to(String user) {
        return calls("chat.postMessage", user).toList();
    }

    /** What the last post to somebody says by now. */
    private String told(String user) {
        return Stream.concat(calls("chat.postMessage", user), calls("chat.update", user))
                .reduce((first, last) -> last)
                .map(PickMeUpTest::read)
                .orElse("");
    }

    private Stream<Call> calls(String method, String user) {
        return app.slack.calls(method).stream()
                .filter(call -> user.equals(call.parameters().get("channel")));
    }

    private static String read(Call call) {
        return TestApp.read(message(call));
    }

    private static JsonObject message(Call call) {
        JsonObject message = new JsonObject();
        message.add("blocks", JsonParser.parseString(call.parameters().get("blocks")));
        return message;
    }
}
