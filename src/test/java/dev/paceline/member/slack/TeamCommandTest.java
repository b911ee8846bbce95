package dev.paceline.member.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.testing.TestApp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamCommandTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String ADMIN = "UADMIN";
    private static final String ANNA = "UANNA";
    private static final String BRAM = "UBRAM";
    private static final String CARLA = "UCARLA";

    private final TestApp app = TestApp.onH2(ADMIN);

    @BeforeEach
    void people() {
        app.withUser(ADMIN, "Ada", "en-US", "Europe/Amsterdam");
        app.withUser(ANNA, "Anna", "nl-NL", "Europe/Amsterdam");
        app.withUser(BRAM, "Bram", "de-DE", "Europe/Berlin");
        app.withUser(CARLA, "Carla", "es-ES", "Europe/Madrid");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void anAdminCreatesATeamWithItsManagerDeputyParentAndChannel() {
        team(ADMIN, "create Company " + at(ADMIN));
        assertThat(team(ADMIN, "create North " + at(ANNA) + " deputy " + at(BRAM) + " under company <#C7|north>"))
                .isEqualTo("Team North is there.");
        Team north = named("North");
        assertThat(north.managerId()).isEqualTo(member(ANNA).id());
        assertThat(north.deputyId()).contains(member(BRAM).id());
        assertThat(north.parentId()).contains(named("Company").id());
        assertThat(north.channel()).contains("C7");
        List<Team> all = app.store.in(
                TestApp.TEAM,
                tx -> Teams.withSubTeams(tx, Teams.named(tx, "Company").orElseThrow()));
        assertThat(all).extracting(Team::name).containsExactly("Company", "North");
    }

    @Test
    void theWordsMayBeOfAnyLanguageAndNamesMayBeQuoted() {
        team(ADMIN, "maak “Down under” " + at(ANNA));
        team(ADMIN, "crear \"Al norte\" " + at(BRAM) + " bajo «Down under»");
        assertThat(named("Al norte").parentId()).contains(named("down UNDER").id());
        assertThat(team(ADMIN, "hinzufügen " + at(CARLA) + " zu down under")).isEqualTo("Carla is now in Down under.");
        assertThat(team(CARLA, "mostrar al norte")).contains("Al norte (bajo Down under) · responsable Bram");
    }

    @Test
    void someoneWhoIsNoAdminCreatesNoTeam() {
        assertThat(team(ANNA, "create North " + at(ANNA))).isEqualTo("Alleen een beheerder kan een team maken.");
        assertThat(names()).isEmpty();
    }

    @Test
    void namesAreTheSameInCapitalsAndInWideLetters() {
        team(ADMIN, "create North " + at(ANNA));
        assertThat(team(ADMIN, "create Ｎｏｒｔｈ " + at(ANNA))).contains("There is a team North already");
        assertThat(team(ADMIN, "create  NORTH  " + at(ANNA))).contains("There is a team North already");
        assertThat(team(ADMIN, "create " + "x".repeat(81) + " " + at(ANNA))).contains("1 to 80 characters");
        assertThat(names()).containsExactly("North");
    }

    @Test
    void theSameRequestAgainIsAnsweredLikeTheFirst() {
        String text = "create North " + at(ANNA);
        JsonObject first = app.command(ADMIN, "/team", text, "trigger.same");
        assertThat(app.command(ADMIN, "/team", text, "trigger.same")).isEqualTo(first);
        assertThat(names()).containsExactly("North");
        team(ADMIN, "add " + at(BRAM) + " to North");
        JsonObject left = app.command(ADMIN, "/team", "remove " + at(BRAM), "trigger.left");
        assertThat(app.command(ADMIN, "/team", "remove " + at(BRAM), "trigger.left"))
                .isEqualTo(left);
    }

    @Test
    void botsAndStrangersHaveNoPlaceInATeam() {
        app.slack.user(TestApp.TEAM, "UBOT", "robot", "en-US", "UTC").addProperty("is_bot", true);
        app.slack.user("T2", "UFAR", "Faraway", "en-US", "UTC");
        assertThat(team(ADMIN, "create North " + at("UBOT"))).contains("robot can’t have a place");
        team(ADMIN, "create North " + at(ANNA));
        assertThat(team(ADMIN, "add " + at("UBOT") + " " + at(BRAM) + " to North"))
                .contains("robot can’t");
        assertThat(team(ADMIN, "add " + at("UFAR") + " to North")).contains("Faraway can’t");
        assertThat(team(ADMIN, "add " + at("UNOBODY") + " to North")).contains("Slack doesn’t say");
        assertThat(members("North", TODAY)).isEmpty();
    }

    @Test
    void thoseWhoAreNamedAreMetOnce() {
        team(ADMIN, "create North " + at(ANNA));
        team(ADMIN, "add " + at(ANNA) + " " + at(BRAM) + " to North");
        assertThat(app.slack.calls("users.info")).hasSize(3);
        assertThat(member(BRAM).zone().getId()).isEqualTo("Europe/Berlin");
    }

    @Test
    void aMoveKeepsYesterday() {
        team(ADMIN, "create North " + at(ANNA));
        team(ADMIN, "create South " + at(BRAM));
        team(ADMIN, "add " + at(CARLA) + " to North");
        app.clock.advance(Duration.ofDays(1));
        assertThat(team(ADMIN, "move " + at(CARLA) + " to South")).contains("Carla moved from North to South.");
        assertThat(members("North", TODAY)).containsExactly("Carla");
        assertThat(members("South", TODAY)).isEmpty();
        assertThat(members("South", TODAY.plusDays(1))).containsExactly("Carla");
        assertThat(members("North", TODAY.plusDays(1))).isEmpty();
        assertThat(team(ADMIN, "remove " + at(CARLA))).contains("Carla is no longer in South.");
        assertThat(members("South", TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void theDayOfAMoveIsTheMembersOwn() {
        app.withUser("UKIRI", "Kiri", "en-NZ", "Pacific/Auckland");
        app.clock.set("2026-11-21T20:00:00Z");
        team(ADMIN, "create North " + at(ANNA));
        team(ADMIN, "add " + at("UKIRI") + " " + at(BRAM) + " to North");
        assertThat(members("North", TODAY)).containsExactly("Bram");
        assertThat(members("North", TODAY.plusDays(1))).containsExactly("Bram", "Kiri");
    }

    @Test
    void aManagerStaffsTheirOwnTeamAndNeedNotNameIt() {
        team(ADMIN, "create North " + at(ANNA) + " deputy " + at(BRAM));
        assertThat(team(ANNA, "voegtoe " + at(CARLA))).isEqualTo("Carla zit nu in North.");
        assertThat(team(BRAM, "entfernen " + at(CARLA))).contains("Carla gehört nicht mehr zu North.");
        assertThat(team(CARLA, "añadir " + at(CARLA) + " a North"))
                .isEqualTo("El equipo North lo dirige Anna: solo su responsable, su suplente y los administradores"
                        + " pueden cambiarlo.");
    }

    @Test
    void aManagerTakesNobodyOutOfAnothersTeam() {
        team(ADMIN, "create North " + at(ANNA));
        team(ADMIN, "create South " + at(BRAM));
        team(ADMIN, "add " + at(CARLA) + " to South");
        assertThat(team(ANNA, "add " + at(CARLA) + " to North"))
                .isEqualTo("Carla zit in team South, dat geleid wordt door Bram. Vraag het Bram of een beheerder.");
        assertThat(team(ANNA, "remove " + at(CARLA))).contains("Vraag het Bram");
        assertThat(members("South", TODAY)).containsExactly("Carla");
    }

    @Test
    void anUnknownTeamSuggestsTheNearest() {
        team(ADMIN, "create North " + at(ANNA));
        assertThat(team(ADMIN, "add " + at(CARLA) + " to Nroth"))
                .isEqualTo("I know no team Nroth. Did you mean North?");
        assertThat(team(ADMIN, "add " + at(CARLA) + " to Zürich")).contains("/team lists them all");
        assertThat(team(ADMIN, "frobnicate"))
                .contains("I don’t understand frobnicate")
                .contains("create NAME");
    }

    @Test
    void namesAreShownAsTypedAndPingNobody() {
        team(ADMIN, "create \"&lt;!channel&gt; *bold* {0} 'n\" " + at(ANNA));
        assertThat(names()).containsExactly("<!channel> *bold* {0} 'n");
        JsonObject shown = app.command(ADMIN, "/team", "");
        assertThat(TestApp.read(shown)).contains("<!channel> *bold* {0} 'n · manager Anna");
        assertThat(shown.toString()).doesNotContain("mrkdwn").doesNotContain("\"type\":\"user\"");
        JsonObject created = app.command(ADMIN, "/team", "create <!here> " + at(ANNA));
        assertThat(created.get("text").getAsString()).isEqualTo("Team @here is there.");
    }

    @Test
    void theListOffersEachWhatTheyMayDo() {
        assertThat(TestApp.read(app.command(CARLA, "/team", ""))).contains("Todavía no hay equipos");
        team(ADMIN, "create North " + at(ANNA));
        assertThat(app.command(ADMIN, "/team", "").toString())
                .contains("team.new")
                .contains("team.manage");
        assertThat(app.command(ANNA, "/team", "").toString())
                .doesNotContain("team.new")
                .contains("team.manage");
        assertThat(app.command(CARLA, "/team", "").toString()).doesNotContain("team.manage");
    }

    @Test
    void theModalMakesATeamAndTurnsIntoTheAnswer() {
        app.click(ADMIN, "team.new", "");
        assertThat(app.slack.calls("views.open")).hasSize(1);
        JsonObject answer = app.submit(
                ADMIN,
                "team.save",
                "",
                Map.of(
                        "name", TestApp.typed("North"),
                        "manager", TestApp.user(ANNA),
                        "deputy", TestApp.users(BRAM),
                        "parent", TestApp.chosen("0"),
                        "channel", TestApp.channel("C7"),
                        "members", TestApp.users(CARLA)));
        assertThat(answer.get("response_action").getAsString()).isEqualTo("update");
        assertThat(TestApp.read(answer.getAsJsonObject("view")))
                .isEqualTo("Team North is there.\nCarla is now in North.");
        assertThat(named("North").deputyId()).contains(member(BRAM).id());
        assertThat(members("North", TODAY)).containsExactly("Carla");
    }

    @Test
    void whatIsWrongStandsAtItsField() {
        team(ADMIN, "create North " + at(ANNA));
        JsonObject errors = app.submit(
                        ADMIN,
                        "team.save",
                        "",
                        Map.of(
                                "name", TestApp.typed("north"),
                                "manager", TestApp.user(ANNA),
                                "deputy", TestApp.users(ANNA)))
                .getAsJsonObject("errors");
        assertThat(errors.keySet()).containsExactlyInAnyOrder("name", "deputy");
    }

    @Test
    void aManagerCannotRenameTheirTeamNorAnother() {
        team(ADMIN, "create North " + at(ANNA));
        team(ADMIN, "create South " + at(BRAM));
        assertThat(rename("North"))
                .startsWith("Alleen een beheerder kan de naam of de manager van team North wijzigen");
        assertThat(rename("South")).startsWith("Team South wordt geleid door Bram");
        assertThat(names()).containsExactly("North", "South");
    }

    @Test
    void aForgedTeamIdInTheModalChangesNothing() {
        team(ADMIN, "create South " + at(BRAM));
        String south = String.valueOf(named("South").id());
        JsonObject answer = app.submit(ANNA, "team.save", south, Map.of("members", TestApp.users(ANNA, CARLA)));
        assertThat(TestApp.read(answer.getAsJsonObject("view"))).contains("wordt geleid door Bram");
        for (String forged : List.of("", "0", "12345", "x")) {
            app.submit(ANNA, "team.save", forged, Map.of("name", TestApp.typed("Mine"), "manager", TestApp.user(ANNA)));
            app.click(ANNA, "team.manage", forged);
        }
        app.click(ANNA, "team.manage", south);
        assertThat(app.slack.calls("views.open")).isEmpty();
        assertThat(names()).containsExactly("South");
        assertThat(members("South", TODAY)).isEmpty();
    }

    @Test
    void aManagerChangesMembersDeputyAndChannelInTheModal() {
        team(ADMIN, "create North " + at(ANNA));
        team(ADMIN, "add " + at(BRAM) + " to North");
        JsonObject answer = app.submit(
                ANNA,
                "team.save",
                String.valueOf(named("North").id()),
                Map.of("deputy", TestApp.users(BRAM), "members", TestApp.users(CARLA)));
        assertThat(TestApp.read(answer.getAsJsonObject("view")))
                .contains("Team North is opgeslagen.\nCarla zit nu in North.\nBram zit niet meer in North.");
        assertThat(members("North", TODAY)).containsExactly("Carla");
        assertThat(named("North").deputyId()).contains(member(BRAM).id());
    }

    @Test
    void aTeamStandsNeitherUnderItselfNorUnderOneOfItsOwn() {
        team(ADMIN, "create Company " + at(ADMIN));
        team(ADMIN, "create North " + at(ANNA) + " under Company");
        for (String parent : List.of("Company", "North")) {
            JsonObject answer = app.submit(
                    ADMIN,
                    "team.save",
                    String.valueOf(named("Company").id()),
                    Map.of("parent", TestApp.chosen(String.valueOf(named(parent).id()))));
            assertThat(answer.getAsJsonObject("errors").keySet()).containsExactly("parent");
        }
        assertThat(named("Company").parentId()).isEmpty();
    }

    @Test
    void anotherWorkspaceSeesNoneOfIt() {
        team(ADMIN, "create North " + at(ANNA));
        team(ADMIN, "add " + at(BRAM) + " to North");
        long north = named("North").id();
        long bram = member(BRAM).id();
        app.store.in("T2", tx -> {
            assertThat(Teams.all(tx)).isEmpty();
            assertThat(Teams.find(tx, north)).isEmpty();
            assertThat(Teams.sizes(tx)).isEmpty();
            assertThat(Teams.teamOf(tx, bram, TODAY)).isEmpty();
            return north;
        });
    }

    private String rename(String team) {
        JsonObject answer =
                app.submit(ANNA, "team.save", String.valueOf(named(team).id()), Map.of("name", TestApp.typed("Mine")));
        return TestApp.read(answer.getAsJsonObject("view"));
    }

    private String team(String user, String text) {
        return TestApp.read(app.command(user, "/team", text));
    }

    private static String at(String user) {
        return "<@" + user + "|name>";
    }

    private Team named(String name) {
        return app.store.in(TestApp.TEAM, tx -> Teams.named(tx, name)).orElseThrow();
    }

    private List<String> names() {
        return app.store.in(TestApp.TEAM, Teams::all).stream().map(Team::name).toList();
    }

    private List<String> members(String team, LocalDate day) {
        return app
                .store
                .in(
                        TestApp.TEAM,
                        tx -> Teams.membersOf(tx, Teams.named(tx, team).orElseThrow(), day))
                .stream()
                .map(Member::name)
                .toList();
    }

    private Member member(String user) {
        Optional<Member> member = app.store.in(TestApp.TEAM, tx -> Members.find(tx, user));
        return member.orElseThrow();
    }
}
