package dev.paceline.deal.slack;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Saturday, 21 November 2026. Cleo leads North, in which are Anna and Bram; Dora is in no team; Ada is an admin. */
class DealTest {
    private final TestApp app = TestApp.onH2("UADA")
            .withUser("UANNA", "Anna", "en-GB", "Europe/Amsterdam")
            .withUser("UBRAM", "Bram", "nl-NL", "Europe/Amsterdam")
            .withUser("UCLEO", "Cleo", "en-GB", "Europe/Amsterdam")
            .withUser("UDORA", "Dora", "de-DE", "Europe/Berlin")
            .withUser("UADA", "Ada", "en-GB", "Europe/Amsterdam");

    @AfterEach
    void close() {
        app.close();
    }

    private void formNorth() {
        app.command("UADA", "/team", "create North <@UCLEO|cleo>");
        app.command("UADA", "/team", "add <@UANNA|anna> <@UBRAM|bram> to North");
    }

    @Test
    void theAnswerSaysWhatWasUnderstood() {
        assertThat(
                        read(
                                deal(
                                        "UANNA",
                                        "new Acme 12,500 \"Flat White 3000\" proposal close 15 dec via partner renewal -- send contract")))
                .contains(
                        "New deal with Acme: €12,500 (Flat White 3000).",
                        "Proposal (50%), since today · renewal · closes 15 Dec 2026 · via partner",
                        "Next: send contract",
                        "Acme is a new account.",
                        "Undo");
    }

    @Test
    void amountsAndWordsAreReadInTheReadersLanguage() {
        assertThat(read(deal("UBRAM", "nieuw Acme 12.500 offerte sluit 15 dec via partner verlenging")))
                .contains("Nieuwe deal met Acme: €\u00a012.500.", "Offerte (50%)", "verlenging", "sluit 15 dec 2026");
        assertThat(read(deal("UDORA", "neu Van der Meer 1,5 Mio. € Verhandlung Abschluss 15.12. über Web")))
                .contains("Neuer Deal mit Van der Meer: 1.500.000\u00a0€.", "Verhandlung (75\u00a0%)");
    }

    @Test
    void whatIsNotSaidIsTheUsual() {
        assertThat(read(deal("UANNA", "new Van der Meer Logistics 900")))
                .contains(
                        "New deal with Van der Meer Logistics: €900.",
                        "Qualification (10%), since today · new business",
                        "no next step yet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "new Acme | Say with whom and how much",
                "new Acme lots | “lots” is not an amount.",
                "new 12500 | Say with whom",
                "new Acme 0 | A deal is worth more than nothing",
                "new Acme $500 | “$500” is not in EUR",
                "new Acme 500 usd | “500 usd” is not in EUR",
                "new Acme 12.345 machine | “12.345” is not an amount",
                "new Acme 12,500 proposal negotiation | “negotiation” is one too many",
                "new Acme 12,500 renewal upsell | “upsell” is one too many",
                "new Acme 12,500 close soon | “soon” is not a date",
                "new Acme 12,500 close 2026-11-20 | 20 Nov 2026 can’t be the day",
                "new Acme 12,500 close 2062-11-20 | 20 Nov 2062 can’t be the day",
                "new Acme 12,500 close 1 dec close 2 dec | “close” is one too many",
                "new Acme 12,500 via | Say through which channel",
                "new Acme 12,500 propsal | Did you mean “proposal” by “propsal”?",
                "new Acme 12,500 espresso proposal machine | I don’t understand “machine”",
                "new Studio 45 12,500 | Is “12,500” part of a name?",
                "new Acme 12,500 Espresso 3000 | Is “3000” part of a name?",
                "new Acme 12,500 \"Espresso | A quotation mark is not closed",
            })
    void whatIsNotUnderstoodGetsOneSentenceAndChangesNothing(String text, String sentence) {
        assertThat(read(deal("UANNA", text))).contains(sentence);
        assertThat(column("select id from deal")).isEmpty();
        assertThat(app.column("select id from account where workspace_id = :workspace"))
                .isEmpty();
    }

