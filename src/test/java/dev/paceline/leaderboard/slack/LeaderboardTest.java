package dev.paceline.leaderboard.slack;

import static dev.paceline.testing.TestApp.button;
import static dev.paceline.testing.TestApp.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.paceline.activity.ActivityTypes;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.testing.FakeSlack;
import dev.paceline.testing.Golden;
import dev.paceline.testing.TestApp;
import dev.paceline.workspace.Workspace;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeaderboardTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

    private final TestApp app = TestApp.onH2()
            .withUser("U1", "Anna", "en-US", "Europe/Amsterdam")
            .withUser("U2", "Bram", "nl-NL", "Europe/Amsterdam")
            .withUser("U3", "Carmen", "es-ES", "Europe/Madrid")
            .withUser("U4", "Dirk", "de-DE", "Europe/Berlin");

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void tiesShareARank() {
        log("U1", "3 calls");
        log("U2", "5 calls");
        log("U3", "3 calls");
        log("U4", "1 call");
        assertThat(board("U1", "calls")).contains("🥇 Bram – 5", "🥈 Anna – 3", "🥈 Carmen – 3", "4. Dirk – 1");
    }

    @Test
    void aWeek() {
        log("U1", "4 calls on 2026-11-10");
        log("U2", "2 calls on 2026-11-11");
        log("U3", "1 call on 2026-11-09");
        log("U3", "9 calls on 2026-11-15");
        log("U1", "3 calls");
        log("U2", "5 calls Acme on 2026-11-16");
        log("U4", "1 call yesterday");
        Golden.check("leaderboard/week", app.command("U1", "/leaderboard", "calls"));
        Golden.check("leaderboard/week_nl", app.command("U2", "/leaderboard", "telefoontjes"));
        Golden.check("leaderboard/week_es", app.command("U3", "/leaderboard", "llamadas"));
        Golden.check("leaderboard/week_de", app.command("U4", "/leaderboard", "Anrufe"));
    }

    @Test
    void allSeeTheSameBoardWhateverTheirDay() {
        app.clock.set("2026-11-20T23:30:00Z"); // Saturday in Auckland, Friday in Los Angeles
        app.withUser("U5", "Aroha", "en-NZ", "Pacific/Auckland")
                .withUser("U6", "Tyler", "en-US", "America/Los_Angeles");
        log("U5", "3 calls");
        log("U6", "2 calls");
        for (String user : List.of("U5", "U6")) {
            for (String span : List.of("week", "month", "quarter")) {
                assertThat(board(user, "calls " + span)).contains("🥇 Aroha – 3", "🥈 Tyler – 2");
            }
        }
    }

    @Test
    void nobodyHasMovedOnTheFirstBoard() {
        log("U1", "4 calls");
        log("U2", "3 calls");
        assertThat(board("U1", "calls")).contains("Anna – 4", "Bram – 3").doesNotContain("new", "compared");
        log("U2", "1 call on 2026-11-09");
        assertThat(board("U1", "calls")).contains("Anna – 4   new");
        log("U2", "1 call on 2026-11-09");
        log("U3", "1 call on 2026-11-10");
        assertThat(board("U1", "calls")).contains("Anna – 4   new", "compared");
    }

    @Test
    void whatIsAskedForInADirectMessageIsPostedNowhere() {
        log("U1", "4 calls");
        assertThat(read(app.command("U1", "/leaderboard", ""))).contains("Post to channel");
        String body =
                app.commandBody("U1", "/leaderboard", "", app.newTrigger()).replace("channel_id=C1", "channel_id=D1");
        assertThat(app.post(body).body()).contains("Anna").doesNotContain("Post to channel");
    }

    @Test
    void theAskersOwnPlaceIsShownWhenNotInTheTopTen() {
        for (int i = 1; i <= 11; i++) {
            app.withUser("U1" + i, "Rep " + i, "en-US", "Europe/Amsterdam");
            log("U1" + i, 10 + i + " calls");
        }
        log("U1", "2 calls");
        assertThat(board("U1", "calls"))
                .contains("10. Rep 2 – 12", "You: 12th of 12 (2 calls)")
                .doesNotContain("Rep 1 –", "Anna –");
        Golden.check("leaderboard/not_in_the_top_ten", app.command("U1", "/leaderboard", "calls"));
    }

    @Test
    void whoDidNothingSeesThat() {
        log("U1", "2 calls");
        assertThat(board("U2", "")).contains("Jij: hier nog niets").doesNotContain("Bram");
    }

    @Test
    void aHiddenMemberIsOnNobodysBoardButSeesThemselves() {
        log("U1", "9 calls");
        log("U2", "5 calls");
        assertThat(read(app.command("U1", "/leaderboard", "hide")))
                .contains("You are off the boards", "/leaderboard show");
        assertThat(board("U2", "calls"))
                .contains("🥇 Bram – 5", "Jij: 1e van 1")
                .doesNotContain("Anna");
        assertThat(board("U1", "calls")).contains("🥇 Bram – 5", "You: 9 calls. You are off the boards");
        Golden.check("leaderboard/hidden", app.command("U1", "/leaderboard", "calls"));
        app.command("U1", "/leaderboard", "mostrar");
        assertThat(board("U2", "calls")).contains("🥇 Anna – 9");
    }

    @Test
    void whoLeftAndWhoNeverBelongedAreOnNoBoard() {
        log("U1", "9 calls");
        log("U2", "5 calls");
        JsonObject gone = app.slack.user(TestApp.TEAM, "U1", "Anna", "en-US", "Europe/Amsterdam");
        gone.addProperty("deleted", true);
        JsonObject event = TestApp.object("type", "user_change");
        event.add("user", gone);
        app.event(event);
        assertThat(board("U2", "telefoontjes")).contains("🥇 Bram").doesNotContain("Anna");
    }

    @Test
    void undoneActivitiesDisappear() {
        String id = button(app.command("U1", "/log", "3 calls Acme"), "activity.undo");
        assertThat(board("U1", "")).contains("🥇 Anna – 3");
        app.click("U1", "activity.undo", id);
        assertThat(board("U1", "")).contains("This board is still empty").doesNotContain("Anna");
        Golden.check("leaderboard/empty", app.command("U1", "/leaderboard", ""));
    }

    @Test
    void aMoveLeavesWhatWasLoggedWithTheTeamOfThatDay() {
        meet("U1", "U2");
        team(7, "North");
        team(8, "South");
        member("U1", 7, LONG_AGO, LocalDate.of(2026, 11, 20));
        member("U1", 8, LocalDate.of(2026, 11, 20), Workspace.FOREVER);
        member("U2", 7, LONG_AGO, Workspace.FOREVER);
        log("U1", "4 calls on 2026-11-19");
        log("U1", "2 calls");
        log("U2", "3 calls");
        assertThat(board("U1", "calls")).contains("South", "Anna – 2").doesNotContain("Bram");
        assertThat(board("U2", "calls")).contains("North", "Anna – 4", "Bram – 3");
        assertThat(board("U1", "calls north")).contains("North", "Anna – 4", "Bram – 3");
        assertThat(board("U1", "calls all")).contains("everyone", "Anna – 6", "Bram – 3");
    }

    @Test
    void aTeamsBoardHasTheTeamsBeneathIt() {
        meet("U1", "U2");
        team(7, "Sales");
        team(8, "North");
        inTeam("update team set parent_id = ? where workspace_id = :workspace and id = ?", 7, 8);
        member("U1", 7, LONG_AGO, Workspace.FOREVER);
        member("U2", 8, LONG_AGO, Workspace.FOREVER);
        log("U2", "3 calls");
        assertThat(board("U1", "")).contains("Sales", "Bram – 3");
    }

    @Test
    void theWeekBeginsWhenTheWorkspaceSays() {
        log("U1", "4 calls on 2026-11-15");
        log("U1", "2 calls on 2026-11-16");
        assertThat(board("U1", "calls")).contains("Anna – 2");
        app.store.in(TestApp.TEAM, tx -> {
            Workspace.Settings now = Workspaces.current(tx).settings();
            return Workspaces.change(
                    tx,
                    new Workspace.Settings(
                            now.zone(),
                            DayOfWeek.SUNDAY,
                            now.fiscalStart(),
                            now.currency(),
                            now.channel(),
                            now.language()),
                    LocalDate.of(2026, 11, 21));
        });
        assertThat(board("U1", "calls")).contains("Anna – 6");
    }

    @Test
    void eachAskersTodayIsTheirOwn() {
        app.withUser("U5", "Kiri", "en-NZ", "Pacific/Auckland").withUser("U6", "Lou", "en-US", "America/New_York");
        app.clock.set("2026-11-22T02:00:00Z");
        log("U5", "1 call");
        log("U6", "2 calls");
        assertThat(board("U5", "calls today")).contains("Nov 2026", "Kiri – 1").doesNotContain("Lou");
        assertThat(board("U6", "calls today"))
                .contains("Nov 21, 2026", "Lou – 2")
                .doesNotContain("Kiri");
        assertThat(board("U5", "calls week")).contains("Kiri – 1", "Lou – 2");
    }

    @Test
    void pointsThatChangeKeepWhatWasEarnedBefore() {
        log("U1", "2 calls on 2026-11-18");
        app.store.in(TestApp.TEAM, tx -> {
            new ActivityTypes().weigh(tx, "call", BigDecimal.TEN, LocalDate.of(2026, 11, 20));
            return null;
        });
        log("U1", "1 call on 2026-11-20");
        assertThat(board("U1", "points")).contains("Anna – 12", "(12 points)");
    }

    @Test
    void hoursAddUpAndScoresAverage() {
        log("U1", "training 1h30");
        log("U1", "training 45m");
        log("U1", "csat 8");
        log("U1", "csat 9");
        log("U2", "score 9 Acme");
        assertThat(board("U1", "training")).contains("Anna – 2.25");
        assertThat(board("U2", "tevredenheid"))
                .contains("🥇 Bram – 9 (1 score)", "🥈 Anna – 8,5 (gemiddelde van 2 scores)");
    }

    @Test
    void postingComputesTheBoardAnew() {
        log("U1", "3 calls");
        String question = button(app.command("U1", "/leaderboard", "calls"), LeaderboardMessages.POST);
        log("U2", "5 calls");
        app.click("U1", LeaderboardMessages.POST, question);
        FakeSlack.Call post = app.slack.calls("chat.postMessage").get(0);
        assertThat(post.parameters()).containsEntry("channel", TestApp.CHANNEL);
        JsonObject message = message(post);
        assertThat(read(message))
                .contains("🥇 Bram – 5", "🥈 Anna – 3", "Posted by Anna")
                .doesNotContain("You:");
        Golden.check("leaderboard/post", message);
        assertThat(answer()).contains("The board is posted to this channel.");
    }

    @Test
    void whoInvitesTheAppAndPressesAgainGetsTheSameBoardPostedOnce() {
        log("U1", "3 calls");
        String question = button(app.command("U1", "/leaderboard", "calls"), LeaderboardMessages.POST);
        app.slack.fail("chat.postMessage", "not_in_channel");
        app.click("U1", LeaderboardMessages.POST, question);
        assertThat(answer()).contains("/invite @Paceline");
        app.slack.recover();
        app.click("U1", LeaderboardMessages.POST, question);
        app.click("U1", LeaderboardMessages.POST, question);
        assertThat(app.slack.calls("chat.postMessage")).hasSize(2);
        assertThat(answer()).contains("The board is posted to this channel.");
    }

    @Test
    void aPostPingsNobody() {
        app.withUser("U5", "<!channel> *Zoë* <@U1>", "en-US", "Europe/Amsterdam");
        log("U5", "3 calls");
        app.click(
                "U5",
                LeaderboardMessages.POST,
                button(app.command("U5", "/leaderboard", ""), LeaderboardMessages.POST));
        FakeSlack.Call post = app.slack.calls("chat.postMessage").get(0);
        assertThat(read(message(post))).contains("<!channel> *Zoë* <@U1> – 3");
        assertThat(post.parameters().get("text")).doesNotContain("<");
        assertThat(post.parameters().get("blocks")).doesNotContain("mrkdwn", "\"user\"", "\"broadcast\"");
    }

    @Test
    void aButtonThatCarriesNonsenseShowsTheUsualBoard() {
        log("U1", "3 calls");
        for (String value : List.of("", "WEEK 99 call", "WEEK 0 no_such_type", "ALWAYS 0 call", "<!channel>")) {
            app.click("U1", LeaderboardMessages.SHOW, value);
            assertThat(answer()).contains("Points · this week · everyone", "Anna – 3");
        }
        app.click("U1", LeaderboardMessages.SHOW, "TODAY 0 call");
        assertThat(answer()).contains("Calls · today · everyone");
    }

    @Test
    void whatIsNotUnderstoodIsAnsweredWithARightExample() {
        assertThat(board("U1", "cals"))
                .contains("I don’t know “cals”. Did you mean “calls”? For example /leaderboard calls");
        assertThat(board("U1", "meeting")).contains("can mean several things", "/leaderboard first meetings month");
        assertThat(board("U1", "xyzzy")).contains("Try /leaderboard calls month");
        assertThat(board("U1", "team")).contains("not in a team yet", "/leaderboard calls month");
    }

    private void log(String user, String text) {
        assertThat(app.command(user, "/log", text).toString()).contains("activity.undo");
    }

    private String board(String user, String text) {
        return read(app.command(user, "/leaderboard", text));
    }

    private void meet(String... users) {
        app.store.in(TestApp.TEAM, tx -> {
            for (String user : users) {
                String name = user.equals("U1") ? "Anna" : "Bram";
                Members.meet(
                        tx,
                        user,
                        new Member.Identity(name, Locale.US, ZoneId.of("Europe/Amsterdam"), Member.Kind.PERSON, false),
                        true);
            }
            return null;
        });
    }

    private void team(long id, String name) {
        inTeam(
                "insert into team (id, workspace_id, name, name_key, manager_id) values (?, :workspace, ?, ?, 1)",
                id,
                name,
                name.toLowerCase(Locale.ROOT));
    }

    private void member(String user, long team, LocalDate from, LocalDate until) {
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute(
                        "insert into team_membership (id, workspace_id, member_id, team_id, from_day, until_day)"
                                + " values (?, :workspace, ?, ?, ?, ?)",
                        tx.newId(),
                        Members.find(tx, user).orElseThrow().id(),
                        team,
                        from,
                        until));
    }

    private void inTeam(String sql, Object... arguments) {
        app.store.in(TestApp.TEAM, tx -> tx.execute(sql, arguments));
    }

    private static JsonObject message(FakeSlack.Call post) {
        JsonObject message = TestApp.object("text", post.parameters().getOrDefault("text", ""));
        message.add("blocks", JsonParser.parseString(post.parameters().get("blocks")));
        return message;
    }

    private String answer() {
        return read(app.lastResponse());
    }
}
