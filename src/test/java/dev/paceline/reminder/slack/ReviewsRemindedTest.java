package dev.paceline.reminder.slack;

import static dev.paceline.reminder.slack.NorthTeam.ADA;
import static dev.paceline.reminder.slack.NorthTeam.ANNA;
import static dev.paceline.reminder.slack.NorthTeam.BRAM;
import static dev.paceline.reminder.slack.NorthTeam.MIA;
import static dev.paceline.testing.TestApp.button;
import static dev.paceline.testing.TestApp.chosen;
import static dev.paceline.testing.TestApp.day;
import static dev.paceline.testing.TestApp.read;
import static dev.paceline.testing.TestApp.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.Features;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reviews of October have just come up, on Monday, 2 November 2026, and are due on Friday the 6th. */
class ReviewsRemindedTest {
    private final NorthTeam north = new NorthTeam(TestDatabase.h2(), "en-US");
    private final TestApp app = north.app;

    @BeforeEach
    void reviewsComeUp() {
        north.at("2026-11-02T07:00");
        new Features(app.clock).reviews(app.store).run(TestApp.TEAM);
    }

    @AfterEach
    void close() {
        north.close();
    }

    @Test
    void bothAreAskedTwiceBeforeAndOnceAfterAndThenTheManagersManagerOnce() {
        assertThat(north.until("2026-11-20T20:00"))
                .containsExactlyInAnyOrder(
                        "UMIA 2026-11-03T09:00",
                        "UANNA 2026-11-03T09:00",
                        "UBRAM 2026-11-03T09:00",
                        "UMIA 2026-11-06T09:00",
                        "UANNA 2026-11-06T09:00",
                        "UBRAM 2026-11-06T09:00",
                        "UMIA 2026-11-09T09:00",
                        "UANNA 2026-11-09T09:00",
                        "UBRAM 2026-11-09T09:00",
                        "UADA 2026-11-10T09:00");
        assertThat(read(north.card()))
                .contains("2 things to do", "Hold the review of Anna", "Hold the review of Bram", "Mia is late")
                .doesNotContain("Done", "Skip");
    }

    @Test
    void theCardBringsTheFiguresOfTheMonth() {
        north.until("2026-11-03T20:00");
        JsonObject manager = card(MIA);
        assertThat(read(manager))
                .contains(
                        "2 things to do",
                        "Hold the review of Anna",
                        "October 2026",
                        "Won: no deal",
                        "Not prepared yet");
        assertThat(read(card(ANNA))).contains("Prepare your monthly review", "October 2026", "policy: not judged");
    }

    @Test
    void whoHasPreparedIsAskedNoMoreAndTheManagersCardSaysSo() {
        north.until("2026-11-03T20:00");
        String turn = button(card(ANNA), ReminderActions.DONE);
        for (String other : List.of(MIA, BRAM, ADA)) {
            app.click(other, ReminderActions.DONE, turn);
        }
        assertThat(prepared()).isEmpty();
        app.click(ANNA, ReminderActions.DONE, turn);
        assertThat(prepared()).containsExactly("Anna");
        assertThat(north.until("2026-11-06T20:00"))
                .containsExactlyInAnyOrder("UMIA 2026-11-06T09:00", "UBRAM 2026-11-06T09:00");
        assertThat(read(card(MIA))).contains("Prepared", "Not prepared yet");
    }

    @Test
    void whatIsSharedIsDoneOnEveryCard() {
        north.until("2026-11-03T20:00");
        String review = review(ANNA);
        app.submit(MIA, "review.drafted", review, Map.of("outcome", chosen("ON_TRACK")));
        app.click(MIA, "review.share", review);
        app.deliver();
        assertThat(app.slack.calls("chat.update"))
                .anySatisfy(update -> assertThat(read(update.message())).contains("One thing to do", "Anna · settled"))
                .anySatisfy(update -> assertThat(read(update.message())).contains("All done"));
        assertThat(north.until("2026-11-09T20:00")).noneMatch(post -> post.startsWith(ANNA));
    }

