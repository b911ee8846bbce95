package dev.paceline.reminder.slack;

import static dev.paceline.reminder.slack.NorthTeam.ADA;
import static dev.paceline.reminder.slack.NorthTeam.ANNA;
import static dev.paceline.reminder.slack.NorthTeam.BRAM;
import static dev.paceline.reminder.slack.NorthTeam.MIA;
import static dev.paceline.reminder.slack.NorthTeam.options;
import static dev.paceline.testing.TestApp.button;
import static dev.paceline.testing.TestApp.day;
import static dev.paceline.testing.TestApp.read;
import static dev.paceline.testing.TestApp.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.coaching.ActionItems;
import dev.paceline.coaching.Draft;
import dev.paceline.store.Database;
import dev.paceline.testing.Statements;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is brought to whom and when, and what the buttons do. */
class RemindersTest {
    private final Statements statements = new Statements();
    private final Database database = TestDatabase.h2(statements);
    private final NorthTeam north = new NorthTeam(database, "en-US");
    private final TestApp app = north.app;

    @AfterEach
    void close() {
        north.close();
    }

    @Test
    void aTurnComesThreeWorkingDaysBeforeThatMorningAndOnceAfterAndThenTheOneAboveHearsOfIt() {
        north.coached(Map.of());
        assertThat(north.until("2026-12-11T20:00"))
                .containsExactly(
                        "UMIA 2026-11-18T09:00",
                        "UMIA 2026-11-23T09:00",
                        "UMIA 2026-11-24T09:00",
                        "UADA 2026-11-25T09:00");
        assertThat(read(north.card()))
                .contains("One thing to do", "Coaching with Anna · Mia is late with it · due since Mon, Nov 23");
        assertThat(north.card().toString()).contains("coach.look").doesNotContain("reminders.", "coach.open");
    }

    @Test
    void severalThingsAreOneCardAndNobodyIsRemindedOfWhatIsDone() {
        north.coached(Map.of(
                "action1", typed("Call *ten* <customers>"),
                "due1", day("2026-11-23"),
                "owner1", TestApp.chosen("COACH")));
        assertThat(north.until("2026-11-18T20:00")).containsExactly("UMIA 2026-11-18T09:00");
        assertThat(read(north.card()))
                .contains("2 things to do", "Coaching with Anna · due Mon, Nov 23", "Call *ten* <customers>, for Anna");
        app.click(MIA, "reminders.done", button(north.card(), "reminders.done"));
        assertThat(read(north.rewritten())).contains("One thing to do", "✓ Call *ten* <customers>, for Anna · settled");
        north.at("2026-11-19T10:00");
        app.submit(
                MIA,
                "coach.save",
                north.id(ANNA),
                Map.of("day", day("2026-11-19"), "private", typed("Met"), "format", TestApp.chosen("ONE_TO_ONE")));
        assertThat(read(north.rewritten())).contains("All done", "✓ Coaching with Anna · now due Thu, Dec 3");
        assertThat(north.until("2026-11-29T20:00")).isEmpty();
    }

    @Test
    void whoWillBeAwayIsAskedBeforeTheyLeaveAndTheDeputyWhileTheyAre() {
        north.coached(Map.of());
        app.command(MIA, "/absence", "16 nov to 20 nov");
        assertThat(north.until("2026-11-23T20:00"))
                .containsExactly("UMIA 2026-11-11T09:00", "UBRAM 2026-11-18T09:00", "UMIA 2026-11-23T09:00");
        assertThat(read(app.slack.calls("chat.postMessage").get(1).message()))
                .contains("Coaching with Anna · for Mia, who is away · due Mon, Nov 23");
    }

    @Test
    void nothingComesOnTheWeekendOrOnAHoliday() {
        north.coached(Map.of("action1", typed("Send it"), "due1", day("2026-11-21")));
        app.command(ANNA, "/absence", "18 nov to 19 nov");
        assertThat(north.until("2026-11-23T08:00")).containsExactly("UANNA 2026-11-16T09:00", "UMIA 2026-11-18T09:00");
        assertThat(north.until("2026-11-23T10:00")).contains("UANNA 2026-11-23T09:00");
    }

    @Test
    void whatAnOutageHeldUpForHoursComesOnTheNextWorkingDay() {
        north.coached(Map.of());
        north.at("2026-11-18T13:00");
        assertThat(north.until("2026-11-19T20:00")).containsExactly("UMIA 2026-11-19T09:00");
    }

    @Test
    void whatWasGivenUpOnItsWayComesOnTheNextWorkingDay() {
        north.coached(Map.of());
        north.at("2026-11-18T09:00");
        north.work.run(TestApp.TEAM);
        north.at("2026-11-18T14:00");
        assertThat(north.until("2026-11-19T20:00")).containsExactly("UMIA 2026-11-19T09:00");
    }

