package dev.paceline.coaching.slack;

import static dev.paceline.testing.TestApp.button;
import static dev.paceline.testing.TestApp.checked;
import static dev.paceline.testing.TestApp.chosen;
import static dev.paceline.testing.TestApp.day;
import static dev.paceline.testing.TestApp.read;
import static dev.paceline.testing.TestApp.typed;
import static dev.paceline.testing.TestApp.users;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.testing.FakeSlack;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ada leads Sales, with North beneath it, which Mia leads with Bram as her deputy; Anna, Bram and Mia are in North, Emma in South. */
class CoachTest {
    private static final String ADA = "UADA";
    private static final String MIA = "UMIA";
    private static final String ANNA = "UANNA";
    private static final String BRAM = "UBRAM";
    private static final String EMMA = "UEMMA";

    private final TestApp app = new TestApp(TestDatabase.h2(), new SetClock("2026-10-01T10:00:00Z"), ADA);

    @BeforeEach
    void company() {
        for (String name : List.of("Ada", "Mia", "Anna", "Bram", "Emma", "Dirk")) {
            app.withUser("U" + name.toUpperCase(Locale.ROOT), name, "en-US", "Europe/Amsterdam");
        }
        app.command(ADA, "/team", "create Sales <@UADA>");
        app.command(ADA, "/team", "create North <@UMIA>");
        app.command(ADA, "/team", "create South <@UDIRK>");
        app.command(ADA, "/team", "add <@UMIA> <@UANNA> <@UBRAM> to North");
        app.command(ADA, "/team", "add <@UEMMA> to South");
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute(
                        "update team set parent_id = (select p.id from (select id from team"
                                + " where workspace_id = :workspace and name = 'Sales') p), deputy_id = (select m.id from member m where"
                                + " m.workspace_id = :workspace and m.user_id = 'UBRAM') where workspace_id = :workspace and name = 'North'"));
        app.clock.set("2026-11-23T10:00:00Z");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void aSessionIsWrittenDownAndWhoWasCoachedIsToldWhatIsShared() {
        JsonObject saved = save(
                MIA,
                ANNA,
                Map.of(
                        "shared", typed("Great *discovery* calls"),
                        "private", typed("Worried about Q4"),
                        "action1", typed("Call ten old customers"),
                        "due1", day("2026-11-30")));
        assertThat(said(saved))
                .contains(
                        "Written down: One-to-one with Anna, Mon, Nov 23",
                        "Anna gets a direct message with what you shared",
                        "Next by Mon, Dec 7");
        app.deliver();
        assertThat(app.slack.calls("chat.postMessage")).hasSize(1).allSatisfy(post -> {
            assertThat(post.parameters()).containsEntry("channel", ANNA);
            assertThat(post.parameters().get("blocks"))
                    .contains("Great *discovery* calls", "Call ten old customers", "Nov 30")
                    .doesNotContain("Worried");
        });
    }

