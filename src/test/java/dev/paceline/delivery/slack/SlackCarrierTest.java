package dev.paceline.delivery.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.delivery.Delivery;
import dev.paceline.delivery.Delivery.Standing;
import dev.paceline.delivery.Delivery.State;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.Outbox;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Message;
import dev.paceline.testing.FakeSlack;
import dev.paceline.testing.TestApp;
import dev.paceline.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Slack's answers, and its silence, come to. */
class SlackCarrierTest {
    private static final String POST = "chat.postMessage";
    private static final String UPDATE = "chat.update";
    private static final String HISTORY = "conversations.history";

    private final TestApp app = TestApp.onH2();

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void aPostBearsTheIdOfItsLetterAndNothingElse() {
        long id = put("C1");
        app.deliver();
        FakeSlack.Call post = app.slack.calls(POST).get(0);
        assertThat(post.parameters()).containsEntry("channel", "C1");
        assertThat(post.json("metadata").toString())
                .isEqualTo("{\"event_type\":\"paceline_letter\",\"event_payload\":{\"id\":\"" + id + "\"}}");
        assertThat(letter(id).state()).isEqualTo(State.SENT);
    }

    /** OkHttp would send it again by itself over a new connection. */
    @Test
    void aPostWhoseConnectionDropsIsOnePost() {
        put("C0");
        app.deliver();
        long id = put("C1");
        app.slack.fallSilent(POST);
        app.deliver();
        assertThat(posts("C1")).hasSize(1);
        assertThat(letter(id).state()).isEqualTo(State.WAITING);
        app.slack.recover();
        later();
        assertThat(posts("C1")).hasSize(1);
        assertThat(letter(id).state()).isEqualTo(State.SENT);
        assertThat(letter(id).stands()).hasValue(new Standing("C1", "2.000100"));
    }

    @Test
    void aDirectMessageIsLookedForInItsConversation() {
        long id = put("U1");
        app.slack.fallSilent(POST);
        app.deliver();
        app.slack.recover();
        later();
        assertThat(app.slack.calls(HISTORY).get(0).parameters()).containsEntry("channel", "DU1");
        assertThat(letter(id).stands()).map(Standing::conversation).hasValue("DU1");
        assertThat(posts("U1")).hasSize(1);
    }

    @Test
    void whatTheServerLostIsSentAgain() {
        long id = put("C1");
        app.slack.answer(POST, 500);
        app.deliver();
        app.slack.recover();
        later();
        assertThat(app.slack.calls(HISTORY)).hasSize(1);
        assertThat(posts("C1")).hasSize(2);
        assertThat(letter(id).state()).isEqualTo(State.SENT);
    }

    @Test
    void whereTheHistoryMayNotBeReadThePostIsUncertain() {
        long id = put("C1");
        app.slack.fallSilent(POST);
        app.deliver();
        app.slack.recover();
        app.slack.fail(HISTORY, "missing_scope");
        later();
        assertThat(letter(id).state()).isEqualTo(State.UNCERTAIN);
        assertThat(letter(id).reason()).hasValue("missing_scope");
        assertThat(posts("C1")).hasSize(1);
    }

    @Test
    void tooManyRequestsAreWaitedOutAsTold() {
        long id = put("C1");
        app.slack.answer(POST, 429);
        app.deliver();
        app.slack.recover();
        app.clock.advance(Duration.ofSeconds(29));
        app.deliver();
        assertThat(posts("C1")).hasSize(1);
        app.clock.advance(Duration.ofSeconds(1));
        app.deliver();
        assertThat(posts("C1")).hasSize(2);
        assertThat(app.slack.calls(HISTORY)).isEmpty();
        assertThat(letter(id).state()).isEqualTo(State.SENT);
    }

    @Test
    void tooManyLooksAreWaitedOutAsTold() {
        long id = put("C1");
        app.slack.fallSilent(POST);
        app.deliver();
        app.slack.recover();
        app.slack.answer(HISTORY, 429);
        later();
        assertThat(letter(id).reason()).hasValue("ratelimited");
        app.slack.recover();
        put("C2");
        app.clock.advance(Duration.ofSeconds(29));
        app.deliver();
        assertThat(posts("C2")).isEmpty();
        app.clock.advance(Duration.ofSeconds(1));
        app.deliver();
        assertThat(posts("C2")).hasSize(1);
        assertThat(posts("C1")).hasSize(1);
        assertThat(letter(id).state()).isEqualTo(State.SENT);
    }

    @Test
    void aTokenThatIsBeingReplacedIsWaitedFor() {
        long id = put("C1");
        app.slack.fail(POST, "token_revoked");
        app.deliver();
        assertThat(letter(id).state()).isEqualTo(State.WAITING);
        app.slack.recover();
        later();
        assertThat(letter(id).state()).isEqualTo(State.SENT);
    }

    @Test
    void aChannelThatIsClosedIsTheEnd() {
        long id = put("C1");
        app.slack.fail(POST, "is_archived");
        app.deliver();
        later();
        assertThat(letter(id).state()).isEqualTo(State.DEAD);
        assertThat(letter(id).reason()).hasValue("is_archived");
        assertThat(posts("C1")).hasSize(1);
    }

    @Test
    void aKindThatThisVersionDoesNotKnowWaitsForOneThatDoes() {
        long id = app.store.in(TestApp.TEAM, tx -> Outbox.put(tx, new Letter("of-tomorrow", "key", "C1", "{}")));
        app.deliver();
        assertThat(letter(id).state()).isEqualTo(State.WAITING);
        assertThat(posts("C1")).isEmpty();
    }

    @Test
    void aLetterThatChangesIsUpdatedWhereItStands() {
        long id = rewrite("slack.outsider");
        app.deliver();
        rewrite("slack.undeliverable");
        later();
        assertThat(posts("C1")).hasSize(1);
        Map<String, String> update = app.slack.calls(UPDATE).get(0).parameters();
        assertThat(update)
                .containsEntry("channel", "C1")
                .containsEntry("ts", "1.000100")
                .containsEntry("text", message("slack.undeliverable").text());
        assertThat(update.get("metadata")).contains("\"id\":\"" + id + "\"");
        assertThat(letter(id).state()).isEqualTo(State.SENT);
    }

    @Test
    void whatSomebodyDeletedIsNotPostedAgainWhenItChanges() {
        long id = rewrite("slack.outsider");
        app.deliver();
        app.slack.fail(UPDATE, "message_not_found");
        rewrite("slack.undeliverable");
        later();
        assertThat(posts("C1")).hasSize(1);
        assertThat(letter(id).state()).isEqualTo(State.SENT);
    }

    private long rewrite(String text) {
        return app.store.in(TestApp.TEAM, tx -> Outbox.rewrite(tx, Written.letter("to C1", "C1", message(text))));
    }

    private static Message message(String text) {
        return Blocks.in(Texts.of(Locale.ENGLISH)).text(text).message();
    }

    private long put(String conversation) {
        return app.store.in(
                TestApp.TEAM,
                tx -> Outbox.put(tx, Written.letter("to " + conversation, conversation, message("slack.outsider"))));
    }

    private void later() {
        app.clock.advance(Duration.ofMinutes(1));
        app.deliver();
    }

    private Delivery letter(long id) {
        return app.store.in(TestApp.TEAM, tx -> Outbox.get(tx, id));
    }

    private List<FakeSlack.Call> posts(String conversation) {
        return app.slack.calls(POST).stream()
                .filter(call -> conversation.equals(call.parameters().get("channel")))
                .toList();
    }
}
