package dev.paceline.contest.slack;

import static dev.paceline.contest.slack.Arena.ADA;
import static dev.paceline.contest.slack.Arena.ANNA;
import static dev.paceline.contest.slack.Arena.BRAM;
import static dev.paceline.contest.slack.Arena.CARMEN;
import static dev.paceline.contest.slack.Arena.DIRK;
import static dev.paceline.contest.slack.Arena.EMMA;
import static dev.paceline.contest.slack.Arena.MIA;
import static dev.paceline.testing.TestApp.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.activity.ActivityLog;
import dev.paceline.activity.ActivityTypes;
import dev.paceline.activity.Entry;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.testing.TestApp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contests, through the front door; see {@link Arena} for who is there. */
class ContestTest {
    private static final String MONDAY = "2026-11-23T08:00:00Z";
    private static final String WEDNESDAY = "2026-11-25T08:00:00Z";
    private static final String FRIDAY = "2026-11-27T08:00:00Z";
    private static final String SATURDAY = "2026-11-28T08:00:00Z";
    private static final String SATURDAY_NOON = "2026-11-28T11:00:00Z";

    private final Arena arena = new Arena();
    private final TestApp app = arena.app;

    @AfterEach
    void close() {
        arena.close();
    }

    @Test
    void whoLeadsATeamStartsAContestForIt() {
        app.command(MIA, "/contest", "new");
        assertThat(app.slack.calls("views.open").get(0).parameters().get("view"))
                .contains("New contest", "North", "Calls", "Revenue won")
                .containsPattern("initial_options[^]]*North") // one's own team takes part unless another is chosen
                .doesNotContain("South", "Satisfaction");
        assertThat(arena.start(MIA, arena.form())).contains("Saved: ", "the highest total wins · North", "C7");
        assertThat(read(app.command(ANNA, "/contest", "")))
                .contains("Call week · starts on Mon, Nov 23", "Calls: the highest total wins", "A dinner for two")
                .doesNotContain("Edit", "New contest");
    }

    @Test
    void nothingIsRunningAndThatIsSaidKindly() {
        assertThat(read(app.command(ANNA, "/contest", ""))).contains("Whoever leads your team can start one.");
        assertThat(read(app.command(MIA, "/contest", ""))).contains("off you go", "New contest");
        assertThat(read(app.command(MIA, "/contest", "whatever"))).contains("I don’t know “whatever” here.");
    }

    @Test
    void aWeekOfCardsEndsWithTheResultInThePlaceOfTheEnd() {
        arena.started(MIA);
        assertThat(arena.quarter(MONDAY)).isEqualTo(1);
        arena.log(ANNA, "5 calls");
        assertThat(arena.quarter()).isZero();
        arena.quarter(WEDNESDAY);
        arena.log(BRAM, "7 calls");
        arena.quarter(FRIDAY);
        arena.quarter(SATURDAY);
        arena.log(CARMEN, "6 calls yesterday");
        arena.quarter(SATURDAY_NOON);
        List<String> posts = arena.posts();
        assertThat(posts).hasSize(4);
        assertThat(posts.get(0)).contains("🏁 Call week: off we go", "🎁 A dinner for two");
        assertThat(posts.get(1)).contains("half-time", "🥇 Anna – 5 calls").doesNotContain("Bram");
        assertThat(posts.get(2)).contains("the last day", "🥇 Bram – 7 calls", "🥈 Anna", "until Sat, Nov 28");
        assertThat(posts.get(3)).contains("time is up", "Not final yet").doesNotContain("Carmen");
        assertThat(arena.updates())
                .singleElement()
                .asString()
                .contains("the result", "Bram wins: A dinner for two", "🥈 Carmen – 6 calls", "🥉 Anna");
        assertThat(read(app.command(ANNA, "/contest", ""))).contains("Call week · won by Bram", "You: place 3 of 3");
    }

    @Test
    void theResultIsPostedAlsoWhereWhatToldOfTheEndWasRefused() {
        arena.started(MIA);
        arena.quarter(MONDAY);
        arena.log(ANNA, "5 calls");
        app.slack.fail("chat.postMessage", "not_in_channel");
        arena.quarter(SATURDAY);
        app.slack.recover();
        app.slack.forgetCalls();
        arena.quarter(SATURDAY_NOON);
        assertThat(arena.posts()).singleElement().asString().contains("the result", "Anna wins");
    }

    @Test
    void whileLateEntriesCountTheCardOfTheEndFollowsThem() {
        arena.started(MIA);
        arena.quarter(SATURDAY);
        arena.log(CARMEN, "6 calls yesterday");
        arena.quarter("2026-11-28T08:15:00Z");
        assertThat(arena.updates()).singleElement().asString().contains("time is up", "🥇 Carmen – 6 calls");
        arena.quarter("2026-11-28T08:30:00Z");
        assertThat(arena.updates()).hasSize(1);
    }

