package dev.paceline.cost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.testing.TestApp;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CostsTest {
    private final TestApp app = TestApp.onH2("UADA");

    @BeforeEach
    void people() {
        app.withUser("UADA", "Ada", "de-DE", "Europe/Amsterdam");
        app.withUser("UREP", "Rep", "en-US", "Europe/Amsterdam");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void anAdminEntersWhatAMonthCostAndTheLastAmountHolds() {
        enter("UADA", "2026-10", "85.000");
        JsonObject answer = enter("UADA", "2026-10", "90k");
        assertThat(TestApp.read(answer.getAsJsonObject("view")))
                .startsWith("Die Kosten für Oktober 2026 sind eingetragen")
                .contains("Oktober 2026: 90.000\u00a0€")
                .contains("September 2026: –");
        assertThat(rows()).isEqualTo("2");
    }

    @Test
    void whatWasEnteredIsTakenBack() {
        enter("UADA", "2026-10", "85.000");
        JsonObject answer = app.submit("UADA", "costs.enter", "", Map.of("month", TestApp.chosen("2026-10")));
        assertThat(TestApp.read(answer.getAsJsonObject("view"))).contains("Oktober 2026: –");
    }

    @Test
    void onlyAdminsSeeAndEnterCosts() {
        assertThat(TestApp.read(app.command("UREP", "/paceline", "costs"))).contains("Only admins");
        assertThat(enter("UREP", "2026-10", "1").toString()).contains("Only admins");
        assertThat(rows()).isEqualTo("0");
    }

    @Test
    void whatIsNoAmountAndNoMonthOfTheLastTwelveChangesNothing() {
        assertThat(enter("UADA", "2026-10", "viel").toString()).contains("Gib einen Betrag in EUR ein");
        assertThat(enter("UADA", "2019-10", "1").toString()).contains("Wähle einen der Monate");
        assertThat(rows()).isEqualTo("0");
    }

    private JsonObject enter(String by, String month, String amount) {
        return app.submit(
                by, "costs.enter", "", Map.of("month", TestApp.chosen(month), "amount", TestApp.typed(amount)));
    }

    private String rows() {
        return app.column("select count(*) from monthly_cost where workspace_id = :workspace")
                .get(0);
    }
}
