package dev.paceline.review.slack;

import static dev.paceline.testing.TestApp.button;
import static dev.paceline.testing.TestApp.checked;
import static dev.paceline.testing.TestApp.chosen;
import static dev.paceline.testing.TestApp.day;
import static dev.paceline.testing.TestApp.read;
import static dev.paceline.testing.TestApp.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.Features;
import dev.paceline.review.Cause;
import dev.paceline.review.slack.HoldModal.Shape;
import dev.paceline.review.slack.ReviewForms.Subject;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Ada leads Sales, with North beneath it, which Mia leads with Bram as her deputy; Anna, Bram and Mia are in North, Emma in South,
 * which Dirk leads. Anna's target is 10,000 a month. It is Monday, 2 November 2026: October's reviews are due within five working days.
 */
class ReviewTest {
    private static final String ADA = "UADA";
    private static final String MIA = "UMIA";
    private static final String ANNA = "UANNA";
    private static final String BRAM = "UBRAM";
    private static final String DIRK = "UDIRK";
    private static final String EMMA = "UEMMA";
    private static final String STATES =
            "select concat(m.name, ' ', r.from_day, ' ', r.due_day) from review r join member m"
                    + " on m.workspace_id = :workspace and m.id = r.member_id where r.workspace_id = :workspace"
                    + " order by r.from_day, m.name";

    private static final String NORTH = "select id from team where workspace_id = :workspace and name = 'North'";

    private final TestApp app = new TestApp(TestDatabase.h2(), new SetClock("2026-09-01T10:00:00Z"), ADA);

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
        app.submit(
                ADA,
                "target.save",
                "",
                Map.of(
                        "owner", chosen("MEMBER:" + idOf(member(ANNA))),
                        "kpi", chosen("REVENUE_WON"),
                        "cycle", chosen("MONTH"),
                        "amount", typed("10000")));
        app.clock.set("2026-11-02T10:00:00Z");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void everyoneWithAManagerGetsAReviewOfTheMonthOnce() {
        cycle();
        cycle();
        assertThat(app.column(STATES))
                .containsExactly(
                        "Anna 2026-10-01 2026-11-06",
                        "Bram 2026-10-01 2026-11-06",
                        "Emma 2026-10-01 2026-11-06",
                        "Mia 2026-10-01 2026-11-06");
    }

    @Test
    void noneComesUpOnTheFirstDayOfTheMonthAsThePolicyIsNotJudgedYet() {
        app.clock.set("2026-11-01T10:00:00Z");
        cycle();
        assertThat(app.column(STATES)).allMatch(row -> row.contains("2026-09-01"));
    }

    @Test
    void whoIsAwayIsReviewedWhenTheyAreBack() {
        app.command(ANNA, "/absence", "from 2 nov to 11 nov");
        cycle();
        assertThat(app.column(STATES)).contains("Anna 2026-10-01 2026-11-18");
    }

    @Test
    void aTeamMayTakeMoreDays() {
        app.submit(MIA, DeadlineModal.SAVE, "", Map.of("team", chosen(idOf(NORTH)), "days", typed("8")));
        cycle();
        assertThat(app.column(STATES)).contains("Anna 2026-10-01 2026-11-11", "Emma 2026-10-01 2026-11-06");
    }

    @Test
    void nobodyElseChangesATeamsDays() {
        for (String other : List.of(ANNA, DIRK)) {
            app.submit(other, DeadlineModal.SAVE, "", Map.of("team", chosen(idOf(NORTH)), "days", typed("8")));
        }
        assertThat(app.column("select working_days from review_deadline where workspace_id = :workspace"))
                .isEmpty();
    }

    @Test
    void whereTheMonthHasTooFewDaysLeftTheCycleBeginsWithTheNext() {
        app.clock.set("2026-11-27T10:00:00Z");
        cycle();
        assertThat(app.column(STATES)).isEmpty();
        app.clock.set("2026-12-02T10:00:00Z");
        cycle();
        assertThat(app.column(STATES)).hasSize(4).allMatch(row -> row.contains("2026-11-01 2026-12-07"));
    }