    @Test
    void whereNothingIsSharedNobodyIsWrittenTo() {
        assertThat(said(save(MIA, ANNA, Map.of("private", typed("Quiet today")))))
                .doesNotContain("direct message");
        app.deliver();
        assertThat(app.slack.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void privateNotesAreTheCoachsAloneAndOnlyAsLongAsTheyLead() {
        save(MIA, ANNA, Map.of("shared", typed("Shared words"), "private", typed("Private words")));
        assertThat(read(app.command(MIA, "/coach", "<@UANNA> history"))).contains("Shared words", "Private words");
        for (String other : List.of(ADA, BRAM, ANNA)) {
            assertThat(read(app.command(other, "/coach", "<@UANNA> history")))
                    .as(other)
                    .contains("Shared words")
                    .doesNotContain("Private words");
        }
        app.command(ADA, "/team", "move <@UANNA> to South");
        assertThat(read(app.command(MIA, "/coach", "<@UANNA> history")))
                .contains("You don’t lead ")
                .doesNotContain("words");
        assertThat(read(app.command("UDIRK", "/coach", "<@UANNA> history")))
                .contains("Shared words")
                .doesNotContain("Private words");
    }

    @Test
    void whoLeadsThemNotCanNeitherOpenTheFormNorSubmitIt() {
        for (String other : List.of(ANNA, EMMA, "UDIRK")) {
            assertThat(read(app.command(other, "/coach", "<@UBRAM>"))).as(other).contains("You don’t lead ");
            assertThat(error(save(other, BRAM, Map.of()), "format")).as(other).contains("You don’t lead ");
            app.click(other, CoachForms.OPEN, id(BRAM));
            app.click(other, CoachModal.MORE, id(BRAM) + " 1");
            app.click(other, CoachCommand.HISTORY, id(BRAM));
            assertThat(read(app.lastResponse())).contains("You don’t lead ");
        }
        assertThat(app.slack.calls("views.open")).isEmpty();
        assertThat(sessions()).isEmpty();
    }

    @Test
    void nobodyCoachesThemselves() {
        assertThat(error(save(MIA, MIA, Map.of()), "format")).contains("You don’t lead ");
        assertThat(read(app.command(MIA, "/coach", "<@UMIA>"))).contains("Your coaching");
        assertThat(sessions()).isEmpty();
    }

    @Test
    void anotherProfileMovesNoDayThatWasTold() {
        assertThat(said(save(MIA, ANNA, Map.of()))).contains("Next by Mon, Dec 7");
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute(
                        "update coaching_attendance set rhythm_weeks = 4 where workspace_id = :workspace and rhythm_weeks = 2"));
        assertThat(read(app.command(MIA, "/coach", ""))).contains("next by Mon, Dec 21", "every 2 weeks");
    }

    @Test
    void theDeputyAndWhoStandsAboveCoachToo() {
        assertThat(said(save(BRAM, ANNA, Map.of()))).contains("Written down");
        assertThat(said(save(ADA, ANNA, Map.of()))).contains("Written down");
        assertThat(said(save(ADA, MIA, Map.of()))).contains("Written down");
    }

    @Test
    void aDeputyIsNotAboveTheManager() {
        save(ADA, MIA, Map.of("shared", typed("Between us"), "action1", typed("Delegate more")));
        assertThat(read(app.command(BRAM, "/coach", "<@UMIA> history"))).contains("You don’t lead ");
        assertThat(read(app.command(BRAM, "/coach", "<@UMIA> actions"))).contains("You don’t lead ");
        assertThat(error(save(BRAM, MIA, Map.of()), "format")).contains("You don’t lead ");
        app.click(BRAM, CoachActions.DONE, item());
        assertThat(read(app.lastResponse())).contains("not yours to change");
    }

    @Test
    void aGroupIsMoreThanOneAndNothingElseIs() {
        assertThat(error(save(MIA, ANNA, Map.of("format", chosen("GROUP"))), "others"))
                .contains("Who else took part?");
        assertThat(error(save(MIA, ANNA, Map.of("others", users(BRAM))), "others"))
                .contains("it is a group session");
        assertThat(error(save(MIA, ANNA, Map.of("format", chosen("GROUP"), "others", users(EMMA))), "others"))
                .contains("You don’t lead ");
        assertThat(sessions()).isEmpty();
        assertThat(said(save(MIA, ANNA, Map.of("format", chosen("GROUP"), "others", users(BRAM, ANNA)))))
                .contains("Group session with Anna and Bram");
    }

    @Test
    void aGroupHasAnEndAndOnlyPeopleWhoAreThere() {
        String[] many = IntStream.range(0, 20).mapToObj(i -> "UREP" + i).toArray(String[]::new);
        for (String user : many) {
            app.withUser(user, user, "en-US", "UTC");
        }
        app.command(ADA, "/team", "add <@" + String.join("> <@", many) + "> to North");
        assertThat(error(save(MIA, ANNA, Map.of("format", chosen("GROUP"), "others", users(many))), "others"))
                .contains("At most 20");
        assertThat(error(
                        save(MIA, ANNA, Map.of("format", chosen("GROUP"), "others", users(BRAM, "UNOBODY"))), "others"))
                .contains("I don’t know one of them");
        assertThat(sessions()).isEmpty();
    }

    @Test
    void privateNotesOfAGroupAreSeenAsLongAsTheCoachLeadsAllOfIt() {
        save(MIA, ANNA, Map.of("format", chosen("GROUP"), "others", users(BRAM), "private", typed("Bram slept")));
        assertThat(read(app.command(MIA, "/coach", "<@UANNA> history"))).contains("Bram slept");
        app.command(ADA, "/team", "move <@UBRAM> to South");
        assertThat(read(app.command(MIA, "/coach", "<@UANNA> history"))).doesNotContain("Bram slept");
    }

    @Test
    void aSessionWasHeldWithinTheLastYear() {
        assertThat(error(save(MIA, ANNA, Map.of("day", day("2026-11-24"))), "day"))
                .contains("still to come");
        assertThat(error(save(MIA, ANNA, Map.of("day", day("2025-11-22"))), "day"))
                .contains("a year back");
        assertThat(sessions()).isEmpty();
    }

    @Test
    void whatIsToBeDoneIsNotDueBeforeTheSession() {
        assertThat(error(
                        save(
                                MIA,
                                ANNA,
                                Map.of(
                                        "action1", typed("One"),
                                        "due1", day("2026-11-24"),
                                        "action2", typed("Two"),
                                        "due2", day("2026-11-22"))),
                        "due2"))
                .contains("From the day of the session on");
        assertThat(sessions()).isEmpty();
    }

    @Test
    void aSessionHasSomethingToTell() {
        assertThat(error(save(MIA, ANNA, Map.of("private", typed(" "))), "shared"))
                .contains("Write something down");
        assertThat(sessions()).isEmpty();
    }

    @Test
    void oneCoachHoldsTheSameOnceADay() {
        save(MIA, ANNA, Map.of());
        assertThat(error(save(MIA, ANNA, Map.of()), "day")).contains("for this day already");
        assertThat(said(save(ADA, ANNA, Map.of()))).contains("Written down");
        assertThat(said(save(MIA, ANNA, Map.of("day", day("2026-11-20"))))).contains("Written down");
        assertThat(sessions()).hasSize(3);
    }

    @Test
    void aLongHistoryComesInPages() {
        for (int i = 1; i <= 7; i++) {
            save(MIA, ANNA, Map.of("day", day("2026-11-0" + i), "shared", typed("Note " + i)));
        }
        JsonObject first = app.command(MIA, "/coach", "<@UANNA> history");
        assertThat(read(first)).contains("Note 7", "Note 3").doesNotContain("Note 2");
        String older = id(ANNA) + " 5";
        assertThat(first.toString()).contains(older);
        app.click(MIA, CoachCommand.HISTORY, older);
        assertThat(read(app.lastResponse())).contains("Note 2", "Note 1").doesNotContain("Note 3", "Older");
        app.click(MIA, CoachCommand.HISTORY, id(ANNA) + " -5");
        assertThat(read(app.lastResponse())).contains("Note 7");
    }

    @Test
    void longNotesMakeFewerOnAPage() {
        for (int i = 1; i <= 4; i++) {
            save(
                    MIA,
                    ANNA,
                    Map.of(
                            "day",
                            day("2026-11-0" + i),
                            "shared",
                            typed(i + "x".repeat(2990)),
                            "private",
                            typed("y".repeat(2990))));
        }
        assertThat(read(app.command(MIA, "/coach", "<@UANNA> history")))
                .contains("4xx", "Older")
                .doesNotContain("3xx");
        assertThat(read(app.command(ANNA, "/coach", "")))
                .contains("4xx", "3xx", "Older")
                .doesNotContain("2xx", "1xx");
    }

    @Test
    void notesThatAreTooLongAreRefusedAndNothingIsWritten() {
        assertThat(error(save(MIA, ANNA, Map.of("private", typed("x".repeat(3001)))), "private"))
                .contains("longer than can be kept");
        assertThat(error(
                        save(MIA, ANNA, Map.of("action1", typed("One"), "action2", typed("x".repeat(301)))), "action2"))
                .contains("longer than can be kept");
        assertThat(sessions()).isEmpty();
    }

    @Test
    void oneToOnesFeedTheKpiOfCoachingAndNothingElseDoes() {
        save(MIA, ANNA, Map.of("day", day("2026-11-05")));
        save(MIA, ANNA, Map.of("day", day("2026-11-16")));
        save(MIA, ANNA, Map.of("format", chosen("RIDE_ALONG")));
        save(MIA, ANNA, Map.of("format", chosen("GROUP"), "others", users(BRAM)));
        JsonObject wrong = save(MIA, ANNA, Map.of());
        app.click(MIA, CoachForms.TAKE_BACK, button(view(wrong), CoachForms.TAKE_BACK));
        app.command(ADA, "/team", "move <@UANNA> to South");
        assertThat(read(app.command(ADA, "/scorecard", "<@UANNA> month")))
                .containsPattern("Coaching sessions.*\\b2\\b");
        assertThat(read(app.command(ADA, "/scorecard", "North month"))).containsPattern("Coaching sessions.*\\b2\\b");
    }

    @Test
    void whatIsTakenBackCountsNoLongerAndWhoWasToldSeesThat() {
        JsonObject saved = save(MIA, ANNA, Map.of("shared", typed("Shared words"), "action1", typed("Call them")));
        app.deliver();
        String session = button(view(saved), CoachForms.TAKE_BACK);
        for (String other : List.of("UDIRK", ANNA, EMMA)) {
            app.click(other, CoachForms.TAKE_BACK, session);
            assertThat(read(app.lastResponse())).as(other).contains("Only who wrote it down");
        }
        app.click(MIA, CoachForms.TAKE_BACK, session);
        assertThat(read(app.lastResponse())).contains("Taken back");
        app.deliver();
        assertThat(app.slack.calls("chat.update")).last().satisfies(update -> assertThat(
                        update.parameters().get("blocks"))
                .contains("took back")
                .doesNotContain("Shared words", "Call them"));
        assertThat(read(app.command(ANNA, "/coach", "actions"))).contains("Nothing is open.");
        assertThat(read(app.command(ANNA, "/coach", ""))).doesNotContain("Shared words");
    }

    @Test
    void whatIsToBeDoneStaysOpenUntilItIsDoneAndComesUpInTheNextSession() {
        save(MIA, ANNA, Map.of("action1", typed("Call <@UBRAM> & Co"), "due1", day("2026-11-24")));
        app.clock.set("2026-12-01T10:00:00Z");
        assertThat(read(app.command(ANNA, "/coach", "actions")))
                .contains("Call <@UBRAM> & Co · you · by Tue, Nov 24 · overdue");
        app.command(MIA, "/coach", "<@UANNA>");
        assertThat(lastView().toString()).contains("Nov 24: Call &lt;@UBRAM&gt; &amp; Co");
        String item = app.column("select id from action_item where workspace_id = :workspace")
                .get(0);
        save(MIA, ANNA, Map.of("done", checked(item)));
        assertThat(read(app.command(ANNA, "/coach", "actions"))).contains("Nothing is open.");
    }

    @Test
    void whatASessionMarkedAsDoneIsOpenAgainWhereItIsTakenBack() {
        save(MIA, ANNA, Map.of("action1", typed("Call them")));
        JsonObject wrong = save(MIA, ANNA, Map.of("format", chosen("RIDE_ALONG"), "done", checked(item())));
        assertThat(read(app.command(ANNA, "/coach", "actions"))).contains("Nothing is open.");
        app.click(MIA, CoachForms.TAKE_BACK, button(view(wrong), CoachForms.TAKE_BACK));
        assertThat(read(app.command(ANNA, "/coach", "actions"))).contains("Call them");
    }

    @Test
    void whatWasTakenBackCanNotBeDone() {
        JsonObject saved = save(MIA, ANNA, Map.of("action1", typed("Call them")));
        String item = item();
        app.click(MIA, CoachForms.TAKE_BACK, button(view(saved), CoachForms.TAKE_BACK));
        app.click(ANNA, CoachActions.DONE, item);
        assertThat(read(app.lastResponse())).contains("not yours to change");
    }

    @Test
    void whoHoldsItStillCanTakeItBackFromTheHistory() {
        save(MIA, ANNA, Map.of("shared", typed("Words")));
        assertThat(app.command(ANNA, "/coach", "").toString()).doesNotContain(CoachForms.TAKE_BACK);
        app.click(
                MIA,
                CoachForms.TAKE_BACK,
                button(app.command(MIA, "/coach", "<@UANNA> history"), CoachForms.TAKE_BACK));
        assertThat(read(app.command(MIA, "/coach", "<@UANNA> history"))).contains("No session has been written down");
    }

    @Test
    void whoStandsAboveCanTakeItBackToo() {
        save(MIA, ANNA, Map.of("shared", typed("Words")));
        app.click(
                ADA,
                CoachForms.TAKE_BACK,
                button(app.command(ADA, "/coach", "<@UANNA> history"), CoachForms.TAKE_BACK));
        assertThat(read(app.lastResponse())).contains("Taken back");
    }

    @Test
    void whatIsOpenAboutOnePersonCanBeAskedFor() {
        save(MIA, ANNA, Map.of("action1", typed("For Anna")));
        save(MIA, BRAM, Map.of("action1", typed("For Bram")));
        assertThat(read(app.command(MIA, "/coach", "<@UANNA> actions")))
                .contains("For Anna")
                .doesNotContain("For Bram");
        assertThat(read(app.command(ADA, "/coach", "<@UANNA> actions"))).contains("For Anna");
        app.click(MIA, CoachActions.DONE, item() + " " + id(ANNA));
        assertThat(read(app.lastResponse()))
                .contains("Done: For Anna", "Nothing is open.")
                .doesNotContain("For Bram");
        assertThat(read(app.command(ANNA, "/coach", "<@UBRAM> actions"))).contains("You don’t lead ");
    }

    @Test
    void whoeverItConcernsMarksItDoneAndCanTakeThatBack() {
        save(MIA, ANNA, Map.of("action1", typed("Call them"), "owner1", chosen("COACH")));
        String item = app.column("select id from action_item where workspace_id = :workspace")
                .get(0);
        app.click(EMMA, CoachActions.DONE, item);
        assertThat(read(app.lastResponse())).contains("not yours to change");
        assertThat(read(app.command(MIA, "/coach", "actions"))).contains("Call them · you, for Anna");
        assertThat(read(app.command(ANNA, "/coach", "actions"))).contains("Call them · Mia · by");
        app.click(MIA, CoachActions.DONE, item);
        assertThat(read(app.lastResponse())).contains("Done: Call them", "Nothing is open.");
        app.click(ANNA, CoachActions.NOT_DONE, item);
        assertThat(read(app.lastResponse())).contains("Call them · Mia");
    }

    @Test
    void inAGroupEachCanHaveTheSameToDo() {
        save(
                MIA,
                ANNA,
                Map.of(
                        "format", chosen("GROUP"),
                        "others", users(BRAM),
                        "action1", typed("Practise the opening"),
                        "owner1", chosen("ALL")));
        assertThat(read(app.command(ANNA, "/coach", "actions"))).contains("Practise the opening · you");
        assertThat(read(app.command(BRAM, "/coach", "actions"))).contains("Practise the opening · you");
    }

    @Test
    void theFormKeepsWhatStandsInItWhenThereIsAnotherToDo() {
        app.command(MIA, "/coach", "<@UANNA>");
        String more = button(lastView(), CoachModal.MORE);
        assertThat(lastView().toString()).contains("action1").doesNotContain("action2");
        app.clickIn("modal", MIA, CoachModal.MORE, more);
        List<FakeSlack.Call> updates = app.slack.calls("views.update");
        assertThat(updates.get(0).json("view").toString())
                .contains("action1", "action2")
                .doesNotContain("action3");
    }

    @Test
    void whoIsDueComesFirstByTheRhythmOfTheirProfile() {
        save(MIA, ANNA, Map.of());
        assertThat(read(app.command(MIA, "/coach", "")))
                .contains("1 of 2 is due", "no session yet", "next by Mon, Dec 7", "No profile yet", "every 2 weeks")
                .containsSubsequence("no session yet", "next by");
        app.clock.set("2026-12-09T10:00:00Z");
        assertThat(read(app.command(MIA, "/coach", ""))).contains("2 of 2 are due", "due since Mon, Dec 7");
    }

    @Test
    void whoIsAwayIsDueWhenTheyAreBack() {
        save(MIA, ANNA, Map.of("day", day("2026-11-09")));
        save(MIA, BRAM, Map.of());
        app.command(ANNA, "/absence", "from 23 nov to 27 nov");
        assertThat(read(app.command(MIA, "/coach", ""))).contains("Nobody is due", "next by Mon, Nov 30");
        app.clock.set("2026-11-28T10:00:00Z");
        assertThat(read(app.command(MIA, "/coach", ""))).contains("Nobody is due", "next by Mon, Nov 30");
        app.clock.set("2026-11-30T10:00:00Z");
        assertThat(read(app.command(MIA, "/coach", ""))).contains("1 of 2 is due", "due today");
        app.clock.set("2026-12-02T10:00:00Z");
        assertThat(read(app.command(MIA, "/coach", ""))).contains("due since Mon, Nov 30");
    }

    @Test
    void aWeekendIsNoAbsence() {
        save(MIA, ANNA, Map.of("day", day("2026-11-06")));
        app.clock.set("2026-11-28T10:00:00Z");
        assertThat(read(app.command(MIA, "/coach", ""))).contains("due since Fri, Nov 20");
    }

    @Test
    void whoHasLeftIsNobodysTurn() {
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute(
                        "update member set left_day = '2026-11-20' where workspace_id = :workspace and name = 'Anna'"));
        assertThat(read(app.command(MIA, "/coach", "")))
                .contains("1 of 1 is due")
                .doesNotContain("<@UANNA>");
    }