    @Test
    void whatIsCorrectedLaterIsNotedAndTheWinnerStays() {
        arena.started(MIA);
        arena.quarter(MONDAY);
        arena.log(ANNA, "5 calls");
        arena.log(BRAM, "4 calls");
        arena.quarter(SATURDAY_NOON);
        String frozen = arena.result().get(0);
        arena.at("2026-11-30T09:00:00Z");
        app.command(ANNA, "/log", "undo");
        arena.log(CARMEN, "9 calls on 24 nov");
        assertThat(arena.quarter("2026-11-30T09:15:00Z")).isEqualTo(1);
        assertThat(arena.quarter("2026-11-30T09:30:00Z")).isZero();
        assertThat(arena.updates())
                .last()
                .asString()
                .contains("Anna wins: A dinner for two", "🥇 Anna – 5 calls", "Corrected since")
                .contains("Anna: 5 calls → 0 calls", "Carmen: 0 calls → 9 calls");
        assertThat(arena.result()).containsExactly(frozen);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theFrozenResultNeverChangesWhateverHappensLater(long seed) {
        String id = arena.started(MIA);
        arena.quarter(MONDAY);
        arena.log(ANNA, "5 calls");
        arena.log(BRAM, "4 calls");
        arena.log(CARMEN, "3 calls");
        arena.quarter(SATURDAY_NOON);
        List<String> frozen = arena.result();
        arena.at("2026-11-30T09:00:00Z");
        Random random = new Random(seed);
        List<String> people = List.of(ANNA, BRAM, CARMEN);
        for (int i = 0; i < 25; i++) {
            String who = people.get(random.nextInt(people.size()));
            switch (random.nextInt(8)) {
                case 0 -> app.command(who, "/log", "undo");
                case 1 -> arena.log(who, random.nextInt(1, 9) + " calls on 24 nov");
                case 2 -> app.command(who, "/leaderboard", random.nextBoolean() ? "hide" : "show");
                case 3 ->
                    app.command(ADA, "/team", "move <@" + who + "> to " + (random.nextBoolean() ? "South" : "North"));
                case 4 -> app.command(who, "/absence", "24 nov");
                case 5 -> edit(id, arena.form("name", "Other", "last", "2026-12-24"));
                case 6 -> app.submit(MIA, ContestModal.CANCEL, id, Map.of("reason", TestApp.typed("No")));
                default -> arena.quarter();
            }
        }
        arena.quarter();
        assertThat(arena.result()).isEqualTo(frozen);
        assertThat(arena.posts().get(1)).contains("Anna wins");
        assertThat(arena.updates()).allSatisfy(card -> assertThat(card)
                .contains("Call week: the result", "Anna wins", "🥇 Anna – 5 calls"));
    }

    @Test
    void whatIsLoggedAfterTheCutOffDoesNotCountHoweverLateTheSettlementIs() {
        arena.started(MIA);
        arena.at(MONDAY);
        arena.log(ANNA, "5 calls");
        arena.at("2026-11-28T11:05:00Z");
        arena.log(BRAM, "9 calls on 24 nov");
        arena.quarter("2026-11-28T13:00:00Z");
        assertThat(arena.posts()).last().asString().contains("Anna wins").doesNotContain("Bram");
        arena.quarter("2026-11-28T13:15:00Z");
        assertThat(arena.updates()).last().asString().contains("Bram: 0 calls → 9 calls");
    }

    @Test
    void whoShowsThemselvesLaterIsNoCorrection() {
        arena.started(MIA);
        arena.at(MONDAY);
        arena.log(ANNA, "5 calls");
        arena.log(CARMEN, "9 calls");
        app.command(CARMEN, "/leaderboard", "hide");
        arena.quarter(SATURDAY_NOON);
        app.command(CARMEN, "/leaderboard", "show");
        assertThat(arena.quarter("2026-11-30T09:15:00Z")).isZero();
    }

    @Test
    void ofTheFirstToReachItWhatWasLoggedLaterMakesUpForNothing() {
        arena.started(MIA, "rule", "FIRST", "goal", "5");
        arena.at("2026-11-24T10:00:00Z");
        arena.log(CARMEN, "4 calls");
        arena.log(ANNA, "5 calls");
        arena.at("2026-11-24T10:10:00Z");
        arena.log(ANNA, "12 calls");
        arena.log(BRAM, "9 calls");
        arena.quarter("2026-11-24T10:15:00Z");
        assertThat(arena.posts())
                .last()
                .asString()
                .contains("🥇 Anna", "🥈 Carmen")
                .doesNotContain("Bram");
        arena.quarter("2026-11-24T22:15:00Z");
        assertThat(arena.quarter("2026-11-24T22:30:00Z")).isZero();
        takeBackTheFirst(ANNA);
        assertThat(arena.quarter("2026-11-25T10:00:00Z")).isEqualTo(1);
        assertThat(arena.updates())
                .last()
                .asString()
                .contains("Anna wins", "Anna: 5 calls → 0 calls")
                .doesNotContain("Bram");
    }

    @Test
    void aMonthAfterTheSettlementItIsLeftAlone() {
        arena.started(MIA);
        arena.quarter(SATURDAY_NOON);
        arena.at("2027-01-15T11:00:00Z");
        arena.log(BRAM, "9 calls on 24 nov");
        assertThat(arena.quarter()).isZero();
    }

    @Test
    void theFirstToReachItEndsItAndIsTheOnlyWinner() {
        arena.started(MIA, "rule", "FIRST", "goal", "10");
        arena.at("2026-11-24T10:00:00Z");
        arena.log(ANNA, "6 calls");
        arena.log(BRAM, "9 calls");
        assertThat(arena.quarter()).isZero();
        arena.at("2026-11-24T10:05:00Z");
        arena.log(ANNA, "5 calls yesterday");
        arena.at("2026-11-24T10:10:00Z");
        arena.log(BRAM, "5 calls");
        assertThat(arena.quarter("2026-11-24T10:15:00Z")).isEqualTo(1);
        assertThat(arena.posts())
                .last()
                .asString()
                .contains(
                        "🔔 Call week: Anna reached 10 calls",
                        "🥇 Anna – 10 calls · Tue, Nov 24, 11:05",
                        "🥈 Bram – 9 calls ▰");
        assertThat(read(app.command(CARMEN, "/contest", ""))).contains("over; late entries count until Tue, Nov 24");
        arena.quarter("2026-11-24T22:15:00Z");
        assertThat(arena.updates()).last().asString().contains("Anna wins: A dinner for two");
    }

    @Test
    void whereWhatEndedItIsTakenBackItGoesOn() {
        arena.started(MIA, "rule", "FIRST", "goal", "10");
        arena.at("2026-11-24T10:00:00Z");
        arena.log(ANNA, "10 calls");
        arena.quarter();
        app.command(ANNA, "/log", "undo");
        assertThat(arena.quarter("2026-11-24T10:15:00Z")).isEqualTo(1);
        assertThat(arena.quarter("2026-11-24T10:30:00Z")).isZero();
        assertThat(arena.updates()).last().asString().contains("it goes on", "nobody has reached 10 calls yet");
        arena.log(BRAM, "10 calls");
        arena.quarter("2026-11-24T10:45:00Z");
        assertThat(arena.updates()).last().asString().contains("Bram reached 10 calls", "🥇 Bram");
        arena.at("2026-11-24T10:50:00Z");
        logAgain(ANNA); // which does not bring back the moment
        arena.quarter("2026-11-24T22:45:00Z");
        assertThat(arena.updates()).last().asString().contains("Bram wins");
    }

    @Test
    void whatIsTakenBackAfterTheCutOffTakesNoVictoryAway() {
        arena.started(MIA, "rule", "FIRST", "goal", "10");
        arena.at("2026-11-24T10:00:00Z");
        arena.log(ANNA, "10 calls");
        arena.quarter();
        arena.at("2026-11-24T22:05:00Z");
        app.command(ANNA, "/log", "undo");
        arena.quarter("2026-11-24T22:15:00Z");
        assertThat(arena.updates()).last().asString().contains("Anna wins");
        arena.quarter("2026-11-24T22:30:00Z");
        assertThat(arena.updates()).last().asString().contains("Anna wins", "Anna: 10 calls → 0 calls");
    }

    @Test
    void aDealThatIsCorrectedStaysInTheRaceAndOneFromBeforeStaysOut() {
        arena.at("2026-11-23T08:00:00Z");
        win(BRAM, "Acme", 12000);
        arena.at("2026-11-23T09:00:00Z");
        arena.started(MIA, "counted", "kpi:REVENUE_WON", "rule", "FIRST", "goal", "10000");
        arena.at("2026-11-23T09:05:00Z");
        app.command(BRAM, "/deal", "edit Acme 12001");
        assertThat(arena.places(ANNA)).isEmpty();
        arena.at("2026-11-24T10:00:00Z");
        win(ANNA, "Bolt", 12000);
        arena.quarter("2026-11-25T08:00:00Z");
        app.command(ANNA, "/deal", "edit Bolt 11500");
        arena.quarter("2026-11-25T08:15:00Z");
        assertThat(arena.updates()).noneMatch(card -> card.contains("→ €0"));
        assertThat(arena.result().get(0)).contains("Anna");
    }

    @Test
    void aTeamThatIsPutBeneathAnotherStillCompetesForItself() {
        Map<String, JsonObject> form = arena.form("against", "true");
        form.put("teams", Arena.several(arena.team("North"), arena.team("South")));
        arena.start(ADA, form);
        arena.at("2026-11-24T10:00:00Z");
        arena.log(ANNA, "3 calls");
        arena.log(EMMA, "5 calls");
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute("update team set parent_id = "
                        + arena.team("South").substring(5) + " where workspace_id = :workspace and name = 'North'"));
        assertThat(arena.places(BRAM)).containsExactly("🥇 South – 5 calls", "🥈 North – 3 calls");
    }

