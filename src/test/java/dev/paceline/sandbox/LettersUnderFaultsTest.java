package dev.paceline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.delivery.Courier;
import dev.paceline.delivery.Delivery.State;
import dev.paceline.delivery.Outbox;
import dev.paceline.delivery.Outbox.Task;
import dev.paceline.delivery.Pace;
import dev.paceline.delivery.slack.SlackCarrier;
import dev.paceline.delivery.slack.Written;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Message;
import dev.paceline.slack.SlackApp;
import dev.paceline.slack.SlackSettings;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.testing.TestDatabase;
import dev.paceline.text.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The outbox and a Slack in trouble, end to end. */
class LettersUnderFaultsTest extends SlackFixture {
    private static final Message MESSAGE = message("slack.outsider");
    private static final Message CORRECTION = message("slack.undeliverable");
    private static final Message LAST = message("delivery.heading");

    private final Database database = TestDatabase.h2();
    private final Store store = new Store(database, new AtomicLong()::incrementAndGet);

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Faults.Fault.class)
    void whatever_Slack_does_exactly_one_message_stands(Faults.Fault fault) {
        Courier courier = courier();
        store.in(TEAM.id(), tx -> Outbox.put(tx, Written.letter("key", SALES, MESSAGE)));
        choose(fault);
        carry(courier);
        carry(courier);
        choose(Faults.Fault.NONE);
        carry(courier);

        assertThat(texts(ANNA, SALES)).containsExactly(MESSAGE.text());
        assertThat(state()).isEqualTo(State.SENT);
    }

    /** Some of these faults are those of an update that was carried out all the same. */
    @ParameterizedTest
    @EnumSource(Faults.Fault.class)
    void whatever_Slack_does_the_message_says_in_the_end_what_it_was_told_last(Faults.Fault fault) {
        Courier courier = courier();
        rewrite(MESSAGE);
        carry(courier);
        choose(fault);
        rewrite(CORRECTION);
        carry(courier);
        carry(courier);
        choose(Faults.Fault.NONE);
        carry(courier);

        assertThat(texts(ANNA, SALES)).containsExactly(CORRECTION.text());
        assertThat(state()).isEqualTo(State.SENT);
    }

    /** A day of it, after which nobody tries any longer. */
    @Test
    void what_was_given_up_says_what_it_was_told_last_once_it_changes_again() {
        Courier courier = courier();
        rewrite(MESSAGE);
        carry(courier);
        choose(Faults.Fault.ERRORS);
        rewrite(CORRECTION);
        while (state() == State.WAITING) {
            carry(courier);
        }
        choose(Faults.Fault.NONE);
        assertThat(state()).isEqualTo(State.DEAD);
        rewrite(LAST);
        carry(courier);

        assertThat(texts(ANNA, SALES)).containsExactly(LAST.text());
        assertThat(state()).isEqualTo(State.SENT);
    }

    private static Message message(String text) {
        return Blocks.in(Texts.of(Locale.ENGLISH)).text(text).message();
    }

    private void rewrite(Message message) {
        store.in(TEAM.id(), tx -> Outbox.rewrite(tx, Written.letter("key", SALES, message)));
    }

    private State state() {
        return store.in(TEAM.id(), tx -> Outbox.find(tx, "key").orElseThrow().state());
    }

    private Courier courier() {
        SlackApp paceline = new SlackApp(new SlackSettings(slack.botToken(), "secret", null, slack.apiUrl()));
        SlackCarrier carrier =
                new SlackCarrier(paceline, store, Map.of(Written.KIND, (tx, letter) -> Written.message(letter)));
        return new Courier(store, carrier, Pace.OF_SLACK, clock, clock, RandomGenerator.getDefault());
    }

    /** All that may go out now; afterwards some time has passed, so that everything may be tried again. */
    private void carry(Courier courier) {
        while (courier.next(TEAM.id()) instanceof Task.Carry mine) {
            courier.carry(mine.leased());
        }
        clock.advance(Duration.ofMinutes(10));
    }

    private void choose(Faults.Fault fault) {
        assertThat(post("/answers", "as", ANNA, "fault", fault.name()).statusCode())
                .isEqualTo(204);
    }
}
