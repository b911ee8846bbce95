package dev.paceline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the app meets when it posts. */
class FaultsTest extends SlackFixture {
    /** Much less than the time in which a late answer comes. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Test
    void too_many_requests_say_when_to_come_again_and_nothing_is_done() throws Exception {
        choose("TOO_MANY");
        HttpResponse<String> response = posting();

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(texts(ANNA, SALES)).isEmpty();
    }

    @Test
    void an_error_is_one_and_nothing_is_done() throws Exception {
        choose("ERRORS");

        assertThat(posting().statusCode()).isEqualTo(500);
        assertThat(texts(ANNA, SALES)).isEmpty();
    }

    @Test
    void an_answer_that_comes_too_late_is_about_work_that_was_done() {
        choose("LATE");

        assertThatThrownBy(this::posting).isInstanceOf(HttpTimeoutException.class);
        while (texts(ANNA, SALES).isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(texts(ANNA, SALES)).containsExactly("hi");
    }

    @Test
    void a_dropped_connection_gives_no_answer_and_the_work_was_done() {
        choose("DROPPED");

        assertThatThrownBy(this::posting).isInstanceOf(IOException.class).isNotInstanceOf(HttpTimeoutException.class);
        assertThat(texts(ANNA, SALES)).containsExactly("hi");
    }

    @ParameterizedTest
    @EnumSource(Faults.Fault.class)
    void all_is_as_usual_again_afterwards(Faults.Fault fault) throws Exception {
        choose(fault.name());
        choose("NONE");

        assertThat(json(posting().body()).get("ok").getAsBoolean()).isTrue();
        assertThat(texts(ANNA, SALES)).containsExactly("hi");
    }

    @ParameterizedTest
    @CsvSource({"TOO_MANY,one", "ERRORS,one", "LATE,two", "DROPPED,two"})
    void a_message_that_is_rewritten_meets_them_too(String fault, String text) throws Exception {
        String ts = json(posting("one").body()).get("ts").getAsString();
        choose(fault);
        attempt(() -> calling("chat.update", "{\"channel\": \"C1\", \"ts\": \"" + ts + "\", \"text\": \"two\"}"));

        untilSeen(text);
    }

    @ParameterizedTest
    @CsvSource({"TOO_MANY,hi", "ERRORS,hi", "LATE,answer", "DROPPED,answer"})
    void an_answer_to_a_response_url_meets_them_too(String fault, String text) throws Exception {
        posting();
        post(
                "/shortcut",
                "as",
                ANNA,
                "at",
                SALES,
                "callback_id",
                "log_this",
                "ts",
                last(ANNA, SALES).ts());
        URI url = URI.create(app.next().payload().get("response_url").getAsString());
        choose(fault);
        attempt(() -> calling(url, "{\"text\": \"answer\"}"));

        untilSeen(text);
    }

    @Test
    void the_page_warns_as_long_as_it_lasts() {
        choose("ERRORS");
        assertThat(slack.screen(ANNA, SALES).controls().warning()).contains("500");

        choose("NONE");
        assertThat(slack.screen(ANNA, SALES).controls().warning()).isEmpty();
    }

    @Test
    void what_people_do_in_Slack_goes_on() {
        choose("ERRORS");
        slack.send(BRAM, SALES, "hi");

        assertThat(texts(ANNA, SALES)).containsExactly("hi");
    }

    private void choose(String fault) {
        assertThat(post("/answers", "as", ANNA, "fault", fault).statusCode()).isEqualTo(204);
    }

    private void untilSeen(String text) {
        while (!last(ANNA, SALES).text().equals(text)) {
            Thread.onSpinWait();
        }
    }

    /** Whether or not an answer comes. */
    private static void attempt(Callable<HttpResponse<String>> call) throws Exception {
        try {
            call.call();
        } catch (IOException e) {
            assertThat(e).isNotInstanceOf(ConnectException.class);
        }
    }

    private HttpResponse<String> posting() throws IOException, InterruptedException {
        return posting("hi");
    }

    private HttpResponse<String> posting(String text) throws IOException, InterruptedException {
        return calling("chat.postMessage", "{\"channel\": \"C1\", \"text\": \"" + text + "\"}");
    }

    private HttpResponse<String> calling(String method, String body) throws IOException, InterruptedException {
        return calling(URI.create(slack.apiUrl() + method), body);
    }

    private HttpResponse<String> calling(URI url, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + slack.botToken())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