    @Test
    void theDealsOfWhoHasLeftTheTeamAreHandedOnByWhoLeadsIt() {
        formNorth();
        app.clock.advance(Duration.ofDays(1));
        deal("UANNA", "new Acme 12,500");
        app.command("UADA", "/team", "remove <@UANNA|anna>");
        assertThat(read(deal("UDORA", "lost Acme price"))).doesNotContain("12,500");
        assertThat(read(deal("UCLEO", "reassign Acme <@UBRAM|bram>"))).contains("Bram");
        assertThat(present("status")).containsExactly("OPEN");
    }

    @Test
    void whatFollowsTheNameIsCheckedAlsoWhereThereAreSeveralDeals() {
        deal("UANNA", "new Acme 12,500");
        deal("UANNA", "new Acme 900");
        assertThat(read(deal("UANNA", "won Acme because they liked the trial")))
                .contains("“because they liked the trial” is not an amount");
        assertThat(read(deal("UANNA", "won Acme 800"))).contains("Acme · €12,500", "Acme · €900");
    }

    @Test
    void aChannelOfOneSignsWordsIsKept() {
        String words = "\ufdfa".repeat(40); // each is eighteen letters when it is compared
        assertThat(read(deal("UANNA", "new Acme 12,500 via \"" + words + "\""))).contains("New deal with Acme");
    }

    @Test
    void whoLedALeaverBeforeSomebodyElseDidHasNoMoreToSay() {
        formNorth();
        deal("UANNA", "new Acme 12,500");
        deal("UANNA", "won Acme -- luck");
        app.command("UADA", "/team", "create South <@UDORA|dora>");
        app.clock.advance(Duration.ofDays(1));
        app.command("UADA", "/team", "move <@UANNA|anna> to South");
        app.clock.advance(Duration.ofDays(1));
        deal("UANNA", "new Bolt 900");
        app.command("UADA", "/team", "remove <@UANNA|anna>");
        assertThat(read(deal("UCLEO", "lost Bolt price"))).doesNotContain("900");
        assertThat(read(deal("UDORA", "lost Bolt price"))).contains("Bolt", "900");
    }

    @Test
    void amountsAreReadAsTheAnswersWriteThem() {
        assertThat(read(deal("UDORA", "neu Acme 12.500 € Angebot Abschluss 15.12.")))
                .contains("Neuer Deal mit Acme: 12.500\u00a0€.", "Angebot (50\u00a0%)");
        assertThat(read(deal("UBRAM", "nieuw Bolt 12.500 euro offerte"))).contains("Bolt: €\u00a012.500.", "Offerte");
        assertThat(read(deal("UANNA", "new Acme 12.500,50 proposal close 15 dec")))
                .contains("“12.500,50” is not an amount");
    }

    @Test
    void aDayThatTheMonthDoesNotHaveIsNoDate() {
        assertThat(read(deal("UANNA", "new Acme 500 close 29 feb"))).contains("“29 feb” is not a date");
        assertThat(read(deal("UDORA", "neu Acme 500 Abschluss 30. Februar"))).contains("„30. Februar“");
        assertThat(column("select id from deal")).isEmpty();
    }

    @Test
    void aWinStaysInTheListOfTheTeamThatItCountsFor() {
        formNorth();
        app.clock.advance(Duration.ofDays(1));
        deal("UANNA", "new Zorgwijk 12,500");
        deal("UANNA", "won Zorgwijk -- luck");
        app.command("UADA", "/team", "create South <@UDORA|dora>");
        app.clock.advance(Duration.ofDays(1));
        app.command("UADA", "/team", "move <@UANNA|anna> to South");
        assertThat(read(deal("UCLEO", "list team won"))).contains("Zorgwijk");
        assertThat(read(deal("UDORA", "list team won"))).doesNotContain("Zorgwijk");
    }

    @Test
    void aLossHasAReason() {
        deal("UANNA", "new Acme 12,500");
        String id = column("select id from deal").get(0);
        assertThat(errors("deal.lost", id, Map.of("reason", typed("   ")))).contains("Say why");
        assertThat(present("status")).containsExactly("OPEN");
    }

