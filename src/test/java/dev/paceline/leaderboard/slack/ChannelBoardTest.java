package dev.paceline.leaderboard.slack;

import static dev.paceline.testing.TestApp.button;
import static dev.paceline.testing.TestApp.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.paceline.activity.ActivityFacts;
import dev.paceline.activity.ActivityTypes;
import dev.paceline.deal.DealFacts;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.Outbox;
import dev.paceline.kpi.Figures;
import dev.paceline.leaderboard.ChannelBoards;
import dev.paceline.leaderboard.Leaderboard;
import dev.paceline.leaderboard.Shares;
import dev.paceline.leaderboard.Span;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.testing.FakeSlack;
import dev.paceline.testing.Golden;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.Statements;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mia leads North, whose channel is C7; Anna, Bram and Carmen are in it and Dirk in South, which has no channel. November 2026
 * has 21 working days; today is Saturday the 21st.
 */
class ChannelBoardTest {
    private static final String ADA = "UADA";
    private static final String MIA = "UMIA";
    private static final String ANNA = "UANNA";
    private static final String BRAM = "UBRAM";
    private static final String CARMEN = "UCARMEN";
    private static final String DIRK = "UDIRK";

    private final Statements statements = new Statements();
    private final TestApp app = new TestApp(TestDatabase.h2(statements), new SetClock("2026-10-01T09:00:00Z"), ADA);

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "nl-NL", "de-DE", "es-ES"})
    void messagesAreAsTheyWereFoundRight(String locale) {
        String folder = "board/" + locale + "/";
        people(locale);
        aBusyWeek();
        JsonObject preview = app.command(MIA, "/leaderboard", "post");
        Golden.check(folder + "preview", preview);
        app.click(MIA, ChannelPostMessages.POST, button(preview, ChannelPostMessages.POST));
        Golden.check(folder + "post", posted(0));
        Golden.check(folder + "posted", app.lastResponse());
        app.click(MIA, ChannelPostMessages.SETTINGS, button(preview, ChannelPostMessages.SETTINGS));
        Golden.check(folder + "settings", app.slack.calls("views.open").get(0).json("view"));
        Golden.check(folder + "saved", settle(MIA, "%", "WELL").getAsJsonObject("view"));
        Golden.check(folder + "congratulation", app.command(MIA, "/leaderboard", "post"));
        log(ANNA, "3 demos");
        log(BRAM, "1 demo");
        settle(MIA, "points", "WELL");
        Golden.check(folder + "congratulation-points", app.command(MIA, "/leaderboard", "post"));
        Golden.check(folder + "refused", app.command(ANNA, "/leaderboard", "post"));
        Golden.check(folder + "refused-everyone", app.command(MIA, "/leaderboard", "post all"));
        Golden.check(folder + "channelless", app.command(ADA, "/leaderboard", "post South"));
        Golden.check(folder + "channelless-everyone", app.command(ADA, "/leaderboard", "post all"));
        Golden.check(folder + "misunderstood", app.command(MIA, "/leaderboard", "post blah"));
        Golden.check(folder + "measured", app.command(MIA, "/leaderboard", "post calls"));
    }

    @Test
    void whoLeadsTheTeamSeesItFirstAndPostsItThen() {
        people("en-US");
        aBusyWeek();
        JsonObject preview = app.command(MIA, "/leaderboard", "post North");
        assertThat(read(preview))
                .contains("🏆 North · Nov 16", "Revenue won, % of target", "🥇 Bram – 126%", "🥈 Anna – 52%")
                .contains("Revenue won, % of target: most improved", "🥇 Bram: +126 percentage points")
                .contains("Together: 89% of the target (Revenue won) · 🟠 behind", "Only you see this so far.");
        assertThat(app.slack.calls("chat.postMessage")).isEmpty();
        app.click(MIA, ChannelPostMessages.POST, button(preview, ChannelPostMessages.POST));
        assertThat(app.slack.calls("chat.postMessage").get(0).parameters())
                .containsEntry("channel", "C7")
                .extractingByKey("text")
                .asString()
                .contains("North", "Revenue won, percent of each week’s target");
        assertThat(read(posted(0)))
                .contains("🥇 Bram – 126%", "Together: 89% of the target")
                .doesNotContain("Only you", "You:");
    }

    @Test
    void noAmountOfMoneyIsInItAnywhere() {
        people("en-US");
        aBusyWeek();
        post(MIA);
        assertThat(app.column("select content from outbox where workspace_id = :workspace and kind = 'board'"))
                .singleElement()
                .asString()
                .contains("Bram")
                .doesNotContain("12000", "5000", "20000", "40000", "84000", "17000");
        assertThat(posted(0).toString()).doesNotContain("€", "EUR", "000");
    }

    @Test
    void theChannelReadsTheLanguageOfTheManagerAndWhoPostsTheirOwn() {
        people("nl-NL");
        aBusyWeek();
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute(
                        "update member set locale = 'en-US' where workspace_id = :workspace and user_id = 'UADA'"));
        assertThat(read(app.command(ADA, "/leaderboard", "post North")))
                .contains("Samen: 89% van het doel (Gewonnen omzet)", "Only you see this so far.");
    }

    @Test
    void aRepMayNotPostOrSettleEvenWithAForgedButtonOrForm() {
        people("en-US");
        aBusyWeek();
        String north = "WEEK " + team("North") + " ";
        assertThat(read(app.command(ANNA, "/leaderboard", "post North"))).startsWith("Only those who lead North");
        assertThat(read(app.command(ANNA, "/leaderboard", "settings"))).startsWith("Only those who lead North");
        app.click(ANNA, ChannelPostMessages.POST, north);
        assertThat(read(app.lastResponse())).startsWith("Only those who lead North");
        app.click(ANNA, ChannelPostMessages.SETTINGS, north);
        assertThat(read(app.lastResponse())).startsWith("Only those who lead North");
        assertThat(read(settle(ANNA, "points", "WELL").getAsJsonObject("view")))
                .startsWith("Only those who lead North");
        assertThat(app.slack.calls("chat.postMessage")).isEmpty();
        assertThat(app.column("select ranking from channel_board where workspace_id = :workspace"))
                .isEmpty();
    }

    @Test
    void whoLeadsOneTeamMayNotPostAnothersNorEveryones() {
        people("en-US");
        assertThat(read(app.command(MIA, "/leaderboard", "post South"))).startsWith("Only those who lead South");
        app.click(MIA, ChannelPostMessages.POST, "WEEK 0 ");
        assertThat(read(app.lastResponse())).startsWith("Only admins post everyone’s board.");
        app.click(MIA, ChannelPostMessages.POST, "WEEK 424242 ");
        assertThat(read(app.lastResponse())).startsWith("Only");
        app.click(ADA, ChannelPostMessages.POST, "WEEK 424242 ");
        assertThat(read(app.lastResponse())).contains("no channel");
        app.click(ADA, ChannelPostMessages.POST, "nonsense");
        assertThat(app.slack.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void theSameFiguresArePostedOnceADay() {
        people("en-US");
        aBusyWeek();
        post(MIA);
        post(MIA);
        assertThat(app.slack.calls("chat.postMessage")).hasSize(1);
        assertThat(read(app.lastResponse())).contains("The board stands in");
        win(CARMEN, "Corp", "4000");
        post(ADA);
        assertThat(app.slack.calls("chat.postMessage")).hasSize(2);
        app.clock.set("2026-11-22T09:00:00Z");
        post(MIA);
        assertThat(app.slack.calls("chat.postMessage")).hasSize(3);
    }

    @Test
    void whoLeavesTheBoardsBetweenLookingAndPostingIsNotPosted() {
        people("en-US");
        aBusyWeek();
        JsonObject preview = app.command(MIA, "/leaderboard", "post");
        assertThat(read(preview)).contains("Bram");
        app.command(BRAM, "/leaderboard", "hide");
        app.click(MIA, ChannelPostMessages.POST, button(preview, ChannelPostMessages.POST));
        assertThat(posted(0).toString()).contains("🥇 Anna – 52%").doesNotContain("Bram");
        assertThat(app.column("select content from outbox where workspace_id = :workspace"))
                .singleElement()
                .asString()
                .doesNotContain("Bram", member(BRAM));
    }

    @Test
    void whereThereIsNothingToPostItSaysSo() {
        people("en-US");
        today();
        assertThat(read(app.command(MIA, "/leaderboard", "post")))
                .isEqualTo("Nobody in North has anything on this board yet, so there is nothing to post.");
        settle(MIA, "%", "WELL");
        app.click(MIA, ChannelPostMessages.POST, "WEEK " + team("North") + " ");
        assertThat(read(app.lastResponse())).contains("whom this board would congratulate");
        assertThat(app.slack.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void whereNobodyHasATargetItRanksByPoints() {
        people("en-US");
        today();
        log(ANNA, "3 demos");
        assertThat(read(app.command(MIA, "/leaderboard", "post")))
                .contains("Points\n🥇 Anna – 15", "Points: most improved")
                .doesNotContain("Together", "of target");
    }

    @Test
    void whereNobodyCanBeComparedThoseAreNamedWhoGainedMostPoints() {
        people("en-US");
        app.clock.set("2026-11-16T09:00:00Z");
        targets(Map.of(ANNA, "21"), "DAYS_30", "FIRST_MEETINGS");
        today();
        settle(MIA, "satisfaction", "ALL");
        log(ANNA, "satisfaction 8");
        log(BRAM, "2 demos");
        assertThat(read(app.command(MIA, "/leaderboard", "post")))
                .contains("Satisfaction\n🥇 Anna – 8", "Points: most improved\n🥇 Bram: +10");
    }

    @Test
    void aCongratulationNamesOnlyThoseWhoDidWellWithoutPlacesOrFigures() {
        people("en-US");
        aBusyWeek();
        settle(MIA, "%", "WELL");
        assertThat(read(app.command(MIA, "/leaderboard", "post")))
                .contains("👏 North", "Revenue won, target met: well done, Bram!", "most improved: Anna and Bram")
                .contains("Together: 89% of the target (Revenue won)")
                .doesNotContain("🥇", "126", "52%", "Carmen", "behind");
    }

    @ParameterizedTest
    @CsvSource({"call, Calls", "points, Points", "first_meeting, First meetings"})
    void itRanksByWhatWasChosen(String ranking, String what) {
        people("en-US");
        aBusyWeek();
        log(ANNA, "3 calls");
        log(ANNA, "3 first meetings");
        assertThat(settle(MIA, ranking, "ALL").toString()).contains("Saved for North: " + what);
        assertThat(read(app.command(MIA, "/leaderboard", "post"))).contains(what + "\n🥇 Anna");
    }

    @Test
    void whatIsNoChoiceChangesNothing() {
        people("en-US");
        settle(MIA, "call", "WELL");
        settle(MIA, "no such type", "ALL");
        settle(MIA, "points", "LOUD");
        assertThat(app.column("select ranking from channel_board where workspace_id = :workspace and congratulatory"))
                .containsExactly("call");
    }

    @Test
    void anAdminPostsEveryonesBoardInTheLanguageOfMost() {
        people("nl-NL");
        aBusyWeek();
        app.store.in(
                TestApp.TEAM, tx -> tx.execute("update workspace set channel = 'C9' where workspace_id = :workspace"));
        JsonObject preview = app.command(ADA, "/leaderboard", "post all month");
        assertThat(read(preview)).contains("🏆 iedereen · november 2026", "🥇 Bram");
        app.click(ADA, ChannelPostMessages.POST, button(preview, ChannelPostMessages.POST));
        assertThat(app.slack.calls("chat.postMessage").get(0).parameters()).containsEntry("channel", "C9");
    }

    @Test
    void aScheduledBoardIsOfItsSpanAndStandsOnceForItsKey() {
        people("en-US");
        aBusyWeek();
        app.clock.set("2026-12-01T09:00:00Z");
        assertThat(scheduled(Span.MONTH, "2026-11-30")).isPresent();
        app.deliver();
        app.deliver();
        assertThat(app.slack.calls("chat.postMessage")).hasSize(1);
        assertThat(read(posted(0)))
                .contains("🏆 North · November 2026", "🥇 Bram – 30%", "Together: 27% of the target")
                .contains("🟠 behind");
    }

    @Test
    void anEmptyWeekIsNotPostedBySchedule() {
        people("en-US");
        aBusyWeek();
        assertThat(scheduled(Span.WEEK, "2026-11-29")).isEmpty();
        assertThat(scheduled(Span.WEEK, "2026-11-20")).isPresent();
    }

    private Optional<Letter> scheduled(Span span, String lastDay) {
        ActivityTypes types = new ActivityTypes();
        Figures figures = new Figures(List.of(new ActivityFacts(), new DealFacts()));
        ChannelBoards boards = new ChannelBoards(types, new Leaderboard(types, new Shares(figures)), figures);
        return app.store.in(TestApp.TEAM, tx -> {
            Owner north = Owner.team(Long.parseLong(team("North")));
            Optional<Letter> letter = boards.letter(tx, north, span, LocalDate.parse(lastDay), false, "key");
            letter.ifPresent(some -> {
                Outbox.put(tx, some);
                Outbox.put(tx, some);
            });
            return letter;
        });
    }

    @Test
    void aTeamIsFoundByItsNameOrTheNearestIsNamed() {
        people("en-US");
        assertThat(read(app.command(ADA, "/leaderboard", "post Nrth"))).contains("Did you mean “North”?");
        assertThat(read(app.command(ADA, "/leaderboard", "post \"North\""))).contains("Nobody in North");
    }

    @Test
    void itCostsTheSameStatementsHoweverManyAreInTheTeam() {
        people("en-US");
        aBusyWeek();
        app.command(MIA, "/leaderboard", "post");
        int few = statements.during(() -> app.command(MIA, "/leaderboard", "post"));
        for (int i = 0; i < 8; i++) {
            app.withUser("UMORE" + i, "More " + i, "en-US", "Europe/Amsterdam");
            app.command(ADA, "/team", "add <@UMORE" + i + "> to North");
            log("UMORE" + i, "2 demos");
            targets(Map.of("UMORE" + i, "1000"), "MONTH", "REVENUE_WON");
            win("UMORE" + i, "Customer " + i, "900");
        }
        app.command(MIA, "/leaderboard", "post");
        assertThat(statements.during(() -> app.command(MIA, "/leaderboard", "post")))
                .isLessThanOrEqualTo(few);
    }

    private void people(String locale) {
        Map.of(ADA, "Ada", MIA, "Mia", ANNA, "Anna", BRAM, "Bram", CARMEN, "Carmen", DIRK, "Dirk")
                .forEach((id, name) -> app.withUser(id, name, locale, "Europe/Amsterdam"));
        app.command(ADA, "/team", "create North <@UMIA> <#C7>");
        app.command(ADA, "/team", "create South <@UADA>");
        app.command(ADA, "/team", "add <@UANNA> <@UBRAM> <@UCARMEN> to North");
        app.command(ADA, "/team", "add <@UDIRK> to South");
    }

    /** North owes 20,000 a week, of which 17,800 is won. */
    private void aBusyWeek() {
        targets(Map.of(ANNA, "42000", BRAM, "42000", CARMEN, "42000"), "MONTH", "REVENUE_WON");
        set("TEAM:" + team("North"), "84000", "MONTH", "REVENUE_WON");
        app.clock.set("2026-11-11T09:00:00Z");
        win(CARMEN, "Cafe", "5000");
        today();
        win(ANNA, "Acme", "5200");
        win(BRAM, "Bolt", "12600");
    }

    private void today() {
        app.clock.set("2026-11-21T09:00:00Z");
    }

    private JsonObject settle(String user, String ranking, String mode) {
        return app.submit(
                user,
                BoardSettingsModal.SAVE,
                "WEEK " + team("North") + " ",
                Map.of("ranking", TestApp.chosen(ranking), "mode", TestApp.chosen(mode)));
    }

    private void post(String user) {
        JsonObject preview = app.command(user, "/leaderboard", "post North");
        app.click(user, ChannelPostMessages.POST, button(preview, ChannelPostMessages.POST));
    }

    private JsonObject posted(int which) {
        List<FakeSlack.Call> posts = app.slack.calls("chat.postMessage");
        Map<String, String> post = posts.get(which).parameters();
        JsonObject message = TestApp.object("text", post.getOrDefault("text", ""));
        message.add("blocks", JsonParser.parseString(post.get("blocks")));
        return message;
    }

    private void targets(Map<String, String> amounts, String cycle, String kpi) {
        amounts.forEach((user, amount) -> set("MEMBER:" + member(user), amount, cycle, kpi));
    }

    private void set(String owner, String amount, String cycle, String kpi) {
        JsonObject answer = app.submit(
                ADA,
                "target.save",
                "",
                Map.of(
                        "owner",
                        TestApp.chosen(owner),
                        "kpi",
                        TestApp.chosen(kpi),
                        "cycle",
                        TestApp.chosen(cycle),
                        "amount",
                        TestApp.typed(amount)));
        assertThat(answer.toString()).contains("target");
    }

    private String member(String user) {
        return app.store.in(
                TestApp.TEAM,
                tx -> String.valueOf(Members.find(tx, user).orElseThrow().id()));
    }

    private String team(String name) {
        return app.column("select id from team where workspace_id = :workspace and name = '" + name + "'")
                .get(0);
    }

    private void log(String user, String text) {
        assertThat(app.command(user, "/log", text).toString()).contains("activity.undo");
    }

    private void win(String user, String account, String amount) {
        app.command(user, "/deal", "new " + account + " " + amount);
        assertThat(app.command(user, "/deal", "won " + account + " -- patience").toString())
                .contains(account);
    }
}
