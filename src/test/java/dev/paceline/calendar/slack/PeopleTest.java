package dev.paceline.calendar.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
import dev.paceline.member.Members;
import dev.paceline.member.Teams;
import dev.paceline.testing.TestApp;
import dev.paceline.workspace.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final String ADMIN = "UADMIN";
    private static final String ANNA = "UANNA";
    private static final String BRAM = "UBRAM";
    private static final String CARLA = "UCARLA";
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private static final String[] FIVE_DAYS = {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"};

    private final TestApp app = TestApp.onH2(ADMIN);

    @BeforeEach
    void annaLeadsBramInNorthUnderSales() {
        for (String user : List.of(ADMIN, ANNA, BRAM, CARLA)) {
            String name = user.charAt(1) + user.substring(2).toLowerCase(Locale.ROOT);
            app.withUser(user, name, "en-US", "Europe/Amsterdam");
            app.command(user, "/paceline", "people");
        }
        app.command(ADMIN, "/team", "create Sales <@UADMIN>");
        app.command(ADMIN, "/team", "create North <@UANNA> under Sales");
        app.command(ADMIN, "/team", "add <@UBRAM> to North");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void everybodySeesTheirOwnWorkingDays() {
        assertThat(people(BRAM, ""))
                .contains("Bram", "In team North", "Works on Mon, Tue, Wed, Thu, and Fri, as the company does")
                .contains("No public holidays: no country is chosen")
                .doesNotContain("Change");
    }

    @Test
    void anAdminChoosesTheCompanysWeekAndCountry() {
        JsonObject saved = save(ADMIN, "COMPANY:0", checked("SUNDAY", "MONDAY"), "nl");
        assertThat(TestApp.read(saved.getAsJsonObject("view")))
                .contains("Saved.", "Works on Mon and Sun", "Public holidays of Netherlands");
        assertThat(people(BRAM, "")).contains("Works on Mon and Sun, as the company does", "Netherlands, as the team");
        assertThat(save(ANNA, "COMPANY:0", checked("MONDAY"), "de").toString()).contains("Only whoever leads them");
        assertThat(people(BRAM, "company")).contains("Netherlands").doesNotContain("Change");
    }

    @Test
    void aTeamAndAMemberMayHaveAnotherCountry() {
        save(ADMIN, "COMPANY:0", checked(FIVE_DAYS), "us");
        assertThat(TestApp.read(save(ANNA, team("North"), null, "de/by").getAsJsonObject("view")))
                .contains("Team North", "Public holidays of Germany · Bavaria");
        assertThat(people(BRAM, "")).contains("Germany · Bavaria, as the team or the company");
        save(ANNA, member(BRAM), checked(FIVE_DAYS), "es");
        assertThat(people(BRAM, "")).contains("Public holidays of Spain").doesNotContain("Spain, as");
        save(ANNA, member(BRAM), checked(FIVE_DAYS), "-");
        assertThat(people(BRAM, "")).contains("Germany · Bavaria, as the team or the company");
    }

    @Test
    void aChangeHoldsFromTheMembersTodayOnAndTheDaysBeforeKeepTheirs() {
        LocalDate today = LocalDate.of(2026, 11, 21);
        app.clock.advance(Duration.ofDays(10));
        save(ANNA, member(BRAM), checked("MONDAY", "TUESDAY"), "-");
        WorkCalendar calendar = calendar();
        assertThat(calendar.workingDays(id(BRAM), new Period(today, today.plusDays(10))))
                .isEqualTo(6);
        assertThat(calendar.workingDays(id(BRAM), new Period(today.plusDays(10), today.plusDays(17))))
                .isEqualTo(2);
        assertThat(spans()).containsExactly("2026-12-01/9999-12-31");
        app.clock.advance(Duration.ofDays(1));
        save(ANNA, member(BRAM), checked("MONDAY"), "-");
        save(ANNA, member(BRAM), checked("WEDNESDAY"), "-");
        assertThat(spans()).containsExactly("2026-12-01/2026-12-02", "2026-12-02/9999-12-31");
    }

    @Test
    void whoWorksTheCompanysDaysGoesAlongWithIt() {
        save(ANNA, member(BRAM), checked(FIVE_DAYS), "-");
        assertThat(spans()).isEmpty();
        save(ADMIN, "COMPANY:0", checked("MONDAY"), "-");
        assertThat(calendar().isWorkingDay(id(BRAM), LocalDate.of(2026, 11, 24)))
                .isFalse();
    }

    @Test
    void theLastDayIsEnteredByThoseWhoLeadAndEndsWhatCounts() {
        LocalDate last = LocalDate.of(2026, 11, 25);
        Map<String, JsonObject> fields = Map.of(
                "days",
                checked(FIVE_DAYS),
                "place",
                TestApp.chosen("-"),
                "started",
                TestApp.day("2026-11-23"),
                "left",
                TestApp.day(last.toString()));
        assertThat(submit(BRAM, member(BRAM), fields).toString()).contains("Only whoever leads them");
        assertThat(TestApp.read(submit(ANNA, member(BRAM), fields).getAsJsonObject("view")))
                .contains("First day: Mon, Nov 23", "Last day: Wed, Nov 25");
        assertThat(calendar().availableDays(id(BRAM), new Period(last.minusDays(10), last.plusDays(10))))
                .isEqualTo(3);
        save(ANNA, member(BRAM), checked(FIVE_DAYS), "-");
        assertThat(people(BRAM, "")).doesNotContain("Last day");
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        assertThat(save(ANNA, member(BRAM), checked(), "-").toString()).contains("Choose at least one day.");
        assertThat(submit(
                                ANNA,
                                member(BRAM),
                                Map.of(
                                        "days",
                                        checked(FIVE_DAYS),
                                        "started",
                                        TestApp.day("2026-12-02"),
                                        "left",
                                        TestApp.day("2026-12-01")))
                        .toString())
                .contains("\"left\":\"The last day is before the first.\"");
        assertThat(people(BRAM, "")).doesNotContain("First day");
    }

    @Test
    void nobodySeesOrChangesThoseWhomTheyDoNotLead() {
        assertThat(people(CARLA, "<@UBRAM>")).startsWith("Only whoever leads them");
        assertThat(people(CARLA, "North")).startsWith("Only whoever leads them");
        for (String owner : List.of(member(BRAM), team("North"), "COMPANY:0", "MEMBER:1", "TEAM:1", "nonsense", "")) {
            app.slack.forgetCalls();
            app.click(CARLA, "people.edit", owner);
            assertThat(TestApp.read(app.lastResponse())).as(owner).startsWith("Only whoever leads them");
            assertThat(save(CARLA, owner, checked("MONDAY"), "nl").toString())
                    .as(owner)
                    .contains("Only whoever leads them");
        }
        assertThat(spans()).isEmpty();
        assertThat(people(ANNA, "<@UBRAM>")).contains("Bram", "Change");
    }

    @Test
    void whoLeadsFindsTheirPeopleInAMenu() {
        assertThat(people(ANNA, ""))
                .contains("The company", "Team North", "Bram")
                .doesNotContain("Team Sales");
        app.click(ANNA, "people.other", member(BRAM));
        assertThat(TestApp.read(app.lastResponse())).contains("Bram", "Change");
        assertThat(people(ADMIN, "nroth")).isEqualTo("I know no team “nroth”. Did you mean “North”?");
    }

    @Test
    void theFormShowsWhatHolds() {
        save(ADMIN, "COMPANY:0", checked("MONDAY", "TUESDAY"), "nl");
        app.slack.forgetCalls();
        app.click(ANNA, "people.edit", member(BRAM));
        String form = app.slack.calls("views.open").get(0).json("view").toString();
        assertThat(form)
                .contains("checkboxes", "datepicker", "option_groups", "Bavaria")
                .contains("\"private_metadata\":\"" + member(BRAM) + "\"");
        assertThat(form.substring(form.indexOf("initial_options"))).contains("MONDAY", "TUESDAY");
    }

    @Test
    void theNamesOfCountriesAreInTheReadersLanguage() {
        app.withUser("UDE", "Dora", "de-DE", "Europe/Berlin");
        save(ADMIN, "COMPANY:0", checked(FIVE_DAYS), "de/by");
        assertThat(people("UDE", "")).contains("Feiertage von Deutschland · Bayern", "Mo, Di, Mi, Do und Fr");
        assertThat(calendar().isWorkingDay(id(BRAM), CHRISTMAS)).isFalse();
    }

    static JsonObject checked(String... values) {
        JsonObject state = TestApp.object("type", "checkboxes");
        JsonArray options = new JsonArray();
        for (String value : values) {
            options.add(TestApp.object("value", value));
        }
        state.add("selected_options", options);
        return state;
    }

    private JsonObject save(String user, String owner, @Nullable JsonObject days, String place) {
        return submit(
                user,
                owner,
                days == null
                        ? Map.of("place", TestApp.chosen(place))
                        : Map.of("days", days, "place", TestApp.chosen(place)));
    }

    private JsonObject submit(String user, String owner, Map<String, JsonObject> fields) {
        return app.submit(user, "people.submitted", owner, fields);
    }

    private String people(String user, String text) {
        return TestApp.read(app.command(user, "/paceline", "people " + text));
    }

    private String member(String user) {
        return "MEMBER:" + id(user);
    }

    private String team(String name) {
        return app.store.in(
                TestApp.TEAM,
                tx -> "TEAM:" + Teams.named(tx, name).orElseThrow().id());
    }

    private long id(String user) {
        return app.store.in(
                TestApp.TEAM, tx -> Members.find(tx, user).orElseThrow().id());
    }

    private WorkCalendar calendar() {
        Period months = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 2, 1));
        return app.store.in(TestApp.TEAM, tx -> WorkCalendars.of(tx, id(BRAM), months));
    }

    private List<String> spans() {
        return app.column("select concat(from_day, '/', until_day) from working_time where workspace_id = :workspace"
                + " order by from_day");
    }
}
