package dev.paceline.account.slack;

import static dev.paceline.testing.TestApp.button;
import static dev.paceline.testing.TestApp.read;
import static dev.paceline.testing.TestApp.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.testing.TestApp;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private final TestApp app = TestApp.onH2("U9")
            .withUser("U1", "Anna", "en-US", "Europe/Amsterdam")
            .withUser("U9", "Ada", "en-US", "Europe/Amsterdam");

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void oneCustomerIsOneAccountHoweverItIsSpelled() {
        app.command("U1", "/log", "1 call Café Zoë");
        app.command("U1", "/log", "1 call CAFE  ZOE");
        assertThat(read(app.command("U1", "/paceline", "accounts"))).isEqualTo("Accounts\n\nCafé Zoë");
    }

    @Test
    void aMergedAccountsNameLeadsToTheOther() {
        app.command("U1", "/log", "1 call Acme");
        app.command("U1", "/log", "1 call Umbrella");
        JsonObject ack = merge("U9", "Umbrella", "Acme");
        assertThat(read(ack.getAsJsonObject("view"))).contains("Umbrella now counts as Acme");
        assertThat(read(app.command("U1", "/log", "1 call Umbrella"))).contains("with Acme");
        assertThat(read(app.command("U1", "/log", "list"))).doesNotContain("Umbrella");
    }

    @Test
    void aMergeCanBeTakenBack() {
        app.command("U1", "/log", "1 call Acme");
        app.command("U1", "/log", "1 call Umbrella");
        merge("U9", "Umbrella", "Acme");
        String id = app.column("select id from account where workspace_id = :workspace and name = 'Umbrella'")
                .get(0);
        app.clickIn("modal", "U9", "account.unmerge", id);
        assertThat(read(app.command("U1", "/log", "list"))).contains("Umbrella", "Acme");
    }

    @Test
    void aMergeIsStillThereToTakeBackLater() {
        app.command("U1", "/log", "1 call Acme");
        app.command("U1", "/log", "1 call Umbrella");
        merge("U9", "Umbrella", "Acme");
        assertThat(read(app.command("U1", "/paceline", "accounts umbrella"))).isEqualTo("Umbrella counts as Acme.");
        JsonObject list = app.command("U9", "/paceline", "accounts");
        app.click("U9", "account.unmerge", button(list, "account.unmerge"));
        assertThat(read(app.command("U1", "/paceline", "accounts"))).isEqualTo("Accounts\n\nAcme\nUmbrella");
    }

    @Test
    void anUnknownAccountIsNamedWithTheNearest() {
        app.command("U1", "/log", "1 call Acme");
        assertThat(merge("U9", "Acmee", "Acme")
                        .getAsJsonObject("errors")
                        .get("from")
                        .getAsString())
                .contains("Did you mean Acme?");
    }

    @Test
    void whoIsNoAdminMergesNothing() {
        app.command("U1", "/log", "1 call Acme");
        app.command("U1", "/log", "1 call Umbrella");
        assertThat(read(merge("U1", "Umbrella", "Acme").getAsJsonObject("view")))
                .contains("Only admins");
        assertThat(read(app.command("U1", "/paceline", "accounts"))).contains("Acme", "Umbrella");
    }

    private JsonObject merge(String user, String from, String into) {
        return app.submit(user, "account.merge", "", Map.of("from", typed(from), "into", typed(into)));
    }
}
