package dev.paceline.activity.slack;

import static dev.paceline.testing.TestApp.chosen;
import static dev.paceline.testing.TestApp.read;
import static dev.paceline.testing.TestApp.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.testing.TestApp;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesTest {
    private final TestApp app = TestApp.onH2("U9")
            .withUser("U1", "Anna", "en-US", "Europe/Amsterdam")
            .withUser("U9", "Ada", "nl-NL", "Europe/Amsterdam");

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void anyoneSeesWhatTheTypesAreWorth() {
        assertThat(read(app.command("U1", "/paceline", "types")))
                .contains("Calls – 1 point each", "E-mails – 0.5 points each", "Admins can add types")
                .doesNotContain("New type");
    }

    @Test
    void anAdminAddsATypeThatCanBeLoggedAtOnce() {
        JsonObject ack = add("U9", "Site survey", "COUNT");
        assertThat(read(ack.getAsJsonObject("view"))).contains("Site survey kan vanaf nu gelogd worden");
        assertThat(read(app.command("U1", "/log", "2 site surveys Acme"))).contains("I don’t know the activity");
        assertThat(read(app.command("U1", "/log", "2 site survey Acme"))).contains("Logged 2 × Site survey with Acme");
    }

    @Test
    void aTypeCannotTakeAnotherTypesWord() {
        assertThat(add("U9", "calls", "COUNT")
                        .getAsJsonObject("errors")
                        .get("name")
                        .getAsString())
                .contains("calls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"undo", "Lijst", "help", "week", "points", "yesterday", "mit", "three"})
    void aTypeCannotTakeAWordOfTheCommands(String name) {
        assertThat(error(name)).contains(name, "betekent iets anders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a -- b", "\"quoted\"", "3 <!channel>", "😀", "&amp", "45", ""})
    void aTypeHasANameThatCanBeTyped(String name) {
        assertThat(error(name)).contains("naam van letters");
    }

    private String error(String name) {
        return add("U9", name, "COUNT").getAsJsonObject("errors").get("name").getAsString();
    }

    @Test
    void whoIsNoAdminChangesNothing() {
        assertThat(read(add("U1", "Site survey", "COUNT").getAsJsonObject("view")))
                .contains("Only admins");
        JsonObject ack = app.submit("U1", "types.weigh", "", Map.of("call", typed("7")));
        assertThat(read(ack.getAsJsonObject("view"))).contains("Only admins");
        assertThat(read(app.command("U1", "/paceline", "types")))
                .contains("Calls – 1 point each")
                .doesNotContain("Site survey");
    }

    @Test
    void pointsChangeFromTodayOnAndYesterdayKeepsItsOwn() {
        app.command("U9", "/paceline", "types");
        app.submit("U9", "types.weigh", "", Map.of("call", typed("2,5")));
        assertThat(read(app.command("U1", "/paceline", "types"))).contains("Calls – 2.5 points each");
        assertThat(app.column("select cast(points as decimal(5, 1)) from activity_points"
                        + " where workspace_id = :workspace and type = 'call' order by from_day"))
                .containsExactly("1.0", "2.5");
    }

    @Test
    void pointsOutOfBoundsAreRefusedAtTheirField() {
        JsonObject ack = app.submit("U9", "types.weigh", "", Map.of("call", typed("-1"), "demo", typed("x")));
        assertThat(ack.getAsJsonObject("errors").keySet()).containsExactlyInAnyOrder("call", "demo");
    }

    @Test
    void aRetiredTypeCanNoLongerBeLoggedAndItsEntriesStay() {
        add("U9", "Site survey", "COUNT");
        app.command("U1", "/log", "2 site survey");
        app.click("U9", "types.retire", "site_survey");
        assertThat(read(app.command("U1", "/log", "1 site survey"))).contains("I don’t know the activity");
        assertThat(read(app.command("U1", "/log", "list"))).contains("2 × Site survey");
    }

    @Test
    void theSameFormAgainIsAnsweredLikeTheFirstAlsoWhenATypeComesBack() {
        add("U9", "Site survey", "COUNT");
        app.click("U9", "types.retire", "site_survey");
        Map<String, JsonObject> fields = Map.of("name", typed("Site survey"), "tally", chosen("COUNT"));
        JsonObject first = app.submit("U9", "types.add", "", fields, "V77");
        assertThat(app.submit("U9", "types.add", "", fields, "V77")).isEqualTo(first);
        assertThat(first.get("response_action").getAsString()).isEqualTo("update");
    }

    @Test
    void aTypeThatComesBackAddsUpAsBefore() {
        add("U9", "Site survey", "COUNT");
        app.click("U9", "types.retire", "site_survey");
        assertThat(add("U9", "Site survey", "HOURS").has("errors")).isTrue();
    }

    private JsonObject add(String user, String name, String tally) {
        return app.submit(user, "types.add", "", Map.of("name", typed(name), "tally", chosen(tally)));
    }
}