    @Test
    void aReviewThatNobodyHeldEndsWhenTheNextComesUp() {
        cycle();
        app.clock.set("2026-12-02T10:00:00Z");
        cycle();
        assertThat(read(app.command(ANNA, "/review", "history")))
                .contains("November 2026", "due by", "October 2026", "not held in time");
    }

    @Test
    void theCycleStopsForWhoLeaves() {
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute(
                        "update member set left_day = '2026-10-15' where workspace_id = :workspace and user_id = 'UANNA'"));
        cycle();
        assertThat(app.column(STATES)).noneMatch(row -> row.startsWith("Anna"));
    }

    @Test
    void aReviewFromPreparationToAcknowledgement() {
        cycle();
        assertThat(read(app.command(ANNA, "/review", "")))
                .contains("Yours:", "October 2026", "due by", "not prepared yet");
        String review = review(ANNA);
        app.click(ANNA, ReviewForms.PREPARE, review);
        assertThat(read(form())).contains("October 2026", "Revenue won", "Figures as they stood");
        assertThat(said(app.submit(
                        ANNA,
                        PrepareModal.SAVE,
                        review,
                        Map.of(
                                "well",
                                typed("Two new logos"),
                                "needed",
                                typed("Help with Acme"),
                                "outcome",
                                chosen("ON_TRACK")))))
                .contains("You have prepared", "On track", "Two new logos");

        assertThat(read(app.command(MIA, "/review", ""))).contains("2 due", "0 overdue", "<@UANNA>", "prepared");
        app.click(MIA, ReviewForms.HOLD, review);
        assertThat(read(form())).contains("Anna has prepared", "Two new logos", "Help with Acme", "Missed:", "1 of 6");
        JsonObject preview = app.submit(MIA, HoldModal.SAVE, review, minutes());
        assertThat(said(preview))
                .contains(
                        "Not shared yet",
                        "On track",
                        "Solid month",
                        "Three demos a week",
                        "Call Acme",
                        "Anna",
                        "you alone see it");
        assertThat(read(card(ANNA, review))).doesNotContain("Solid month");

        app.click(MIA, ReviewForms.SHARE, review);
        app.deliver();
        JsonObject told = app.slack.last("chat.postMessage").message();
        assertThat(app.slack.last("chat.postMessage").parameters()).containsEntry("channel", ANNA);
        assertThat(read(told))
                .contains("Your review", "On track", "Mia", "Solid month", "Three demos a week", "Call Acme", "you");

        app.click(ANNA, ReviewForms.ACKNOWLEDGE, button(told, ReviewForms.ACKNOWLEDGE));
        assertThat(read(app.lastResponse())).contains("acknowledged");
        assertThat(read(app.command(MIA, "/review", ""))).contains("1 held", "acknowledged");
        assertThat(read(app.command(ANNA, "/coach", "actions"))).contains("Call Acme");
    }

    @Test
    void whatIsSharedIsLockedAndACorrectionIsAnAddition() {
        cycle();
        String review = held();
        app.click(MIA, ReviewForms.HOLD, review);
        assertThat(form().get("callback_id")).isNull();
        assertThat(error(app.submit(MIA, HoldModal.SAVE, review, minutes()), HoldModal.OUTCOME))
                .contains("closed");
        assertThat(error(app.submit(ANNA, PrepareModal.SAVE, review, Map.of("well", typed("Late"))), "well"))
                .contains("closed");
        app.click(MIA, ReviewForms.SHARE, review);
        assertThat(read(app.lastResponse())).contains("closed");

        app.submit(MIA, RemarkModal.SAVE, review, Map.of("words", typed("I meant four demos")));
        app.deliver();
        assertThat(app.slack.last("chat.postMessage").parameters()).containsEntry("channel", ANNA);
        assertThat(read(app.slack.last("chat.postMessage").message()))
                .contains("Mia added to your review", "four demos");
        assertThat(read(card(ANNA, review))).contains("Solid month", "Added by Mia", "four demos");
    }

    @Test
    void whoCommentsHasReadItAndWhoHeldItIsTold() {
        cycle();
        String review = held();
        app.submit(ANNA, RemarkModal.SAVE, review, Map.of("words", typed("Fair, thank you")));
        app.deliver();
        assertThat(app.slack.last("chat.postMessage").parameters()).containsEntry("channel", MIA);
        assertThat(read(app.slack.last("chat.postMessage").message()))
                .contains("Anna added to their own review", "Fair");
        assertThat(read(card(MIA, review)))
                .contains("acknowledged", "Fair, thank you")
                .doesNotContain("not acknowledged");
    }

    @Test
    void figuresStayAsTheyWereWhenItCameUp() {
        cycle();
        String before = read(card(MIA, review(ANNA)));
        app.command(ANNA, "/log", "3 first meetings on 2026-10-20");
        assertThat(read(card(MIA, review(ANNA)))).isEqualTo(before).doesNotContain("First meetings");
    }

    @Test
    void onlyTheMemberAndWhoStandsAboveThemSeeOrDoAnything() {
        cycle();
        String review = held();
        for (String other : List.of(EMMA, DIRK)) {
            app.click(other, ReviewCommand.OPEN, review);
            assertThat(read(app.lastResponse())).as(other).contains("not yours");
            app.click(other, ReviewCommand.HISTORY, idOf(member(ANNA)) + " 0");
            assertThat(read(app.lastResponse())).as(other).contains("not yours");
            app.click(other, ReviewForms.REMARK, review);
            assertThat(read(app.lastResponse())).as(other).contains("not yours");
            assertThat(error(app.submit(other, RemarkModal.SAVE, review, Map.of("words", typed("Hm"))), "words"))
                    .contains("not yours");
            assertThat(read(app.command(other, "/review", "<@UANNA>"))).contains("not yours");
            assertThat(read(app.command(other, "/review", "<@UANNA> now"))).contains("not yours");
        }
        app.clock.set("2026-12-02T10:00:00Z");
        cycle();
        String next = review(ANNA);
        for (String other : List.of(ANNA, EMMA, DIRK)) {
            app.click(other, ReviewForms.HOLD, next);
            app.click(
                    other,
                    HoldModal.MORE,
                    new Shape(Subject.ofReview(Long.parseLong(next)), 1, 0, Optional.empty()).code());
            app.click(
                    other,
                    ReviewForms.HOLD,
                    Subject.ofMember(Long.parseLong(idOf(member(ANNA)))).code());
            assertThat(read(app.lastResponse())).as(other).contains("not yours");
            assertThat(error(app.submit(other, HoldModal.SAVE, next, minutes()), HoldModal.OUTCOME))
                    .as(other)
                    .contains("not yours");
            app.click(other, ReviewForms.SHARE, next);
            assertThat(read(app.lastResponse())).as(other).contains("not yours");
        }
        for (String other : List.of(MIA, EMMA)) {
            assertThat(error(app.submit(other, PrepareModal.SAVE, next, Map.of("well", typed("Not mine"))), "well"))
                    .as(other)
                    .contains("not yours");
            app.click(other, ReviewForms.ACKNOWLEDGE, review);
            assertThat(read(app.lastResponse())).as(other).contains("not yours");
        }
        assertThat(app.column("select count(*) from review where workspace_id = :workspace and (drafted_by is not null"
                        + " or prepared_at is not null or acknowledged_at is not null)"))
                .containsExactly("0");
        assertThat(app.column("select count(*) from review_remark where workspace_id = :workspace"))
                .containsExactly("0");
    }

    @Test
    void aDraftIsItsAuthorsAlone() {
        cycle();
        String review = review(ANNA);
        app.submit(MIA, HoldModal.SAVE, review, minutes());
        for (String other : List.of(ADA, BRAM, ANNA)) {
            assertThat(read(card(other, review))).as(other).doesNotContain("Solid");
        }
        app.click(ADA, ReviewForms.HOLD, review);
        assertThat(read(form())).contains("Mia has begun to write").doesNotContain("Solid");
        app.click(ADA, ReviewForms.SHARE, review);
        assertThat(read(app.lastResponse())).contains("nothing of yours");
        app.click(MIA, ReviewForms.HOLD, review);
        assertThat(form().toString()).contains("Solid month", "Call Acme", "2026-12-10");
    }

    @Test
    void whoLosesTheTeamLosesItsReviewsAndTheNewManagerReadsWhatWasShared() {
        cycle();
        String review = held();
        app.command(ADA, "/team", "move <@UANNA> to South");
        app.click(MIA, ReviewCommand.OPEN, review);
        assertThat(read(app.lastResponse())).contains("not yours").doesNotContain("Solid");
        assertThat(read(card(DIRK, review))).contains("Solid month");
    }

    @Test
    void aReviewNowIsAboutTheMonthSoFarAndIsKeptOnceSomethingIsWritten() {
        cycle();
        held();
        app.clock.set("2026-11-18T10:00:00Z");
        app.command(MIA, "/review", "<@UANNA> now");
        assertThat(read(form())).contains("Anna", "Nov 1", "18");
        assertThat(app.column(STATES)).noneMatch(row -> row.contains("2026-11-01"));
        String metadata = form().get("private_metadata").getAsString();
        JsonObject preview = app.submit(MIA, HoldModal.SAVE, metadata, minutes());
        assertThat(app.column(STATES)).contains("Anna 2026-11-01 2026-11-25");
        app.submit(MIA, HoldModal.SAVE, metadata, minutes());
        assertThat(app.column(STATES))
                .filteredOn(row -> row.contains("2026-11-01"))
                .hasSize(1);
        app.click(MIA, ReviewForms.SHARE, button(preview.getAsJsonObject("view"), ReviewForms.SHARE));
        assertThat(read(app.command(MIA, "/review", "<@UANNA>"))).contains("October 2026", "Nov 1");
    }

    @Test
    void theWalkAsksForOneCauseAfterTheOtherAndOffersWhatToDo() {
        cycle();
        String review = review(ANNA);
        Shape shape = new Shape(Subject.ofReview(Long.parseLong(review)), 1, 0, Optional.empty());
        for (String question : List.of("product or its price", "production or delivery", "service", "marketing")) {
            app.clickIn("modal", MIA, HoldModal.NO, shape.code());
            assertThat(read(updated())).contains(question);
            shape = shape.no();
        }
        app.clickIn("modal", MIA, HoldModal.YES, shape.yes(Cause.TRAINING).code());
        assertThat(read(updated())).contains("The next step: train");
        assertThat(updated().toString()).contains("Arrange training");
        Map<String, JsonObject> fields = new HashMap<>(minutes());
        fields.put("causeTRAINING", chosen("TRAINING"));
        fields.put("stepTRAINING", typed("Arrange training"));
        assertThat(said(app.submit(MIA, HoldModal.SAVE, review, fields)))
                .contains("Training and support", "Arrange training", "you");
        app.click(MIA, ReviewForms.SHARE, review);
        assertThat(app.column("select cause from review where workspace_id = :workspace and cause is not null"))
                .containsExactly("TRAINING");
        assertThat(read(app.command(MIA, "/coach", "actions"))).contains("Arrange training", "Call Acme");
    }

    @Test
    void whatIsOpenComesUpAndMayBeDoneByNow() {
        cycle();
        held();
        app.clock.set("2026-12-02T10:00:00Z");
        cycle();
        String next = review(ANNA);
        app.click(MIA, ReviewForms.HOLD, next);
        assertThat(read(form())).contains("Agreed last time", "Call Acme");
        Map<String, JsonObject> fields = new HashMap<>(Map.of("outcome", chosen("ABOVE")));
        fields.put("done", checked(idOf("select id from action_item where workspace_id = :workspace")));
        app.submit(MIA, HoldModal.SAVE, next, fields);
        assertThat(app.column("select count(*) from action_item where workspace_id = :workspace and done_at is null"))
                .as("a draft does nothing yet")
                .containsExactly("1");
        app.click(MIA, ReviewForms.SHARE, next);
        assertThat(app.column("select count(*) from action_item where workspace_id = :workspace and done_at is null"))
                .containsExactly("0");
    }

    @Test
    void repsOnTrackAreThoseWhoseLastReviewSaysSo() {
        assertThat(read(app.command(MIA, "/scorecard", "North"))).contains("no monthly review was held");
        cycle();
        held();
        Map<String, JsonObject> below = Map.of("outcome", chosen("BELOW"), "notes", typed("A hard month"));
        app.submit(MIA, HoldModal.SAVE, review(BRAM), below);
        app.click(MIA, ReviewForms.SHARE, review(BRAM));
        assertThat(read(app.command(MIA, "/scorecard", "North"))).contains("Reps on track: *1*");
    }

    @Test
    void whereAPolicyIsInForceNoReviewComesUpBeforeItsResultDoes() {
        app.clock.set("2026-09-10T10:00:00Z");
        app.submit(
                ADA,
                "policy.save",
                "",
                Map.of(
                        "threshold",
                        typed("100"),
                        "met",
                        typed("2"),
                        "of",
                        typed("3"),
                        "activities",
                        typed("0"),
                        "grace",
                        typed("0")));
        app.clock.set("2026-11-02T10:00:00Z");
        cycle();
        assertThat(app.column(STATES)).isEmpty();
        new Features(app.clock).policy(app.store).run(TestApp.TEAM);
        cycle();
        assertThat(app.column(STATES)).hasSize(4);
        assertThat(read(card(MIA, review(ANNA)))).contains("Policy: At risk", "Why?");
    }

    @Test
    void aReviewNowOnTheLastDayLeavesTheMonthsOwnToComeUp() {
        app.clock.set("2026-11-30T10:00:00Z");
        app.submit(
                MIA,
                HoldModal.SAVE,
                Subject.ofMember(Long.parseLong(idOf(member(ANNA)))).code(),
                minutes());
        app.click(MIA, ReviewForms.SHARE, review(ANNA));
        app.clock.set("2026-12-02T10:00:00Z");
        cycle();
        assertThat(app.column(STATES)).filteredOn(row -> row.startsWith("Anna")).hasSize(2);
    }

    @Test
    void aCommentGoesToWhoLeadsThemNow() {
        cycle();
        String review = held();
        app.submit(ANNA, RemarkModal.SAVE, review, Map.of("words", typed("For Mia, who still leads me")));
        app.command(ADA, "/team", "move <@UANNA> to South");
        app.slack.forgetCalls();
        app.deliver();
        assertThat(app.slack.calls("chat.postMessage")).as("it waited too long").isEmpty();
        app.submit(ANNA, RemarkModal.SAVE, review, Map.of("words", typed("For Dirk")));
        app.deliver();
        assertThat(app.slack.calls("chat.postMessage")).hasSize(1);
        assertThat(app.slack.last("chat.postMessage").parameters()).containsEntry("channel", DIRK);
    }

    @Test
    void whoHeldItHearsWhatSomebodyAboveCorrects() {
        cycle();
        String review = held();
        app.slack.forgetCalls();
        app.submit(ADA, RemarkModal.SAVE, review, Map.of("words", typed("Well said")));
        app.deliver();
        assertThat(app.slack.calls("chat.postMessage"))
                .extracting(post -> post.parameters().get("channel"))
                .containsExactlyInAnyOrder(ANNA, MIA);
    }

    @Test
    void whatSomebodyElseBeganToWriteIsNotThrownAwayUnseen() {
        cycle();
        String review = review(ANNA);
        app.click(BRAM, ReviewForms.HOLD, review);
        String form = form().get("private_metadata").getAsString();
        app.submit(MIA, HoldModal.SAVE, review, minutes());
        assertThat(error(app.submit(BRAM, HoldModal.SAVE, form, minutes()), HoldModal.OUTCOME))
                .contains("Somebody else");
        app.click(BRAM, ReviewForms.HOLD, review);
        assertThat(read(form())).contains("Mia has begun to write");
        assertThat(said(app.submit(
                        BRAM, HoldModal.SAVE, form().get("private_metadata").getAsString(), minutes())))
                .contains("Not shared yet");
    }

    @Test
    void withWhoHasLeftNothingIsSharedAnyMore() {
        cycle();
        String review = review(ANNA);
        app.submit(MIA, HoldModal.SAVE, review, minutes());
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute(
                        "update member set left_day = '2026-11-03' where workspace_id = :workspace and user_id = 'UANNA'"));
        app.clock.set("2026-11-05T10:00:00Z");
        app.click(MIA, ReviewForms.SHARE, review);
        assertThat(read(app.lastResponse())).contains("not with the company");
        app.deliver();
        assertThat(app.slack.calls("chat.postMessage")).isEmpty();
        assertThat(read(app.command(MIA, "/review", ""))).doesNotContain("<@UANNA>");
    }

    @Test
    void howeverMuchWasSaidTheMemberGetsItWithItsButtons() {
        cycle();
        Map<String, JsonObject> words = new HashMap<>(minutes());
        words.put("notes", typed("n".repeat(3000)));
        words.put("goals", typed("g".repeat(2000)));
        String review = review(ANNA);
        app.submit(
                ANNA,
                PrepareModal.SAVE,
                review,
                Map.of("well", typed("w".repeat(2000)), "badly", typed("b".repeat(2000))));
        app.submit(MIA, HoldModal.SAVE, review, words);
        app.click(MIA, ReviewForms.SHARE, review);
        for (int i = 0; i < 25; i++) {
            app.submit(MIA, RemarkModal.SAVE, review, Map.of("words", typed("r".repeat(1000) + i)));
        }
        app.deliver();
        JsonObject told = app.slack.calls("chat.postMessage").get(0).message();
        assertThat(read(told).length()).isLessThan(8000);
        assertThat(button(told, ReviewForms.ACKNOWLEDGE)).isEqualTo(review);
        assertThat(read(card(ANNA, review))).contains("5 earlier additions", "Acknowledge");
    }

    /** Held with Anna by Mia. */
    private String held() {
        String review = review(ANNA);
        app.submit(MIA, HoldModal.SAVE, review, minutes());
        app.click(MIA, ReviewForms.SHARE, review);
        app.deliver();
        return review;
    }

    private static Map<String, JsonObject> minutes() {
        return Map.of(
                "outcome", chosen("ON_TRACK"),
                "notes", typed("Solid month"),
                "goals", typed("Three demos a week"),
                "action1", typed("Call Acme"),
                "due1", day("2026-12-10"));
    }

    private void cycle() {
        new Features(app.clock).reviews(app.store).run(TestApp.TEAM);
    }

    /** The id of the last review of somebody. */
    private String review(String user) {
        return idOf(
                "select max(id) from review where workspace_id = :workspace and member_id = (select id from member where"
                        + " workspace_id = :workspace and user_id = '" + user + "')");
    }

    private static String member(String user) {
        return "select id from member where workspace_id = :workspace and user_id = '" + user + "'";
    }

    private String idOf(String sql) {
        return app.column(sql).get(0);
    }

    private JsonObject card(String reader, String review) {
        app.click(reader, ReviewCommand.OPEN, review);
        return form();
    }

    private JsonObject form() {
        return app.slack.last("views.open").json("view");
    }

    private JsonObject updated() {
        return app.slack.last("views.update").json("view");
    }

    private static String said(JsonObject reply) {
        return read(reply.getAsJsonObject("view"));
    }

    private static String error(JsonObject reply, String field) {
        return reply.getAsJsonObject("errors").get(field).getAsString();
    }
}
