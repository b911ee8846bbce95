package dev.paceline.rhythm.slack;

import static dev.paceline.testing.TestApp.chosen;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.testing.TestApp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Anna leads North, with Dirk as her deputy and Bram in it; Carla leads South, which has no channel; nobody leads the admin. */
class ScheduleCommandTest {
    private static final String ADMIN = "UADMIN";
    private static final String ANNA = "UANNA";
    private static final String BRAM = "UBRAM";
    private static final String CARLA = "UCARLA";

    private static final Map<String, JsonObject> TUESDAY_AT_NINE =
            Map.of("day", chosen("TUESDAY"), "time", chosen("09:00"), "day_off", chosen("MOVE"));

    private final TestApp app = Deliveries.app(ADMIN, "UX");

    @BeforeEach
    void people() {
        for (String user : List.of(ADMIN, ANNA, BRAM, CARLA, "UDIRK")) {
            String name = user.charAt(1) + user.substring(2).toLowerCase(Locale.ROOT);
            app.withUser(user, name, "en-US", "Europe/Amsterdam");
        }
        app.command(ADMIN, "/team", "create North <@UANNA> deputy <@UDIRK> <#C7>");
        app.command(ADMIN, "/team", "create South <@UCARLA>");
        app.command(ADMIN, "/team", "add <@UBRAM> to North");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void aRepSeesWhatComesToThemAndToTheirChannelAndChangesTheirOwn() {
        JsonObject answer = app.command(BRAM, "/paceline", "schedule");
        assertThat(read(answer)).isEqualTo("""
                What comes when


                You
                Personal weekly digest: Monday at 8:00 AM
                Next: Mon, Nov 23 at 8:00 AM
                Change
                Pause


                Team North
                Weekly board in the channel: Friday at 4:00 PM
                Next: Fri, Nov 27 at 4:00 PM
                Monthly board in the channel: first working day of the month at 8:00 AM
                Next: Tue, Dec 1 at 8:00 AM""");
    }

    @Test
    void whoLeadsATeamChangesWhatComesToItAndWhenDigestsComeInIt() {
        assertThat(read(app.command(ANNA, "/paceline", "schedule")))
                .contains(
                        "You\nWeekly digest of the team: Monday at 8:00 AM\nNext: Mon, Nov 23 at 8:00 AM\nChange\nPause")
                .contains("Team North\nWeekly digest of the team: Monday at 8:00 AM\nChange\nPause")
                .contains("Weekly board in the channel: Friday at 4:00 PM\nNext: Fri, Nov 27 at 4:00 PM\nChange\nPause")
                .doesNotContain("The company", "Another team");
    }

    @Test
    void anAdminChangesTheCompanysAndFindsAllTeams() {
        assertThat(read(app.command(ADMIN, "/paceline", "schedule")))
                .contains(
                        "The company\nWeekly digest of the team: Monday at 8:00 AM\nChange\nPause",
                        "Another team …",
                        "North",
                        "South")
                .doesNotContain("Next:");
        assertThat(read(app.command(ADMIN, "/paceline", "schedule company"))).contains("The company");
        assertThat(read(app.command(ADMIN, "/paceline", "schedule South")))
                .contains("Team South", "Comes to nobody now: the team needs a channel and members.");
    }

    @Test
    void whereNothingComesItSaysSo() {
        app.withUser("UEVE", "Eve", "en-US", "UTC");
        assertThat(read(app.command("UEVE", "/paceline", "schedule")))
                .contains("Nothing comes regularly yet.")
                .contains(
                        "You can also get a short digest of your own week: tick it in the digest settings.\nDigest settings")
                .doesNotContain("The company");
        assertThat(read(app.command("UEVE", "/paceline", "schedule South")))
                .isEqualTo("What comes when\n\nNothing comes to the channel of Team South yet:"
                        + " the team needs a channel and members.");
        assertThat(read(app.command("UEVE", "/paceline", "schedule Noth")))
                .isEqualTo("I know no team “Noth”. Did you mean “North”?");
    }

    @Test
    void whatHoldsForTheCompanyEverybodyMaySeeAndAdminsChange() {
        submit(ADMIN, "digest COMPANY:0", TUESDAY_AT_NINE);
        assertThat(read(app.command(BRAM, "/paceline", "schedule company")))
                .contains("The company\nWeekly digest of the team: Tuesday at 9:00 AM, as chosen for the company")
                .contains("Personal weekly digest: Monday at 8:00 AM", "Only admins change this.")
                .doesNotContain("Change\n", "Pause\n", "Next:", "You can also");
        assertThat(read(app.command(ADMIN, "/paceline", "schedule company")))
                .contains("Change\nPause")
                .doesNotContain("Only admins");
    }

    @Test
    void aTeamsOwnChannelIsNoSecret() {
        assertThat(read(app.command(CARLA, "/paceline", "schedule north")))
                .contains("Team North\nWeekly board in the channel: Friday at 4:00 PM")
                .doesNotContain("Change", "digest");
    }

    @Test
    void whatIsChosenHoldsFromThenOnUntilItIsUsualAgain() {
        String own = "own_digest " + member(BRAM);
        JsonObject saved = submit(BRAM, own, TUESDAY_AT_NINE);
        assertThat(read(saved)).startsWith("""
                Saved – You
                Personal weekly digest: Tuesday at 9:00 AM, as you chose
                Next: Tue, Nov 24 at 9:00 AM
                Change
                Pause
                All times""");
        assertThat(timings()).containsExactly("own_digest MEMBER 2 540 MOVE");

        app.slack.forgetCalls();
        app.click(BRAM, "schedule.change", TestApp.button(saved, "schedule.change"));
        JsonObject form = app.slack.calls("views.open").get(0).json("view");
        assertThat(form.toString())
                .contains("\"initial_option\":{\"text\":{\"type\":\"plain_text\",\"text\":\"Tuesday\"");
        assertThat(read(form)).contains("Or back to the usual", "Monday at 8:00 AM");
        assertThat(read(submit(BRAM, own, Map.of("day", chosen("FRIDAY"), "usual", checked("usual")))))
                .startsWith("Saved – You\nPersonal weekly digest: Monday at 8:00 AM\n");
    }

    @Test
    void aFormWithoutAChoiceOfOnesOwnOffersNoWayBack() {
        app.click(BRAM, "schedule.change", "own_digest " + member(BRAM));
        JsonObject form = app.slack.calls("views.open").get(0).json("view");
        assertThat(read(form))
                .contains("Monday", "11:45 PM", "On the next working day")
                .doesNotContain("back to the usual");
    }

    @Test
    void ofWhatComesMonthlyOnlyTheHourIsChosen() {
        app.click(ANNA, "schedule.change", "board_month " + team("North"));
        JsonObject form = app.slack.calls("views.open").get(0).json("view");
        assertThat(form.getAsJsonArray("blocks")).hasSize(2);
        assertThat(read(submit(ANNA, "board_month " + team("North"), Map.of("time", chosen("07:15")))))
                .contains("first working day of the month at 7:15 AM, as chosen for Team North")
                .contains("Next: Tue, Dec 1 at 7:15 AM");
    }

    @Test
    void theTeamsChoiceHoldsForItsMembersAndTheCompanysForItsTeams() {
        submit(ADMIN, "own_digest COMPANY:0", TUESDAY_AT_NINE);
        assertThat(read(app.command(BRAM, "/paceline", "schedule")))
                .contains("Personal weekly digest: Tuesday at 9:00 AM, as chosen for the company");
        submit(ANNA, "own_digest " + team("North"), on("WEDNESDAY", "SKIP"));
        assertThat(read(app.command(BRAM, "/paceline", "schedule")))
                .contains("Wednesday at 9:00 AM, never on a day off, as chosen for Team North")
                .contains("Next: Wed, Nov 25 at 9:00 AM");
    }

    @Test
    void whoPausesItMayResumeItAndTheOthersSeeWhoDid() {
        app.click(ANNA, "schedule.pause", "own_digest " + team("North"));
        assertThat(read(app.lastResponse())).contains("Paused for Team North\nChange\nResume");
        assertThat(read(app.command(BRAM, "/paceline", "schedule")))
                .contains("Personal weekly digest: Monday at 8:00 AM\nPaused for Team North\nChange\n\n")
                .doesNotContain("Resume");
        app.click(BRAM, "schedule.resume", "own_digest " + member(BRAM));
        assertThat(read(app.lastResponse())).contains("Paused for Team North");
        app.click(ANNA, "schedule.resume", "own_digest " + team("North"));
        assertThat(read(app.lastResponse())).doesNotContain("Paused").contains("Pause");
        app.click(BRAM, "schedule.pause", "own_digest " + member(BRAM));
        assertThat(read(app.lastResponse())).contains("Paused by you", "Resume");
    }

    @Test
    void aPauseKeepsTheHourThatWasChosen() {
        String own = "own_digest " + member(BRAM);
        submit(BRAM, own, TUESDAY_AT_NINE);
        app.click(BRAM, "schedule.pause", own);
        submit(BRAM, own, on("FRIDAY", "MOVE"));
        app.click(BRAM, "schedule.resume", own);
        assertThat(read(app.lastResponse())).contains("Friday at 9:00 AM, as you chose\nNext: Fri, Nov 27 at 9:00 AM");
    }

    @Test
    void whoIsAwaySeesWhoGetsIt() {
        app.command(ANNA, "/absence", "23 nov to 24 nov");
        app.command(BRAM, "/absence", "23 nov to 24 nov");
        assertThat(read(app.command(ANNA, "/paceline", "schedule")))
                .contains("Next: Mon, Nov 23 at 8:00 AM, for Dirk, as you are away");
        assertThat(read(app.command(BRAM, "/paceline", "schedule"))).contains("Next: Wed, Nov 25 at 8:00 AM");
        app.clock.advance(Duration.ofDays(20));
        app.command(BRAM, "/absence", "12 dec to 30 jun");
        assertThat(read(app.command(BRAM, "/paceline", "schedule")))
                .contains("Personal weekly digest: Monday at 8:00 AM\nChange");
    }

    @ParameterizedTest
    @CsvSource({
        "UBRAM, digest, company",
        "UBRAM, own_digest, North",
        "UBRAM, board_week, North",
        "UBRAM, own_digest, UANNA",
        "UBRAM, digest, UBRAM",
        "UBRAM, board_week, UBRAM",
        "UANNA, own_digest, UBRAM",
        "UANNA, digest, company",
        "UANNA, board_week, South",
        "UADMIN, own_digest, UBRAM",
        "UADMIN, nonsense, company"
    })
    void whatIsNotOnesOwnToChangeIsRefusedHoweverItIsAsked(String user, String occasion, String whose) {
        String code = occasion + " " + owner(whose);
        for (String action : List.of("schedule.change", "schedule.pause", "schedule.resume")) {
            app.click(user, action, code);
            assertThat(read(app.lastResponse())).startsWith("Only whoever leads the team can change that");
        }
        assertThat(read(submit(user, code, TUESDAY_AT_NINE))).startsWith("Only whoever leads the team can change that");
        assertThat(app.slack.calls("views.open")).isEmpty();
        assertThat(timings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "own_digest", "own_digest COMPANY:7", "own_digest TEAM:1", "own_digest MEMBER:x", "a b c"})
    void whatNobodyOffersChangesNothing(String code) {
        app.click(ADMIN, "schedule.pause", code);
        submit(ADMIN, code, TUESDAY_AT_NINE);
        assertThat(timings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "day, SOMEDAY",
        "time, 99:99",
        "time, 09:07",
        "day_off, NEVER",
        "day, ''",
        "time, ''",
        "day_off, ''",
        "usual, yes"
    })
    void aFormOfWhichAFieldHasNoneOfItsChoicesChangesNothing(String field, String value) {
        Map<String, JsonObject> fields = new HashMap<>(TUESDAY_AT_NINE);
        if (value.isEmpty()) {
            fields.remove(field);
        } else if (field.equals("usual")) {
            fields.clear();
            fields.put(field, checked(value));
        } else {
            fields.put(field, chosen(value));
        }
        assertThat(read(submit(BRAM, "own_digest " + member(BRAM), fields)))
                .isEqualTo("That form was incomplete, so nothing has changed. Open it again and choose in each field.");
        assertThat(timings()).isEmpty();
    }

    @Test
    void onADayOffItComesOnTheNextWorkingDayAndSaysWhy() {
        assertThat(read(submit(BRAM, "own_digest " + member(BRAM), on("SUNDAY", "MOVE"))))
                .contains("Sunday at 9:00 AM, as you chose")
                .contains("Next: Mon, Nov 23 at 9:00 AM, as Sun, Nov 22 is a day off");
        assertThat(read(submit(ANNA, "board_week " + team("North"), on("SATURDAY", "MOVE"))))
                .contains("Next: Mon, Nov 23 at 9:00 AM, as Sat, Nov 21 is a day off");
    }

    @ParameterizedTest
    @CsvSource({
        "UBRAM, own_digest, UBRAM",
        "UANNA, digest, UANNA",
        "UANNA, board_week, North",
        "UANNA, own_digest, North",
        "UADMIN, own_digest, company"
    })
    void aDayOnWhichItWouldNeverComeIsRefusedAtTheField(String user, String occasion, String whose) {
        JsonObject refused = app.submit(user, "schedule.save", occasion + " " + owner(whose), on("SUNDAY", "SKIP"));
        assertThat(refused.getAsJsonObject("errors").get("day_off").getAsString())
                .isEqualTo("It would never come: Sunday is a day off for everyone who gets it."
                        + " Choose another day, or the next working day.");
        assertThat(timings()).isEmpty();
    }

    @Test
    void whereNobodyIsYetEveryDayIsOneOnWhichItMayCome() {
        assertThat(read(submit(ADMIN, "board_week " + team("South"), on("SUNDAY", "SKIP"))))
                .contains("Sunday at 9:00 AM, never on a day off");
    }

    @Test
    void allTimesAreShownAgainButNobodyElses() {
        app.click(BRAM, "schedule.show", member(ANNA));
        assertThat(read(app.lastResponse())).contains("Personal weekly digest").doesNotContain("of the team");
        app.click(BRAM, "schedule.other", team("South"));
        assertThat(read(app.lastResponse())).contains("Nothing comes to the channel of Team South yet");
        app.click(BRAM, "schedule.other", "TEAM:1");
        assertThat(read(app.lastResponse())).contains("Personal weekly digest");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl-NL | planning bedrijf | Weekoverzicht van het team: maandag om 08:00",
                "de-DE | Zeitplan Firma | Wochenbericht des Teams: Montag um 08:00 Uhr",
                "es-ES | horario empresa | Resumen semanal del equipo: lunes, 8:00"
            })
    void itIsTypedAndAnsweredInEveryLanguage(String locale, String typed, String line) {
        app.withUser("UX", "Xenia", locale, "Europe/Madrid");
        assertThat(read(app.command("UX", "/paceline", typed))).contains(line);
    }

