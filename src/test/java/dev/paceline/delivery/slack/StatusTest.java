package dev.paceline.delivery.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.delivery.Delivery.State;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.Outbox;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Message;
import dev.paceline.testing.TestApp;
import dev.paceline.text.Texts;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What admins see of messages that wait or were not delivered, and what they do about it. */
class StatusTest {
    private static final String POST = "chat.postMessage";
    private static final String UPDATE = "chat.update";
    private static final String HISTORY = "conversations.history";
    private static final String AGAIN = "delivery.again";

    private final TestApp app = TestApp.onH2("UADA");

    @BeforeEach
    void people() {
        app.withUser("UADA", "Ada", "en-US", "Europe/Amsterdam");
        app.withUser("UREP", "Rep", "en-US", "Europe/Amsterdam");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void whenAllIsWellOneLineSaysSo() {
        put("C7");
        app.deliver();
        assertThat(status()).isEqualTo("All is well: nothing waits and nothing was lost. 1 message sent today.");
    }

    @Test
    void whatWasSentYesterdayIsNotOfToday() {
        put("C7");
        app.deliver();
        app.clock.advance(Duration.ofHours(14)); // midnight in Amsterdam
        assertThat(status()).endsWith("No messages yet today.");
    }

    @Test
    void aPostIntoAChannelWithoutPacelineSaysHowToInviteIt() {
        refused("C7", "not_in_channel");
        assertThat(status()).contains("1 message was not delivered", "<#C7>", "/invite @Paceline");
    }

    @Test
    void afterTheInviteItIsPostedOnceAndTheStatusIsShownAnew() {
        long id = refused("C7", "not_in_channel");
        app.slack.forgetCalls();
        app.click("UADA", AGAIN, String.valueOf(id));
        assertThat(app.slack.calls(POST)).hasSize(1);
        assertThat(TestApp.read(app.lastResponse()))
                .startsWith("Sent")
                .contains("All is well")
                .contains("1 message sent today");
        assertThat(app.lastResponse().get("replace_original").getAsBoolean()).isTrue();
        app.click("UADA", AGAIN, String.valueOf(id));
        app.deliver();
        assertThat(app.slack.calls(POST)).hasSize(1);
    }

    @Test
    void whoForgotTheInviteIsToldAndCanPressAgain() {
        long id = refused("C7", "not_in_channel");
        app.slack.fail(POST, "not_in_channel");
        app.click("UADA", AGAIN, String.valueOf(id));
        assertThat(TestApp.read(app.lastResponse())).contains("I am not in that channel yet");
        assertThat(app.lastResponse().get("replace_original").getAsBoolean()).isFalse();
        app.slack.recover();
        app.click("UADA", AGAIN, String.valueOf(id));
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    @Test
    void whatWasDeliveredMeanwhileIsLeftAloneAndNoLongerListed() {
        long id = refused("C7", "not_in_channel");
        long other = refused("C8", "not_in_channel");
        app.click("UADA", AGAIN, String.valueOf(id));
        app.slack.forgetCalls();
        app.click("UADA", AGAIN, String.valueOf(id));
        assertThat(app.slack.calls(POST)).isEmpty();
        assertThat(app.lastResponse().toString()).contains("<#C8>").doesNotContain("<#C7>");
        assertThat(state(other)).isEqualTo(State.DEAD);
    }

    @Test
    void onlyAdminsSeeTheStatusAndSendAgain() {
        long id = refused("C7", "not_in_channel");
        assertThat(TestApp.read(app.command("UREP", "/paceline", "status"))).startsWith("Only admins");
        app.slack.forgetCalls();
        app.click("UREP", AGAIN, String.valueOf(id));
        assertThat(TestApp.read(app.lastResponse())).startsWith("Only admins");
        assertThat(app.slack.calls(POST)).isEmpty();
        assertThat(state(id)).isEqualTo(State.DEAD);
    }

    @Test
    void aButtonThatNamesNoLetterSendsNothing() {
        refused("C7", "not_in_channel");
        app.slack.forgetCalls();
        app.click("UADA", AGAIN, "12345");
        app.click("UADA", AGAIN, "no number");
        assertThat(app.slack.calls(POST)).isEmpty();
        assertThat(TestApp.read(app.lastResponse())).contains("1 message was not delivered");
    }

    @Test
    void whatMayStandThereAlreadyAsksFirst() {
        long id = uncertain("C7");
        JsonObject status = app.command("UADA", "/paceline", "status");
        assertThat(TestApp.read(status)).contains("It may stand there already", "Slack did not say");
        assertThat(status.toString()).contains("\"confirm\"");
        app.slack.recover();
        app.slack.forgetCalls();
        app.click("UADA", AGAIN, String.valueOf(id));
        assertThat(app.slack.calls(POST)).hasSize(1);
        assertThat(app.slack.calls(HISTORY)).isEmpty();
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    @Test
    void whatCouldNotBeRewrittenSaysThatItStandsThereAsItWas() {
        long id = put("C7");
        app.deliver();
        app.slack.fail(UPDATE, "is_archived");
        rewrite("C7", "slack.undeliverable");
        app.deliver();
        app.slack.recover();
        app.slack.forgetCalls();
        assertThat(status()).contains("An older text stands there").doesNotContain("It may stand there already");
        app.click("UADA", AGAIN, String.valueOf(id));
        assertThat(app.slack.calls(UPDATE)).hasSize(1);
        assertThat(app.slack.calls(POST)).isEmpty();
        assertThat(status()).startsWith("All is well");
    }

    @Test
    void whatWaitsSaysSinceWhenAndWhy() {
        app.slack.fail(POST, "token_revoked");
        put("C7");
        app.deliver();
        app.slack.recover();
        assertThat(status()).contains("1 message waits", "Sat, Nov 21", "10:00", "no longer valid");
    }

    @Test
    void anErrorOfSlacksIsAnAnswerAndSilenceIsNone() {
        app.slack.answer(POST, 500);
        put("C7");
        app.deliver();
        app.slack.recover();
        assertThat(status()).contains("Slack answered with an error, “http 500”");
        app.clock.advance(Duration.ofMinutes(1));
        app.slack.fallSilent(HISTORY);
        app.deliver();
        app.slack.recover();
        assertThat(status()).contains("Slack did not answer");
    }

    @Test
    void aPauseThatSlackAskedForIsShownUntilItIsOver() {
        app.slack.answer(POST, 429);
        put("C7");
        app.deliver();
        app.slack.recover();
        assertThat(status()).contains("Slack asked us to pause", "10:01");
        app.clock.advance(Duration.ofSeconds(30));
        assertThat(status()).doesNotContain("Slack asked us to pause");
        app.deliver();
        assertThat(status()).startsWith("All is well");
    }

    @Test
    void nobodyReadsInTheStatusWhatIsMeantForAnother() {
        refused("U7", "user_not_found");
        assertThat(app.command("UADA", "/paceline", "status").toString())
                .contains("<@U7>", "Direct message")
                .doesNotContain("members of this workspace only");
    }

    @Test
    void aReasonThatWeDoNotKnowIsToldAsSlackCallsIt() {
        refused("C7", "ekm_<!here>_*odd*");
        assertThat(app.command("UADA", "/paceline", "status").toString())
                .contains("ekm_&lt;!here&gt;_")
                .doesNotContain("<!here>");
    }

    @Test
    void aKindThatHasNoNameIsAMessage() {
        app.store.in(TestApp.TEAM, tx -> {
            long id = Outbox.put(tx, new Letter("of-tomorrow", "key", "C7", "{}"));
            return tx.execute(
                    "update outbox set letter_state = 'DEAD', settled_at = 0 where workspace_id = :workspace and id = ?",
                    id);
        });
        assertThat(status()).contains("· *Message* ·");
    }

    private String status() {
        return TestApp.read(app.command("UADA", "/paceline", "status"));
    }

    private long refused(String conversation, String error) {
        app.slack.fail(POST, error);
        long id = put(conversation);
        app.deliver();
        app.slack.recover();
        assertThat(state(id)).isEqualTo(State.DEAD);
        return id;
    }

    private long uncertain(String conversation) {
        long id = put(conversation);
        app.slack.fallSilent(POST);
        app.deliver();
        app.slack.recover();
        app.slack.fail(HISTORY, "missing_scope");
        app.clock.advance(Duration.ofMinutes(1));
        app.deliver();
        assertThat(state(id)).isEqualTo(State.UNCERTAIN);
        return id;
    }

    private long put(String conversation) {
        return app.store.in(TestApp.TEAM, tx -> Outbox.put(tx, letter(conversation, "slack.outsider")));
    }

    private long rewrite(String conversation, String text) {
        return app.store.in(TestApp.TEAM, tx -> Outbox.rewrite(tx, letter(conversation, text)));
    }

    private static Letter letter(String conversation, String text) {
        Message message = Blocks.in(Texts.of(Locale.ENGLISH)).text(text).message();
        return Written.letter("to " + conversation, conversation, message);
    }

    private State state(long id) {
        return app.store.in(TestApp.TEAM, tx -> Outbox.get(tx, id).state());
    }
}
