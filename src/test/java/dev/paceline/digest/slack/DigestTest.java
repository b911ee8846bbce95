package dev.paceline.digest.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.paceline.Features;
import dev.paceline.member.Owner;
import dev.paceline.rhythm.DayOff;
import dev.paceline.rhythm.Occasion;
import dev.paceline.rhythm.Rhythm;
import dev.paceline.rhythm.Timings;
import dev.paceline.rhythm.When;
import dev.paceline.testing.FakeSlack;
import dev.paceline.testing.TestApp;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mia in Amsterdam leads Emma and Bram in North, with Dora in Auckland as her deputy, since 1 October; Otto leads nobody, Ada is an
 * admin. Week 46 ends on Sunday, 15 November 2026.
 */
class DigestTest {
    private static final String ADA = "UADA";
    private static final String MIA = "UMIA";
    private static final String DORA = "UDORA";
    private static final String EMMA = "UEMMA";
    private static final String BRAM = "UBRAM";
    private static final String OTTO = "UOTTO";
    private static final String MONDAY_AT_EIGHT = "2026-11-16T07:00:00Z";

    private final TestApp app = TestApp.onH2(ADA);
    private final Rhythm rhythm = new Rhythm(app.store, app.clock);

    @BeforeEach
    void people() {
        app.clock.set("2026-10-01T09:00:00Z");
        app.withUser(ADA, "Ada", "en-US", "Europe/Amsterdam");
        app.withUser(MIA, "Mia", "en-GB", "Europe/Amsterdam");
        app.withUser(DORA, "Dora", "de-DE", "Pacific/Auckland");
        app.withUser(EMMA, "Emma", "en-GB", "Europe/Amsterdam");
        app.withUser(BRAM, "Bram", "nl-NL", "Europe/Amsterdam");
        app.withUser(OTTO, "Otto", "en-GB", "Europe/Amsterdam");
        app.command(ADA, "/team", "create North <@UMIA>");
        app.command(ADA, "/team", "add <@UEMMA> <@UBRAM> to North");
        app.clock.set("2026-11-11T09:00:00Z");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void whoWasPraisedIsSaidWithTheWordsThatMostJoinedInWith() {
        app.clock.set("2026-11-03T09:00:00Z");
        app.command(ADA, "/shoutout", "<@UEMMA> for staying late");
        app.clock.set("2026-11-11T09:00:00Z");
        String saved = give(EMMA, "<@UBRAM> for saving Acme");
        give(BRAM, "<@UEMMA> for the plan");
        give(ADA, "<@UBRAM> for patience");
        give(ADA, "<@UOTTO> for coffee");
        app.click(OTTO, "shoutout.second", saved);
        app.clock.set(MONDAY_AT_EIGHT);
        assertThat(read(to(delivered(), MIA)))
                .contains("A quiet week")
                .contains("Shout-outs received: 3 · ▲ from 1\nBram 2 · Emma 1\n“saving Acme” – Emma and 1 other");
        assertThat(TestApp.read(app.command(EMMA, "/digest", "")))
                .contains("Shout-outs received: 1\n“the plan” – Bram")
                .doesNotContain("Acme");
    }

    @Test
    void whatWasTakenBackSinceIsQuotedNoMoreAndDiffers() {
        week();
        String saved = give(EMMA, "<@UBRAM> for saving Acme");
        app.clock.set(MONDAY_AT_EIGHT);
        delivered();
        assertThat(TestApp.read(app.command(MIA, "/digest", "2026-W46")))
                .contains("saving Acme", "Today’s figures are the same");
        app.click(ADA, "shoutout.take_back", saved);
        app.clock.set("2026-11-17T09:00:00Z");
        assertThat(TestApp.read(app.command(MIA, "/digest", "2026-W46")))
                .contains("Shout-outs received: 1")
                .contains("Shout-outs received: 1 then, 0 today")
                .doesNotContain("saving Acme");
    }

    @Test
    void theManagerGetsTheTeamsWeekOnMondayAtEightOfTheirOwn() {
        week();
        app.clock.set("2026-11-16T06:45:00Z");
        assertThat(delivered()).isEmpty();
        app.clock.set(MONDAY_AT_EIGHT);
        assertThat(delivered()).singleElement().satisfies(post -> {
            assertThat(post.parameters()).containsEntry("channel", MIA);
            assertThat(read(post))
                    .contains("North · 9")
                    .contains("Revenue won: €12,500")
                    .contains("First meetings: 3 of 5")
                    .contains("Won 1 · €12,500: Acme €12,500 (Emma)")
                    .contains("Lost 1 · €3,000: Bolt €3,000 (Bram)")
                    .contains("Open without a next step 1 · €8,000: Coil €8,000 (Emma)");
        });
    }

    /** It was not delivered then, and an admin sends it again. */
    @Test
    void whoHandedTheTeamOverGetsNoDigestOfItAnyMore() {
        undelivered();
        long otto = Long.parseLong(member(OTTO));
        app.store.in(
                TestApp.TEAM, tx -> tx.execute("update team set manager_id = ? where workspace_id = :workspace", otto));
        assertThat(sentAgain()).isEmpty();
        assertThat(TestApp.read(app.command(ADA, "/paceline", "status")))
                .contains("It shows what may no longer be seen there");
    }

    @Test
    void whoLeadsTheTeamStillGetsItWhenItIsSentAgain() {
        undelivered();
        assertThat(sentAgain()).singleElement().satisfies(post -> assertThat(post.parameters())
                .containsEntry("channel", MIA));
    }

    private void undelivered() {
        week();
        app.clock.set(MONDAY_AT_EIGHT);
        app.slack.fail("chat.postMessage", "user_not_found");
        delivered();
        app.slack.recover();
        app.slack.forgetCalls();
    }

    private List<FakeSlack.Call> sentAgain() {
        app.click(
                ADA,
                "delivery.again",
                app.column("select id from outbox where workspace_id = :workspace and letter_state = 'DEAD'")
                        .get(0));
        return app.slack.calls("chat.postMessage");
    }

    @Test
    void itComesOnceHoweverOftenTheJobRuns() {
        week();
        app.clock.set(MONDAY_AT_EIGHT);
        assertThat(delivered()).hasSize(1);
        app.clock.set("2026-11-16T07:15:00Z");
        assertThat(delivered()).hasSize(1);
        app.clock.set("2026-11-23T07:00:00Z");
        assertThat(delivered()).hasSize(2);
    }

    @Test
    void whileTheManagerIsAwayTheDeputyGetsItInTheirOwnTimeAndLanguage() {
        week();
        deputy();
        app.command(MIA, "/absence", "16-20 Nov");
        app.clock.set("2026-11-15T19:00:00Z");
        assertThat(delivered()).singleElement().satisfies(post -> {
            assertThat(post.parameters()).containsEntry("channel", DORA);
            assertThat(read(post)).contains("Gewonnen 1 · 12.500\u00a0€");
        });
        app.clock.set(MONDAY_AT_EIGHT);
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void withNobodyThereItWaitsForTheFirstDayBack() {
        week();
        app.command(MIA, "/absence", "16-17 Nov");
        app.clock.set(MONDAY_AT_EIGHT);
        assertThat(delivered()).isEmpty();
        app.clock.set("2026-11-18T07:00:00Z");
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void aTeamWithoutMembersGetsNone() {
        app.command(ADA, "/team", "remove <@UEMMA> <@UBRAM>");
        app.clock.set(MONDAY_AT_EIGHT);
        assertThat(delivered()).isEmpty();
    }

    @Test
    void aQuietWeekIsAShortKindNote() {
        app.clock.set(MONDAY_AT_EIGHT);
        assertThat(read(delivered().get(0))).contains("A quiet week").doesNotContain("First meetings");
    }

    @Test
    void anUpperManagerGetsTheTeamsBesideEachOtherInOne() {
        week();
        app.command(ADA, "/team", "create South <@UOTTO>");
        app.command(ADA, "/team", "create Sales <@UADA>");
        parent("North", "Sales");
        parent("South", "Sales");
        app.clock.set(MONDAY_AT_EIGHT);
        List<FakeSlack.Call> posts = delivered();
        assertThat(posts).extracting(post -> post.parameters().get("channel")).containsExactlyInAnyOrder(MIA, ADA);
        assertThat(read(to(posts, ADA))).contains("Sales · ").contains("North\nRevenue won: €12,500");
    }

    @Test
    void whatWasBackdatedIsSaidToBeRestatedInTheNext() {
        week();
        app.clock.set(MONDAY_AT_EIGHT);
        delivered();
        app.clock.set("2026-11-17T09:00:00Z");
        app.command(EMMA, "/log", "2 first meetings on 13 Nov");
        app.command(EMMA, "/log", "1 first meeting");
        app.clock.set("2026-11-23T07:00:00Z");
        assertThat(read(delivered().get(1)))
                .contains("First meetings: 1 of 5")
                .contains("▼ from 5 (restated: 3 was shown then)");
    }

    @Test
    void teamAgainstTeamSaysWhatWasRestatedToo() {
        week();
        app.command(ADA, "/team", "create Sales <@UADA>");
        parent("North", "Sales");
        app.clock.set(MONDAY_AT_EIGHT);
        delivered();
        app.clock.set("2026-11-17T09:00:00Z");
        app.command(EMMA, "/log", "2 first meetings on 13 Nov");
        app.command(EMMA, "/log", "1 first meeting");
        app.clock.set("2026-11-23T07:00:00Z");
        String digest = read(to(delivered().subList(2, 4), ADA));
        assertThat(digest.substring(digest.indexOf("\nNorth\n"))).contains("▼ from 5 (restated: 3 was shown then)");
    }

    @Test
    void whatBecameOfDealsDiffersTodayToo() {
        week();
        app.command(EMMA, "/deal", "new Dune 700");
        JsonObject won = app.command(EMMA, "/deal", "won Dune -- luck");
        app.deliver();
        app.clock.set(MONDAY_AT_EIGHT);
        delivered();
        app.clock.set("2026-11-17T09:00:00Z");
        app.click(EMMA, "deal.undo", TestApp.button(won, "deal.undo"));
        assertThat(TestApp.read(app.command(MIA, "/digest", "2026-W46")))
                .contains("Won: 2 · €13,200 then, 1 · €12,500 today");
    }

    @Test
    void somebodyElsesWeekBearsTheirName() {
        week();
        app.clock.set("2026-11-13T09:00:00Z");
        assertThat(TestApp.read(app.command(MIA, "/digest", "<@UEMMA>")))
                .startsWith("Emma · 9")
                .contains("Won 1 · €12,500: Acme €12,500\n")
                .doesNotContain("Your week");
        assertThat(TestApp.read(app.command(MIA, "/digest", "<@UBRAM> w44")))
                .contains("Bram · ")
                .doesNotContain("Your");
    }

    @Test
    void theDeputyLearnsInWhoseStead() {
        week();
        deputy();
        app.command(MIA, "/absence", "16-20 Nov");
        app.clock.set("2026-11-15T19:00:00Z");
        assertThat(read(delivered().get(0))).contains("Du bekommst ihn in Vertretung von Mia");
    }

    @Test
    void aWeekThatIsStillRunningIsNotCalledQuiet() {
        app.clock.set("2026-11-16T09:00:00Z");
        assertThat(TestApp.read(app.command(MIA, "/digest", "W47")))
                .contains("Nothing logged yet", "still running")
                .doesNotContain("A quiet week", "No digest was sent");
    }

    @Test
    void ofAWeekOfWhichNothingIsKnownNobodyIsBlamed() {
        assertThat(TestApp.read(app.command(MIA, "/digest", "1999-W03")))
                .contains("Nothing is known of this week")
                .doesNotContain("quiet week");
    }

    @Test
    void whoIsAwayNowIsNoNewsOfAWeekLongAgo() {
        week();
        app.command(EMMA, "/absence", "16-20 Nov");
        app.command(EMMA, "/absence", "7-8 Dec");
        assertThat(TestApp.read(app.command(MIA, "/digest", "2026-W46"))).contains("Emma 16");
        app.clock.set("2026-12-01T09:00:00Z");
        assertThat(TestApp.read(app.command(MIA, "/digest", "2026-W46"))).doesNotContain("Emma 7");
    }

    @Test
    void anOldDigestKeepsItsFiguresAndSaysWhatDiffersToday() {
        week();
        app.clock.set(MONDAY_AT_EIGHT);
        delivered();
        app.clock.set("2026-11-17T09:00:00Z");
        assertThat(TestApp.read(app.command(MIA, "/digest", "2026-W46"))).contains("Today’s figures are the same");
        app.command(EMMA, "/log", "2 first meetings on 13 Nov");
        assertThat(TestApp.read(app.command(MIA, "/digest", "2026-W46 North"))).contains("First meetings: 3 of 5");
        assertThat(TestApp.read(app.command(MIA, "/digest", "North 2026-w46")))
                .contains("First meetings: 3 of 5")
                .contains("What has changed since it was sent\nFirst meetings: 3 then, 5 today");
        assertThat(TestApp.read(app.command(MIA, "/digest", "2026-W45"))).contains("No digest was sent for this week");
    }

    @Test
    void aWeekWithoutItsYearIsTheLastOfThatNumber() {
        week();
        app.clock.set("2026-11-17T09:00:00Z");
        assertThat(TestApp.read(app.command(MIA, "/digest", "w46"))).contains("North · 9", "€12,500");
        assertThat(TestApp.read(app.command(MIA, "/digest", "KW46"))).contains("North · 9", "€12,500");
        assertThat(TestApp.read(app.command(MIA, "/digest", "North W52"))).contains("North · 22", "2025");
    }

    @Test
    void theWeekOfTodayHasBegunOnItsFirstDay() {
        app.clock.set("2026-11-16T09:00:00Z");
        app.command(EMMA, "/log", "2 first meetings");
        assertThat(TestApp.read(app.command(MIA, "/digest", "W47"))).contains("North · 16", "First meetings: 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-W54",
                "2026-W00",
                "w54",
                "kw54",
                "2026-46",
                "46/2026",
                "week 46",
                "North 2026W146",
                "w00 North"
            })
    void whoeverTypesAWeekThatIsNoneLearnsWhatOneLooksLike(String typed) {
        assertThat(TestApp.read(app.command(MIA, "/digest", typed)))
                .startsWith("I know no week “")
                .endsWith("A week is named by its year and number, such as 2026-W45.");
    }

    @Test
    void aWeekToComeIsRefusedWithOneThatHasBegun() {
        assertThat(TestApp.read(app.command(MIA, "/digest", "2026-W50")))
                .isEqualTo("That week has not begun yet. Name one that has, such as 2026-W45.");
    }

    @Test
    void aTeamMayBeCalledLikeAWeek() {
        app.command(ADA, "/team", "create Unit 46 <@UMIA>");
        assertThat(TestApp.read(app.command(MIA, "/digest", "Unit 46"))).contains("Unit 46 · ");
        assertThat(TestApp.read(app.command(MIA, "/digest", "Unti 46"))).contains("Did you mean team Unit 46?");
    }

    @Test
    void aMissedOneIsSaidInTheNext() {
        app.clock.set(MONDAY_AT_EIGHT);
        assertThat(delivered()).hasSize(1);
        app.clock.set("2026-11-24T07:15:00Z");
        assertThat(delivered()).hasSize(1);
        app.clock.set("2026-11-30T07:00:00Z");
        assertThat(read(delivered().get(1))).contains("could not be sent in time");
    }

    @Test
    void aDeputyWhoIsNamedWhileItWaitsGetsIt() {
        week();
        delivered();
        app.command(MIA, "/absence", "16-20 Nov");
        app.clock.set(MONDAY_AT_EIGHT);
        assertThat(delivered()).isEmpty();
        app.clock.set("2026-11-18T09:00:00Z");
        assertThat(delivered()).isEmpty();
        deputy();
        app.clock.set("2026-11-18T09:15:00Z");
        assertThat(delivered()).singleElement().satisfies(post -> assertThat(post.parameters())
                .containsEntry("channel", DORA));
    }

    @Test
    void whatIsLoggedLaterOnTheDayOfADigestIsNoRestatement() {
        hour("FRIDAY", "08:00");
        app.clock.set("2026-11-13T07:00:00Z");
        app.command(EMMA, "/log", "3 first meetings");
        assertThat(delivered()).hasSize(1);
        app.clock.set("2026-11-13T15:00:00Z");
        app.command(EMMA, "/log", "2 first meetings");
        app.clock.set("2026-11-19T09:00:00Z");
        app.command(EMMA, "/log", "1 first meeting");
        app.clock.set("2026-11-20T07:00:00Z");
        assertThat(read(delivered().get(1))).doesNotContain("restated").contains("▼ from 5");
    }

    @Test
    void aDigestThatSlackRefusedWasNotTold() {
        week();
        app.slack.fail("chat.postMessage", "user_not_found");
        app.clock.set(MONDAY_AT_EIGHT);
        delivered();
        app.slack.recover();
        assertThat(TestApp.read(app.command(MIA, "/digest", "2026-W46"))).contains("No digest was sent for this week");
        app.command(EMMA, "/log", "2 first meetings on 13 Nov");
        app.clock.set("2026-11-23T07:00:00Z");
        assertThat(read(delivered().get(1))).doesNotContain("restated").contains("could not be sent in time");
    }

    @Test
    void whoIsJustShortInAWeekThatIsOverIsBehindInPeopleAsInResults() {
        target(EMMA, "FIRST_MEETINGS", "84");
        target("TEAM", "FIRST_MEETINGS", "84");
        app.command(EMMA, "/log", "19 first meetings");
        app.clock.set(MONDAY_AT_EIGHT);
        assertThat(read(delivered().get(0)))
                .contains("First meetings: 19 of 20 · 🟠 behind")
                .contains("Emma: First meetings 19 of 20 this week");
    }

    @Test
    void thePreviewIsForTheAskerAloneAndPostsNothing() {
        week();
        app.clock.set("2026-11-13T09:00:00Z");
        assertThat(TestApp.read(app.command(MIA, "/digest", "")))
                .contains("North · 9")
                .contains("Only you see this preview");
        assertThat(app.slack.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void nobodySeesTheDigestOfATeamThatTheyDoNotLead() {
        week();
        app.clock.set("2026-11-13T09:00:00Z");
        assertThat(TestApp.read(app.command(EMMA, "/digest", "North"))).doesNotContain("Won");
        assertThat(TestApp.read(app.command(OTTO, "/digest", "<@UEMMA>"))).doesNotContain("Won");
        assertThat(TestApp.read(app.command(EMMA, "/digest", "")))
                .contains("Your week")
                .contains("Won 1 · €12,500");
    }

    @Test
    void aRepGetsTheirOwnOnceTheyAskForIt() {
        week();
        settings(BRAM, "SUPPORTER", true);
        app.clock.set(MONDAY_AT_EIGHT);
        assertThat(read(to(delivered(), BRAM)))
                .contains("Jouw week")
                .contains("Verloren 1")
                .doesNotContain("Acme");
        settings(BRAM, "SUPPORTER", false);
        app.clock.set("2026-11-23T07:00:00Z");
        assertThat(delivered())
                .filteredOn(post -> BRAM.equals(post.parameters().get("channel")))
                .hasSize(1);
    }

    @Test
    void whoAskedForTheirOwnSeesAndChangesWhenItComes() {
        assertThat(TestApp.read(app.command(BRAM, "/paceline", "schedule")))
                .contains("vink het aan in de instellingen")
                .doesNotContain("Persoonlijk weekoverzicht");
        settings(BRAM, "SUPPORTER", true);
        assertThat(TestApp.read(app.command(BRAM, "/paceline", "schedule")))
                .contains(
                        "Persoonlijk weekoverzicht: maandag om 08:00\nVolgende: ma 16 nov om 08:00\nWijzigen\nPauzeren")
                .doesNotContain("vink het aan");
        String own = "own_digest MEMBER:" + member(BRAM);
        app.submit(
                BRAM,
                "schedule.save",
                own,
                Map.of(
                        "day", TestApp.chosen("TUESDAY"),
                        "time", TestApp.chosen("09:00"),
                        "day_off", TestApp.chosen("MOVE")));
        app.clock.set(MONDAY_AT_EIGHT);
        assertThat(delivered()).noneMatch(post -> BRAM.equals(post.parameters().get("channel")));
        app.clock.set("2026-11-17T08:00:00Z");
        assertThat(read(to(delivered(), BRAM))).contains("Jouw week");
        app.click(BRAM, "schedule.pause", own);
        app.slack.forgetCalls();
        app.clock.set("2026-11-24T08:00:00Z");
        assertThat(delivered()).noneMatch(post -> BRAM.equals(post.parameters().get("channel")));
    }

    @Test
    void whoAsksForTheirOwnAfterItsHourGetsItWhenTheyAreToldThatItComes() {
        app.clock.set("2026-11-16T19:02:00Z");
        settings(BRAM, "SUPPORTER", true);
        assertThat(TestApp.read(app.command(BRAM, "/paceline", "schedule"))).contains("Volgende: ma 23 nov om 08:00");
        app.clock.set("2026-11-16T19:15:00Z");
        assertThat(delivered()).noneMatch(post -> BRAM.equals(post.parameters().get("channel")));
        app.clock.set("2026-11-23T07:00:00Z");
        assertThat(read(to(delivered(), BRAM))).contains("Jouw week").doesNotContain("niet op tijd");
    }

    @Test
    void whoAsksForTheirOwnAgainGetsItAlsoWhereTheyHadPausedIt() {
        settings(BRAM, "SUPPORTER", true);
        app.click(BRAM, "schedule.pause", "own_digest MEMBER:" + member(BRAM));
        settings(BRAM, "SUPPORTER", false);
        settings(BRAM, "SUPPORTER", true);
        app.clock.set(MONDAY_AT_EIGHT);
        assertThat(read(to(delivered(), BRAM))).contains("Jouw week");
    }

    @Test
    void anotherStyleLeavesAPauseAlone() {
        settings(BRAM, "SUPPORTER", true);
        app.click(BRAM, "schedule.pause", "own_digest MEMBER:" + member(BRAM));
        settings(BRAM, "DRIVER", true);
        app.clock.set(MONDAY_AT_EIGHT);
        assertThat(delivered()).noneMatch(post -> BRAM.equals(post.parameters().get("channel")));
    }

    @Test
    void theStyleDecidesWhatComesFirstAndHowMuch() {
        week();
        app.clock.set("2026-11-13T09:00:00Z");
        settings(MIA, "DRIVER", false);
        String driver = TestApp.read(app.command(MIA, "/digest", ""));
        assertThat(driver.indexOf("First meetings")).isLessThan(driver.indexOf("Won"));
        assertThat(driver).doesNotContain("hand").doesNotContain("Pipeline value");
        settings(MIA, "SUPPORTER", false);
        String supporter = TestApp.read(app.command(MIA, "/digest", ""));
        assertThat(supporter.indexOf("Could use a hand")).isPositive().isLessThan(supporter.indexOf("Pipeline value"));
    }

    @Test
    void aForgedStyleChangesNothing() {
        settings(MIA, "OVERLORD", true);
        assertThat(app.column("select style from digest_preference where workspace_id = :workspace"))
                .isEmpty();
    }

    @Test
    void nothingThatPeopleWroteCanPing() {
        app.withUser("UBAD", "<!channel> *bold*", "en-GB", "Europe/Amsterdam");
        app.command(ADA, "/team", "add <@UBAD> to North");
        app.command("UBAD", "/log", "2 first meetings");
        app.command("UBAD", "/deal", "new \"<!here> & Co\" 500");
        app.clock.set(MONDAY_AT_EIGHT);
        FakeSlack.Call post = delivered().get(0);
        assertThat(post.parameters().get("text")).doesNotContain("<!");
        assertThat(read(post)).contains("@here & Co €500 (<!channel> *bold*)");
        assertThat(post.parameters().get("blocks")).doesNotContain("mrkdwn");
    }

    /** What North did in week 46; Emma's target is 5 first meetings a week. */
    private void week() {
        app.command(EMMA, "/log", "3 first meetings Acme");
        app.command(EMMA, "/deal", "new Acme 12,500");
        app.command(EMMA, "/deal", "won Acme -- a free trial");
        app.command(EMMA, "/deal", "new Coil 8,000");
        app.command(BRAM, "/deal", "new Bolt 3.000");
        app.command(BRAM, "/deal", "lost Bolt -- price");
        app.deliver();
        app.slack.forgetCalls(); // the kind word that a leader is offered after a loss
        target(EMMA, "FIRST_MEETINGS", "21");
        target("TEAM", "FIRST_MEETINGS", "21");
    }

    /** Its id. */
    private String give(String giver, String line) {
        return TestApp.button(app.command(giver, "/shoutout", line), "shoutout.take_back");
    }

    private void target(String whose, String kpi, String amount) {
        String owner = whose.equals("TEAM")
                ? "TEAM:"
                        + app.column("select id from team where workspace_id = :workspace and name = 'North'")
                                .get(0)
                : "MEMBER:" + member(whose);
        app.submit(
                ADA,
                "target.save",
                "",
                Map.of(
                        "owner", TestApp.chosen(owner),
                        "kpi", TestApp.chosen(kpi),
                        "cycle", TestApp.chosen("MONTH"),
                        "amount", TestApp.typed(amount)));
    }

    private String member(String user) {
        app.command(user, "/log", "list");
        return app.column("select id from member where workspace_id = :workspace and user_id = '" + user + "'")
                .get(0);
    }

    private void deputy() {
        long dora = Long.parseLong(member(DORA));
        app.store.in(
                TestApp.TEAM, tx -> tx.execute("update team set deputy_id = ? where workspace_id = :workspace", dora));
    }

    /** When Mia gets hers. */
    private void hour(String day, String time) {
        long mia = Long.parseLong(member(MIA));
        When when = new When(DayOfWeek.valueOf(day), LocalTime.parse(time), DayOff.MOVE);
        app.store.in(TestApp.TEAM, tx -> {
            Timings.choose(tx, "digest", Owner.member(mia), Optional.of(when), mia, app.clock.instant());
            return mia;
        });
    }

    private void parent(String team, String parent) {
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute(
                        "update team set parent_id = ? where workspace_id = :workspace and name = ?",
                        tx.rows(
                                        "select id from team where workspace_id = :workspace and name = ?",
                                        row -> row.getLong(1),
                                        parent)
                                .get(0),
                        team));
    }

    private void settings(String user, String style, boolean own) {
        JsonObject checked = new JsonObject();
        checked.addProperty("type", "checkboxes");
        checked.add("selected_options", JsonParser.parseString(own ? "[{\"value\":\"own\"}]" : "[]"));
        app.submit(user, "digest.save", "", Map.of("style", TestApp.chosen(style), "own", checked));
    }

    /** All posts so far, once what is due is done. */
    private List<FakeSlack.Call> delivered() {
        for (Occasion occasion : new Features(app.clock).occasions()) {
            rhythm.run(TestApp.TEAM, occasion);
        }
        app.deliver();
        return app.slack.calls("chat.postMessage");
    }

    private static FakeSlack.Call to(List<FakeSlack.Call> posts, String user) {
        return posts.stream()
                .filter(post -> user.equals(post.parameters().get("channel")))
                .findFirst()
                .orElseThrow();
    }

    private static String read(FakeSlack.Call post) {
        JsonObject message = new JsonObject();
        message.add("blocks", JsonParser.parseString(post.parameters().getOrDefault("blocks", "[]")));
        return TestApp.read(message);
    }
}