    @Test
    void whatWorkedIsFoundAgain() {
        deal("UANNA", "new Acme 12,500");
        deal("UANNA", "won Acme -- A trial on two floors, 100% paid");
        deal("UANNA", "new Bolt 900");
        deal("UANNA", "won Bolt -- our price");
        assertThat(read(deal("UANNA", "list won TRIAL on two")))
                .contains("Acme")
                .doesNotContain("Bolt");
        assertThat(read(deal("UANNA", "list won 0% paid"))).contains("Acme").doesNotContain("Bolt");
        assertThat(read(deal("UANNA", "list won _"))).contains("None says “_”.");
        assertThat(read(deal("UANNA", "list nonsense"))).contains("I don’t know the list “nonsense”");
    }

    @Test
    void namesWithNumbersStandInQuotationMarks() {
        assertThat(read(deal("UANNA", "new \"Studio 45\" 12,500"))).contains("New deal with Studio 45: €12,500.");
        assertThat(read(deal("UANNA", "new 1848 12,500"))).contains("New deal with 1848: €12,500.");
    }

    @Test
    void textsOfPeopleArePlainTextAndPingNobody() {
        JsonObject answer = deal("UANNA", "new &lt;!channel&gt; 500 \"*bold*\" -- &lt;@UBRAM&gt; &amp;amp;");
        assertThat(read(answer)).contains("New deal with <!channel>: €500 (*bold*)", "Next: <@UBRAM> &amp;");
        assertThat(answer.toString()).doesNotContain("mrkdwn");
    }

    @Test
    void aDealMovesThroughTheStagesAndEachStateIsKept() {
        deal("UANNA", "new Acme 12,500");
        app.clock.advance(Duration.ofDays(3));
        assertThat(read(deal("UANNA", "move Acme to proposal")))
                .contains("Acme (€12,500) is now in Proposal.", "Proposal (50%), since today");
        app.clock.advance(Duration.ofDays(4));
        assertThat(read(deal("UANNA", "move acme needs analysis"))).contains("is now in Needs analysis");
        assertThat(states("stage, from_day, until_day"))
                .containsExactly(
                        "qualification 2026-11-21 2026-11-24",
                        "proposal 2026-11-24 2026-11-28",
                        "needs_analysis 2026-11-28 9999-12-31");
    }

    @Test
    void anUnknownStageIsAnsweredWithThoseThereAre() {
        deal("UANNA", "new Acme 12,500");
        assertThat(read(deal("UANNA", "move Acme to fantasy")))
                .contains("“to fantasy” is no stage.", "Qualification, Needs analysis, Proposal");
        assertThat(read(deal("UANNA", "move Acme"))).contains("To which stage does Acme (€12,500) move?");
        assertThat(read(deal("UANNA", "move Acme qualification"))).contains("in that stage already");
        assertThat(states("stage")).containsExactly("qualification");
    }

    @Test
    void noDealOfAnAccountIsSaidWithTheNearestName() {
        deal("UANNA", "new Acme Holding 12,500");
        assertThat(read(deal("UANNA", "move Acme Holdng proposal")))
                .contains("There is no account “Acme Holdng”. Did you mean Acme Holding?", "My open deals");
        assertThat(read(deal("UBRAM", "verplaats Acme Holding offerte"))).contains("deal met Acme Holding niet");
        assertThat(states("stage")).containsExactly("qualification");
    }

    @Test
    void oneOfSeveralDealsIsChosenWithAButton() {
        deal("UANNA", "new Acme 12,500 Espresso");
        deal("UANNA", "new Acme 900 Filters");
        JsonObject answer = deal("UANNA", "move Acme proposal");
        assertThat(read(answer))
                .contains("There are several deals with Acme.", "Acme · €900 (Filters) · Qualification");
        app.click("UANNA", "deal.move", button(answer, "deal.move"));
        assertThat(answer()).contains("Acme (€900) is now in Proposal.");
        assertThat(present("amount, stage")).containsExactlyInAnyOrder("12500.000 qualification", "900.000 proposal");
    }

