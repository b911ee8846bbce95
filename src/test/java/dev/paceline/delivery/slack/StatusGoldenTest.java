package dev.paceline.delivery.slack;

import dev.paceline.delivery.Outbox;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Message;
import dev.paceline.testing.Golden;
import dev.paceline.testing.TestApp;
import dev.paceline.text.Texts;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The state of the outbox as an admin sees it, in each language. */
class StatusGoldenTest {
    private static final String POST = "chat.postMessage";
    private static final String HISTORY = "conversations.history";

    private final TestApp app = TestApp.onH2("U9");
    private int letters;

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "nl-NL", "de-DE", "es-ES"})
    void messagesAreAsTheyWereFoundRight(String locale) {
        app.withUser("U9", "Zoë", locale, "Europe/Amsterdam");
        String folder = "status/" + locale + "/";

        check(folder + "nothing-yet");
        put("C1");
        app.deliver();
        check(folder + "well");

        app.slack.answer(POST, 429);
        put("C1");
        app.deliver();
        app.slack.recover();
        check(folder + "paused");
        app.clock.advance(Duration.ofSeconds(30));
        app.deliver();

        for (String error : new String[] {"channel_not_found", "not_in_channel"}) {
            refused("C2", error);
        }
        uncertain("C3", "missing_scope");
        uncertain("C4", "is_archived");
        refused("C5", "is_archived");
        refused("G6", "restricted_action");
        refused("C7", "msg_too_long");
        refused("U8", "user_not_found");
        refused("C9", "invalid_blocks");
        refused("C10", "not_in_channel");
        long last = refused("C11", "not_in_channel");
        app.slack.fail(POST, "token_revoked");
        put("C12");
        app.deliver();
        app.slack.recover();
        check(folder + "undelivered");

        app.click("U9", "delivery.again", String.valueOf(last));
        Golden.check(folder + "sent-again", app.lastResponse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "nl-NL", "de-DE", "es-ES"})
    void whatStandsThereAsItWasIsAsItWasFoundRight(String locale) {
        app.withUser("U9", "Zoë", locale, "Europe/Amsterdam");
        rewrite("slack.outsider");
        app.deliver();
        app.slack.fail("chat.update", "is_archived");
        rewrite("slack.undeliverable");
        app.deliver();
        app.slack.recover();
        check("status/" + locale + "/older");
    }

    private void rewrite(String text) {
        Message message = Blocks.in(Texts.of(Locale.ENGLISH)).text(text).message();
        app.store.in(TestApp.TEAM, tx -> Outbox.rewrite(tx, Written.letter("card", "C1", message)));
    }

    private void check(String name) {
        Golden.check(name, app.command("U9", "/paceline", "status"));
    }

    private long refused(String conversation, String error) {
        app.slack.fail(POST, error);
        long id = put(conversation);
        app.deliver();
        app.slack.recover();
        return id;
    }

    private void uncertain(String conversation, String error) {
        put(conversation);
        app.slack.fallSilent(POST);
        app.deliver();
        app.slack.recover();
        app.slack.fail(HISTORY, error);
        app.clock.advance(Duration.ofMinutes(1));
        app.deliver();
        app.slack.recover();
    }

    private long put(String conversation) {
        Message message =
                Blocks.in(Texts.of(Locale.ENGLISH)).text("slack.outsider").message();
        return app.store.in(
                TestApp.TEAM, tx -> Outbox.put(tx, Written.letter("letter " + letters++, conversation, message)));
    }
}