    @Test
    void whoeverWasNeverCoachedComesFirst() {
        save(MIA, ANNA, Map.of("day", day("2026-11-02")));
        assertThat(read(app.command(MIA, "/coach", "")))
                .containsSubsequence("<@UBRAM>", "no session yet", "<@UANNA>", "due since");
    }

    @Test
    void theProfileFollowsTheQuota() {
        app.clock.set("2026-08-01T10:00:00Z");
        app.submit(
                ADA,
                "target.save",
                "",
                Map.of(
                        "owner", chosen("MEMBER:" + id(ANNA)),
                        "kpi", chosen("REVENUE_WON"),
                        "cycle", chosen("MONTH"),
                        "amount", typed("10000")));
        for (int month = 0; month < 3; month++) {
            app.clock.set(LocalDate.of(2026, 8 + month, 10) + "T10:00:00Z");
            app.command(ANNA, "/deal", "new Acme" + month + " " + 4000 * (month + 1));
            app.command(ANNA, "/deal", "won Acme" + month + " -- luck");
        }
        app.clock.set("2026-11-23T10:00:00Z");
        assertThat(read(app.command(MIA, "/coach", "")))
                .contains(
                        "Emerging* · 80% of target in the last 3 months",
                        "+69.2% a month over 3 months", "every 2 weeks");
    }