    @Test
    void whoWonIsToldDirectlyAndOnce() {
        arena.started(MIA);
        arena.at(MONDAY);
        arena.log(ANNA, "5 calls");
        arena.log(BRAM, "3 calls");
        arena.quarter(SATURDAY);
        assertThat(arena.told(ANNA)).isEmpty();
        arena.quarter(SATURDAY_NOON);
        arena.quarter("2026-11-28T13:15:00Z");
        assertThat(arena.told(ANNA))
                .singleElement()
                .asString()
                .contains("You won Call week: 5 calls.", "🎁 A dinner for two");
        assertThat(arena.told(BRAM)).isEmpty();
        assertThat(read(app.command(MIA, "/contest", ""))).doesNotContain("could not be posted");
    }

    @Test
    void whoCompetedForTheTeamThatWonIsTold() {
        Map<String, JsonObject> form = arena.form("against", "true");
        form.put("teams", Arena.several(arena.team("North"), arena.team("South")));
        arena.start(ADA, form);
        arena.at("2026-11-24T10:00:00Z");
        arena.log(ANNA, "3 calls");
        arena.quarter(SATURDAY_NOON);
        assertThat(arena.told(ANNA)).singleElement().asString().contains("North won Call week: 3 calls.");
        assertThat(arena.told(BRAM)).hasSize(1);
        assertThat(arena.told(EMMA)).isEmpty();
        assertThat(arena.told(MIA)).isEmpty();
    }

    @Test
    void whereNobodyReachesItNobodyWins() {
        arena.started(MIA, "rule", "FIRST", "goal", "10");
        arena.at(MONDAY);
        arena.log(ANNA, "9 calls");
        arena.quarter(SATURDAY_NOON);
        assertThat(arena.posts()).last().asString().contains("Nobody reached 10 calls, so nobody wins.", "1. Anna");
        assertThat(arena.told(ANNA)).isEmpty();
    }

