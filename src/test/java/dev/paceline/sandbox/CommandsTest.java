package dev.paceline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CommandsTest extends SlackFixture {
    @Test
    void a_command_arrives_with_the_fields_and_the_signature_that_Slack_sends() {
        slack.send(BRAM, SALES, "/log 3 calls Café Zoë €");

        FakeApp.Request request = app.next();
        assertThat(request.form())
                .containsEntry("command", "/log")
                .containsEntry("text", "3 calls Café Zoë €")
                .containsEntry("team_id", "T1")
                .containsEntry("team_domain", "acme-sales")
                .containsEntry("channel_id", SALES)
                .containsEntry("channel_name", "sales")
                .containsEntry("user_id", BRAM)
                .containsEntry("user_name", "bram")
                .containsEntry("is_enterprise_install", "false")
                .containsKeys("token", "api_app_id", "trigger_id", "response_url");
        String timestamp = Objects.requireNonNull(request.header("X-Slack-Request-Timestamp"));
        assertThat(timestamp).isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
        assertThat(request.header("X-Slack-Signature"))
                .isEqualTo(new SlackSignature.Generator(slack.signingSecret()).generate(timestamp, request.body()));
    }

    @Test
    void the_answer_to_a_command_is_seen_by_the_sender_alone() {
        app.answers("{\"text\": \"Logged 3 calls\"}");
        slack.send(BRAM, SALES, "/log 3 calls");

        assertThat(last(BRAM, SALES).text()).isEqualTo("Logged 3 calls");
        assertThat(last(BRAM, SALES).ephemeral()).isTrue();
        assertThat(texts(ANNA, SALES)).isEmpty();
    }

    @Test
    void an_answer_may_be_plain_text() {
        app.answers("done");
        slack.send(BRAM, SALES, "/log");

        assertThat(texts(BRAM, SALES)).containsExactly("done");
    }

    @Test
    void an_empty_ack_shows_nothing() {
        slack.send(BRAM, SALES, "/log 3 calls");

        assertThat(texts(BRAM, SALES)).isEmpty();
    }

    @Test
    void an_answer_for_all_shows_the_command_too() {
        app.answers("{\"response_type\": \"in_channel\", \"text\": \"3 calls\"}");
        slack.send(BRAM, SALES, "/log 3 calls");

        assertThat(texts(ANNA, SALES)).containsExactly("/log 3 calls", "3 calls");
        assertThat(last(ANNA, SALES).author().bot()).isTrue();
    }

    @Test
    void a_command_that_escapes_gets_ids_for_the_names_of_people_groups_and_channels() {
        slack.send(
                BRAM, SALES, "/team add @anna @Gus Guest @nobody @reps to #sales see https://x.test/?a=1&b=2, R&D <3");

        assertThat(app.next().field("text"))
                .isEqualTo("add <@U1|anna> <@U3|gus> @nobody <!subteam^S1|@reps> to <#C1|sales>"
                        + " see <https://x.test/?a=1&amp;b=2>, R&amp;D &lt;3");
    }

    @Test
    void a_command_that_does_not_escape_gets_names_as_they_were_typed() {
        slack.send(BRAM, SALES, "/log 3 calls @anna @reps R&D <!channel>");

        assertThat(app.next().field("text")).isEqualTo("3 calls @anna @reps R&amp;D &lt;!channel&gt;");
    }

    @Test
    void a_command_of_no_app_is_answered_by_Slackbot() {
        slack.send(BRAM, SALES, "/foo bar");

        assertThat(last(BRAM, SALES).text()).startsWith("/foo is not a valid command.");
        assertThat(last(BRAM, SALES).author().name()).isEqualTo("Slackbot");
        assertThat(app.heardNothing()).isTrue();
    }

    @Test
    void people_of_other_workspaces_have_no_commands_here() {
        slack.send(ELSA, SALES, "/log 3 calls");

        assertThat(last(ELSA, SALES).text()).startsWith("/log is not a valid command.");
        assertThat(app.heardNothing()).isTrue();
    }

    @Test
    void an_app_that_fails_is_said_to_have_failed() {
        app.answers(500, "oops");
        slack.send(BRAM, SALES, "/log 3 calls");

        assertThat(texts(BRAM, SALES)).containsExactly("/log failed with the error \"dispatch_failed\"");
    }

    @Test
    void an_app_that_takes_longer_than_three_seconds_is_said_to_have_timed_out() {
        CountDownLatch end = new CountDownLatch(1);
        app.answers(request -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new FakeApp.Answer(200, "late");
        });
        slack.send(BRAM, SALES, "/log 3 calls");
        end.countDown();

        assertThat(texts(BRAM, SALES)).containsExactly("/log failed with the error \"operation_timeout\"");
    }

    @Test
    void an_answer_with_blocks_that_Slack_does_not_take_is_not_shown() {
        app.answers("{\"blocks\": [{\"type\": \"section\", \"text\": {\"type\": \"mrkdwn\", \"text\": \""
                + "x".repeat(3001)
                + "\"}}]}");
        slack.send(BRAM, SALES, "/log 3 calls");

        assertThat(texts(BRAM, SALES)).containsExactly("/log failed with the error \"invalid_blocks\"");
    }
}