    @Test
    void whatIsLaterByAnHourComesThenAndShiftsNothing() {
        north.coached(Map.of());
        north.until("2026-11-18T09:10");
        String hour = options(north.card(), "reminders.snooze").get(0);
        app.click(MIA, "reminders.snooze", hour);
        assertThat(read(north.rewritten())).contains("💤 until Wed, Nov 18, 10:10");
        assertThat(north.until("2026-11-25T08:00"))
                .containsExactly("UMIA 2026-11-18T10:10", "UMIA 2026-11-23T09:10", "UMIA 2026-11-24T09:10");
    }

    @Test
    void whatIsLaterByADayOrAWeekComesThenAtTheirHour() {
        north.coached(Map.of("action1", typed("Send it"), "due1", day("2026-11-18")));
        assertThat(north.until("2026-11-13T20:00")).containsExactly("UANNA 2026-11-13T09:00");
        app.click(
                ANNA,
                "reminders.snooze",
                options(north.card(), "reminders.snooze").get(1));
        assertThat(north.until("2026-11-16T20:00")).containsExactly("UANNA 2026-11-16T09:00");
        app.click(
                ANNA,
                "reminders.snooze",
                options(north.card(), "reminders.snooze").get(2));
        assertThat(north.until("2026-11-27T20:00"))
                .contains("UANNA 2026-11-23T09:00")
                .doesNotContain("UANNA 2026-11-18T09:00", "UANNA 2026-11-19T09:00", "UANNA 2026-11-24T09:00");
        assertThat(app.column("select due_day from action_item where workspace_id = :workspace"))
                .containsExactly("2026-11-18");
    }

    @Test
    void aTurnThatIsPutOffIsDueThenAndSoItStandsEverywhere() {
        north.coached(Map.of());
        north.until("2026-11-18T09:10");
        app.click(MIA, "reminders.reschedule", button(north.card(), "reminders.reschedule"));
        JsonObject form = app.slack.last("views.open").json("view");
        assertThat(read(form)).contains("Coaching with Anna · due Mon, Nov 23");
        String metadata = form.get("private_metadata").getAsString();
        for (String unfit : List.of("2026-11-17", "2027-01-18")) {
            assertThat(app.submit(MIA, "reminders.rescheduled", metadata, Map.of("day", day(unfit)))
                            .get("errors")
                            .toString())
                    .contains("at most 60 days ahead");
        }
        assertThat(app.submit(MIA, "reminders.rescheduled", metadata, Map.of("day", day("2026-11-26")))
                        .size())
                .isZero();
        assertThat(read(north.rewritten())).contains("✓ Coaching with Anna · now due Thu, Nov 26");
        assertThat(read(app.command(MIA, "/coach", ""))).contains("next by Thu, Nov 26", "planned for that day");
        assertThat(north.until("2026-11-27T20:00"))
                .containsExactly("UMIA 2026-11-23T09:10", "UMIA 2026-11-26T09:10", "UMIA 2026-11-27T09:10");
    }

    @Test
    void aTurnThatIsLeftOutCountsAndItsReasonIsForWhoLeads() {
        north.coached(Map.of());
        north.until("2026-11-18T09:10");
        app.click(MIA, "reminders.skip", button(north.card(), "reminders.skip"));
        JsonObject form = app.slack.last("views.open").json("view");
        String metadata = form.get("private_metadata").getAsString();
        assertThat(app.submit(MIA, "reminders.skipped", metadata, Map.of("reason", typed(" ")))
                        .get("errors")
                        .toString())
                .contains("Say why");
        app.submit(MIA, "reminders.skipped", metadata, Map.of("reason", typed("Anna is at the *fair*")));
        assertThat(read(app.command(MIA, "/coach", ""))).contains("next by Mon, Dec 7", "one turn left out");
        app.click(ADA, "coach.look", north.id(ANNA));
        assertThat(north.opened()).contains("Mia left a turn out:", "Anna is at the *fair*");
        app.click(ANNA, "coach.look", north.id(ANNA));
        assertThat(north.opened()).contains("You don’t lead Anna").doesNotContain("fair");
        // A second press finds it settled.
        app.submit(MIA, "reminders.skipped", metadata, Map.of("reason", typed("Again")));
        assertThat(app.column("select reason from coaching_plan where workspace_id = :workspace"))
                .containsExactly("Anna is at the *fair*");
        north.at("2026-11-30T10:00");
        app.submit(
                MIA,
                "coach.save",
                north.id(ANNA),
                Map.of("day", day("2026-11-30"), "private", typed("Met"), "format", TestApp.chosen("ONE_TO_ONE")));
        assertThat(read(app.command(MIA, "/coach", "")))
                .contains("next by Mon, Dec 14")
                .doesNotContain("left out");
    }

