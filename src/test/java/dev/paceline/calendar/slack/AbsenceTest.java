package dev.paceline.calendar.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.calendar.WorkCalendars;
import dev.paceline.member.Members;
import dev.paceline.testing.TestApp;
import dev.paceline.workspace.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbsenceTest {
    private static final String ADMIN = "UADMIN";
    private static final String ANNA = "UANNA";
    private static final String BRAM = "UBRAM";
    private static final String CARLA = "UCARLA";

    private final TestApp app = TestApp.onH2(ADMIN);

    @BeforeEach
    void annaLeadsBramAndNobodyLeadsCarla() {
        for (String user : List.of(ADMIN, ANNA, BRAM, CARLA)) {
            String name = user.charAt(1) + user.substring(2).toLowerCase(Locale.ROOT);
            app.withUser(user, name, "en-US", "Europe/Amsterdam");
        }
        app.command(ADMIN, "/team", "create North <@UANNA>");
        app.command(ADMIN, "/team", "add <@UBRAM> to North");
        app.command(CARLA, "/absence", "list");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void theAnswerSaysWhatWasUnderstoodAndOffersUndo() {
        JsonObject answer = app.command(BRAM, "/absence", "24-28 dec");
        assertThat(TestApp.read(answer))
                .startsWith("You are away from Thu, Dec 24 to Mon, Dec 28: 3 working days.")
                .contains("Undo");
        assertThat(rows()).containsExactly("2026-12-24/2026-12-29");
        app.click(BRAM, "absence.cancel", TestApp.button(answer, "absence.cancel"));
        assertThat(TestApp.read(app.lastResponse()))
                .startsWith("Cancelled: you are not away from Thu, Dec 24 to Mon, Dec 28.");
        assertThat(rows()).isEmpty();
        assertThat(app.column("select count(*) from absence where workspace_id = :workspace"))
                .containsExactly("1");
    }

    @Test
    void whatWasCancelledCanBeEnteredAgain() {
        JsonObject answer = app.command(BRAM, "/absence", "tomorrow");
        app.click(BRAM, "absence.cancel", TestApp.button(answer, "absence.cancel"));
        app.click(BRAM, "absence.again", TestApp.button(app.lastResponse(), "absence.again"));
        assertThat(TestApp.read(app.lastResponse())).startsWith("You are away on Sun, Nov 22: no working days.");
        assertThat(rows()).containsExactly("2026-11-22/2026-11-23");
    }

    @Test
    void theYearIsSaidWhereItIsAnother() {
        assertThat(say(BRAM, "24 dec to 2 jan"))
                .startsWith("You are away from Thu, Dec 24 to Sat, Jan 2, 2027: 7 working days.");
    }

    @Test
    void absencesOfOnePersonDoNotOverlap() {
        say(BRAM, "24-28 dec");
        JsonObject answer = app.command(BRAM, "/absence", "28-30 dec");
        assertThat(TestApp.read(answer))
                .startsWith("You are already away from Thu, Dec 24 to Mon, Dec 28. Cancel that");
        say(BRAM, "29-30 dec");
        say(CARLA, "24-28 dec");
        assertThat(rows()).containsExactly("2026-12-24/2026-12-29", "2026-12-24/2026-12-29", "2026-12-29/2026-12-31");
        app.click(BRAM, "absence.cancel", TestApp.button(answer, "absence.cancel"));
        assertThat(rows()).containsExactly("2026-12-24/2026-12-29", "2026-12-29/2026-12-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-28 to 2026-12-24 | The last day is before the first. Turn the two around.",
                "2026-12-24 to 2028-01-24 | One absence has at most 366 days. Enter the rest by itself.",
                "2026-10-20 | That is too long ago: absences can be entered and cancelled up to 31 days back.",
                "2029-12-24 | That is too far ahead. Choose days within the next two years.",
                "sometime | I don’t understand “sometime”. For example /absence 24-28 dec, /absence tomorrow or"
                        + " /absence next week",
                "<@UNOBODY> tomorrow | Slack doesn’t say just now who that person is. Check the name and try again in"
                        + " a minute.",
                "<@UBRAM> <@UANNA> tomorrow | Name one person at a time.",
                "<@UANNA> tomorrow | Only they, whoever leads them, and admins can enter or cancel that.",
                "<@UANNA> | Only they, whoever leads them, and admins can enter or cancel that."
            })
    void whatCannotBeIsRefusedInOneSentence(String typedAndAnswer) {
        String[] parts = typedAndAnswer.split(" \\| ", 2);
        assertThat(say(CARLA, parts[0]).lines().findFirst()).contains(parts[1]);
        assertThat(rows()).isEmpty();
    }

    @Test
    void aManagerEntersAndCancelsForTheirMembersAndAnAdminForAll() {
        JsonObject answer = app.command(ANNA, "/absence", "<@UBRAM|bram> mon to fri");
        assertThat(TestApp.read(answer)).startsWith("Bram is away from Mon, Nov 23 to Fri, Nov 27: 5 working days.");
        assertThat(say(ADMIN, "<@UCARLA> tomorrow")).startsWith("Carla is away on Sun, Nov 22");
        assertThat(app.column("select m.name from absence a join member m on m.id = a.recorded_by and m.workspace_id ="
                        + " :workspace where a.workspace_id = :workspace order by a.id"))
                .containsExactly("Anna", "Admin");
        assertThat(say(ANNA, "<@UBRAM>")).contains("Absences of Bram", "Nov 23 – 27, 2026 – 5 working days");
        app.click(ANNA, "absence.cancel", TestApp.button(answer, "absence.cancel"));
        assertThat(TestApp.read(app.lastResponse())).contains("Bram is not away");
    }

    @Test
    void aButtonOfAnothersAbsenceIsNoRightToIt() {
        JsonObject answer = app.command(BRAM, "/absence", "tomorrow");
        String id = TestApp.button(answer, "absence.cancel");
        for (String action : List.of("absence.cancel", "absence.again")) {
            app.click(CARLA, action, id);
            assertThat(TestApp.read(app.lastResponse())).startsWith("Only they, whoever leads them");
        }
        app.click(CARLA, "absence.list", memberId(BRAM));
        assertThat(TestApp.read(app.lastResponse())).startsWith("Only they, whoever leads them");
        app.click(CARLA, "absence.cancel", "nonsense");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void whatIsLongPastStaysAsItWas() {
        JsonObject answer = app.command(BRAM, "/absence", "yesterday");
        app.clock.advance(Duration.ofDays(32));
        app.click(BRAM, "absence.cancel", TestApp.button(answer, "absence.cancel"));
        assertThat(TestApp.read(app.lastResponse())).startsWith("That is too long ago");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void theSameRequestAgainCountsOnce() {
        JsonObject first = app.command(BRAM, "/absence", "tomorrow", "trigger.same");
        assertThat(app.command(BRAM, "/absence", "tomorrow", "trigger.same")).isEqualTo(first);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void theFormTakesDaysBackToAMonth() {
        JsonObject answer = submit(BRAM, Map.of("from", TestApp.day("2026-10-21"), "last", TestApp.day("2026-10-23")));
        assertThat(TestApp.read(answer.getAsJsonObject("view"))).startsWith("You are away from Wed, Oct 21");
        assertThat(errors(BRAM, "2026-10-20", "2026-10-20"))
                .containsEntry(
                        "from", "That is too long ago: absences can be entered and cancelled up to 31 days back.");
        assertThat(errors(BRAM, "2026-12-02", "2026-12-01"))
                .containsEntry("last", "The last day is before the first. Turn the two around.");
        assertThat(errors(BRAM, "2026-10-22", "2026-10-30"))
                .hasEntrySatisfying("from", error -> assertThat(error).startsWith("You are already away"));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void onlyWhoMayActForOthersIsAskedWhoseAbsenceItIs() {
        app.command(BRAM, "/absence", "add");
        app.command(ANNA, "/absence", "add");
        app.command(ANNA, "/absence", "<@UBRAM> add");
        List<String> forms = app.slack.calls("views.open").stream()
                .map(call -> call.json("view").toString())
                .toList();
        assertThat(forms.get(0)).doesNotContain("users_select");
        assertThat(forms.get(1)).contains("users_select", "\"initial_user\":\"UANNA\"");
        assertThat(forms.get(2)).contains("\"initial_user\":\"UBRAM\"");
        Map<String, JsonObject> fields =
                Map.of("who", TestApp.user(BRAM), "from", TestApp.day("2026-12-01"), "last", TestApp.day("2026-12-02"));
        assertThat(submit(CARLA, fields).toString()).contains("errors", "Only they, whoever leads them");
        assertThat(TestApp.read(submit(ANNA, fields).getAsJsonObject("view"))).startsWith("Bram is away");
    }

    @Test
    void theListShowsWhatIsToComeAndTheNextHolidays() {
        assertThat(say(BRAM, "")).contains("Nothing is planned", "No country is chosen yet");
        country("COMPANY:0", "nl");
        say(BRAM, "yesterday");
        say(BRAM, "24 dec to 2 jan");
        assertThat(say(BRAM, ""))
                .contains("Your absences", "Dec 24, 2026 – Jan 2, 2027 – 5 working days")
                .contains("Next holidays\nFri, Dec 25 – 1st Christmas day\nFri, Jan 1, 2027 – New Year's Day\n")
                .doesNotContain("Nov 20");
    }

    @Test
    void theTeamSeesWhoIsAwayAndNothingElse() {
        say(BRAM, "24-28 nov");
        say(CARLA, "24-28 nov");
        say(ANNA, "1 dec");
        assertThat(say(BRAM, "team")).contains("Away until Fri, Dec 18", "Bram: Nov 24 – 28, 2026");
        assertThat(say(BRAM, "team")).doesNotContain("Carla");
        assertThat(say(ANNA, "team")).contains("Bram: Nov 24 – 28, 2026");
        assertThat(say(CARLA, "team")).startsWith("You are in no team yet");
        app.clock.advance(Duration.ofDays(20));
        assertThat(say(BRAM, "team")).contains("Nobody is away.");
    }

    @Test
    void theDayIsTheMembersOwn() {
        app.withUser("UKIRI", "Kiri", "en-NZ", "Pacific/Auckland");
        app.withUser("ULEE", "Lee", "en-US", "America/Los_Angeles");
        app.clock.set("2026-11-21T23:30:00Z");
        assertThat(say("UKIRI", "today")).contains("Sun, 22 Nov");
        assertThat(say("ULEE", "today")).contains("Sat, Nov 21");
        // Clocks change in Los Angeles on 1 November 2026 and in Auckland on 27 September.
        app.clock.set("2026-11-01T08:30:00Z");
        assertThat(say("ULEE", "today to tomorrow")).contains("from Sun, Nov 1 to Mon, Nov 2: 1 working day.");
        app.clock.set("2026-09-26T13:30:00Z");
        assertThat(say("UKIRI", "today to tomorrow")).contains("from Sun, 27 Sept to Mon, 28 Sept: 1 working day");
    }

    @Test
    void itIsTypedAndAnsweredInFourLanguages() {
        app.withUser("UNL", "Niek", "nl-NL", "Europe/Amsterdam");
        app.withUser("UDE", "Dora", "de-DE", "Europe/Berlin");
        app.withUser("UES", "Elena", "es-ES", "Europe/Madrid");
        assertThat(say("UNL", "24 t/m 28 dec"))
                .startsWith("Je bent weg van do 24 dec tot en met ma 28 dec: 3 werkdagen.");
        assertThat(say("UDE", "vom 24. bis 28. Dezember"))
                .startsWith("Du bist von Do., 24. Dez bis Mo., 28. Dez weg: 3 Arbeitstage.");
        assertThat(say("UES", "del 24 al 28 de diciembre"))
                .startsWith("No estás del jue, 24 dic al lun, 28 dic: 3 días laborables.");
    }

    @Test
    void theRecordThatEverythingReadsKnowsTheAbsence() {
        say(BRAM, "24-25 nov");
        long bram = Long.parseLong(memberId(BRAM));
        Period week = new Period(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 30));
        var calendar = app.store.in(TestApp.TEAM, tx -> WorkCalendars.of(tx, bram, week));
        assertThat(calendar.workingDays(bram, week)).isEqualTo(5);
        assertThat(calendar.availableDays(bram, week)).isEqualTo(3);
        assertThat(calendar.nextAvailable(bram, LocalDate.of(2026, 11, 24))).contains(LocalDate.of(2026, 11, 26));
    }

    private String say(String user, String text) {
        return TestApp.read(app.command(user, "/absence", text)).replace('\u2009', ' ');
    }

    private JsonObject submit(String user, Map<String, JsonObject> fields) {
        return app.submit(user, "absence.submitted", "", fields);
    }

    private Map<String, String> errors(String user, String from, String last) {
        JsonObject errors = submit(user, Map.of("from", TestApp.day(from), "last", TestApp.day(last)))
                .getAsJsonObject("errors");
        return errors.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .getAsString()));
    }

    private void country(String owner, String place) {
        app.submit(
                ADMIN,
                "people.submitted",
                owner,
                Map.of(
                        "days",
                        PeopleTest.checked("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
                        "place",
                        TestApp.chosen(place)));
    }

    private String memberId(String user) {
        return app.store.in(
                TestApp.TEAM,
                tx -> String.valueOf(Members.find(tx, user).orElseThrow().id()));
    }

    /** What counts, by first day. */
    private List<String> rows() {
        return app.column("select concat(from_day, '/', until_day) from absence where workspace_id = :workspace"
                + " and cancelled_at is null order by from_day, id");
    }
}