    private JsonObject submit(String user, String code, Map<String, JsonObject> fields) {
        return app.submit(user, "schedule.save", code, fields).getAsJsonObject("view");
    }

    private static Map<String, JsonObject> on(String day, String dayOff) {
        return Map.of("day", chosen(day), "time", chosen("09:00"), "day_off", chosen(dayOff));
    }

    private static JsonObject checked(String value) {
        JsonObject state = TestApp.object("type", "checkboxes");
        JsonArray options = new JsonArray();
        options.add(TestApp.object("value", value));
        state.add("selected_options", options);
        return state;
    }

    /** Slack shows narrow spaces before AM and PM. */
    private static String read(JsonObject message) {
        return TestApp.read(message).replace('\u202f', ' ');
    }

    private String owner(String whose) {
        return whose.equals("company") ? Owner.COMPANY.code() : whose.startsWith("U") ? member(whose) : team(whose);
    }

    private String member(String user) {
        return Owner.member(app.store.in(
                        TestApp.TEAM, tx -> Members.find(tx, user).orElseThrow().id()))
                .code();
    }

    private String team(String name) {
        return "TEAM:"
                + Objects.requireNonNull(
                        app.column("select id from team where workspace_id = :workspace and name = '" + name + "'")
                                .get(0));
    }

    private List<String> timings() {
        return app.column("select concat(occasion, ' ', owner_kind, ' ', weekday, ' ', minute_of_day, ' ', day_off)"
                + " from timing where workspace_id = :workspace");
    }
}