    @Test
    void ofTwoWithOneScoreTheEarlierIsAheadHoweverTheyBackdate() {
        arena.started(MIA);
        arena.at("2026-11-25T10:00:00Z");
        arena.log(ANNA, "5 calls");
        arena.at("2026-11-25T11:00:00Z");
        arena.log(BRAM, "5 calls on 23 nov");
        arena.log(CARMEN, "1 call");
        assertThat(arena.places(CARMEN))
                .containsExactly("🥇 Anna – 5 calls", "🥈 Bram – 5 calls", "🥉 Carmen – 1 call");
        arena.quarter(SATURDAY_NOON);
        assertThat(arena.posts()).last().asString().contains("Anna wins", "whoever came to it first is ahead");
    }

    @Test
    void whoCorrectsANoteKeepsTheMomentAndWhoCorrectsTheNumberDoesNot() {
        arena.started(MIA);
        arena.at("2026-11-25T10:00:00Z");
        arena.log(ANNA, "5 calls");
        arena.at("2026-11-25T11:00:00Z");
        arena.log(BRAM, "5 calls");
        arena.at("2026-11-25T12:00:00Z");
        correct(ANNA, 5, "a good day");
        correct(ANNA, 5, "a very good day");
        assertThat(arena.places(CARMEN)).containsExactly("🥇 Anna – 5 calls", "🥈 Bram – 5 calls");
        correct(ANNA, 6, "a very good day");
        correct(ANNA, 5, "a very good day");
        assertThat(arena.places(CARMEN)).containsExactly("🥇 Bram – 5 calls", "🥈 Anna – 5 calls");
    }

    @Test
    void theLargestDealWinsAndASecondOfTheSameSizeComesLater() {
        arena.started(MIA, "rule", "DEAL");
        arena.at("2026-11-24T10:00:00Z");
        win(BRAM, "Acme", 9000);
        win(BRAM, "Birch", 9000);
        arena.at("2026-11-24T11:00:00Z");
        win(ANNA, "Cedar", 9000);
        win(CARMEN, "Dale", 12500);
        win(EMMA, "Elm", 90000);
        assertThat(arena.places(ANNA)).containsExactly("🥇 Carmen – €12,500", "🥈 Bram – €9,000", "🥉 Anna – €9,000");
        arena.quarter(SATURDAY_NOON);
        assertThat(arena.posts()).last().asString().contains("The largest single deal wins", "Carmen wins");
    }

    @Test
    void revenueCountsAsOnTheScorecard() {
        arena.started(MIA, "counted", "kpi:REVENUE_WON");
        arena.at("2026-11-24T10:00:00Z");
        win(ANNA, "Acme", 9000);
        win(ANNA, "Birch", 500);
        win(BRAM, "Cedar", 9400);
        assertThat(arena.places(ANNA)).containsExactly("🥇 Anna – €9,500", "🥈 Bram – €9,400");
        assertThat(read(app.command(ANNA, "/scorecard", ""))).contains("€9,500");
    }

    @Test
    void newCustomersAreBrokenByWhenTheyWereWon() {
        arena.started(MIA, "counted", "kpi:NEW_CUSTOMERS");
        arena.at("2026-11-24T10:00:00Z");
        win(BRAM, "Acme", 10);
        arena.at("2026-11-24T11:00:00Z");
        win(ANNA, "Birch", 9000);
        assertThat(arena.places(ANNA)).hasSize(2).first().asString().startsWith("🥇 Bram");
    }

    @Test
    void theMostImprovedIsComparedWithAsManyDaysBeforeLessThoseAway() {
        for (String who : List.of(ANNA, BRAM, CARMEN)) {
            arena.at("2026-11-18T10:00:00Z");
            arena.log(who, "6 calls"); // in three days: 10 in five
        }
        app.command(BRAM, "/absence", "24 nov to 25 nov");
        app.command(CARMEN, "/absence", "24 nov to 26 nov");
        arena.started(MIA, "rule", "IMPROVED");
        arena.at("2026-11-23T10:00:00Z");
        arena.log(ANNA, "11 calls");
        arena.log(BRAM, "9 calls"); // in three days of five: 15
        arena.log(CARMEN, "30 calls"); // was there on less than half
        arena.at("2026-11-27T17:00:00Z");
        assertThat(arena.places(ANNA)).containsExactly("🥇 Bram – +5 calls", "🥈 Anna – +1 call");
        assertThat(read(app.command(CARMEN, "/contest", ""))).contains("You are not above your own days before yet.");
    }

    @Test
    void teamAgainstTeamCountsWhatWasDoneInTheTeam() {
        Map<String, JsonObject> form = arena.form("against", "true", "counted", "points");
        form.put("teams", Arena.several(arena.team("North"), arena.team("South")));
        assertThat(arena.start(MIA, form)).contains("Only those who lead everyone");
        assertThat(arena.start(ADA, form)).contains("North and South, team against team");
        arena.at("2026-11-24T10:00:00Z");
        arena.log(ANNA, "3 calls");
        arena.log(EMMA, "5 calls");
        arena.at("2026-11-25T10:00:00Z");
        app.command(ADA, "/team", "move <@UANNA> to South");
        arena.log(ANNA, "4 calls");
        assertThat(arena.places(BRAM)).containsExactly("🥇 South – 9 points", "🥈 North – 3 points");
        assertThat(read(app.command(BRAM, "/contest", ""))).contains("Your team: place 2 of 2 · 3 points");
    }

    @Test
    void whoJoinsLaterCountsFromTheirFirstDay() {
        arena.started(MIA);
        arena.at("2026-11-24T10:00:00Z");
        arena.log(EMMA, "9 calls");
        arena.at("2026-11-25T10:00:00Z");
        app.command(ADA, "/team", "move <@UEMMA> to North");
        arena.log(EMMA, "2 calls");
        arena.log(ANNA, "3 calls");
        assertThat(arena.places(ANNA)).containsExactly("🥇 Anna – 3 calls", "🥈 Emma – 2 calls");
    }

