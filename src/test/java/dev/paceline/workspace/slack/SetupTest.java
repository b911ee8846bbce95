package dev.paceline.workspace.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.member.Members;
import dev.paceline.testing.TestApp;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Workspace;
import dev.paceline.workspace.Workspaces;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SetupTest {
    private final TestApp app = TestApp.onH2("U1")
            .withUser("U1", "Anna", "nl-NL", "Europe/Amsterdam")
            .withUser("U2", "Bram", "en-US", "Europe/Amsterdam");

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void anAdminSetsTheWorkspaceUpAndGoesOnToTheTeams() {
        app.command("U1", "/paceline", "setup");
        JsonObject form = app.slack.calls("views.open").get(0).json("view");
        assertThat(form.toString()).contains("UTC+01:00 · Amsterdam").contains("EUR · Euro");
        JsonObject answer = app.submit("U1", "setup.save", "", chosen("America/Bogota"));
        assertThat(TestApp.read(answer.getAsJsonObject("view")))
                .contains("Paceline is ingesteld")
                .contains("Tijdzone America/Bogota, weken vanaf zondag, boekjaren vanaf april, geld in COP");
        assertThat(answer.toString()).contains("team.new");
        assertThat(now().settings().weekStart()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(now().settings().fiscalStart()).isEqualTo(Month.APRIL);
        assertThat(now().settings().channel()).contains("C7");
        assertThat(now().isSetUp()).isTrue();
    }

    @Test
    void someoneWhoIsNoAdminIsRefusedEvenWithAForgedForm() {
        assertThat(TestApp.read(app.command("U2", "/paceline", "setup"))).contains("Only an admin");
        JsonObject answer = app.submit("U2", "setup.save", "", chosen("America/Bogota"));
        assertThat(TestApp.read(answer.getAsJsonObject("view"))).contains("Only an admin");
        assertThat(now().isSetUp()).isFalse();
    }

    @Test
    void earlierDaysKeepTheirSettings() {
        app.submit("U1", "setup.save", "", chosen("Europe/Madrid"));
        app.clock.advance(Duration.ofDays(3));
        app.submit("U1", "setup.save", "", chosen("America/Bogota"));
        assertThat(zoneOn("2026-11-23")).isEqualTo(ZoneId.of("Europe/Madrid"));
        assertThat(zoneOn("2026-11-24")).isEqualTo(ZoneId.of("America/Bogota"));
    }

    @Test
    void whatIsNoChoiceChangesNothing() {
        app.submit("U1", "setup.save", "", inLanguage("de"));
        app.submit("U1", "setup.save", "", chosen("Europe/Madrid"));
        Map<String, JsonObject> forged = new HashMap<>(chosen("Mars/Olympus"));
        forged.put("currency", TestApp.chosen("€€€"));
        forged.put("week", TestApp.chosen("NEVER"));
        forged.put("language", TestApp.chosen("klingon"));
        app.submit("U1", "setup.save", "", forged);
        assertThat(now().settings().zone()).isEqualTo(ZoneId.of("Europe/Madrid"));
        assertThat(now().settings().currency()).isEqualTo(Currency.getInstance("COP"));
        assertThat(now().settings().weekStart()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(now().settings().language()).contains(Locale.GERMAN);
    }

    @Test
    void channelsHaveTheLanguageThatAnAdminChose() {
        app.command("U1", "/team", "create North <@U2|bram>");
        app.store.in(TestApp.TEAM, tx -> tx.execute("update team set channel = 'C7' where workspace_id = :workspace"));
        app.withUser("U3", "Cleo", "nl-BE", "Europe/Brussels").withUser("U4", "Dora", "nl-BE", "Europe/Brussels");
        app.command("U3", "/team", "");
        assertThat(channelOfNorth()).as("its manager's").isEqualTo(Locale.US);
        app.command("U4", "/team", "");
        assertThat(channelOfAll()).as("that of most people").isEqualTo(Locale.forLanguageTag("nl-BE"));

        JsonObject answer = app.submit("U1", "setup.save", "", inLanguage("en"));
        assertThat(TestApp.read(answer.getAsJsonObject("view"))).contains("Berichten in kanalen zijn in het Engels.");
        assertThat(channelOfAll()).as("numbers as most who read it write them").isEqualTo(Locale.US);
        app.submit("U1", "setup.save", "", inLanguage("es"));
        assertThat(channelOfNorth()).isEqualTo(Locale.forLanguageTag("es"));
        app.submit("U1", "setup.save", "", inLanguage("usual"));
        assertThat(channelOfNorth()).isEqualTo(Locale.US);
    }

    private Locale channelOfAll() {
        return channel("C1");
    }

    private Locale channelOfNorth() {
        return channel("C7");
    }

    private Locale channel(String id) {
        return app.store.in(TestApp.TEAM, tx -> Members.channelLocale(tx, id));
    }

    private static Map<String, JsonObject> inLanguage(String code) {
        Map<String, JsonObject> fields = new HashMap<>(chosen("Europe/Madrid"));
        fields.put("language", TestApp.chosen(code));
        return fields;
    }

    @Test
    void aMenuHoldsAtMostAHundredChoicesInEveryLanguage() {
        for (Locale language : Texts.LANGUAGES) {
            Choices choices = new Choices(Texts.of(language));
            assertThat(choices.zones(ZoneId.of("Asia/Tbilisi"), app.clock.instant()))
                    .hasSizeBetween(80, 100)
                    .allMatch(choice -> choice.label().matches("UTC([+-]\\d\\d:\\d\\d)? · .*\\S"))
                    .anyMatch(choice -> choice.value().equals("Asia/Tbilisi"));
            assertThat(choices.currencies(Currency.getInstance("GEL")))
                    .hasSizeBetween(50, 100)
                    .anyMatch(choice -> choice.value().equals("GEL"));
        }
    }

    private static Map<String, JsonObject> chosen(String zone) {
        return Map.of(
                "zone", TestApp.chosen(zone),
                "week", TestApp.chosen("SUNDAY"),
                "fiscal", TestApp.chosen("APRIL"),
                "currency", TestApp.chosen("COP"),
                "channel", TestApp.channel("C7"));
    }

    private Workspace now() {
        return app.store.in(TestApp.TEAM, Workspaces::current);
    }

    private ZoneId zoneOn(String day) {
        return app.store
                .in(TestApp.TEAM, tx -> Workspaces.on(tx, LocalDate.parse(day)))
                .orElseThrow()
                .settings()
                .zone();
    }
}