    @Test
    void whoHoldsItMovesAndSkipsItAndNobodyElseDoes() {
        String turn = "review " + review(ANNA) + " 2026-11-06";
        for (String other : List.of(ANNA, "UEMMA", ADA)) {
            app.submit(other, ReminderActions.RESCHEDULED, turn, Map.of("day", day("2026-11-12")));
            app.submit(other, ReminderActions.SKIPPED, turn, Map.of("reason", typed("No")));
        }
        assertThat(state(ANNA)).isEqualTo("2026-11-06 -");
        app.submit(MIA, ReminderActions.RESCHEDULED, turn, Map.of("day", day("2026-11-12")));
        assertThat(state(ANNA)).isEqualTo("2026-11-12 -");
        app.submit(MIA, ReminderActions.SKIPPED, turn, Map.of("reason", typed("Old button")));
        assertThat(state(ANNA)).as("that turn is another by now").isEqualTo("2026-11-12 -");
        app.submit(
                MIA,
                ReminderActions.SKIPPED,
                "review " + review(ANNA) + " 2026-11-12",
                Map.of("reason", typed("On parental leave")));
        assertThat(state(ANNA)).isEqualTo("2026-11-12 On parental leave");
        assertThat(north.until("2026-11-20T20:00")).noneMatch(post -> post.startsWith(ANNA));
    }

    @Test
    void aRepPutsOffTheirPreparationAloneAndNotBeyondTheReview() {
        String turn = "preparation " + review(ANNA) + " 2026-11-06";
        app.submit(ANNA, ReminderActions.RESCHEDULED, turn, Map.of("day", day("2026-12-20")));
        assertThat(state(ANNA)).isEqualTo("2026-11-06 -");
        app.submit(ANNA, ReminderActions.RESCHEDULED, turn, Map.of("day", day("2026-11-05")));
        assertThat(north.until("2026-11-05T20:00")).contains("UANNA 2026-11-05T09:00");
        app.submit(
                ANNA,
                ReminderActions.SKIPPED,
                "preparation " + review(ANNA) + " 2026-11-05",
                Map.of("reason", typed("We talked already")));
        app.click(MIA, "review.open", review(ANNA));
        assertThat(read(app.slack.last("views.open").json("view")))
                .contains("Anna goes without preparation", "We talked already");
    }

    @Test
    void whileTheManagerIsAwayTheDeputyIsAskedAndForTheDeputyWhoStandsAbove() {
        app.command(MIA, "/absence", "from 3 nov to 6 nov");
        assertThat(north.until("2026-11-03T20:00"))
                .as("Mia is asked before she leaves")
                .containsExactlyInAnyOrder(
                        "UMIA 2026-11-02T09:00",
                        "UANNA 2026-11-03T09:00",
                        "UBRAM 2026-11-03T09:00",
                        "UADA 2026-11-03T09:00");
        assertThat(read(card(BRAM))).contains("Hold the review of Anna", "Prepare your monthly review");
        assertThat(read(card(ADA))).contains("Hold the review of Bram").doesNotContain("of Anna");
    }

    @Test
    void whoTookOverIsNotLateBeforeTheyWereAsked() {
        north.until("2026-11-09T20:00");
        app.command(ADA, "/team", "create South <@UEMMA> under Sales");
        app.command(ADA, "/team", "move <@UANNA> to South");
        app.slack.forgetCalls();
        north.until("2026-11-10T20:00");
        assertThat(read(card("UEMMA"))).contains("Hold the review of Anna");
        assertThat(read(card(ADA))).contains("of Bram").doesNotContain("of Anna");
        assertThat(north.until("2026-11-11T20:00")).contains("UADA 2026-11-11T09:00");
        assertThat(read(card(ADA))).contains("of Anna", "Emma is late");
    }

    @Test
    void nobodyIsLateForDaysOnWhichTheRepIsAway() {
        north.until("2026-11-05T20:00");
        app.command(ANNA, "/absence", "from 6 nov to 13 nov");
        app.command(BRAM, "/absence", "from 6 nov to 13 nov");
        assertThat(north.until("2026-11-13T20:00")).noneMatch(post -> post.startsWith(ADA));
    }

    private JsonObject card(String user) {
        return north.posts().stream()
                .filter(post -> user.equals(post.parameters().get("channel")))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .message();
    }

    private List<String> prepared() {
        return app.column(
                "select m.name from review r join member m on m.workspace_id = :workspace and m.id = r.member_id"
                        + " where r.workspace_id = :workspace and r.prepared_at is not null");
    }

    private String state(String user) {
        return app.column(
                        "select concat(due_day, ' ', coalesce(skip_reason, '-')) from review where workspace_id = :workspace"
                                + " and id = " + review(user))
                .get(0);
    }

    private String review(String user) {
        return app.column(
                        "select r.id from review r join member m on m.workspace_id = :workspace and m.id = r.member_id"
                                + " where r.workspace_id = :workspace and m.user_id = '" + user + "'")
                .get(0);
    }
}