    @Test
    void whatWillNotBeDoneAfterAllIsOpenNowhere() {
        north.coached(Map.of("action1", typed("Send it"), "due1", day("2026-11-11")));
        north.until("2026-11-09T09:10");
        app.click(ANNA, "reminders.skip", button(north.card(), "reminders.skip"));
        String metadata = app.slack
                .last("views.open")
                .json("view")
                .get("private_metadata")
                .getAsString();
        app.submit(ANNA, "reminders.skipped", metadata, Map.of("reason", typed("They cancelled")));
        assertThat(read(north.rewritten())).contains("✓ Send it · settled");
        assertThat(read(app.command(ANNA, "/coach", "actions"))).contains("Nothing is open.");
        assertThat(app.column("select reason from action_item where workspace_id = :workspace"))
                .containsExactly("They cancelled");
        app.click(ANNA, "coach.done", north.item());
        assertThat(read(app.lastResponse())).contains("not yours to change");
        assertThat(north.until("2026-11-13T20:00")).isEmpty();
    }

    @Test
    void whatDoesNotFitOnACardIsCountedAndComesTheNextDay() {
        long anna = Long.parseLong(north.id(ANNA));
        app.store.in(TestApp.TEAM, tx -> {
            for (int i = 10; i < 24; i++) {
                Draft.Action action = new Draft.Action("Thing " + i, anna, LocalDate.of(2026, 11, 11));
                ActionItems.agree(tx, 1, anna, action, app.clock.instant());
            }
            return 0;
        });
        assertThat(north.until("2026-11-09T20:00")).containsExactly("UANNA 2026-11-09T09:00");
        assertThat(read(north.card()))
                .contains("14 things to do", "Thing 21", "2 more are due: /paceline reminders")
                .doesNotContain("Thing 22");
        assertThat(north.until("2026-11-10T20:00")).containsExactly("UANNA 2026-11-10T09:00");
        assertThat(read(north.card())).contains("2 things to do", "Thing 22", "Thing 23");
    }

    @Test
    void aCardOnWhichNothingIsOpenAnyMoreIsNotPostedAndNobodyHearsOfThat() {
        north.coached(Map.of("action1", typed("Send it"), "due1", day("2026-11-11")));
        north.at("2026-11-09T09:00");
        north.work.run(TestApp.TEAM);
        app.click(ANNA, "coach.done", north.item());
        app.deliver();
        assertThat(north.posts()).isEmpty();
        assertThat(read(app.command(ADA, "/paceline", "status"))).doesNotContain("Reminder");
        app.click(ANNA, "coach.not_done", north.item());
        assertThat(north.until("2026-11-10T20:00")).containsExactly("UANNA 2026-11-10T09:00");
    }

    @Test
    void anOldButtonSaysThatItIsSettledAndChangesNothing() {
        north.coached(Map.of("action1", typed("Send it"), "due1", day("2026-11-11")));
        north.until("2026-11-09T09:10");
        JsonObject card = north.card();
        app.click(ANNA, "coach.done", north.item());
        press(ANNA, card);
        assertThat(north.opened()).contains("That is settled by now");
        assertThat(column("select count(*) from reminder_snooze where workspace_id = :workspace"))
                .isEqualTo("0");
        assertThat(column("select due_day from action_item where workspace_id = :workspace"))
                .isEqualTo("2026-11-11");
    }

    @Test
    void whatIsNotTheirsNobodyChangesWhateverAButtonOrAFormSays() {
        north.coached(Map.of("action1", typed("Send it"), "due1", day("2026-11-11")));
        north.until("2026-11-18T09:10");
        JsonObject item = app.slack.calls("chat.postMessage").get(0).message();
        JsonObject turn = north.card();
        String before = rows();
        for (String other : List.of("UEMMA", ADA, MIA, BRAM)) {
            press(other, item);
            app.click(other, "coach.action", other.equals("UEMMA") ? north.item() : "1");
            assertThat(north.opened()).as(other).doesNotContain("Send it");
        }
        for (String other : List.of("UEMMA", ANNA, ADA)) {
            press(other, turn);
        }
        for (String broken : List.of("", "x", "coaching", "coaching 1 2026-02-30", "nothing 1 2026-11-23", "HOUR")) {
            for (String action : List.of("done", "snooze", "reschedule", "skip")) {
                app.click(MIA, "reminders." + action, broken);
                assertThat(north.opened()).contains("That is settled by now");
            }
            app.submit(MIA, "reminders.rescheduled", broken, Map.of("day", day("2026-11-20")));
            app.submit(MIA, "reminders.skipped", broken, Map.of("reason", typed("Why not")));
        }
        assertThat(rows()).isEqualTo(before);
    }