    @Test
    void theDigestTellsWhoseTurnItIsOnceSomebodyCoaches() {
        assertThat(read(app.command(MIA, "/digest", ""))).doesNotContain("Coaching:");
        save(MIA, ANNA, Map.of("day", day("2026-11-09")));
        app.command(ANNA, "/log", "1 first meeting on 20 nov");
        assertThat(read(app.command(MIA, "/digest", "")))
                .contains("Coaching: no session in the week · due: Bram (Nov 23) · Anna (Nov 23)");
        save(MIA, BRAM, Map.of());
        app.clock.set("2026-11-24T10:00:00Z");
        assertThat(read(app.command(MIA, "/digest", "2026-W48")))
                .contains("1 session in the week · due: Anna (since Nov 23)");
    }

    @Test
    void homeShowsWhatIsToBeDone() {
        app.openHome(ANNA);
        assertThat(home()).doesNotContain("To do after coaching");
        save(MIA, ANNA, Map.of("action1", typed("Call them"), "due1", day("2026-11-27")));
        app.openHome(ANNA);
        assertThat(home()).contains("Call them · by Fri, Nov 27");
    }

    @Test
    void theChannelNeverSeesAProfile() {
        app.store.in(TestApp.TEAM, tx -> tx.execute("update team set channel = 'C7' where workspace_id = :workspace"));
        app.command(MIA, "/coach", "");
        save(MIA, ANNA, Map.of("shared", typed("Words"), "private", typed("Secret")));
        app.deliver();
        assertThat(app.slack.calls("chat.postMessage")).isNotEmpty().allSatisfy(post -> assertThat(post.parameters())
                .containsEntry("channel", ANNA)
                .extractingByKey("blocks")
                .asString()
                .doesNotContain("profile", "target", "Secret"));
        assertThat(app.column("select content from outbox where workspace_id = :workspace"))
                .noneMatch(content -> content.contains("Words") || content.contains("Secret"));
        assertThat(read(app.command(ANNA, "/coach", ""))).doesNotContain("profile", "target");
    }