    @Test
    void whoManagesATeamIsLeftOutWhereOnlyRepsCompete() {
        app.command(ADA, "/team", "add <@UMIA> to North");
        arena.started(MIA, "reps", "true");
        arena.at("2026-11-24T10:00:00Z");
        arena.log(MIA, "9 calls");
        arena.log(ANNA, "2 calls");
        assertThat(arena.places(ANNA)).containsExactly("🥇 Anna – 2 calls");
    }

    @Test
    void chosenPeopleCompeteAloneAndOthersDoNotSeeIt() {
        Map<String, JsonObject> form = arena.form();
        form.put("teams", Arena.several());
        form.put("members", TestApp.users(ANNA, BRAM));
        assertThat(arena.start(MIA, form)).contains("Anna and Bram");
        arena.at("2026-11-24T10:00:00Z");
        arena.log(ANNA, "2 calls");
        arena.log(CARMEN, "9 calls");
        assertThat(arena.places(BRAM)).containsExactly("🥇 Anna – 2 calls");
        assertThat(read(app.command(CARMEN, "/contest", ""))).doesNotContain("Call week");
        form.put("members", TestApp.users(ANNA, EMMA));
        assertThat(arena.start(MIA, form)).contains("Only those who lead everyone");
    }

    @Test
    void whoHasLeftTheBoardsTakesNoPartAndStillSeesTheirOwn() {
        arena.started(MIA);
        arena.at("2026-11-24T10:00:00Z");
        arena.log(ANNA, "9 calls");
        arena.log(BRAM, "4 calls");
        app.command(ANNA, "/leaderboard", "hide");
        assertThat(arena.places(BRAM)).containsExactly("🥇 Bram – 4 calls");
        assertThat(read(app.command(ANNA, "/contest", "")))
                .contains("You: 9 calls. You have left the boards", "now")
                .contains("🥇 Bram");
        arena.quarter(WEDNESDAY);
        arena.quarter(SATURDAY_NOON);
        assertThat(arena.posts()).noneMatch(post -> post.contains("Anna"));
        assertThat(arena.result().get(0)).doesNotContain("Anna").contains("Bram");
    }

    @Test
    void theChannelSeesFivePlacesAndHowManyMore() {
        for (int i = 1; i <= 4; i++) {
            app.withUser("UREP" + i, "Rep" + i, "en-US", "Europe/Amsterdam");
            app.command(ADA, "/team", "add <@UREP" + i + "> to North");
        }
        arena.at("2026-11-24T10:00:00Z");
        String id = arena.started(MIA, "from", "2026-11-24");
        for (int i = 1; i <= 4; i++) {
            arena.log("UREP" + i, i + " calls");
        }
        List.of(ANNA, BRAM, CARMEN).forEach(who -> arena.log(who, "9 calls"));
        arena.quarter(FRIDAY);
        assertThat(arena.posts())
                .last()
                .asString()
                .contains("5. Rep3", "… and 2 more")
                .doesNotContain("Rep1");
        app.click(ANNA, ContestMessages.STANDINGS, id);
        assertThat(read(app.lastResponse())).contains("5. Rep3", "7. Rep1", "Standings: Call week");
    }

    @Test
    void aCancelledContestSaysWhyInItsChannelOnceItHasBegun() {
        String planned = arena.started(MIA);
        app.submit(MIA, ContestModal.CANCEL, planned, Map.of("reason", TestApp.typed("Wrong week")));
        assertThat(arena.quarter(MONDAY)).isZero();
        String running = arena.started(MIA, "from", "2026-11-23", "name", "Second");
        arena.quarter("2026-11-23T09:00:00Z");
        app.submit(MIA, ContestModal.CANCEL, running, Map.of("reason", TestApp.typed("The *phones* <!here> are down")));
        app.deliver();
        assertThat(arena.posts()).last().asString().contains("Second: cancelled", "Why: The *phones* <!here> are down");
        assertThat(app.slack.calls("chat.postMessage").get(1).parameters().get("text"))
                .doesNotContain("<!here>");
        assertThat(arena.quarter(SATURDAY_NOON)).isZero();
        assertThat(read(app.command(ANNA, "/contest", ""))).doesNotContain("Second");
        assertThat(app.column("select reason from contest where workspace_id = :workspace and closed_by is not null"))
                .hasSize(2);
    }

    @Test
    void onceItHasBegunOnlyItsNameAndALaterEndChangeAndAPrizeIsAdded() {
        String id = arena.started(MIA, "prize", "");
        arena.quarter(MONDAY);
        assertThat(edit(id, arena.form("counted", "type:demo"))).contains("It has begun, so only");
        assertThat(edit(id, arena.form("rule", "IMPROVED"))).contains("It has begun, so only");
        assertThat(edit(id, arena.form("from", "2026-11-24"))).contains("It has begun, so only");
        assertThat(edit(id, arena.form("last", "2026-11-26"))).contains("It has begun, so only");
        Map<String, JsonObject> begun = new HashMap<>(Map.of(
                "name", TestApp.typed("Call fortnight"),
                "last", TestApp.day("2026-12-04"),
                "prize", TestApp.typed("Two dinners")));
        assertThat(edit(id, begun)).contains("Saved: ", "Call fortnight", "the highest total wins");
        app.deliver();
        assertThat(arena.updates())
                .singleElement()
                .asString()
                .contains("Call fortnight: off we go", "Two dinners", "Dec 4");
        begun.put("last", TestApp.day("2026-12-03"));
        assertThat(edit(id, begun)).contains("It has begun, so only");
        app.click(MIA, ContestMessages.EDIT, id);
        assertThat(app.slack.calls("views.open").get(0).parameters().get("view"))
                .contains("Call fortnight")
                .doesNotContain("counted");
    }

