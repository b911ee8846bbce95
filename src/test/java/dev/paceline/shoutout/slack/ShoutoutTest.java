package dev.paceline.shoutout.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.paceline.kpi.Scope;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.shoutout.Shoutouts;
import dev.paceline.shoutout.ValueSettings;
import dev.paceline.testing.FakeSlack;
import dev.paceline.testing.TestApp;
import dev.paceline.workspace.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShoutoutTest {
    private static final String ADMIN = "UADMIN";
    private static final String EMMA = "UEMMA";
    private static final String BRAM = "UBRAM";
    private static final String LUCIA = "ULUCIA";
    private static final String DAAN = "UDAAN";
    private static final Period MONTH = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));

    private final TestApp app = TestApp.onH2(ADMIN);

    @BeforeEach
    void emmaLeadsNorthWhereBramIsAndDaanIsInNoTeam() {
        app.withUser(ADMIN, "Ada", "en-US", "Europe/Amsterdam");
        app.withUser(EMMA, "Emma", "en-US", "Europe/Amsterdam");
        app.withUser(BRAM, "Bram", "en-US", "Europe/Amsterdam");
        app.withUser(LUCIA, "Lucía", "en-US", "Europe/Amsterdam");
        app.withUser(DAAN, "Daan", "en-US", "Europe/Amsterdam");
        app.command(ADMIN, "/team", "create North <@UEMMA> <#C7|north>");
        app.command(ADMIN, "/team", "add <@UBRAM> to North");
        app.slack.forgetCalls();
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void aShoutoutStandsInTheReceiversChannelAndIsToldToEach() {
        JsonObject answer = app.command(DAAN, "/shoutout", "<@UBRAM|bram> and <@ULUCIA> for rescuing the Acme demo");
        assertThat(TestApp.read(answer))
                .contains("Bram and Lucía got your shout-out.", "You can give 4 more this week.", "Take back");
        app.deliver();
        assertThat(posts()).hasSize(3);
        assertThat(posted("C7")).contains("Daan gives a shout-out to", "rescuing the Acme demo", "Second it");
        assertThat(blocks("C7")).contains("\"user_id\":\"UBRAM\"", "\"user_id\":\"ULUCIA\"", "\"type\":\"user\"");
        assertThat(posted(BRAM)).contains("Daan gave you and 1 other a shout-out", "rescuing the Acme demo");
        assertThat(posted(LUCIA)).contains("Daan gave you and 1 other a shout-out");
        assertThat(counts()).isEqualTo(Map.of("Bram", 1L, "Lucía", 1L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rescuing the demo | Say whom it is for first",
                "<@UBRAM> | Say what it is for",
                "<@UBRAM> for | Say what it is for",
                "<@UBRAM> ... | Say what it is for",
                "<@UDAAN> for myself | A shout-out is for others",
                "<@UBRAM> <@UDAAN> for us | A shout-out is for others",
                "<@UBOT> for nothing | Robo is an app, and gets no shout-outs.",
                "<@UGUEST> for a visit | Gast is a guest.",
                "<@UGONE> for the years | Gone has left this workspace.",
                "<@UNOBODY> for something | There is nobody of that name here, or Slack doesn’t say just now who it is.",
                "@nobody for something | Nobody here is called @nobody. Choose the name from Slack’s list",
                "<@UBRAM> and @nobody for something | Nobody here is called @nobody.",
                "<@UBRAM>, @nobody for something | Nobody here is called @nobody.",
                "<!subteam^S9|@sales> for it | Slack doesn’t say just now who is in that group.",
                "<@U01> <@U02> <@U03> <@U04> <@U05> <@U06> <@U07> <@U08> <@U09> <@U10> <@U11> for all | At most 10"
            })
    void whatCannotBeIsRefusedInOneSentenceAndNothingIsGiven(String typedAndAnswer) {
        somebodyOfEachKind();
        String[] parts = typedAndAnswer.split(" \\| ", 2);
        assertThat(say(DAAN, parts[0])).startsWith(parts[1]);
        app.deliver();
        assertThat(posts()).isEmpty();
        assertThat(counts()).isEmpty();
    }

    @Test
    void anAtFurtherOnIsAPartOfTheWords() {
        assertThat(say(DAAN, "<@UBRAM> for staying @home with Acme")).startsWith("Bram got your shout-out.");
        assertThat(say(DAAN, "<@UBRAM> wow @home")).startsWith("Bram got your shout-out.");
    }

    @Test
    void wordsThatAreTooLongAreRefused() {
        assertThat(say(DAAN, "<@UBRAM> for " + "x".repeat(501))).startsWith("That is too long for a shout-out");
        assertThat(say(DAAN, "<@UBRAM> for " + "x".repeat(500))).startsWith("Bram got your shout-out.");
    }

    @Test
    void whoIsMentionedInTheWordsIsNamedAndNotCalled() {
        say(DAAN, "<@UBRAM>: for helping <@ULUCIA|lucia>, even &lt;!channel&gt;");
        app.deliver();
        assertThat(posted("C7")).contains("helping @Lucía, even <!channel>");
        assertThat(blocks("C7")).contains("UBRAM").doesNotContain("ULUCIA");
        assertThat(counts()).isEqualTo(Map.of("Bram", 1L));
    }

    @Test
    void aMemberGivesFiveAWeekOfTheirOwnAndWhoLeadsATeamTen() {
        app.clock.set("2026-11-16T09:00:00Z");
        for (int i = 4; i > 0; i--) {
            assertThat(say(DAAN, "<@UBRAM> for case " + i)).contains("You can give " + i + " more this week.");
        }
        assertThat(say(DAAN, "<@UBRAM> for case 0")).contains("That was your last one this week.");
        assertThat(say(DAAN, "<@UBRAM> for one more"))
                .startsWith("You have given all 5 shout-outs of this week. There are new ones on Monday.");
        assertThat(say(EMMA, "<@UBRAM> for all that")).contains("You can give 9 more this week.");
        // It is still Sunday in Amsterdam.
        app.clock.set("2026-11-22T22:30:00Z");
        assertThat(say(DAAN, "<@UBRAM> for one more")).startsWith("You have given all 5");
        app.clock.set("2026-11-22T23:30:00Z");
        assertThat(say(DAAN, "<@UBRAM> for one more")).contains("You can give 4 more this week.");
    }

    @Test
    void whatWasTakenBackCanBeGivenAgain() {
        for (int i = 0; i < 4; i++) {
            say(DAAN, "<@UBRAM> for case " + i);
        }
        JsonObject last = app.command(DAAN, "/shoutout", "<@UBRAM> for the wrong case");
        app.click(DAAN, "shoutout.take_back", TestApp.button(last, "shoutout.take_back"));
        assertThat(say(DAAN, "<@UBRAM> for the right case")).contains("That was your last one this week.");
        assertThat(counts()).isEqualTo(Map.of("Bram", 5L));
    }

    @Test
    void aGroupIsItsMembersWithoutTheGiverAndBots() {
        somebodyOfEachKind();
        app.slack.group("S1", DAAN, BRAM, LUCIA, "UBOT", "UGUEST", "UGONE");
        assertThat(say(DAAN, "<!subteam^S1|@north> for the quarter")).startsWith("Bram and Lucía got your shout-out.");
        app.slack.group("S2", DAAN, "UBOT");
        assertThat(say(DAAN, "<!subteam^S2> for nothing")).startsWith("There is nobody in that group but you");
        String[] many = new String[31];
        for (int i = 0; i < many.length; i++) {
            many[i] = "U" + (100 + i);
        }
        app.slack.group("S3", many);
        assertThat(say(DAAN, "<!subteam^S3> for all")).startsWith("That group is too large");
    }

    @Test
    void aGuestGivesNoneUnlessThatIsAllowed() {
        somebodyOfEachKind();
        assertThat(say("UGUEST", "<@UBRAM> for the tour")).startsWith("You are a guest here");
        assertThat(counts()).isEmpty();
    }

    @Test
    void anAdminChangesTheRules() {
        somebodyOfEachKind();
        app.submit(
                ADMIN,
                "shoutouts.save",
                "",
                Map.of(
                        "allowance", TestApp.typed("1"),
                        "leaders", TestApp.typed("2"),
                        "more", TestApp.checked("guests")));
        assertThat(say(DAAN, "<@UGUEST> for the visit")).startsWith("Gast got your shout-out.");
        assertThat(say("UGUEST", "<@UBRAM> for the tour")).startsWith("Bram got your shout-out.");
        assertThat(say(DAAN, "<@UBRAM> for more")).startsWith("You have given your one shout-out of this week.");
        JsonObject errors = app.submit(
                ADMIN, "shoutouts.save", "", Map.of("allowance", TestApp.typed("0"), "leaders", TestApp.typed("101")));
        assertThat(errors.toString()).contains("\"allowance\"", "\"leaders\"", "from 1 to 100");
        assertThat(app.submit(BRAM, "shoutouts.save", "", Map.of()).toString()).contains("admins");
        assertThat(TestApp.read(app.command(DAAN, "/paceline", "shoutouts")))
                .contains("Each member gives up to 1 a week", "can give and get shout-outs", "That was your last one");
    }

    @Test
    void aTagIsAValueOfTheWorkspaceAndMayBeRequired() {
        assertThat(say(DAAN, "<@UBRAM> for #teamwork")).startsWith("Bram got");
        app.submit(ADMIN, "values.add", "", Map.of("name", TestApp.typed("Customer first")));
        assertThat(app.submit(ADMIN, "values.add", "", Map.of("name", TestApp.typed("customer FIRST")))
                        .toString())
                .contains("There is a value of that name already");
        assertThat(app.submit(BRAM, "values.add", "", Map.of("name", TestApp.typed("Mine")))
                        .toString())
                .contains("admin");
        assertThat(say(DAAN, "<@UBRAM> for our #1 client #CustomerFirst")).startsWith("Bram got");
        app.deliver();
        assertThat(posted("C7")).contains("Value: Customer first", "our #1 client");
        assertThat(say(DAAN, "<@UBRAM> for the client #custmerfirst"))
                .startsWith("I don’t know the value #custmerfirst. Did you mean #customerfirst?");
        app.submit(
                ADMIN,
                "shoutouts.save",
                "",
                Map.of(
                        "allowance", TestApp.typed("5"),
                        "leaders", TestApp.typed("10"),
                        "more", TestApp.checked("value")));
        assertThat(say(DAAN, "<@UBRAM> for nothing in particular"))
                .startsWith("Say which value it shows, as a tag at the end. There are: Customer first");
    }

    @Test
    void aRetiredValueIsOfferedNoMoreAndStaysWhereItWasGiven() {
        app.submit(ADMIN, "values.add", "", Map.of("name", TestApp.typed("Pluck")));
        say(DAAN, "<@UBRAM> for the call #pluck");
        String id = app.column("select id from shoutout_value where workspace_id = :workspace")
                .get(0);
        app.click(ADMIN, "values.retire", id);
        assertThat(TestApp.read(app.command(DAAN, "/paceline", "values"))).startsWith("There are no values yet");
        assertThat(TestApp.read(app.command(BRAM, "/shoutout", "list"))).contains("Pluck");
    }

    @Test
    void eachOfAHundredValuesCanBeRetired() {
        app.store.in(TestApp.TEAM, tx -> {
            for (int i = 0; i < ValueSettings.MOST; i++) {
                ValueSettings.add(tx, "Value " + i, 1, app.clock.instant());
            }
            return true;
        });
        List<String> ids = app.column("select id from shoutout_value where workspace_id = :workspace");
        String list = app.command(ADMIN, "/paceline", "values").toString();
        assertThat(ids).hasSize(100).allSatisfy(id -> assertThat(list).contains("\"value\":\"" + id + "\""));
    }

    @Test
    void aMessageIsQuotedAndPraisedOnceByEachForEach() {
        app.messageShortcut(
                DAAN, "shoutout_for_message", "C9", "1700000000.000100", "Saved <@ULUCIA>’s deal &amp; ours", BRAM);
        JsonObject view = app.slack.last("views.open").json("view");
        assertThat(view.toString()).contains("\"initial_users\":[\"UBRAM\"]", "Saved @", "deal & ours");
        String metadata = view.get("private_metadata").getAsString();
        Map<String, JsonObject> fields = Map.of(
                "who", TestApp.users(BRAM), "words", TestApp.typed("for this"), "quoted", TestApp.checked("quoted"));
        assertThat(TestApp.read(
                        app.submit(DAAN, "shoutout.submitted", metadata, fields).getAsJsonObject("view")))
                .startsWith("Bram got your shout-out.");
        assertThat(blocks("C7")).contains("rich_text_quote", "https://test.slack.com/archives/C9/p1700000000000100");
        assertThat(app.submit(DAAN, "shoutout.submitted", metadata, fields).toString())
                .contains("Bram got your shout-out for this message already.");
        assertThat(app.submit(LUCIA, "shoutout.submitted", metadata, fields).has("view"))
                .isTrue();
        app.click(DAAN, "shoutout.take_back", shoutout());
        assertThat(app.submit(DAAN, "shoutout.submitted", metadata, fields).has("view"))
                .isTrue();
        assertThat(counts()).isEqualTo(Map.of("Bram", 2L));
    }

    /** A private channel's id begins with a C or a G, and so does a group of several people's. */
    @ParameterizedTest
    @ValueSource(strings = {"D9", "C9", "G9"})
    void whatStandsElsewhereIsQuotedOnlyWhereItsReaderSaysSo(String elsewhere) {
        app.messageShortcut(DAAN, "shoutout_for_message", elsewhere, "1700000000.000100", "Between us", BRAM);
        JsonObject view = app.slack.last("views.open").json("view");
        assertThat(view.toString()).doesNotContain("initial_options", "initial_conversation");
        app.submit(
                DAAN,
                "shoutout.submitted",
                view.get("private_metadata").getAsString(),
                Map.of("who", TestApp.users(BRAM), "words", TestApp.typed("your advice")));
        app.deliver();
        assertThat(blocks("C7")).contains("your advice").doesNotContain("Between us");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C7", "G7"})
    void whatStandsInTheChannelOfTheCardIsQuotedThere(String channel) {
        app.command(ADMIN, "/team", "create East <@ULUCIA> <#" + channel + "|east>");
        app.command(ADMIN, "/team", "add <@UDAAN> to East");
        app.messageShortcut(BRAM, "shoutout_for_message", channel, "1700000000.000100", "Saved it", DAAN);
        assertThat(app.slack.last("views.open").json("view").toString())
                .contains("initial_options", "\"initial_conversation\":\"" + channel + "\"");
    }

    @Test
    void othersJoinInOnceEachAndLeaveAgain() {
        say(EMMA, "<@UBRAM> for the demo");
        second(DAAN);
        assertThat(updated()).contains("Seconded by Daan", "Second it · 1");
        second(DAAN); // a double click
        second(LUCIA);
        assertThat(updated()).contains("Seconded by Daan and Lucía");
        app.clock.advance(Duration.ofSeconds(5));
        second(DAAN);
        assertThat(updated()).contains("Seconded by Lucía").doesNotContain("Daan");
        app.clock.advance(Duration.ofSeconds(5));
        second(DAAN);
        second(ADMIN);
        app.withUser("UZOE", "Zoë", "en-US", "UTC");
        second("UZOE");
        assertThat(updated()).contains("Seconded by Lucía, Daan, Ada, and Zoë");
        app.withUser("UMIA", "Mia", "en-US", "UTC");
        second("UMIA");
        assertThat(updated()).contains("Seconded by Lucía, Daan, Ada, and 2 others", "Second it · 5");
        assertThat(posts()).extracting(call -> call.parameters().get("channel")).containsExactly("C7", BRAM);
        assertThat(counts()).isEqualTo(Map.of("Bram", 1L));
    }

    @Test
    void nobodySecondsTheirOwn() {
        say(EMMA, "<@UBRAM> for the demo");
        for (String user : List.of(EMMA, BRAM)) {
            second(user);
            assertThat(TestApp.read(app.lastResponse()))
                    .startsWith("You can’t second a shout-out that you gave or got");
        }
        app.clickInChannel(DAAN, "shoutout.second", "123456");
        assertThat(TestApp.read(app.lastResponse())).startsWith("I don’t know this shout-out any more");
        assertThat(app.column("select count(*) from shoutout_second where workspace_id = :workspace"))
                .containsExactly("0");
    }

    @Test
    void theGiverTakesBackForAQuarterOfAnHourAndAnAdminAlways() {
        say(EMMA, "<@UBRAM> for a secret");
        app.deliver();
        app.click(BRAM, "shoutout.take_back", shoutout());
        assertThat(TestApp.read(app.lastResponse())).startsWith("Only its giver and admins");
        app.clock.advance(Duration.ofMinutes(15));
        app.click(EMMA, "shoutout.take_back", shoutout());
        assertThat(TestApp.read(app.lastResponse())).startsWith("A shout-out can be taken back for 15 minutes.");
        assertThat(counts()).isEqualTo(Map.of("Bram", 1L));
        JsonObject list = app.command(ADMIN, "/shoutout", "list <@UBRAM> month");
        app.click(ADMIN, "shoutout.take_back", TestApp.button(list, "shoutout.take_back"));
        assertThat(TestApp.read(app.lastResponse())).startsWith("Taken back: it counts no longer");
        app.deliver();
        assertThat(app.slack.calls("chat.update")).hasSize(2).allSatisfy(call -> assertThat(
                        call.parameters().get("blocks"))
                .contains("A shout-out from")
                .doesNotContain("secret", "UBRAM", "shoutout.second"));
        assertThat(counts()).isEmpty();
        assertThat(app.column("select words from shoutout where workspace_id = :workspace"))
                .containsExactly("a secret");
        second(DAAN);
        assertThat(TestApp.read(app.lastResponse())).startsWith("This shout-out was taken back.");
        app.click(ADMIN, "shoutout.take_back", shoutout());
        assertThat(TestApp.read(app.lastResponse())).startsWith("It was taken back already.");
    }

    @Test
    void whoWantsNoDirectMessageGetsNone() {
        app.command(BRAM, "/shoutout", "settings");
        assertThat(app.slack.last("views.open").json("view").toString()).contains("initial_options");
        app.submit(BRAM, "shoutout.save_settings", "", Map.of("told", TestApp.checked()));
        say(EMMA, "<@UBRAM> <@ULUCIA> for the demo");
        app.click(EMMA, "shoutout.take_back", shoutout());
        app.deliver();
        assertThat(posts()).extracting(call -> call.parameters().get("channel")).containsExactly("C7", LUCIA);
    }

    @Test
    void whereTheChannelIsClosedItCountsAndCanBePostedLater() {
        app.slack.fail("chat.postMessage", "not_in_channel");
        assertThat(say(EMMA, "<@UBRAM> for the demo")).startsWith("Bram got your shout-out.");
        JsonObject problem = app.lastResponse();
        assertThat(TestApp.read(problem)).contains("I am not in that channel yet", "Try again");
        assertThat(counts()).isEqualTo(Map.of("Bram", 1L));
        app.slack.recover();
        app.slack.forgetCalls();
        app.click(BRAM, "shoutout.post", TestApp.button(problem, "shoutout.post"));
        assertThat(posts()).isEmpty();
        app.click(EMMA, "shoutout.post", TestApp.button(problem, "shoutout.post"));
        assertThat(posted("C7")).contains("Emma gives a shout-out to");
        assertThat(TestApp.read(app.lastResponse())).startsWith("Your shout-out stands in");
    }

    @Test
    void fromTheFormTheProblemIsToldThere() {
        app.slack.fail("chat.postMessage", "not_in_channel");
        JsonObject answer = submit(DAAN, Map.of("who", TestApp.users(BRAM), "words", TestApp.typed("the demo")));
        assertThat(TestApp.read(answer.getAsJsonObject("view"))).startsWith("Bram got your shout-out.");
        assertThat(TestApp.read(app.slack.last("views.update").json("view")))
                .contains("Bram got your shout-out.", "I am not in that channel yet", "Try again");
    }

    @Test
    void withoutAChannelItCountsAndTheReceiverIsTold() {
        assertThat(say(DAAN, "<@ULUCIA> for the demo")).contains("no channel shows it yet");
        app.deliver();
        assertThat(posts()).extracting(call -> call.parameters().get("channel")).containsExactly(LUCIA);
        second(BRAM);
        assertThat(counts()).isEqualTo(Map.of("Lucía", 1L));
    }

    @Test
    void theFormTakesAnotherChannelAndSaysWhatIsWrongWhereItIs() {
        app.command(DAAN, "/shoutout", "");
        app.shortcut(DAAN, "give_shoutout");
        assertThat(app.slack.calls("views.open")).hasSize(2);
        assertThat(submit(DAAN, Map.of("who", TestApp.users(DAAN), "words", TestApp.typed("me")))
                        .getAsJsonObject("errors")
                        .get("who")
                        .getAsString())
                .startsWith("A shout-out is for others");
        assertThat(submit(DAAN, Map.of("who", TestApp.users(BRAM), "words", TestApp.typed("-")))
                        .getAsJsonObject("errors")
                        .get("words")
                        .getAsString())
                .startsWith("Say what it is for");
        submit(
                DAAN,
                Map.of(
                        "who", TestApp.users(BRAM),
                        "words", TestApp.typed("the demo"),
                        "channel", TestApp.channel("C42")));
        assertThat(posted("C42")).contains("Daan gives a shout-out to");
    }

    @Test
    void theSameRequestAgainGivesOnce() {
        JsonObject first = app.command(DAAN, "/shoutout", "<@UBRAM> for the demo", "trigger.same");
        assertThat(app.command(DAAN, "/shoutout", "<@UBRAM> for the demo", "trigger.same"))
                .isEqualTo(first);
        assertThat(counts()).isEqualTo(Map.of("Bram", 1L));
        assertThat(app.column("select count(*) from shoutout where workspace_id = :workspace"))
                .containsExactly("1");
    }

    @Test
    void theListIsForThemselvesTheirLeadersAndAdmins() {
        say(DAAN, "<@UBRAM> for *the* demo");
        second(LUCIA);
        assertThat(TestApp.read(app.command(BRAM, "/shoutout", "list")))
                .contains("Your shout-outs: 1", "Daan · Sat, Nov 21 · seconded by 1", "*the* demo")
                .doesNotContain("Take back");
        assertThat(TestApp.read(app.command(EMMA, "/shoutout", "list <@UBRAM> this week")))
                .contains("Shout-outs for Bram: 1");
        assertThat(TestApp.read(app.command(LUCIA, "/shoutout", "list <@UBRAM>")))
                .startsWith("Only they, whoever leads them, and admins");
        assertThat(TestApp.read(app.command(BRAM, "/shoutout", "list decade")))
                .startsWith("I don’t understand “decade”.");
        app.clock.advance(Duration.ofDays(30));
        assertThat(TestApp.read(app.command(BRAM, "/shoutout", "list month"))).contains("Your shout-outs: 0");
    }

    @Test
    void aTeamKeepsWhatItsMembersReceivedThere() {
        say(DAAN, "<@UBRAM> for the demo");
        app.command(ADMIN, "/team", "create South <@UEMMA>");
        app.clock.advance(Duration.ofDays(1));
        app.command(ADMIN, "/team", "move <@UBRAM> to South");
        say(DAAN, "<@UBRAM> for the deal");
        say(DAAN, "<@UBRAM> for the visit");
        List<String> teams = app.column("select id from team where workspace_id = :workspace order by name");
        assertThat(inTeam(teams.get(0))).isEqualTo(1);
        assertThat(inTeam(teams.get(1))).isEqualTo(2);
    }

    @Test
    void whatWasReceivedEarlierOnTheDayOfAMoveGoesAlong() {
        app.command(ADMIN, "/team", "create South <@UEMMA>");
        app.clock.set("2026-11-23T10:00:00Z");
        say(DAAN, "<@UBRAM> for the demo");
        app.clock.set("2026-11-24T10:00:00Z");
        say(DAAN, "<@UBRAM> for the deal");
        app.clock.set("2026-11-24T11:00:00Z");
        app.command(ADMIN, "/team", "move <@UBRAM> to South");
        List<String> teams = app.column("select id from team where workspace_id = :workspace order by name");
        assertThat(inTeam(teams.get(0))).isEqualTo(1);
        assertThat(inTeam(teams.get(1))).isEqualTo(1);
    }

    private long inTeam(String id) {
        long team = Long.parseLong(id);
        Scope scope = new Scope(Owner.team(team), List.of(team));
        return app.store.in(TestApp.TEAM, tx -> Shoutouts.counts(tx, scope, MONTH).values().stream()
                .mapToLong(n -> n)
                .sum());
    }

    private void somebodyOfEachKind() {
        app.slack.user(TestApp.TEAM, "UBOT", "Robo", "en-US", "UTC").addProperty("is_bot", true);
        app.slack.user(TestApp.TEAM, "UGUEST", "Gast", "en-US", "UTC").addProperty("is_restricted", true);
        app.slack.user(TestApp.TEAM, "UGONE", "Gone", "en-US", "UTC").addProperty("deleted", true);
    }

    private String say(String user, String text) {
        return TestApp.read(app.command(user, "/shoutout", text));
    }

    private JsonObject submit(String user, Map<String, JsonObject> fields) {
        return app.submit(user, "shoutout.submitted", "", fields);
    }

    private void second(String user) {
        app.clickInChannel(user, "shoutout.second", shoutout());
        app.deliver();
    }

    /** The first one that was given. */
    private String shoutout() {
        return app.column("select id from shoutout where workspace_id = :workspace order by id")
                .get(0);
    }

    private Map<String, Long> counts() {
        return app.store.in(TestApp.TEAM, tx -> {
            Map<String, Long> counts = new TreeMap<>();
            List<Long> everyone =
                    tx.rows("select id from member where workspace_id = :workspace", row -> row.getLong(1));
            Shoutouts.counts(tx, Scope.members(everyone), MONTH)
                    .forEach((id, n) -> counts.put(Members.get(tx, id).name(), n));
            return counts;
        });
    }

    private List<FakeSlack.Call> posts() {
        return app.slack.calls("chat.postMessage");
    }

    private String blocks(String conversation) {
        return posts().stream()
                .filter(call -> conversation.equals(call.parameters().get("channel")))
                .reduce((first, second) -> second)
                .map(call -> call.parameters().getOrDefault("blocks", ""))
                .orElse("");
    }

    private String posted(String conversation) {
        return read(blocks(conversation));
    }

    private String updated() {
        return read(app.slack.last("chat.update").parameters().getOrDefault("blocks", ""));
    }

    private static String read(String blocks) {
        JsonObject message = new JsonObject();
        message.add("blocks", blocks.isEmpty() ? new JsonArray() : JsonParser.parseString(blocks));
        return TestApp.read(message);
    }
}