    /** Every button of a card and every form that it leads to. */
    private void press(String user, JsonObject card) {
        String turn = button(card, "reminders.skip");
        app.click(user, "reminders.done", turn);
        options(card, "reminders.snooze").forEach(snooze -> app.click(user, "reminders.snooze", snooze));
        app.click(user, "reminders.reschedule", turn);
        app.submit(user, "reminders.rescheduled", turn, Map.of("day", day("2026-11-20")));
        app.click(user, "reminders.skip", turn);
        app.submit(user, "reminders.skipped", turn, Map.of("reason", typed("Forged")));
    }

    private String rows() {
        return app.column("select concat(due_day, done_at is null, dropped_at is null) from action_item"
                        + " where workspace_id = :workspace")
                + column("select count(*) from coaching_plan where workspace_id = :workspace")
                + column("select count(*) from reminder_snooze where workspace_id = :workspace");
    }

    @Test
    void everyoneChoosesTheirHourWhichHoldsAsSoonAsItCan() {
        north.coached(Map.of("action1", typed("Send it"), "due1", day("2026-11-11")));
        north.at("2026-11-09T08:30");
        assertThat(read(app.command(ANNA, "/paceline", "reminders")))
                .contains("Send it · due Wed, Nov 11 · next reminder: Mon, Nov 9, 9:00", "They come at 9:00");
        app.click(ANNA, "reminders.hour", "08:00");
        assertThat(read(app.lastResponse())).contains("Changed to 8:00");
        assertThat(north.until("2026-11-09T20:00")).containsExactly("UANNA 2026-11-09T09:00");
        assertThat(read(app.command(ANNA, "/paceline", "reminders"))).contains("next reminder: Wed, Nov 11, 8:00");
        assertThat(north.until("2026-11-11T20:00")).containsExactly("UANNA 2026-11-11T08:00");
        for (String none : List.of("05:30", "20:30", "09:15", "soon", "")) {
            app.click(ANNA, "reminders.hour", none);
        }
        assertThat(read(app.lastResponse())).contains("They come at 8:00").doesNotContain("Changed to");
    }

    @Test
    void whoChoosesALaterHourGetsOneADayAllTheSame() {
        north.coached(Map.of("action1", typed("Send it"), "due1", day("2026-11-11")));
        assertThat(north.until("2026-11-09T10:00")).containsExactly("UANNA 2026-11-09T09:00");
        app.click(ANNA, "reminders.hour", "17:00");
        assertThat(north.until("2026-11-11T20:00")).containsExactly("UANNA 2026-11-11T17:00");
    }

    @Test
    void whoHasLeftIsNotReminded() {
        north.coached(Map.of("action1", typed("Send it"), "due1", day("2026-11-20")));
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute(
                        "update member set kind = 'GONE' where workspace_id = :workspace and user_id = 'UANNA'"));
        assertThat(north.until("2026-11-20T20:00")).isEmpty();
    }

    @Test
    void openShowsWhereAThingComesFrom() {
        north.coached(Map.of("shared", typed("Good talk"), "action1", typed("Send it"), "due1", day("2026-11-11")));
        north.until("2026-11-09T09:10");
        app.click(ANNA, "coach.action", button(north.card(), "coach.action"));
        assertThat(north.opened()).contains("Send it", "One-to-one with Mia · Mon, Nov 9", "Good talk");
        north.until("2026-11-18T09:10");
        app.click(MIA, "coach.look", button(north.card(), "coach.look"));
        assertThat(north.opened())
                .contains("Coaching with Anna", "next by Mon, Nov 23", "Good talk", "To do:", "Send it");
        app.click(MIA, "coach.open", button(north.card(), "coach.open"));
        assertThat(app.slack.last("views.open").parameters().get("view")).contains("coach.save");
    }

    @Test
    void whereNobodysHourHasComeALookCostsAFewStatements() {
        north.coached(Map.of());
        north.at("2026-11-18T08:30");
        north.work.run(TestApp.TEAM);
        assertThat(statements.during(() -> north.work.run(TestApp.TEAM))).isLessThanOrEqualTo(4);
        north.at("2026-11-18T09:00");
        north.work.run(TestApp.TEAM);
        assertThat(statements.during(() -> north.work.run(TestApp.TEAM))).isLessThanOrEqualTo(4);
    }

    private String column(String sql) {
        return app.column(sql).get(0);
    }
}