    @Test
    void whatIsComparedWithAsManyDaysBeforeKeepsItsEnd() {
        String id = arena.started(MIA, "rule", "IMPROVED");
        arena.quarter(MONDAY);
        assertThat(edit(id, arena.form("rule", "IMPROVED", "last", "2026-12-04")))
                .contains("It compares with as many days before");
        assertThat(edit(id, arena.form("rule", "IMPROVED", "name", "Climbers"))).contains("Saved: ", "Climbers");
    }

    @Test
    void whereItIsExtendedEveryCardThatWasToldSaysSoAndTheTrueLastDayIsTold() {
        String id = arena.started(MIA);
        arena.quarter(MONDAY);
        arena.log(ANNA, "5 calls");
        arena.quarter(WEDNESDAY);
        arena.quarter(FRIDAY);
        edit(id, arena.form("name", "Call fortnight", "last", "2026-12-04"));
        app.deliver();
        assertThat(arena.updates())
                .hasSize(3)
                .allSatisfy(card -> assertThat(card).contains("Call fortnight", "Dec 4"))
                .filteredOn(card -> card.contains("extended"))
                .hasSize(2)
                .noneMatch(card -> card.contains("the last day") || card.contains("half-time"));
        arena.quarter(SATURDAY);
        arena.quarter("2026-11-29T08:00:00Z");
        assertThat(arena.posts()).hasSize(4).last().asString().contains("Call fortnight: half-time");
        arena.quarter("2026-12-04T08:00:00Z");
        assertThat(arena.posts()).hasSize(5).last().asString().contains("Call fortnight: the last day");
    }

    @Test
    void whoCompetesHasNoSayOnceItHasBegun() {
        app.command(ADA, "/team", "add <@UMIA> to North");
        String id = arena.started(MIA);
        assertThat(edit(id, arena.form("prize", "A lunch"))).contains("Saved: ", "A lunch");
        arena.quarter(MONDAY);
        assertThat(edit(id, arena.form("prize", "A car"))).contains("You take part yourself");
        app.submit(MIA, ContestModal.CANCEL, id, Map.of("reason", TestApp.typed("I am behind")));
        app.click(MIA, ContestMessages.CANCEL, id);
        assertThat(read(app.lastResponse())).contains("You take part yourself");
        assertThat(app.command(MIA, "/contest", "").toString()).doesNotContain(ContestMessages.EDIT);
        app.submit(ADA, ContestModal.CANCEL, id, Map.of("reason", TestApp.typed("Rain")));
        assertThat(app.column("select contest_state from contest where workspace_id = :workspace"))
                .containsExactly("CANCELLED");
    }

    @Test
    void beforeItBeginsAllOfItMayChange() {
        String id = arena.started(MIA);
        app.click(MIA, ContestMessages.EDIT, id);
        assertThat(app.slack.calls("views.open").get(0).parameters().get("view"))
                .contains("type:call", "2026-11-27", "A dinner for two");
        assertThat(edit(id, arena.form("counted", "points", "rule", "FIRST", "goal", "1,200")))
                .contains("Points", "first to reach 1,200 points");
        assertThat(app.column("select win_rule from contest where workspace_id = :workspace"))
                .containsExactly("FIRST 1200");
    }

    @Test
    void whatIsOverStaysAsItIs() {
        String id = arena.started(MIA);
        arena.at(SATURDAY);
        assertThat(edit(id, Map.of("name", TestApp.typed("Other"), "last", TestApp.day("2026-12-04"))))
                .contains("It is over, so it stays as it is.");
        arena.quarter(SATURDAY_NOON);
        app.submit(MIA, ContestModal.CANCEL, id, Map.of("reason", TestApp.typed("Lost it")));
        assertThat(app.column("select contest_state from contest where workspace_id = :workspace"))
                .containsExactly("SETTLED");
    }

