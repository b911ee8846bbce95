package dev.paceline.activity.slack;

import static dev.paceline.testing.TestApp.button;
import static dev.paceline.testing.TestApp.chosen;
import static dev.paceline.testing.TestApp.day;
import static dev.paceline.testing.TestApp.read;
import static dev.paceline.testing.TestApp.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.testing.TestApp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogTest {
    private final TestApp app = TestApp.onH2()
            .withUser("U1", "Anna", "en-US", "Europe/Amsterdam")
            .withUser("U2", "Bram", "nl-NL", "Europe/Amsterdam");

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void theAnswerSaysWhatWasUnderstoodAndWhatItMakesToday() {
        app.command("U1", "/log", "4 calls");
        assertThat(read(app.command("U1", "/log", "3 calls Acme")))
                .contains("Logged 3 calls with Acme, today.", "That makes 7 calls today.", "Undo", "Edit");
    }

    @Test
    void theAnswerIsInTheCallersLanguage() {
        assertThat(read(app.command("U2", "/log", "3 telefoontjes Acme gisteren")))
                .contains("Gelogd: 3 telefoontjes bij Acme, gisteren.");
    }

    @Test
    void undoTakesTheEntryOutOfTheTotalAndLeavesBothRows() {
        String id = button(app.command("U1", "/log", "3 calls Acme"), "activity.undo");
        app.click("U1", "activity.undo", id);
        assertThat(answer()).contains("Taken back: 3 calls with Acme, today.", "That makes 0 calls today.");
        assertThat(rows()).containsExactly("3", "-3");
    }

    @Test
    void anEntryIsTakenBackOnce() {
        String id = button(app.command("U1", "/log", "3 calls"), "activity.undo");
        app.click("U1", "activity.undo", id);
        app.click("U1", "activity.undo", id);
        assertThat(answer()).contains("Taken back: 3 calls, today.");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void whatWasTakenBackIsLoggedAgainOnce() {
        String id = button(app.command("U1", "/log", "3 calls Acme"), "activity.undo");
        app.click("U1", "activity.again", id);
        assertThat(answer()).contains("already taken back or corrected");
        app.click("U1", "activity.undo", id);
        app.click("U1", "activity.again", id);
        assertThat(answer()).contains("Logged 3 calls with Acme", "That makes 3 calls today.");
        app.click("U1", "activity.again", id);
        assertThat(answer()).contains("Logged 3 calls with Acme", "That makes 3 calls today.");
        assertThat(rows()).containsExactly("3", "-3", "3");
        app.click("U1", "activity.undo", id);
        assertThat(answer()).contains("already taken back or corrected");
    }

    @Test
    void whatIsTooLongAgoIsNotLoggedAgain() {
        String id = button(app.command("U1", "/log", "3 calls on 2026-10-25"), "activity.undo");
        app.click("U1", "activity.undo", id);
        app.clock.advance(Duration.ofDays(10));
        app.click("U1", "activity.again", id);
        assertThat(rows()).containsExactly("3", "-3");
    }

    @Test
    void aButtonThatCarriesNoRowChangesNothing() {
        app.command("U1", "/log", "3 calls");
        for (String value : List.of("", "x", "-1", "9223372036854775808", "0")) {
            app.click("U1", "activity.undo", value);
            assertThat(answer()).contains("not in your log");
        }
        assertThat(rows()).containsExactly("3");
    }

    @Test
    void nobodyTakesBackWhatIsNotTheirs() {
        String id = button(app.command("U1", "/log", "3 calls"), "activity.undo");
        app.click("U2", "activity.undo", id);
        assertThat(rows()).containsExactly("3");
    }

    @Test
    void theSameCommandTwiceCountsOnceAndIsAnsweredLikeTheFirst() {
        JsonObject first = app.command("U1", "/log", "3 calls Acme", "trigger.same");
        JsonObject second = app.command("U1", "/log", "3 calls Acme", "trigger.same");
        assertThat(second).isEqualTo(first);
        assertThat(rows()).containsExactly("3");
    }

    @Test
    void whatIsNotUnderstoodStoresNothingAndShowsARightExample() {
        assertThat(read(app.command("U1", "/log", "3 cals Acme")))
                .contains("I don’t know the activity “cals”. Did you mean Calls?", "/log 3 calls Acme");
        assertThat(read(app.command("U1", "/log", "501 calls"))).contains("not a count from 1 to 500");
        assertThat(rows()).isEmpty();
    }

    @Test
    void whatLooksLikeMarkupIsShownAsTypedAndPingsNobody() {
        JsonObject answer = app.command("U1", "/log", "1 call &lt;!channel&gt; *bold* &amp;amp; -- &lt;@U2&gt;");
        assertThat(read(answer)).contains("with <!channel> *bold* &amp;", "“<@U2>”");
        assertThat(answer.get("text").getAsString())
                .contains("&lt;!channel&gt;")
                .doesNotContain("<");
        assertThat(answer.toString()).doesNotContain("mrkdwn");
    }

    @Test
    void logAloneOpensTheFormAndTheSubmittedFormTurnsIntoTheAnswer() {
        assertThat(app.command("U1", "/log", "").entrySet()).isEmpty();
        assertThat(app.slack.calls("views.open")).hasSize(1);
        JsonObject ack = app.submit("U1", "activity.submitted", "", fields("demo", "2", "Acme"));
        assertThat(ack.get("response_action").getAsString()).isEqualTo("update");
        assertThat(read(ack.getAsJsonObject("view"))).contains("Logged 2 demos with Acme, today.", "Undo");
        assertThat(rows()).containsExactly("2");
    }

    @Test
    void aFieldThatIsWrongSaysSoAndStoresNothing() {
        JsonObject ack = app.submit("U1", "activity.submitted", "", fields("demo", "many", "Acme"));
        assertThat(ack.getAsJsonObject("errors").get("count").getAsString())
                .isEqualTo("Enter a whole number from 1 to 500, such as 3");
        assertThat(rows()).isEmpty();
    }

    @Test
    void aFormAsksForWhatItsFieldHolds() {
        Map<String, JsonObject> training = new HashMap<>(fields("training", "1", "Acme"));
        assertThat(errors(training))
                .contains("\"measure\":\"Enter a duration of up to 24 hours, such as 45m or 1h30\"");
        Map<String, JsonObject> satisfaction = new HashMap<>(fields("satisfaction", "1", "Acme"));
        satisfaction.put("measure", typed("eleven"));
        assertThat(errors(satisfaction)).contains("\"measure\":\"Enter a score from 0 to 10, such as 8\"");
        Map<String, JsonObject> tomorrow = new HashMap<>(fields("call", "1", "Acme"));
        tomorrow.put("day", day("2026-11-22"));
        assertThat(errors(tomorrow)).contains("\"day\":\"That day is still to come\"");
        assertThat(rows()).isEmpty();
    }

    @Test
    void undoTakesBackTheLastEntryThatStands() {
        app.command("U1", "/log", "3 calls");
        app.command("U1", "/log", "2 demos");
        assertThat(read(app.command("U1", "/log", "undo"))).contains("Taken back: 2 demos", "Log again");
        assertThat(read(app.command("U1", "/log", "Rückgängig"))).contains("Taken back: 3 calls");
        assertThat(read(app.command("U1", "/log", "undo"))).contains("Your log is empty so far");
        assertThat(rows()).containsExactly("3", "2", "-2", "-3");
    }

    @Test
    void everyCommandTellsWhatCanBeTyped() {
        assertThat(read(app.command("U1", "/log", "help"))).contains("What you can type", "/leaderboard");
        assertThat(read(app.command("U1", "/team", "ayuda"))).contains("What you can type");
        assertThat(read(app.command("U1", "/paceline", "Hilfe"))).contains("What you can type");
    }

    @Test
    void aSlipInACommandsNameIsAnsweredWithWhatWasMeant() {
        assertThat(read(app.command("U1", "/paceline", "lgo 3 calls Acme")))
                .isEqualTo("I don’t know lgo. Did you mean /paceline log 3 calls Acme?");
        assertThat(read(app.command("U1", "/paceline", "leaderbord"))).contains("Did you mean /paceline leaderboard?");
        assertThat(read(app.command("U1", "/paceline", "juggle a ball"))).contains("This is what I do know", "/log");
        assertThat(rows()).isEmpty();
    }

    @Test
    void aCommandHasItsNameInEachLanguage() {
        assertThat(read(app.command("U1", "/paceline", "eintragen 3 calls Acme")))
                .contains("Logged 3 calls");
        assertThat(read(app.command("U1", "/paceline", "Kunden"))).contains("Acme");
    }

    @Test
    void aLegalFormMakesNoOtherAccount() {
        app.command("U1", "/log", "1 call Bosch");
        assertThat(read(app.command("U1", "/log", "1 call Bosch GmbH"))).contains("Did you mean Bosch?");
        app.command("U1", "/log", "1 call Verdi N.V.");
        assertThat(read(app.command("U1", "/log", "1 call Verdi BV"))).contains("Did you mean Verdi N.V.?");
        app.command("U1", "/log", "1 call Siemens GmbH & Co. KG");
        assertThat(read(app.command("U1", "/log", "1 call Siemens")))
                .contains("Did you mean Siemens GmbH &amp; Co. KG?");
        app.command("U1", "/log", "1 call Lucía S.L.U.");
        assertThat(read(app.command("U1", "/log", "1 call Lucia"))).contains("Did you mean Lucía S.L.U.?");
    }

    @Test
    void anEditLeavesTheOldRowAReversalAndTheNewRow() {
        String id = button(app.command("U1", "/log", "3 calls Acme"), "activity.edit");
        app.click("U1", "activity.edit", id);
        assertThat(app.slack.calls("views.open")).hasSize(1);
        JsonObject ack = app.submit("U1", "activity.submitted", id, fields("call", "5", "Acme"));
        assertThat(read(ack.getAsJsonObject("view"))).contains("Corrected: 5 calls with Acme", "That makes 5 calls");
        assertThat(rows()).containsExactly("3", "-3", "5");
    }

    @Test
    void theListShowsTheLastTenWithButtons() {
        for (int i = 1; i <= 12; i++) {
            app.command("U1", "/log", i + " calls");
        }
        String list = read(app.command("U1", "/log", "list"));
        assertThat(list).contains("12 calls, today", "3 calls, today").doesNotContain("\n2 calls, today");
    }

    @Test
    void aMisspelledAccountIsNewAndOneClickMovesItToTheNearest() {
        app.command("U1", "/log", "1 call Acme Holding");
        JsonObject answer = app.command("U1", "/log", "1 call Acme Holdng");
        assertThat(read(answer)).contains("Did you mean Acme Holding?");
        app.click("U1", "activity.nearest_account", button(answer, "activity.nearest_account"));
        assertThat(answer()).contains("Corrected: 1 call with Acme Holding");
    }

    @Test
    void theButtonMovesTheEntryToTheAccountThatItNames() {
        app.command("U1", "/log", "1 call Verdi N.V.");
        JsonObject answer = app.command("U1", "/log", "1 call Verdi BV");
        app.command("U2", "/log", "1 call Verdi SA");
        app.click("U1", "activity.nearest_account", button(answer, "activity.nearest_account"));
        assertThat(answer()).contains("Corrected: 1 call with Verdi N.V.");
        app.click("U1", "activity.nearest_account", "x");
        assertThat(answer()).contains("already taken back or corrected");
    }

    @Test
    void paceLineLogDoesTheSame() {
        assertThat(read(app.command("U1", "/paceline", "log 3 calls Acme"))).contains("Logged 3 calls with Acme");
    }

    @Test
    void theDayIsTheMembersOwn() {
        app.withUser("U3", "Kiri", "en-NZ", "Pacific/Auckland").clock.set("2026-11-21T23:30:00Z");
        app.command("U3", "/log", "1 call");
        assertThat(app.column("select for_day from activity where workspace_id = :workspace"))
                .containsExactly("2026-11-22");
    }

    private static Map<String, JsonObject> fields(String type, String count, String account) {
        return Map.of("type", chosen(type), "count", typed(count), "account", typed(account), "day", day("2026-11-21"));
    }

    private String errors(Map<String, JsonObject> fields) {
        return app.submit("U1", "activity.submitted", "", fields)
                .getAsJsonObject("errors")
                .toString();
    }

    private List<String> rows() {
        return app.column("select quantity from activity where workspace_id = :workspace order by id");
    }

    private String answer() {
        return read(app.lastResponse());
    }
}