    @Test
    void whatIsNotUnderstoodIsExplained() {
        assertThat(read(app.command(MIA, "/coach", "dance"))).contains("/coach @member");
        assertThat(read(app.command(MIA, "/coach", "<@UANNA> <@UBRAM>"))).contains("Name one person");
        assertThat(read(app.command(MIA, "/coach", "<@UNOBODY>"))).contains("I don’t know who that is");
    }

    private JsonObject save(String coach, String member, Map<String, JsonObject> fields) {
        Map<String, JsonObject> all = new HashMap<>(Map.of(
                "private",
                typed("We met"),
                "format",
                chosen("ONE_TO_ONE"),
                "day",
                day(app.clock
                        .instant()
                        .atZone(ZoneId.of("Europe/Amsterdam"))
                        .toLocalDate()
                        .toString())));
        all.putAll(fields);
        return app.submit(coach, CoachModal.SAVE, id(member), all);
    }

    private static String said(JsonObject answer) {
        return read(view(answer));
    }

    private static JsonObject view(JsonObject answer) {
        return answer.getAsJsonObject("view");
    }

    private static String error(JsonObject answer, String field) {
        return answer.getAsJsonObject("errors").get(field).getAsString();
    }

    private JsonObject lastView() {
        List<FakeSlack.Call> opened = app.slack.calls("views.open");
        return opened.get(opened.size() - 1).json("view");
    }

    private String home() {
        List<FakeSlack.Call> published = app.slack.calls("views.publish");
        return read(published.get(published.size() - 1).json("view"));
    }

    private String id(String user) {
        return app.store
                .in(
                        TestApp.TEAM,
                        tx -> tx.rows(
                                "select id from member where workspace_id = :workspace and user_id = ?",
                                row -> row.getString(1),
                                user))
                .get(0);
    }

    private String item() {
        return app.column("select id from action_item where workspace_id = :workspace order by id")
                .get(0);
    }

    private List<String> sessions() {
        return app.column("select id from coaching_session where workspace_id = :workspace");
    }
}