    @Test
    void winningAtOnceKeepsWhatWorkedTheAmountAndTheDay() {
        deal("UANNA", "new Acme 12,500 close 15 dec");
        app.clock.advance(Duration.ofDays(10));
        assertThat(read(deal("UANNA", "won Acme 12.345 -- a trial on two floors")))
                .contains("not an amount");
        assertThat(read(deal("UANNA", "won Acme 12,000 -- a trial on two floors")))
                .contains(
                        "Won, congratulations! Acme: €12,000, after 10 days.", "What worked: “a trial on two floors”");
        assertThat(present("status, amount, closed_day, reason"))
                .containsExactly("WON 12000.000 2026-12-01 a trial on two floors");
        assertThat(read(deal("UANNA", "won Acme -- again"))).contains("no such deal");
        assertThat(read(deal("UANNA", "list won")))
                .contains("Acme · €12,000", "won 1 Dec 2026", "a trial on two floors");
    }

    @Test
    void winningAsksWhatWorked() {
        deal("UANNA", "new Acme 12,500");
        app.clock.advance(Duration.ofDays(2));
        deal("UANNA", "won Acme 12k");
        JsonObject view = app.slack.calls("views.open").get(0).json("view");
        assertThat(view.toString()).contains("What worked?", "\"initial_value\":\"12k\"", "2026-11-23");
        String id = view.get("private_metadata").getAsString();

        assertThat(errors("deal.won", id, Map.of("amount", typed("free")))).contains("Enter an amount above zero");
        assertThat(errors("deal.won", id, Map.of("amount", typed("12k"), "day", day("2026-11-20"))))
                .contains("Choose a day from 21 Nov 2026 until today");
        assertThat(errors("deal.won", id, Map.of("amount", typed("12k"), "day", day("2026-11-24"))))
                .contains("until today");
        JsonObject ack = app.submit(
                "UANNA",
                "deal.won",
                id,
                Map.of("amount", typed("12k"), "reason", typed("Patience"), "day", day("2026-11-22")));
        assertThat(read(ack.getAsJsonObject("view"))).contains("Won, congratulations! Acme: €12,000, after 1 day");
        assertThat(present("status, closed_day, from_day, reason"))
                .containsExactly("WON 2026-11-22 2026-11-22 Patience");
    }

    @Test
    void aSecondClickOnWonCountsOnce() {
        deal("UANNA", "new Acme 12,500");
        String id = column("select id from deal").get(0);
        Map<String, JsonObject> fields = Map.of("amount", typed("12k"), "day", day("2026-11-21"));
        app.submit("UANNA", "deal.won", id, fields);
        assertThat(read(app.submit("UANNA", "deal.won", id, fields).getAsJsonObject("view")))
                .contains("closed already");
        assertThat(states("status")).containsExactly("OPEN", "WON");
    }