    @Test
    void whatSomebodyForgesChangesAndShowsNothing() {
        String id = arena.started(MIA);
        assertThat(app.submit(DIRK, ContestModal.SAVE, id, arena.form("name", "Mine"))
                        .toString())
                .contains("Only those who lead everyone");
        app.submit(ANNA, ContestModal.CANCEL, id, Map.of("reason", TestApp.typed("No")));
        assertThat(arena.start(ANNA, arena.form())).contains("Only those who lead everyone");
        Map<String, JsonObject> company = arena.form();
        company.put("teams", Arena.several("COMPANY:0"));
        assertThat(arena.start(MIA, company)).contains("Only those who lead everyone");
        for (String action : List.of(ContestMessages.EDIT, ContestMessages.CANCEL, ContestMessages.STANDINGS)) {
            for (String value : List.of(id, "0", "-1", "x", "")) {
                app.click(EMMA, action, value);
                assertThat(read(app.lastResponse())).contains("Only those who lead everyone");
            }
        }
        app.click(ANNA, ContestMessages.NEW, "");
        assertThat(app.slack.calls("views.open")).isEmpty();
        assertThat(app.submit(MIA, ContestModal.SAVE, "no id", arena.form()).toString())
                .contains("Only those who lead everyone");
        assertThat(app.column("select concat(name, ' ', contest_state) from contest where workspace_id = :workspace"))
                .containsExactly("Call week OPEN");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', Give it a name.",
        "from, 2026-11-20, before today",
        "last, 2026-11-22, The last day comes after the first",
        "last, 2028-01-01, within a year",
        "counted, type:satisfaction, Choose what counts.",
        "counted, kpi:PIPELINE_VALUE, Choose what counts.",
        "counted, type:lead_returned, Choose what counts.",
        "cut_off, 5, Choose a channel.",
    })
    void whatCannotBeIsSaidBesideItsField(String field, String value, String sentence) {
        assertThat(arena.start(MIA, arena.form(field, value))).contains("errors", sentence);
        assertThat(app.column("select id from contest where workspace_id = :workspace"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "2.5", "0", "-5", "many", "1.234"})
    void whatIsToBeReachedIsANumber(String goal) {
        assertThat(arena.start(MIA, arena.form("rule", "FIRST", "goal", goal))).contains("Enter the number to reach");
    }

    @Test
    void somebodyTakesPartAndTeamsStandApart() {
        Map<String, JsonObject> form = arena.form();
        form.put("teams", Arena.several());
        assertThat(arena.start(MIA, form)).contains("Choose teams or people.");
        assertThat(arena.start(MIA, arena.form("against", "true"))).contains("Team against team needs");
    }

    @Test
    void aContestNeedsTwoWhoCompeteAndSaysWhoTheyAre() {
        Map<String, JsonObject> alone = arena.form();
        alone.put("teams", Arena.several());
        alone.put("members", TestApp.users(ANNA));
        assertThat(arena.start(MIA, alone)).contains("errors", "at least two who compete");
        app.command(BRAM, "/leaderboard", "hide");
        alone.put("members", TestApp.users(ANNA, BRAM));
        assertThat(arena.start(MIA, alone)).contains("errors", "at least two who compete");
        assertThat(app.column("select id from contest where workspace_id = :workspace"))
                .isEmpty();
        assertThat(arena.start(MIA, arena.form()))
                .contains("2 people compete: Anna and Carmen. One more has left the boards, so takes no part.");
        app.command(ADA, "/team", "create West <@UDIRK>");
        Map<String, JsonObject> teams = arena.form("against", "true");
        teams.put("teams", Arena.several(arena.team("North"), arena.team("West")));
        assertThat(arena.start(ADA, teams)).contains("errors", "a team with nobody in it");
    }

    @Test
    void aRaceBeginsForAllAtOnceAndNotBeforeThereIsOne() {
        app.withUser("UAROHA", "Aroha", "en-US", "Pacific/Auckland");
        app.command("UAROHA", "/log", "1 call");
        app.command(ADA, "/team", "add <@UAROHA> to North");
        arena.started(MIA, "rule", "FIRST", "goal", "3");
        arena.at("2026-11-22T20:00:00Z"); // it is Monday in Auckland
        arena.log("UAROHA", "3 calls");
        arena.at("2026-11-23T10:00:00Z");
        assertThat(arena.places(ANNA)).isEmpty();
        arena.log(BRAM, "3 calls");
        assertThat(arena.places(ANNA)).singleElement().asString().contains("🥇 Bram – 3 calls");
        arena.at("2026-11-23T10:00:30Z");
        arena.started(MIA, "name", "Already won", "rule", "FIRST", "goal", "2");
        arena.at("2026-11-23T10:01:00Z");
        assertThat(read(app.command(CARMEN, "/contest", ""))).contains("Already won · until");
        arena.log(CARMEN, "2 calls");
        assertThat(arena.places(ANNA)).anyMatch(place -> place.contains("🥇 Carmen – 2 calls"));
    }

    @Test
    void whatIsComparedNeedsDaysOnWhichPeopleWork() {
        // Monday and Tuesday would be compared with a weekend.
        assertThat(arena.start(MIA, arena.form("rule", "IMPROVED", "last", "2026-11-24")))
                .contains("errors", "fewer than two people work on enough of both");
        assertThat(arena.start(MIA, arena.form("rule", "IMPROVED"))).contains("Saved: ");
        arena.quarter(FRIDAY);
        assertThat(arena.posts()).last().asString().contains("Nobody is above their own days before yet");
        arena.quarter(SATURDAY_NOON);
        assertThat(arena.posts()).last().asString().contains("Nobody improved on their own days before");
    }

    @Test
    void whoMovesToAnotherTeamStillSeesWhatTheyAreRankedIn() {
        arena.started(MIA);
        arena.at("2026-11-24T10:00:00Z");
        arena.log(CARMEN, "4 calls");
        arena.at("2026-11-25T10:00:00Z");
        app.command(ADA, "/team", "move <@UCARMEN> to South");
        assertThat(read(app.command(CARMEN, "/contest", ""))).contains("Call week", "You: place 1 of 1");
        assertThat(read(app.command(EMMA, "/contest", ""))).doesNotContain("Call week");
    }

    @Test
    void whatOnePersonAloneSeesIsInTheirOwnTime() {
        app.withUser("UTYLER", "Tyler", "en-US", "America/New_York");
        app.command("UTYLER", "/log", "1 call");
        app.command(ADA, "/team", "add <@UTYLER> to North");
        arena.started(MIA, "rule", "FIRST", "goal", "3");
        arena.at("2026-11-24T10:00:00Z");
        arena.log(ANNA, "3 calls");
        assertThat(arena.places(BRAM)).containsExactly("🥇 Anna – 3 calls · Tue, Nov 24, 11:00\u202fAM");
        assertThat(arena.places("UTYLER")).containsExactly("🥇 Anna – 3 calls · Tue, Nov 24, 5:00\u202fAM");
    }

    @Test
    void aPrizeThatWasPromisedStays() {
        String id = arena.started(MIA);
        arena.quarter(MONDAY);
        assertThat(edit(id, arena.form("prize", "", "name", "New name"))).contains("It has begun");
        Map<String, JsonObject> form = arena.form("name", "New name");
        form.keySet().retainAll(List.of("name", "last"));
        assertThat(edit(id, form)).contains("Saved: ", "A dinner for two");
    }

    @Test
    void whoCompetesThemselvesIsToldThatTheyHaveNoSay() {
        app.command(ADA, "/team", "add <@UMIA> to North");
        arena.at("2026-11-23T10:00:00Z");
        assertThat(arena.start(MIA, arena.form())).contains("You take part yourself");
        assertThat(read(app.command(MIA, "/contest", ""))).contains("You take part yourself");
        assertThat(read(app.command(ANNA, "/contest", ""))).doesNotContain("You take part yourself");
        assertThat(arena.start(MIA, arena.form("name", "Fair", "reps", "true")))
                .contains("Saved: ")
                .doesNotContain("You take part yourself");
    }

    @Test
    void aCardThatWasRefusedIsPostedOnceTheAppIsInvited() {
        arena.started(MIA);
        app.slack.fail("chat.postMessage", "not_in_channel");
        arena.quarter(MONDAY);
        assertThat(read(app.command(ANNA, "/contest", ""))).doesNotContain("could not be posted");
        JsonObject list = app.command(MIA, "/contest", "");
        assertThat(read(list)).contains("Its card could not be posted", "/invite @Paceline");
        String id = app.column("select id from contest where workspace_id = :workspace")
                .get(0);
        app.click(MIA, ContestMessages.AGAIN, id);
        assertThat(read(app.lastResponse())).contains("I am not in that channel yet.");
        app.slack.recover();
        app.slack.forgetCalls();
        app.click(DIRK, ContestMessages.AGAIN, id);
        assertThat(read(app.lastResponse())).contains("Only those who lead everyone");
        assertThat(arena.posts()).isEmpty();
        app.click(MIA, ContestMessages.AGAIN, id);
        assertThat(read(app.lastResponse())).contains("The card of Call week stands in");
        assertThat(arena.posts()).singleElement().asString().contains("🏁 Call week: off we go");
        app.click(MIA, ContestMessages.AGAIN, id);
        assertThat(arena.posts()).hasSize(1);
        assertThat(read(app.lastResponse())).doesNotContain("could not be posted");
    }

    @Test
    void inALongListWhatIsRunningIsFirstAndTheButtonsAreThere() {
        for (int i = 1; i <= 9; i++) {
            arena.started(MIA, "name", "Settled " + i, "from", "2026-11-21", "last", "2026-11-21");
        }
        arena.started(MIA, "name", "Running");
        arena.quarter("2026-11-23T11:00:00Z");
        String list = app.command(MIA, "/contest", "").toString();
        assertThat(list).contains("Running", "4 more", ContestMessages.EDIT, ContestMessages.NEW);
        assertThat(list.indexOf("Running")).isLessThan(list.indexOf("Settled"));
        app.click(MIA, ContestMessages.LIST, "6");
        assertThat(read(app.lastResponse())).contains("Settled 6", "Settled 9").doesNotContain("Running", "Settled 5");
    }

    @Test
    void itsTimesStayThoseOfItsOwnZone() {
        arena.started(MIA);
        arena.quarter(MONDAY);
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute("update workspace set zone = 'America/New_York' where workspace_id = :workspace"));
        arena.quarter(FRIDAY);
        assertThat(arena.posts()).last().asString().contains("until Sat, Nov 28, 12:00");
    }

    @Test
    void whatIsLateByMoreThanADayIsLeftOutButForTheResult() {
        arena.started(MIA);
        arena.at(MONDAY);
        arena.log(ANNA, "2 calls");
        arena.quarter("2026-12-03T11:00:00Z");
        assertThat(arena.posts()).singleElement().asString().contains("the result", "Anna wins");
    }

    private String edit(String id, Map<String, JsonObject> form) {
        return app.submit(MIA, ContestModal.SAVE, id, form).toString();
    }

    /** Corrects the member's last entry. */
    private void correct(String user, int calls, String note) {
        Member member =
                app.store.in(TestApp.TEAM, tx -> Members.find(tx, List.of(user)).get(0));
        ActivityLog log = new ActivityLog(new ActivityTypes());
        app.store.in(TestApp.TEAM, tx -> {
            long id = log.recent(tx, member, 1).keySet().iterator().next();
            Entry was = log.find(tx, member, id).orElseThrow();
            Entry is = new Entry(was.type(), calls, was.account(), was.measure(), was.day(), note);
            return log.edit(tx, member, id, is, app.clock.instant());
        });
    }

    /** Puts back what the member took back last. */
    private void logAgain(String user) {
        Member member =
                app.store.in(TestApp.TEAM, tx -> Members.find(tx, List.of(user)).get(0));
        long id = Long.parseLong(
                app.column("select reverses from activity where workspace_id = :workspace and member_id = "
                                + member.id() + " and reverses is not null order by id desc")
                        .get(0));
        app.store.in(
                TestApp.TEAM, tx -> new ActivityLog(new ActivityTypes()).logAgain(tx, member, id, app.clock.instant()));
    }

    private void takeBackTheFirst(String user) {
        Member member =
                app.store.in(TestApp.TEAM, tx -> Members.find(tx, List.of(user)).get(0));
        ActivityLog log = new ActivityLog(new ActivityTypes());
        app.store.in(TestApp.TEAM, tx -> {
            List<Long> ids = List.copyOf(log.recent(tx, member, 9).keySet());
            return log.undo(tx, member, ids.get(ids.size() - 1), app.clock.instant());
        });
    }

    private void win(String user, String account, int amount) {
        app.command(user, "/deal", "new " + account + " " + amount);
        app.command(user, "/deal", "won " + account + " -- luck");
    }
}
