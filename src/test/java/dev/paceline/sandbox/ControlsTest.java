package dev.paceline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.sandbox.page.Screen;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** It is Monday the second of March 2026, 10:00 in Amsterdam, where all are. */
class ControlsTest extends SlackFixture {
    @Test
    void the_clock_moves_in_the_zone_of_whom_one_is() {
        move("NEXT_MONDAY");
        assertThat(now()).isEqualTo("2026-03-09T07:00:00Z");
    }

    @Test
    void what_is_said_afterwards_is_of_that_time_and_what_was_said_before_of_its_own() {
        slack.send(ANNA, SALES, "before");
        move("DAY");
        slack.send(ANNA, SALES, "after");

        assertThat(seen(ANNA, SALES))
                .extracting(Screen.Message::at)
                .satisfiesExactly(
                        before -> assertThat(before).isEqualTo("2026-03-02T09:00:00Z"),
                        after -> assertThat(after).isEqualTo("2026-03-03T09:00:00Z"));
    }

    @Test
    void what_is_under_way_between_Slack_and_the_app_does_not_grow_old() {
        slack.send(ANNA, SALES, "/log");
        String responseUrl = app.next().field("response_url");
        move("DAY");
        slack.send(ANNA, SALES, "/log");

        assertThat(app.next().header("X-Slack-Request-Timestamp"))
                .isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
        assertThat(postJson(responseUrl, "{\"text\": \"Logged\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void a_second_move_is_refused_in_a_sentence() {
        CountDownLatch goOn = new CountDownLatch(1);
        slack.eachQuarter(() -> {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(clock("DAY").statusCode()).isEqualTo(204);
        HttpResponse<String> second = clock("WEEK");
        goOn.countDown();

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).isEqualTo("The clock is moving already. Wait until it has arrived.");
        arrive();
        assertThat(now()).isEqualTo("2026-03-03T09:00:00Z");
    }

    @Test
    void nonsense_is_refused_and_changes_nothing() {
        assertThat(clock("YEAR").statusCode()).isEqualTo(400);
        assertThat(post("/clock", "as", ANNA).statusCode()).isEqualTo(409);
        assertThat(post("/clock", "as", "U9", "forward", "DAY").statusCode()).isEqualTo(409);
        assertThat(post("/answers", "as", ANNA, "fault", "FIRE").statusCode()).isEqualTo(400);
        assertThat(post("/answers", "as", ANNA).statusCode()).isEqualTo(409);

        assertThat(now()).isEqualTo(clock.instant());
        assertThat(slack.screen(ANNA, SALES).controls().warning()).isEmpty();
    }

    @Test
    void nothing_moves_any_more_once_it_is_halted() {
        slack.haltClock();

        assertThat(clock("DAY").statusCode()).isEqualTo(409);
        assertThat(now()).isEqualTo(clock.instant());
    }

    private void move(String forward) {
        assertThat(clock(forward).statusCode()).isEqualTo(204);
        arrive();
    }

    private HttpResponse<String> clock(String forward) {
        return post("/clock", "as", ANNA, "forward", forward);
    }

    private void arrive() {
        while (slack.screen(ANNA, SALES).controls().move() != null) {
            Thread.onSpinWait();
        }
    }

    private Instant now() {
        return slack.screen(ANNA, SALES).controls().now();
    }
}