    @Test
    void theTeamSeesAWinOnceItIsAnnounced() {
        formNorth();
        deal("UANNA", "new Acme 12,500");
        JsonObject answer = deal("UANNA", "won Acme -- &lt;!channel&gt; patience");
        String id = button(answer, "deal.announce");
        app.click("UANNA", "deal.announce", id);
        assertThat(answer()).contains("The team has no channel yet");
        app.store.in(
                TestApp.TEAM, tx -> tx.execute("update workspace set channel = 'C7' where workspace_id = :workspace"));
        app.click("UBRAM", "deal.announce", id);
        assertThat(app.slack.calls("chat.postMessage")).isEmpty();
        app.click("UANNA", "deal.announce", id);
        Map<String, String> post = app.slack.calls("chat.postMessage").get(0).parameters();
        assertThat(post).containsEntry("channel", "C7");
        assertThat(post.get("blocks"))
                .contains("Anna", "won", "Acme", "€12,500", "!channel", "patience")
                .doesNotContain("mrkdwn");
        assertThat(answer()).contains("It stands in the team’s channel.");
        app.click("UANNA", "deal.announce", id);
        assertThat(app.slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void whereTheAppIsNotInTheChannelAFormSaysSoToo() {
        formNorth();
        deal("UANNA", "new Acme 12,500");
        String id = button(deal("UANNA", "won Acme -- patience"), "deal.announce");
        app.store.in(
                TestApp.TEAM, tx -> tx.execute("update workspace set channel = 'C7' where workspace_id = :workspace"));
        app.slack.fail("chat.postMessage", "not_in_channel");
        app.clickIn("modal", "UANNA", "deal.announce", id);
        assertThat(app.slack.calls("views.update").get(0).json("view").toString())
                .contains("/invite @Paceline");
    }

    @Test
    void losingNeedsAReason() {
        deal("UANNA", "new Van der Meer 12,500");
        deal("UANNA", "lost Van der Meer");
        JsonObject view = app.slack.calls("views.open").get(0).json("view");
        assertThat(view.toString()).contains("Why was it lost?");
        assertThat(read(deal("UANNA", "lost Van der Meer too dear for them -- try in May")))
                .contains("Lost: Van der Meer, €12,500.", "Why: “too dear for them try in May”");
        assertThat(present("status, closed_day, reason"))
                .containsExactly("LOST 2026-11-21 too dear for them try in May");
    }

    @Test
    void whatWasDoneIsTakenBackOnceAndLeavesItsTrace() {
        String first = button(deal("UANNA", "new Acme 12,500"), "deal.undo");
        app.clock.advance(Duration.ofDays(2));
        String second = button(deal("UANNA", "move Acme proposal"), "deal.undo");
        app.click("UANNA", "deal.undo", first);
        assertThat(answer()).contains("has changed since then");
        app.click("UANNA", "deal.undo", second);
        assertThat(answer()).contains("is what it was before", "Qualification (10%), for 2 days", "Do it again");
        app.click("UANNA", "deal.undo", second);
        assertThat(answer()).contains("is what it was before");
        assertThat(states("stage, stage_since, from_day, until_day"))
                .containsExactly(
                        "qualification 2026-11-21 2026-11-21 2026-11-23",
                        "proposal 2026-11-23 2026-11-23 2026-11-23",
                        "qualification 2026-11-21 2026-11-23 9999-12-31");
    }

    @Test
    void aDealThatWasOnlyJustEnteredIsTakenBackAltogetherAndComesBack() {
        String id = button(deal("UANNA", "new Acme 12,500"), "deal.undo");
        app.click("UANNA", "deal.undo", id);
        assertThat(answer()).contains("the deal with Acme (€12,500) counts nowhere any more");
        assertThat(read(deal("UANNA", "list"))).contains("Nothing here yet");
        String again = button(app.lastResponse(), "deal.undo");
        app.click("UBRAM", "deal.undo", again);
        assertThat(answer()).contains("Die deal kun jij niet wijzigen");
        app.click("UANNA", "deal.undo", again);
        assertThat(answer()).contains("is what it was before");
        assertThat(states("status")).containsExactly("OPEN", "CANCELLED", "OPEN");
    }

    @Test
    void aWinThatIsTakenBackIsNone() {
        deal("UANNA", "new Acme 12,500");
        String won = button(deal("UANNA", "won Acme -- luck"), "deal.undo");
        app.click("UANNA", "deal.undo", won);
        assertThat(present("status")).containsExactly("OPEN");
        assertThat(present("closed_day, reason")).containsExactly("null null");
    }

    @Test
    void aRepCannotMoveSomebodyElsesDeal() {
        formNorth();
        deal("UANNA", "new Acme 12,500");
        String id = column("select id from deal").get(0);
        for (String who : List.of("UBRAM", "UDORA")) {
            app.click(who, "deal.move", id + " proposal");
            app.click(who, "deal.win", id);
            app.click(who, "deal.lose", id);
            app.click(who, "deal.edit", id);
            app.click(who, "deal.reassign", id);
            app.submit(who, "deal.won", id, Map.of("amount", typed("1")));
            app.submit(who, "deal.lost", id, Map.of("reason", typed("spite")));
            app.submit(who, "deal.edited", id, fields("Acme", "1"));
            app.submit(who, "deal.reassigned", id, Map.of("owner", TestApp.user("UDORA")));
        }
        assertThat(app.slack.calls("views.open")).isEmpty();
        assertThat(states("amount, stage, status")).containsExactly("12500.000 qualification OPEN");
    }

    @Test
    void whoLeadsTheOwnersTeamOrOneAboveItMayChangeADeal() {
        formNorth();
        app.command("UADA", "/team", "create South <@UDORA|dora>");
        app.command("UADA", "/team", "create All <@UDORA|dora>");
        deal("UANNA", "new Acme 12,500");
        assertThat(read(deal("UCLEO", "move Acme proposal"))).contains("is now in Proposal", "Anna");
        assertThat(read(deal("UADA", "move Acme negotiation"))).contains("is now in Negotiation");
        assertThat(read(deal("UDORA", "verschieben Acme Angebot"))).contains("hast du nicht");
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute(
                        "update team set parent_id = (select id from (select id from team where workspace_id = :workspace"
                                + " and name = 'All') a) where workspace_id = :workspace and name = 'North'"));
        assertThat(read(deal("UDORA", "verschieben Acme Angebot"))).contains("steht jetzt bei Angebot");
    }

    @Test
    void aButtonThatCarriesNoDealChangesNothing() {
        deal("UANNA", "new Acme 12,500");
        for (String value : List.of("", "x", "-1", "9223372036854775808", "0", "0 proposal")) {
            for (String action :
                    List.of("undo", "move", "win", "lose", "edit", "reassign", "reopen", "show", "account")) {
                app.click("UANNA", "deal." + action, value);
                assertThat(answer()).contains("not yours to change");
            }
        }
        app.click("UANNA", "deal.move", column("select id from deal").get(0) + " nowhere");
        assertThat(answer()).contains("No deal can come to that stage");
        assertThat(states("stage")).containsExactly("qualification");
    }

    @Test
    void anOpenDealGoesToItsNewOwnerAndTheirTeam() {
        formNorth();
        deal("UDORA", "neu Acme 12.500");
        app.clock.advance(Duration.ofDays(5));
        assertThat(read(deal("UDORA", "übergeben Acme an <@UANNA|anna>"))).contains("gehört jetzt Anna");
        assertThat(rows("case when team_id > 0 then 1 else 0 end", "order by revision"))
                .containsExactly("0", "1");
        assertThat(read(deal("UANNA", "reassign Acme to <@UANNA|anna>"))).contains("theirs already");
        String undo = button(deal("UANNA", "reassign Acme <@UBRAM|bram>"), "deal.undo");
        app.click("UANNA", "deal.undo", undo);
        assertThat(answer()).contains("is what it was before");
        assertThat(present("owner_id"))
                .isEqualTo(app.column("select id from member where workspace_id = :workspace and user_id = 'UANNA'"));
    }

    @Test
    void aClosedDealKeepsItsOwner() {
        deal("UANNA", "new Acme 12,500");
        String id = column("select id from deal").get(0);
        deal("UANNA", "won Acme -- luck");
        app.submit("UANNA", "deal.reassigned", id, Map.of("owner", TestApp.user("UBRAM")));
        assertThat(states("status")).containsExactly("OPEN", "WON");
    }

    @Test
    void theAmountOfAWonDealIsCorrectedOnItsDay() {
        deal("UANNA", "new Acme 12,500");
        deal("UANNA", "won Acme -- luck");
        app.clock.advance(Duration.ofDays(40));
        String id = column("select id from deal").get(0);
        app.click("UANNA", "deal.edit", id);
        assertThat(app.slack.calls("views.open").get(0).parameters().get("view"))
                .contains("What worked?", "\"12500\"")
                .doesNotContain("Next step");
        Map<String, JsonObject> fields = new HashMap<>(fields("Acme", "11,000"));
        fields.put("reason", typed("skill"));
        assertThat(read(app.submit("UANNA", "deal.edited", opened(id), fields).getAsJsonObject("view")))
                .contains("Changed: Acme, €11,000");
        assertThat(present("status, amount, closed_day, from_day, reason"))
                .containsExactly("WON 11000.000 2026-11-21 2026-12-31 skill");
    }

    @Test
    void aReopenedDealIsOpenAndCountsOnceWhenItIsWonAgain() {
        deal("UANNA", "new Acme 12,500 proposal");
        deal("UANNA", "won Acme -- luck");
        app.clock.advance(Duration.ofDays(1));
        assertThat(read(deal("UANNA", "reopen Acme"))).contains("Open again: Acme", "Proposal (50%), since today");
        assertThat(present("status, closed_day, reason")).containsExactly("OPEN null null");
        deal("UANNA", "won Acme -- skill");
        assertThat(present("status, closed_day, reason")).containsExactly("WON 2026-11-22 skill");
    }

    @Test
    void whoFlewWestNeverTurnsADealsDaysBack() {
        deal("UANNA", "new Acme 12,500");
        app.clock.advance(Duration.ofDays(-1));
        deal("UANNA", "move Acme proposal");
        assertThat(states("from_day, until_day")).containsExactly("2026-11-21 2026-11-21", "2026-11-21 9999-12-31");
        assertThat(read(deal("UANNA", "won Acme -- luck"))).contains("Won");
    }

    @Test
    void theListIsByStageWithWhatItComesToAndMarksWhatIsMissing() {
        deal("UANNA", "new Acme 12,500 proposal close 22 nov -- call back");
        deal("UANNA", "new Bolt 7,500 proposal");
        deal("UANNA", "new Cargo 1,000");
        deal("UBRAM", "nieuw Delta 99");
        app.clock.advance(Duration.ofDays(3));
        String list = read(deal("UANNA", "list"));
        assertThat(list)
                .contains(
                        "Your open deals",
                        "Qualification (10%) · 1 deal · €1,000, weighted €100",
                        "Proposal (50%) · 2 deals · €20,000, weighted €10,000",
                        "Acme · €12,500 · for 3 days · overdue, was to close 22 Nov 2026 · Next: call back",
                        "Bolt · €7,500 · for 3 days · no next step yet",
                        "All together: 3 deals, €21,000, weighted €10,100")
                .doesNotContain("Delta");
        assertThat(list.indexOf("Qualification")).isLessThan(list.indexOf("Proposal (50%)"));
        assertThat(read(deal("UANNA", "list lost"))).contains("None, and may it stay so.");
        assertThat(read(deal("UANNA", "list tomorrow"))).contains("I don’t know the list “tomorrow”");
    }

    @Test
    void theTeamsListShowsTheTeamThatOneIsInOrLeads() {
        formNorth();
        deal("UANNA", "new Acme 12,500");
        deal("UDORA", "neu Fremd 500");
        for (String who : List.of("UANNA", "UCLEO")) {
            assertThat(read(deal(who, "list team"))).contains("Acme · €12,500").doesNotContain("Fremd");
        }
        assertThat(read(deal("UBRAM", "lijst team"))).contains("Acme", "Anna");
        assertThat(read(deal("UDORA", "liste team"))).contains("Fremd").doesNotContain("Acme");
    }

    @Test
    void aDealsCardHasItsHistoryAndIsForItsTeam() {
        formNorth();
        deal("UANNA", "new Acme 12,500");
        app.clock.advance(Duration.ofDays(1));
        deal("UCLEO", "move Acme proposal");
        String card = read(deal("UBRAM", "Acme"));
        assertThat(card)
                .contains(
                        "Acme · €\u00a012.500",
                        "22 nov 2026, Cleo: naar Offerte",
                        "Anna: geopend, €\u00a012.500 in Kwalificatie")
                .doesNotContain("Gewonnen");
        assertThat(read(deal("UANNA", "acme"))).contains("Won", "Lost", "Edit", "Reassign");
        assertThat(read(deal("UDORA", "Acme"))).contains("hast du nicht");
        app.click("UDORA", "deal.show", column("select id from deal").get(0));
        assertThat(answer()).contains("Diesen Deal kannst du nicht");
    }

    @Test
    void dealAloneOpensTheFormAndTheShortcutDoesToo() {
        assertThat(deal("UANNA", "").entrySet()).isEmpty();
        deal("UANNA", "new");
        app.shortcut("UANNA", "new_deal");
        assertThat(app.slack.calls("views.open")).hasSize(3);
        Map<String, JsonObject> fields = new HashMap<>(fields("Acme", "12,500"));
        fields.put("stage", chosen("proposal"));
        fields.put("kind", chosen("UPSELL"));
        fields.put("close", day("2026-12-15"));
        fields.put("next", typed("send contract"));
        assertThat(read(app.submit("UANNA", "deal.opened", "", fields).getAsJsonObject("view")))
                .contains("New deal with Acme: €12,500.", "Proposal (50%)", "upsell", "Next: send contract");
    }

    @Test
    void aFieldThatIsWrongSaysSoAndStoresNothing() {
        assertThat(errors("deal.opened", "", fields("Acme", "lots")))
                .contains("\"amount\":\"Enter an amount above zero");
        assertThat(errors("deal.opened", "", fields("Acme", "0"))).contains("\"amount\"");
        assertThat(errors("deal.opened", "", fields("Acme", "$5"))).contains("This deal is in EUR");
        Map<String, JsonObject> gone = new HashMap<>(fields("Acme", "5"));
        gone.put("close", day("2026-11-20"));
        assertThat(errors("deal.opened", "", gone)).contains("\"close\":\"Choose a day from today on");
        assertThat(column("select id from deal")).isEmpty();
    }

    @Test
    void anOverdueCloseDayMayStayWhenTheRestIsChanged() {
        deal("UANNA", "new Acme 12,500 close 22 nov");
        app.clock.advance(Duration.ofDays(9));
        Map<String, JsonObject> fields = new HashMap<>(fields("Acme", "500"));
        fields.put("close", day("2026-11-22"));
        String id = column("select id from deal").get(0);
        assertThat(read(app.submit("UANNA", "deal.edited", opened(id), fields).getAsJsonObject("view")))
                .contains("Changed: Acme, €500", "overdue");
        fields.put("close", day("2026-11-23"));
        assertThat(errors("deal.edited", opened(id), fields)).contains("\"close\"");
    }

    @Test
    void aMisspelledAccountIsNewAndOneClickMovesTheDeal() {
        deal("UANNA", "new Acme Holding 12,500");
        JsonObject answer = deal("UANNA", "new Acme Holdng 900");
        assertThat(read(answer)).contains("Did you mean Acme Holding?");
        app.click("UANNA", "deal.account", button(answer, "deal.account"));
        assertThat(answer()).contains("Changed: Acme Holding, €900");
        assertThat(read(deal("UANNA", "move Acme Holding proposal"))).contains("There are several deals");
    }

    @Test
    void aDealOfAnAccountThatWasMergedIsFoundUnderEitherName() {
        deal("UANNA", "new Acme 12,500");
        deal("UANNA", "new Apex 1");
        app.submit("UADA", "account.merge", "", Map.of("from", typed("Acme"), "into", typed("Apex")));
        assertThat(read(deal("UANNA", "move Acme proposal"))).contains("There are several deals with Apex");
        assertThat(read(deal("UANNA", "Apex"))).contains("Apex · €12,500 · Qualification");
    }

    @Test
    void theSameCommandTwiceCountsOnce() {
        JsonObject first = app.command("UANNA", "/deal", "new Acme 12,500", "trigger.same");
        assertThat(app.command("UANNA", "/deal", "new Acme 12,500", "trigger.same"))
                .isEqualTo(first);
        assertThat(column("select id from deal")).hasSize(1);
    }

    private JsonObject deal(String who, String text) {
        return app.command(who, "/deal", text);
    }

    private String answer() {
        return read(app.lastResponse());
    }

    private String errors(String callback, String metadata, Map<String, JsonObject> fields) {
        JsonObject errors = app.submit("UANNA", callback, metadata, fields).getAsJsonObject("errors");
        return String.valueOf(errors);
    }

    private static Map<String, JsonObject> fields(String account, String amount) {
        return Map.of("account", typed(account), "amount", typed(amount));
    }

    /** What the form of a deal carries that is opened now. */
    private String opened(String deal) {
        return deal + " " + present("id").get(0);
    }

    private List<String> column(String sql) {
        return app.column(sql + " where workspace_id = :workspace order by id");
    }

    private List<String> states(String columns) {
        return rows(columns, "order by deal_id, revision");
    }

    private List<String> present(String columns) {
        return rows(columns, "and until_day = '9999-12-31' order by id");
    }

    private List<String> rows(String columns, String rest) {
        int count = columns.split(",").length;
        return app.store.in(
                TestApp.TEAM,
                tx -> tx.rows("select " + columns + " from deal_state where workspace_id = :workspace " + rest, row -> {
                    StringBuilder text = new StringBuilder(String.valueOf(row.getString(1)));
                    for (int i = 2; i <= count; i++) {
                        text.append(' ').append(row.getString(i));
                    }
                    return text.toString();
                }));
    }
}
